# A new person: language, notice, name.

# same
welcome-language =
    <b>{ $programme }</b> 👋

    { $invitations }
    .error-tap = Tap one of the languages below.

welcome-notice =
    Welcome to <b>{ $programme }</b>!

    This is a robot. It helps you to book meetings and visits.

    We keep your name, your language and your times. Responsible for this: { $organiser }.

    It is voluntary. If you say no, nothing else changes for you.

    Would you like to take part?
    .yes = Yes
    .no = No
    .more = Read more
    .error-tap = Tap a button: Yes or No.

# long: the whole notice, also found in the menu.
welcome-notice-more =
    <b>About { $programme }</b>

    Responsible for { $programme }: { $organiser }. This is a robot. You can also talk to a person.

    <b>What we keep</b>
    The name you want to be called. Your language. Your meetings and visits. Questions that you send. Your Telegram id, so that we can answer. Where you found the link. Your phone number and your answers, if you want to give them.

    <b>What we never ask about in the chat</b>
    Your personal identity number, your health or your case. Please do not write about them either. Another company runs Telegram.

    <b>Who sees it?</b>
    Only the staff who arrange the meetings. No other participant sees anything about you.

    <b>You decide</b>
    You can say no. You can change your mind at any time. If you say no, nothing else changes for you. You can also say no to reminders, questions or news only. You do that under My data.

    <b>Contact without Telegram</b>
    { $contact }
    .full = Read everything

# long: the third tier, all that the law wants said.
welcome-notice-full =
    <b>Your data in { $programme }</b>

    <b>Who is responsible?</b>
    { $organiser }
    { $contact }
    You can ask for the data protection officer there.

    <b>Why do we keep data?</b>
    We want to help you to meetings, visits, education and work. We want to know whether the help works. We count how many come and how it goes. No names are seen then.

    <b>What does the law say?</b>
    It is a task in the public interest (General Data Protection Regulation, article 6.1 e). You choose yourself whether you use the robot.

    <b>Who may see it?</b>
    The staff who arrange the meetings. Companies and schools are told how many come. Telegram is a company outside the EU. It sends our messages and can read them. So write nothing sensitive here.

    <b>How long?</b>
    As long as you take part, and while we follow up how it went. Some things we must keep longer, if the law says so.

    <b>Your rights</b>
    You can see your data, get a copy, correct them and delete them. All of that is under My data. You can also object to our using them.

    No computer decides anything about you. People do.

    Are you not satisfied? Talk to us. You can also complain to Integritetsskyddsmyndigheten (the Swedish data protection authority, IMY).

notice-changed =
    We have changed the text about your data.

    This is new: You can give us your phone number and answer questions about your times. You can take a break. You can say no to reminders, questions or news.

    Is that okay for you?
    .yes = Yes, that is okay
    .no = No, I stop
# toasts
notice-agreed = Thank you!

welcome-declined =
    Thank you for your answer. We keep the answer, your language, your Telegram id and where you found the link. We do not keep your name.

    You can still get help:
    { $contact }
    .again = I changed my mind

welcome-name =
    What shall we call you?

    Tap the name, or write another one.
    .error-long = The name is too long. Write at most 40 characters.
    .error-letters = Write the name with letters.
    .error-type = Write the name as text.

welcome-name-type =
    What shall we call you?

    Write your name here.

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
    The name you want to be called. Your language. Your meetings and visits. Questions that you send. Your Telegram id, so that we can answer. Where you found the link.

    <b>What we never ask about in the chat</b>
    Your personal identity number, your health or your case. Please do not write about them either. Another company runs Telegram.

    <b>Who sees it?</b>
    Only the staff who arrange the meetings. No other participant sees anything about you.

    <b>You decide</b>
    You can say no. You can change your mind at any time. If you say no, nothing else changes for you.

    <b>Contact without Telegram</b>
    { $contact }

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

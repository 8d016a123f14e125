# The menu and the language picker.

menu = Hello { $name }!
    .events = Meetings and visits
    .times = My times
    .own = My data
    .ask = Ask a person
    .notice = About us

menu-next =
    <b>Your next time</b>
    { $title }
    { $day }
    { $start }–{ $end }
    { $place }

menu-ask = Choose below. Do you have a question? Write it here, or record a voice message. A person will read it.

# toasts
# same
languages = { $invitations }
    .chosen = Now we write in English.

command-start = Menu
command-language = Change language
command-help = Help
command-privacy = About your data
command-stop = Stop

# How to reach a person.
ask-how =
    Write your question here, or record a voice message. You can also send a picture. A person reads it.

    { $days ->
        [one] You will get an answer within { $days } working day.
       *[other] You will get an answer within { $days } working days.
    }

# long: what /help says, also to who does not take part.
help =
    I am a robot. I help you to book meetings and visits.

    Write /start for the menu.
    Write /language to change the language.
    Write /stop to stop.

    Do you have a question? Write it here. A person reads it.

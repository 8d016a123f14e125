# The menu and the language picker.

menu = Hello { $name }!
    .events = Meetings and visits
    .times = My times
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

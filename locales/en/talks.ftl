# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = Talk with a counsellor
    .book = Book this time
    .move = Change to this time
    .others = Other times
# same
talk-with = Talk with { $who }

# Instead of a place and its address.
# same
talk-phone = By phone
# same
talk-phone-how = We will ring you.
talk-rings = Keep your phone near you. We will ring you then.

# A reminder; the talk's day and hour follow.
# same
talk-soon = Hello { $name }! It is soon time for your talk:

# same
talks-menu-button = Talk to a counsellor

# same
talks = <b>Talk to a counsellor</b>
    .yours = My time
talks-yours =
    You have a time:
    { $day }
    { $start }–{ $end }
    { $place }
talks-choose = Choose a time that suits you. You talk about what you want to do.
talks-none = There are no free times just now. Please look again in a few days.
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = 💬 means that the counsellor speaks your language.
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = This time is free.
talk-taken = Someone else has taken this time.
# same
talk-yours = This time is yours ✅
talk-instead =
    You already have a time. If you take this one, you give up the old one:
    { $day }
    { $start }–{ $end }
    { $place }
talk-clash = You already have a talk:
# same
talk-booked = <b>{ $name }, the time is yours ✅</b>
# toasts
# same
talk-gone = Someone else was faster. Choose another time.
# same
talk-interpreter = You can have an interpreter.
# same
talk-languages = { $some }, { $one }

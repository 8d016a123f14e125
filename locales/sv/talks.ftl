# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = Samtal med en vägledare
    .book = Boka tiden
    .move = Byt till den här tiden
    .others = Andra tider
# same
talk-with = Samtal med { $who }

# Instead of a place and its address.
# same
talk-phone = På telefon
# same
talk-phone-how = Vi ringer dig.
talk-rings = Ha telefonen nära dig. Vi ringer upp när det är dags.

# A reminder; the talk's day and hour follow.
# same
talk-soon = Hej { $name }! Snart är det dags för ditt samtal:

# same
talks-menu-button = Prata med en vägledare

# same
talks = <b>Prata med en vägledare</b>
    .yours = Min tid
talks-yours =
    Du har en bokad tid:
    { $day }
    { $start }–{ $end }
    { $place }
talks-choose = Välj en tid som passar dig. Ni pratar om vad du vill göra.
talks-none = Det finns inga lediga tider just nu. Titta gärna in igen om några dagar.
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = 💬 betyder att vägledaren talar ditt språk.
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = Tiden är ledig.
talk-taken = Någon annan har tagit den här tiden.
# same
talk-yours = Tiden är din ✅
talk-instead =
    Du har redan en tid. Tar du den här i stället lämnar du den gamla:
    { $day }
    { $start }–{ $end }
    { $place }
talk-clash = Du har redan ett samtal bokat:
# same
talk-booked = <b>{ $name }, tiden är din ✅</b>
# toasts
# same
talk-gone = Någon annan hann före. Välj en annan tid.
# same
talk-interpreter = Du kan få tolk.
# same
talk-languages = { $some }, { $one }

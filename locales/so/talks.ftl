# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = Wadahadal lala yeesho la-taliye
    .book = Waqtigan qabso
    .move = U beddel kan
    .others = Waqtiyo kale
# same
talk-with = Wadahadal lala yeesho { $who }

# Instead of a place and its address.
# same
talk-phone = Telefoon
# same
talk-phone-how = Annaga ayaa ku soo wacayna.
talk-rings = Telefoonkaaga agtaada ku hay. Waqtigaas ayaan ku soo wacaynaa.

# A reminder; the talk's day and hour follow.
# same
talk-soon = Salaan { $name }! Waqtigii wadahadalkaagu wuu soo dhow yahay:

# same
talks-menu-button = La hadal la-taliye

# same
talks = <b>La hadal la-taliye</b>
    .yours = Waqtigayga
talks-yours =
    Ballan ayaad leedahay:
    { $day }
    { $start }–{ $end }
    { $place }
talks-choose = Dooro waqti kuu habboon. Waxaad ka hadlaysaan waxa aad rabto inaad samayso.
talks-none = Hadda waqti bannaan ma jiro. Fadlan dhowr maalmood kadib mar kale eeg.
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = 💬 waxay ka dhigan tahay in la-taliyuhu ku hadlo luqaddaada.
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = Waqtigani waa bannaan yahay.
talk-taken = Qof kale ayaa qaatay waqtigan.
# same
talk-yours = Waqtigani waa kaaga ✅
talk-instead =
    Hore ayaad ballan u leedahay. Haddii aad waqtigan qaadato, waqtigii hore waad ka baxaysaa:
    { $day }
    { $start }–{ $end }
    { $place }
talk-clash = Hore ayaad wadahadal u leedahay:
# same
talk-booked = <b>{ $name }, waqtigu waa kaaga ✅</b>
# toasts
# same
talk-gone = Qof kale ayaa kaa hormaray. Waqti kale dooro.
# same
talk-interpreter = Turjumaan waad heli kartaa.
# same
talk-languages = { $some }, { $one }

# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = ዝርርብ ምስ ኣማኻሪ
    .book = እዚ ግዜ ክሕዝ እየ
    .move = ናብዚ ክቕይር እየ
    .others = ካልእ ግዜታት
# same
talk-with = ዝርርብ ምስ { $who }

# Instead of a place and its address.
# same
talk-phone = ብተሌፎን
# same
talk-phone-how = ንሕና ክንድውለልኩም ኢና።
talk-rings = ተሌፎንኩም ኣብ ጥቓኹም ይኹን። ሽዑ ክንድውለልኩም ኢና።

# A reminder; the talk's day and hour follow.
# same
talk-soon = ሰላም { $name }! እቲ ናይ ዝርርብኩም ሰዓት ቀሪቡ እዩ፦

# same
talks-menu-button = ምስ ኣማኻሪ ክዛረብ

# same
talks = <b>ምስ ኣማኻሪ ምዝርራብ</b>
    .yours = ቆጸራይ
talks-yours =
    ቆጸራ ኣለኩም፦
    { $day }
    { $start }–{ $end }
    { $place }
talks-choose = ዝጥዕመኩም ግዜ ምረጹ። ብዛዕባ እንታይ ክትገብሩ ከም እትደልዩ ክትዛረቡ ኢኹም።
talks-none = ሕጂ ነጻ ግዜ የለን። በጃኹም ድሕሪ ቁሩብ መዓልታት ደጊምኩም ርኣዩ።
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = 💬 ምስ ኣማኻሪ ብቋንቋኹም ክትዛረቡ ከም እትኽእሉ የርኢ።
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = እዚ ግዜ ነጻ እዩ።
talk-taken = ነዚ ግዜ ካልእ ሰብ ወሲድዎ እዩ።
# same
talk-yours = እዚ ግዜ ናትኩም እዩ ✅
talk-instead =
    ድሮ ቆጸራ ኣለኩም። ነዚ እንተወሲድኩም፡ ነቲ ዝነበረኩም ክትሓድግዎ ኢኹም፦
    { $day }
    { $start }–{ $end }
    { $place }
talk-clash = ድሮ ዝርርብ ኣለኩም፦
# same
talk-booked = <b>{ $name }፡ እቲ ግዜ ናትኩም እዩ ✅</b>
# toasts
# same
talk-gone = ካልእ ሰብ ቀዲሙ ወሲድዎ። ካልእ ግዜ ምረጹ።
# same
talk-interpreter = ኣስተርጓሚ ክትረኽቡ ትኽእሉ ኢኹም።
# same
talk-languages = { $some }፡ { $one }

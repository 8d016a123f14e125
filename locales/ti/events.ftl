# Meetings and visits: the list and one event's card.

events = <b>ኣኼባታትን ብጽሖታትን</b>
    .earlier = ዝቐደሙ
    .later = ተወሳኺ ርኣዩ

events-none = ሕጂ ቆጸራታት የለን። በጃኹም ድሕሪ ቁሩብ መዓልታት ደጊምኩም ርኣዩ።

# same
events-line =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = እቲ ሊንክ ኣይሰርሕን እዩ። ምናልባት ኣረጊት እዩ። ሕጂ ዘለዉ ቆጸራታት እነሆ።

events-over = { $title } { $day } ነይሩ። እቲ ቆጸራ ሓሊፉ እዩ። ሓደስቲ ቆጸራታት እነሆ።

event-kind =
    .meeting = ኣኼባ
    .visit = ብጽሖ
    .talk = ዝርርብ

event =
    <b>{ $title }</b>

    { $day }
    { $start }–{ $end }

    { $place }
    { $address }
    .come = ክመጽእ እየ
    .queue = ሪጋ ክሕዝ እየ
    .cancel = ክመጽእ ኣይክእልን እየ
    .leave = ካብ ሪጋ ክወጽእ እየ
    .map = ካርታ
    .pictures = ስእልታት

# same
event-about = { $about }
event-meets = ምስ መን ትራኸቡ፦ { $who }
event-bring = ሒዝኩም ምጹ፦ { $what }

event-film-button = ቪድዮ
event-language = ቋንቋ፦ { $language }

event-places = { $count ->
    [one] { $count } ቦታ ተሪፉ ኣሎ
   *[other] { $count } ቦታታት ተሪፎም ኣለዉ
}
event-full = ኩሉ ቦታ መሊኡ እዩ። ሪጋ ክትሕዙ ትኽእሉ ኢኹም።
event-closed = ምዝገባ ኣብቂዑ እዩ።
event-cancelled = ነዚ ቆጸራ ሰሪዝናዮ ኣለና።
event-over = እዚ ቆጸራ ሓሊፉ እዩ።
event-seated = ቦታ ኣለኩም ✅
event-queued = ኣብ ሪጋ ኣለኹም። ኣብ ሪጋ ተራኹም { $place } እዩ።

# same
event-picture = { $title }
    .next = ዝቕጽል ስእሊ

# same
event-place =
    { $place }
    { $address }

# Taking a seat, joining the queue, giving it up.

signup-seat = <b>{ $name }፡ ቦታ ኣለኩም ✅</b>

signup-calendar = ቆጸራኹም ኣብ ካለንደርኩም ከተእትውዎ እንተደሊኹም፡ ነቲ ፋይል ጠውቑ።

signup-queue =
    <b>{ $name }፡ ኣብ ሪጋ ኣለኹም</b>

    ኩሉ ቦታ መሊኡ እዩ። ኣብ ሪጋ ተራኹም { $place } እዩ። ቦታ እንተረኺብኩም፡ ክንጽሕፈልኩም ኢና።

# toasts
signup-already =
    .seated = ድሮ ቦታ ኣለኩም።
    .queued = ድሮ ኣብ ሪጋ ኣለኹም።
    .cancelled = ቆጸራኹም ሰሪዝኩምዎ ኣለኹም። ክትመጹ እንተደሊኹም፡ ደጊምኩም ጠውቑ።

# toasts
signup-too-late =
    .closed = ምዝገባ ኣብቂዑ እዩ።
    .over = እቲ ቆጸራ ሓሊፉ እዩ።
    .cancelled = ነቲ ቆጸራ ሰሪዝናዮ ኣለና።

signup-clash = ኣብቲ ግዜ እቲ ድሮ ካልእ ቆጸራ ኣለኩም፦
    .keep = ቆጸራይ ኣይቅይርን እየ
    .swap = ናብ ሓድሽ ክቕይር እየ
signup-clash-choose = ናብዚ ክትቅይሩ ትደልዩ ዲኹም? ቦታ እንተረኺብኩም፡ ነቲ ካልእ ቆጸራ ክትሓድግዎ ኢኹም።

times = <b>ቆጸራታተይ</b>
times-none = ክሳብ ሕጂ ቆጸራ የብልኩምን።

cancel-seated = ቦታኹም ክትሓድጉ ትደልዩ ዲኹም? ካልእ ሰብ ክወስዶ ይኽእል።
cancel-queued = ካብ ሪጋ ክትወጹ ትደልዩ ዲኹም?

cancel =
    .yes = እወ፡ ኣይመጽእን እየ
    .no = ኣይፋል፡ ቦታይ ኣይሓድግን እየ

cancelled-seated = ቆጸራኹም ሰሪዝኩምዎ ኣለኹም። ስለ ዝነገርኩምና የቐንየልና። ካልእ ግዜ ብሓጎስ ክንቅበለኩም ኢና።
cancelled-queued = ድሕሪ ሕጂ ኣብ ሪጋ የለኹምን። ካልእ ግዜ ብሓጎስ ክንቅበለኩም ኢና።

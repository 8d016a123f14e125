# What she can do with one of her times.

button-more = ተወሳኺ

more =
    .bring = ሰብ ሒዘ ክመጽእ እየ
    .alone = በይነይ ክመጽእ እየ
    .others = ናብ ካልእ ክቕይር እየ
    .calendar = ካለንደር
    .invite = መሓዛ ክዕድም እየ

more-no-further = ይቕሬታ፡ ሕጂ ተወሳኺ ቦታ የለን። ናትኩም ቦታ ግን ኣለኩም።

event-seated-two = ክልተ ቦታ ኣለኩም ✅ ሓደ ንዓኹም፡ ሓደ ድማ ንሓደ ካልእ ሰብ።
event-queued-two = ንክልተ ቦታ ኣብ ሪጋ ኣለኹም። ኣብ ሪጋ ተራኹም { $place } እዩ።

signup-company = ሓደ ካልእ ሰብ ሒዝኩም ክትመጹ ትኽእሉ ኢኹም።

others =
    <b>ካልእ ቆጸራታት</b>

    ነቲ እትደልይዎ ቆጸራ ጠውቑ። ኣብኡ ቦታ ምስ ረኸብኩም፡ ነቲ ናይ ቀደም ቆጸራ ክትሓድግዎ ኢኹም።
others-none = ሕጂ ቦታ ዘለዎ ካልእ ቆጸራ የለን። ናትኩም ቆጸራ ግን ኣለኩም።

invite-how = ነዚ መልእኽቲ ናብ መሓዛኹም ስደድዎ።
invite =
    ንስኹም እውን ክትመጹ ትደልዩ ዲኹም? ኣብዚ ዝያዳ ከተንብቡን ክትምዝገቡን ትኽእሉ ኢኹም፦

    { $link }

# At the door, and what staff write and do for one person.

door-here =
    <b>እንቋዕ ብደሓን መጻእኩም፡ { $name }! ✅</b>

    ከም ዝመጻእኩም ጽሒፍናዮ ኣለና።

door-early = ቅድሚ ግዜኡ መጺእኩም ኣለኹም። ነቲ ኮድ { $day } ካብ ሰዓት { $time } ንደሓር ደጊምኩም ስካን ግበርዎ።

door-free = ኣብዚ ገና ቦታ የብልኩምን። ቦታታት ተሪፎም ኣለዉ።
    .come = እወ፡ ቦታ እደሊ እየ
door-full = ኣብዚ ቦታ የብልኩምን። ኩሉ ቦታ መሊኡ እዩ። በጃኹም ነቲ ዝቕበለኩም ሰብ ኣዘራርብዎ።

joined =
    <b>እንቋዕ ብደሓን መጻእኩም፡ { $name }!</b>

    ሕጂ ቆጸራታትኩም ኣብዚ ኣለዉ። ገለ ነገር እንተተቐይሩ፡ ክንጽሕፈልኩም ኢና።

written = መልእኽቲ ካብ { $who } (ጉጅለ { $programme })፦
written-reply = ኣብዚ ክትምልሱ ትኽእሉ ኢኹም።

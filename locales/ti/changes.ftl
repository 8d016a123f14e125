# An event was moved or cancelled.

change-moved = <b>{ $name }፡ ቆጸራኹም ተቐይሩ እዩ</b>
change-was =
    ቅድም፦
    { $day }
    { $start }–{ $end }
    { $place }
    { $address }
change-is = ሕጂ፦
change-ask = ሽዑ ክትመጹ ትኽእሉ ዲኹም?
change-queued = ገና ኣብ ሪጋ ኣለኹም።

change-cancelled = <b>{ $name }፡ ነዚ ቆጸራ ሰሪዝናዮ ኣለና</b>
change-sorry = ይቕሬታ። ካልእ ግዜ ብሓጎስ ክንቅበለኩም ኢና።

change-button =
    .coming = ሕጂ'ውን ክመጽእ እየ
    .cannot = ክመጽእ ኣይክእልን
    .leave = ካብ ሪጋ ክወጽእ እየ
    .events = ካልእ ቆጸራታት

change-calendar = ሓድሽ ቆጸራኹም ኣብ ካለንደርኩም ከተእትውዎ እንተደሊኹም፡ ነቲ ፋይል ጠውቑ።

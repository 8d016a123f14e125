# A freed seat is offered to somebody in the queue.

offer = <b>{ $name }፡ ቦታ ክትረኽቡ ትኽእሉ ኢኹም!</b>
offer-two = <b>{ $name }፡ ክልተ ቦታ ክትረኽቡ ትኽእሉ ኢኹም!</b>

offer-until = እቲ ቦታ ክሳብ { $day } ሰዓት { $time } ይጽንሓልኩም። ቅድሚኡ መልሱ።
offer-shared = ብዙሓት ሰባት ነዚ መልእኽቲ ይበጽሖም። ቀዲሙ ዝመለሰ ነቲ ቦታ ይረኽቦ።

offer-button =
    .accept = እወ፡ ክመጽእ እየ
    .pass = ኣይፋል፡ ካብ ሪጋ ክወጽእ እየ

offer-gone = ይቕሬታ፡ እቲ ቦታ ተታሒዙ እዩ። ኣብ ሪጋ ግን ኣለኹም።
offer-over = እቲ ናይ መልሲ ግዜ ሓሊፉ እዩ። ኣብ ሪጋ ግን ኣለኹም።
offer-passed = ጽቡቕ። ድሕሪ ሕጂ ኣብ ሪጋ የለኹምን። ካልእ ሰብ ነቲ ቦታ ክረኽቦ ይኽእል።

offer-clash = ኣብቲ ግዜ እቲ ድሮ ካልእ ቆጸራ ኣለኩም፦
    .swap = ናብ ሓድሽ ክቕይር እየ
    .keep = ቆጸራይ ኣይቅይርን እየ
offer-clash-choose = ክትቅይሩ ትደልዩ ዲኹም?

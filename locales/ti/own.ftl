# What we keep about her, and what she can do with it.

own =
    <b>ሓበሬታኹም</b>

    ስም፦ { $name }
    ቋንቋ፦ { $language }
    ምሳና ካብ፦ { $since }
    .name = ስም ክቕይር እየ
    .copy = ቅዳሕ ክረክብ እየ
    .stop = ከቋርጽ እየ
    .forget = ኩሉ ክድምስስ እየ

own-times = { $count ->
    [one] { $count } ቆጸራ ኣለኩም።
   *[other] { $count } ቆጸራታት ኣለኩም።
}
own-questions = { $count ->
    [one] ካባኹም { $count } ሕቶ ዓቂብና ኣለና።
   *[other] ካባኹም { $count } ሕቶታት ዓቂብና ኣለና።
}

rename-name =
    እንታይ ኢልና ክንጽውዓኩም?

    ስምኩም ኣብዚ ጽሓፉ።
    .keep = ኣይቅይርን እየ
    .error-long = እቲ ስም ኣዝዩ ነዊሕ እዩ። ካብ 40 ፊደላት ኣይትሕለፉ።
    .error-letters = ነቲ ስም ብፊደላት ጽሓፉ።
    .error-type = ነቲ ስም ብጽሑፍ ስደዱ።

own-copy = ብዛዕባኹም ዓቂብናዮ ዘለና ኩሉ እነሆ። ነዚ ፋይል ባዕልኹም ከተንብብዎ ትኽእሉ ኢኹም።
own-copy-machine = እቲ ባዕሉ፡ ንኮምፒተር።

own-line-notice = መልሲ ንሕቶ ምስታፍ፦ { $answer } ({ $day })
    .yes = እወ
    .no = ኣይፋል
own-line-seated = ቦታ ኣለኩም፦ { $title }፡ { $day } { $start }
own-line-queued = ኣብ ሪጋ ኣለኹም፦ { $title }፡ { $day } { $start }
own-line-cancelled = ኣይትመጹን ኢኹም፦ { $title }፡ { $day } { $start }
own-line-question = ሕቶኹም ({ $day })፦ { $text }

stop =
    ከተቋርጹ ትደልዩ ዲኹም?

    ካብኡ ንደሓር መልእኽቲ ኣይንሰደልኩምን። ምእንቲ ክትምለሱ ግን ሓበሬታኹም ንዕቅቦ።
    .yes = እወ፡ ከቋርጽ እየ
    .no = ኣይፋል፡ ክምለስ እየ

stop-seats = ነዞም ቆጸራታት እዚኦም ክትሓድግዎም ኢኹም፦

# same
own-time =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

stopped = ኣቋሪጽኩም ኣለኹም። ካብ ሕጂ መልእኽቲ ኣይንሰደልኩምን። ኣብ ዝደለኹምዎ ግዜ ብሓጎስ ክንቅበለኩም ኢና።
    .return = ክምለስ እየ
# toasts
stop-returned = እንቋዕ ብደሓን ተመለስኩም!

forget =
    ብዛዕባኹም ዘሎ ኩሉ ክትድምስሱ ትደልዩ ዲኹም?

    ስምኩም፡ ቆጸራታትኩም፡ ሕቶታትኩምን ካልእ ኩሉ ሓበሬታኹምን ክንድምስሶ ኢና። ድሕሪኡ ክንመልሶ ኣይንኽእልን ኢና።
    .yes = እወ፡ ኩሉ ክድምስስ
    .no = ኣይፋል፡ ክምለስ እየ

forgotten = ብዛዕባኹም ዝነበረ ኩሉ ደምሲስናዮ ኣለና። ምሳና ስለ ዝጸናሕኩም የቐንየልና። ደጊምኩም ክትጅምሩ ትደልዩ ዲኹም? /start ጽሓፉ

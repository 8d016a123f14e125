# What we keep about her, and what she can do with it.

own =
    <b>ሓበሬታኹም</b>

    ስም፦ { $name }
    ቋንቋ፦ { $language }
    ምሳና ካብ፦ { $since } { $year }
    .name = ስም ክቕይር እየ
    .number = ቁጽሪ ተሌፎን
    .messages = ናባይ ዝመጽእ መልእኽቲ
    .pause = ዕረፍቲ ክወስድ እየ
    .copy = ቅዳሕ ክረክብ እየ
    .stop = ከቋርጽ እየ
    .forget = ኩሉ ክድምስስ እየ

own-number = በዚ ቁጽሪ ክንድውለልኩም ንኽእል ኢና፦ { $number }
own-number-none = ናትኩም ቁጽሪ ተሌፎን የብልናን።

own-paused = ክሳብ { $until } ዕረፍቲ ኣለኩም። ቅድሚ እታ መዓልቲ ኣይንጽሕፈልኩምን።
own-stopped = ኣቋሪጽኩም ኣለኹም። ኣይንጽሕፈልኩምን።

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
own-line-note = ብዛዕባኹም ዝጸሓፍናዮ ({ $day })፦ { $text }
own-line-answer = ናባኹም ዝጸሓፍናዮ ({ $day })፦ { $text }
own-line-broadcast = ንዓኹምን ንካልኦትን መልእኽቲ ሰዲድና ({ $day })።
own-line-seen = ሰራሕተኛታትና ሓበሬታኹም ኣንቢቦም ወይ ቀይሮም ({ $day })።
own-line-joined = ቆጸራታትኩም ምስ Telegram ናትኩም ኣራኺብናዮም ({ $day })።

stop =
    ከተቋርጹ ትደልዩ ዲኹም?

    ካብኡ ንደሓር መልእኽቲ ኣይንሰደልኩምን። ክትምለሱ ምእንቲ ክትክእሉ ግን ሓበሬታኹም ንዕቅቦ።
    .yes = እወ፡ ከቋርጽ እየ
    .no = ኣይፋል፡ ንድሕሪት

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

    ስምኩም፡ ቆጸራታትኩም፡ ሕቶታትኩምን ካልእ ኩሉ ሓበሬታኹምን ክንድምስሶ ኢና። ድሕሪኡ ዝተደምሰሰ ክንመልሶ ኣይንኽእልን ኢና።
    .yes = እወ፡ ኩሉ ክድምስስ እየ
    .no = ኣይፋል፡ ንድሕሪት

forget-keep =
    እዚ ግን ክንዕቅቦ ኣለና፦
    { $what }

    ምኽንያቱ፦ { $why }

    ብዘይ ስምኩም ኢና ንዕቅቦ።
# sentences
forget-keep-what =
    .questions = – ሕቶታትኩም
    .sign-ups = – ቆጸራታትኩም
    .notice = – ንሕቶ ምስታፍ ዝሃብኩምዎ መልሲ
# same
forget-keep-and =
    { $some }
    { $one }

forgotten = ብዛዕባኹም ዝነበረ ኩሉ ደምሲስናዮ ኣለና። ምሳና ስለ ዝጸናሕኩም የቐንየልና። ደጊምኩም ክትጅምሩ ትደልዩ ዲኹም? /start ጽሓፉ።

# Her phone number.
number-ask = ገለ ነገር እንተተቐይሩ፡ ክንድውለልኩም ትፈቕዱ ዲኹም?
    .yes = እወ
    .no = ኣይፋል፡ ኣይትደውሉለይ
    .error-unreadable = ናብዚ ቁጽሪ ክንድውል ኣይንኽእልን ኢና። እቲ ቁጽሪ ብምሉኡ ጽሓፍዎ፡ ንኣብነት 070-123 45 67።
    .error-other = እዚ ናይ ካልእ ሰብ ቁጽሪ እዩ። ናትኩም ቁጽሪ ጽሓፉ።
number-ask-known =
    በዚ ቁጽሪ ክንድውለልኩም ንኽእል ኢና፦ { $number }

    ክትቅይርዎ ትደልዩ ዲኹም?
    .change = ሓድሽ ቁጽሪ
    .keep = ቁጽሪ ኣይቅይርን እየ
    .no = ቁጽሪ ክድምስስ እየ

number-share = ነቲ ኣብ ታሕቲ ዘሎ መጠወቒ ጠውቑ፡ ወይ ቁጽሪ ተሌፎንኩም ኣብዚ ጽሓፉ።
    .own = ናተይ ቁጽሪ ክሰድድ እየ
    .no = ኣይፋል፡ የቐንየለይ
    .error-unreadable = ናብዚ ቁጽሪ ክንድውል ኣይንኽእልን ኢና። እቲ ቁጽሪ ብምሉኡ ጽሓፍዎ፡ ንኣብነት 070-123 45 67።
    .error-other = እዚ ናይ ካልእ ሰብ ቁጽሪ እዩ። ናትኩም ቁጽሪ ስደዱ፡ ወይ ጽሓፍዎ።

number-saved = የቐንየልና! ቁጽሪ ተሌፎንኩም ዓቂብናዮ ኣለና። ኣድላዪ ምስ ዝኸውን ጥራይ ኢና ንድውል።
number-later = ሕራይ። እቲ ቁጽሪ ደሓር ኣብ «ሓበሬታይ» ክትህቡና ትኽእሉ ኢኹም።

messages =
    <b>ብዛዕባ እንታይ ክንጽሕፈልኩም ትደልዩ?</b>

    ነቲ ዘይትደልይዎ ብሓደ ብሓደ ኣይፋል ክትብሉ ትኽእሉ ኢኹም።
# toasts
messages-saved = ዓቂብናዮ ኣለና።

# sentences
messages-reminders =
    .on = መዘኻኸሪ ብዛዕባ ቆጸራታትኩም፦ እወ
    .off = መዘኻኸሪ ብዛዕባ ቆጸራታትኩም፦ ኣይፋል
# sentences
messages-follow-up =
    .on = ሕቶታት ብዛዕባ ከመይ ይኸደልኩም ከም ዘሎ፦ እወ
    .off = ሕቶታት ብዛዕባ ከመይ ይኸደልኩም ከም ዘሎ፦ ኣይፋል
# sentences
messages-notices =
    .on = ዜና ብዛዕባ ኣኼባታትን ብጽሖታትን፦ እወ
    .off = ዜና ብዛዕባ ኣኼባታትን ብጽሖታትን፦ ኣይፋል

messages-turn-reminders =
    .on = ኣዘኻኽሩኒ
    .off = ኣይተዘኻኽሩኒ
messages-turn-follow-up =
    .on = ሕተቱኒ
    .off = ኣይትሕተቱኒ
messages-turn-notices =
    .on = ዜና ስደዱለይ
    .off = ዜና ኣይትስደዱለይ

messages-always = ቆጸራኹም እንተተቐይሩ ወይ እንተተሰሪዙ፡ ኩሉ ግዜ ክንጽሕፈልኩም ኢና።

pause-until =
    ክንደይ ዝኣክል ግዜ ዕረፍቲ ትደልዩ?

    ዕለት እውን ክትጽሕፉ ትኽእሉ ኢኹም፡ ንኣብነት 3/12። ቅድሚ እታ መዓልቲ ኣይንጽሕፈልኩምን።
    .weeks-2 = ክልተ ሰሙን
    .weeks-4 = ኣርባዕተ ሰሙን
    .weeks-13 = ሰለስተ ወርሒ
    .weeks-26 = ሽዱሽተ ወርሒ
    .error-unreadable = ነታ ዕለት ከምዚ ኢልኩም ጽሓፍዋ፦ 3/12። ገና ዘይመጸት መዓልቲ ክትከውን ኣለዋ።
    .error-long = ዕረፍቲ ካብ ሓደ ዓመት ክበዝሕ ኣይክእልን እዩ። ካብኣ ዝቐደመት መዓልቲ ምረጹ።

pause-keep =
    ሕጂ ክሳብ { $until } ዕረፍቲ ኣለኩም።

    እዚ ቆጸራ እዚ ኣብ ግዜ ዕረፍትኹም እዩ፦

    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

    እዚ ቆጸራ ክጸንሓልኩም ትደልዩ ዲኹም? እንተተቐይሩ፡ ክንድውለልኩም ኢና።
    .yes = እወ፡ ይጽንሓለይ
    .no = ኣይፋል፡ ክሓድጎ እየ

# The menu and the language picker.

menu = ሰላም { $name }!
    .events = ኣኼባታትን ብጽሖታትን
    .times = ቆጸራታተይ
    .own = ሓበሬታይ
    .ask = ንሰብ ክሓትት
    .notice = ብዛዕባና

menu-next =
    <b>ዝቕጽል ቆጸራኹም</b>
    { $title }
    { $day }
    { $start }–{ $end }
    { $place }

menu-ask = ካብዚ ኣብ ታሕቲ ዘሎ ምረጹ። ሕቶ ኣለኩም ዶ? ኣብዚ ጽሓፍዎ፡ ወይ ናይ ድምጺ መልእኽቲ ቅድሑ። ሰብ ከንብቦ እዩ።

# toasts
# same
languages = { $invitations }
    .chosen = ካብ ሕጂ ብትግርኛ ክንጽሕፍ ኢና።

command-start = ሜኑ
command-language = ቋንቋ ቀይሩ
command-help = ሓገዝ
command-privacy = ብዛዕባ ሓበሬታኹም
command-stop = ምቁራጽ

# How to reach a person.
ask-how =
    ሕቶኹም ኣብዚ ጽሓፉ፡ ወይ ናይ ድምጺ መልእኽቲ ቅድሑ። ስእሊ እውን ክትሰዱ ትኽእሉ ኢኹም። ሰብ ከንብቦ እዩ።

    { $days ->
        [one] ኣብ ውሽጢ { $days } መዓልቲ ስራሕ መልሲ ክትረኽቡ ኢኹም።
       *[other] ኣብ ውሽጢ { $days } መዓልታት ስራሕ መልሲ ክትረኽቡ ኢኹም።
    }

# long: what /help says, also to who does not take part.
help =
    ኣነ ሮቦት እየ። ንኣኼባታትን ብጽሖታትን ቆጸራ ክትሕዙ እሕግዘኩም።

    ንሜኑ፦ /start ጽሓፉ።
    ቋንቋ ንምቕያር፦ /language ጽሓፉ።
    ንምቁራጽ፦ /stop ጽሓፉ።

    ሕቶ ኣለኩም ዶ? ኣብዚ ጽሓፍዎ። ሰብ ከንብቦ እዩ።

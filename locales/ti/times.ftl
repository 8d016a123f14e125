# What she can do with one of her times.

button-more = ተወሳኺ

more =
    .bring = ሰብ ሒዘ ክመጽእ እየ
    .alone = በይነይ ክመጽእ እየ
    .others = ናብ ካልእ ቆጸራ ክቕይር እየ
    .calendar = ካለንደር
    .answers = መልስታተይ
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

answers = <b>መልስታትኩም</b>
    .change = መልሲ ክቕይር እየ
answers-none = ብዛዕባ እዚ ቆጸራ ዋላ ንሓንቲ ሕቶ ኣይመለስኩምን።
answers-children = ቆልዑ፦ { $answer }
answers-interpreter = ተርጓሚ፦ { $answer }
answers-food = ምግቢ፦ { $answer }
answers-access = ሓገዝ ኣብቲ ቦታ፦ { $answer }

details-children = ቆልዑ ሒዝኩም ክትመጹ ዲኹም?
    .none = ቆልዑ የለዉን
    .one = ሓደ ቆልዓ
    .two = ክልተ ቆልዑ
    .more = ሰለስተ ቆልዑ ወይ ልዕሊኡ
details-interpreter = ተርጓሚ የድልየኩም ዶ?
    .no = ኣይፋል
    .yes = እወ፡ ተርጓሚ
details-food = ምግቢ ክንዕድመኩም ኢና። እንታይ ትበልዑ?
    .any = ኩሉ እበልዕ
    .no-meat = ስጋ ኣይበልዕን
    .no-pork = ስጋ ሓሰማ ኣይበልዕን
    .talk = ኣዘራርቡኒ
details-access = ኣብቲ ቦታ ሓገዝ የድልየኩም ዶ?
    .no = ኣይፋል
    .step-free = እወ፡ ብዘይ ኣስካላ
    .talk = ኣዘራርቡኒ

# Questions over time: how they are announced, asked and put off.

wave-start = ሰላም { $name }! ከመይ ኣለኹም?
wave-start-what = ቁሩብ ሓጸርቲ ሕቶታት ኣለና። ሓደ ወይ ክልተ ደቒቕ ይወስድ። ዘይትደልይዎ ሕቶ ክትሓልፍዎ ትኽእሉ።
wave-chaser = ሰላም { $name }! ከመይ ከም ዘለኹም ክንፈልጥ ንደሊ።
wave-again-what = ነቶም ሕቶታት ሎሚ ክትረኽብዎም ደሊኹም ነይርኩም። ሓደ ወይ ክልተ ደቒቕ ይወስድ።
wave-notice = ሰላም { $name }! ኣብ ቀረባ ክንጽሕፈልኩም ኢና።
wave-notice-what = { $day } ቁሩብ ሓጸርቲ ሕቶታት ክንሰደልኩም ኢና። ሕጂ ክትገብርዎ ዘለኩም ነገር የለን።

wave-button =
    .start = ጀምሩ
    .later = ደሓር ሕተቱኒ
    .no = ኣብዚ ግዜ እዚ ኣይፋል

survey-invite = ብዛዕባኹም ቁሩብ ክትነግሩና ትደልዩ ዲኹም? ምርጫ ናታትኩም እዩ። ብእኡ ዝቕየር ካልእ ነገር የለን።

survey-button =
    .invite = ሕቶታት ብዛዕባይ
    .go-on = ሕቶታት መልሱ
    .how = ከመይ ከም ዝነበረ ንገሩና
    .skip = ዘይምምላስ እመርጽ
    .again = ደሓር ሕተቱኒ
    .done = ወዲአ

# same
survey-picked-button = { $what } ✅

survey-day =
    .today = ሎሚ
    .yesterday = ትማሊ

survey-ask =
    .error-number = በጃኹም ብቁጽሪ ጽሓፉ። ነቲ ቁጽሪ ደጊምኩም ርኣይዎ።
    .error-day = በጃኹም ነቲ መዓልቲ ከምዚ ጽሓፍዎ፦ 3/12
    .error-long = ኣዝዩ ነዊሕ እዩ። በጃኹም ኣሕጽር ኣቢልኩም ጽሓፉ።
    .error-other = እዚ ንሕቶ ኣይምልስን እዩ። በጃኹም ደጊምኩም ፈትኑ።

survey-again = መዓስ ደጊምና ክንሓተኩም? ኣብዚ ምረጹ፡ ወይ መዓልቲ ከምዚ ጽሓፉ፦ 3/12
    .tomorrow = ጽባሕ
    .week = ድሕሪ ሓደ ሰሙን
    .error-day = በጃኹም መዓልቲ ከምዚ ጽሓፉ፦ 3/12
    .error-late = እታ መዓልቲ ኣዝያ ርሕቕቲ እያ። በጃኹም ቅድሚኣ ዘላ መዓልቲ ምረጹ።
survey-again-told = ጸገም የለን። { $day } ደጊምና ክንሓተኩም ኢና።

survey-not-now = ጸገም የለን። ስለ ዝነገርኩምና የቐንየልና።
survey-closed = እቶም ሕቶታት ሕጂ ተዓጽዮም እዮም። ኩሉ ግዜ ክትጽሕፉልና ትኽእሉ።
survey-thanks = ስለ መልስታትኩም የቐንየልና ✅
survey-thanks-next = ካብዚኦም ሓደ ክትገብሩ ትደልዩ ዲኹም?

survey-leads =
    .trainings = ትምህርትታት ርኣዩ
    .counsellor = ምስ ኣማኻሪ ተዘራረቡ
    .events = ኣኼባታትን ብጽሖታትን
    .help = ንሰብ ሕተቱ

survey-ask-worked = ነታ ቅድሚ { $day } ዝነበረት ሰሙን ሕሰቡ። ብውሑዱ ሓደ ሰዓት ብደሞዝ ሰሪሕኩም ዲኹም?
    .yes = እወ
    .away = ስራሕ ኣለኒ፡ ኣብ ዕረፍቲ ነይረ
    .no = ኣይፋል
survey-ask-looked = ነተን ቅድሚ { $day } ዝነበራ ኣርባዕተ ሰሙናት ሕሰቡ። ስራሕ ኣናዲኹም ዲኹም? ቀልጢፍኩም ክትጅምሩ ምኸኣልኩም ዶ? ቀልጢፍኩም ማለት ኣብ ውሽጢ ክልተ ሰሙን።
    .soon = እወ፡ ቀልጢፈ ምጀመርኩ
    .later = እወ፡ ቀልጢፈ ግን ኣይኮነን
    .no = ኣይፋል፡ ኣየናደኹን
survey-ask-education = { $day } ኣብ ትምህርቲ ወይ ኮርስ ነይርኩም ዶ?
    .yes = እወ
    .no = ኣይፋል

survey-ask-contract = እንታይ ዓይነት ስራሕ ኣለኩም?
    .permanent = ቀዋሚ ስራሕ
    .temporary = ግዝያዊ ስራሕ
    .own-business = ናይ ገዛእ ርእሰይ ስራሕ
survey-ask-hours = ኣብ ሰሙን ክንደይ ሰዓት ትሰርሑ? ነቲ ቁጽሪ ጽሓፉ፡ ንኣብነት 40።
survey-ask-industry = እቲ ስራሕ ኣብ ኢንዱስትሪ ድዩ፡ ንኣብነት ኣብ ፋብሪካ?
    .yes = እወ
    .no = ኣይፋል
survey-ask-related = እቲ ስራሕ ምስ ትምህርትኹም ይዛመድ ዶ?
    .yes = እወ
    .partly = ቁሩብ
    .no = ኣይፋል

survey-ask-s0-schooling = ዝለዓለ ትምህርትኹም እንታይ እዩ?
    .none = ቤት ትምህርቲ ኣይከድኩን
    .compulsory = መባእታን ማእከላይን
    .upper = ካልኣይ ደረጃ
    .vocational = ሞያዊ ትምህርቲ
    .university = ዩኒቨርሲቲ
survey-ask-s0-birth-year = ብኣቆጻጽራ ፈረንጂ ኣብ ኣየናይ ዓመት ተወሊድኩም? ኣርባዕተ ቁጽሪ ጽሓፉ፡ ንኣብነት 1990።
survey-ask-s0-gender = ጾታኹም እንታይ እዩ?
    .woman = ጓል ኣንስተይቲ
    .man = ወዲ ተባዕታይ
    .non-binary = ካብ ክልቲኡ ወጻኢ
survey-ask-s0-birth-region = ኣበይ ተወሊድኩም?
    .sweden = ሽወደን
    .nordic = ካልእ ሃገር ኣብ ኖርዲክ
    .europe = ካልእ ሃገር ኣብ ኤውሮጳ
    .middle-east = ማእከላይ ምብራቕ
    .africa = ኣፍሪቃ
    .asia = ኤስያ
    .americas = ኣሜሪካ
    .oceania = ኦሽንያ

survey-ask-s1-useful = እታ መዓልቲ ጠቓሚት ነይራ ዶ?
    .yes = እወ
    .partly = ቁሩብ
    .no = ኣይፋል
survey-ask-s1-next = ሕጂ እንታይ ክትገብሩ ትደልዩ?
    .apply = ንትምህርቲ ከመልክት
    .visit = ንብጽሖ ክመጽእ
    .counsellor = ምስ ኣማኻሪ ክዘራረብ
    .not-now = ሕጂ ዋላ ሓደ
survey-ask-s1-why-not = ሕጂ እንታይ የጸግመኩም?
    .time = ግዜ
    .childcare = ቆልዑ
    .swedish = ቋንቋ ሽወደን
    .money = ገንዘብ
    .distance = ርሕቀት
    .other = ካልእ ነገር

survey-ask-s2-applied = ድሕሪ እቲ ብጽሖ ንትምህርቲ ወይ ንስራሕ ኣመልኪትኩም ዲኹም?
    .yes = እወ
    .started = ጀሚረ፡ ኣይወዳእኩን
    .no = ኣይፋል
survey-ask-s2-where = ንኣየናይ ትምህርቲ ወይ ስራሕ ኣመልኪትኩም?
    .here = ነዚ ትምህርቲ
    .other-training = ንካልእ ትምህርቲ
    .job = ንስራሕ
survey-ask-s2-stuck = ኣብቲ ምልክታ እንታይ የጸግም?
    .form = ምምላእ
    .papers = ነጥቢ ትምህርትን ወረቓቕትን
    .choice = ምምራጽ
    .other = ካልእ ነገር

survey-ask-s3-decision-decision = ንምልክታኹም እንታይ መልሲ ረኺብኩም?
    .admitted = ተቐቢሎምኒ
    .reserve = ኣብ ዝርዝር ተጠባበቕቲ ኣለኹ
    .refused = ኣይተቐበሉንን
    .none-yet = ገና መልሲ የለን
survey-ask-s3-start-started = ነቲ ትምህርቲ ጀሚርኩምዎ ዲኹም?
    .yes = እወ፡ ይመሃር ኣለኹ
    .left = እወ፡ ግን ኣቋሪጸ
    .never = ኣይፋል፡ ኣይጀመርኩን
survey-ask-left-on = ኣብ ኣየናይ መዓልቲ ነቲ ትምህርቲ ኣቋሪጽኩምዎ? ኣብዚ ምረጹ፡ ወይ ነቲ መዓልቲ ከምዚ ጽሓፍዎ፦ 3/12
survey-ask-why-left = ስለምንታይ ከምኡ ኮይኑ?
    .job = ስራሕ ረኺበ
    .childcare = ቆልዑ
    .swedish = ቋንቋ ሽወደን
    .money = ገንዘብ
    .too-hard = ኣዝዩ ከቢድ ነይሩ
    .not-for-me = ንዓይ ኣይሰማማዕን
    .other = ካልእ ነገር
survey-ask-s3-half-way-still = እቲ ትምህርቲ ከመይ ይኸይድ ኣሎ?
    .yes = ጽቡቕ ይኸይድ ኣሎ
    .hard = ከቢድ እዩ
    .left = ኣቋሪጸዮ

survey-ask-s4-qualification = ነጥቢ ትምህርቲ ወይ ምስክር ወረቐት ረኺብኩም ዲኹም?
    .whole = እወ፡ ንኹሉ
    .part = እወ፡ ንገለ ክፋል
    .none = ኣይፋል
survey-ask-s5-better = እቲ ስራሕ ካብቲ ቅድሚ ትምህርቲ ዝነበረኩም ይሓይሽ ዶ?
    .yes = እወ፡ ይሓይሽ
    .same = ሓደ እዩ
    .no = ኣይፋል
    .first-job = ሽዑ ስራሕ ኣይነበረንን

changed-button = ገለ ነገር ተቐዪሩ
changed-what = እንታይ ኣጋጢሙ? እቲ ዝበለጸ ዝሰማማዕ ምረጹ።
    .got-job = ስራሕ ረኺበ
    .lost-job = ስራሐይ ስኢነ
    .started = ትምህርቲ ጀሚረ
    .left = ትምህርቲ ኣቋሪጸ
    .finished = ትምህርቲ ወዲአ
    .back = ተመሊሰ ኣለኹ
    .other = ካልእ ነገር
changed-when = መዓስ ኣጋጢሙ? ኣብዚ ምረጹ፡ ወይ ነቲ መዓልቲ ከምዚ ጽሓፍዎ፦ 3/12
    .today = ሎሚ
    .yesterday = ትማሊ
    .week = ቅድሚ ሓደ ሰሙን
    .month = ቅድሚ ሓደ ወርሒ
    .error-day = በጃኹም ነቲ መዓልቲ ከምዚ ጽሓፍዎ፦ 3/12
changed-told = ስለ ዝነገርኩምና የቐንየልና ✅
changed-told-job = እንቋዕ ስራሕ ረኸብኩም! ስለ ዝነገርኩምና የቐንየልና ✅

resume-survey = ንገለ ሕቶታት ትምልሱ ነይርኩም።
resume-changed = እንታይ ከም ዘጋጠመ ትነግሩና ነይርኩም።

own-surveys = { $count ->
    [one] { $count } ሕቶና መሊስኩም ኣለኹም።
   *[other] { $count } ሕቶታትና መሊስኩም ኣለኹም።
}
own-line-survey = መልሲ { $day }፦ { $question } { $answer }
own-line-survey-skipped = ክትምልሱ ኣይደለኹምን።
own-line-changed = { $day } ነጊርኩምና፦ { $what }

# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = ስልጠና

trainings =
    <b>ስልጠናታት</b>

    ተወሳኺ ንምንባብ ሓደ ምረጹ።
trainings-none = ሕጂ ከተመልክቱሉ እትኽእሉ ስልጠና የለን። ደሓር ደጊምኩም ርኣዩ።

training = <b>{ $title }</b>
    .interested = ተገዳስነት ኣለኒ
    .uninterested = ድሕሪ ሕጂ ተገዳስነት የብለይን
    .applied = ኣመልኪተ ኣለኹ
    .help = ንምምልካት ሓግዙኒ
    .help-after = ምሳና ተዛረቡ
    .where = ምልክታይ
    .more = ተወሳኺ ኣንብቡ
# same
training-about = { $about }
training-link = ኣብዚ ተወሳኺ ኣንብቡን ኣመልክቱን፦ { $link }
training-open = ሕጂ ከተመልክቱ ትኽእሉ ኢኹም። ናይ መወዳእታ መዓልቲ { $closes } እዩ።
training-open-starts =
    ሕጂ ከተመልክቱ ትኽእሉ ኢኹም። ናይ መወዳእታ መዓልቲ { $closes } እዩ።
    እቲ ኮርስ { $starts } ይጅምር።
training-coming = ካብ { $opens } ክሳብ { $closes } ከተመልክቱ ትኽእሉ ኢኹም።
training-coming-starts =
    ካብ { $opens } ክሳብ { $closes } ከተመልክቱ ትኽእሉ ኢኹም።
    እቲ ኮርስ { $starts } ይጅምር።

# To which of several starts of the course she has applied; they follow as buttons.
training-which = ንኣየናይ ኮርስ ኣመልኪትኩም?
training-starts-button = ይጅምር { $day }
training-closes-button = ይዕጾ { $day }

# toasts
training-toast =
    .interested = ጽቡቕ! ቅድሚ እታ ናይ መወዳእታ መዓልቲ ከነዘኻኽረኩም ኢና።
    .applied = ጽቡቕ! ከም ዘመልከትኩም ጽሒፍናዮ።
    .unsaid = ደምሲስናዮ ኣለና።

# What has happened follows, and then what comes next.
application = <b>ምልክታኹም</b>
    .wrong = እዚ ልክዕ ኣይኮነን
application-none = ክሳብ ሕጂ ከም ዘመልከትኩም ኣይጸሓፍናን።
# same
application-line = { $day }፦ { $what }
# sentences
application-what =
    .met = ኣብ ኣኼባ ነይርኩም
    .visited = ኣብ ብጽሖ ነይርኩም
    .talked = ምስ ኣማኻሪ ተዛሪብኩም
    .interested = ተገዳስነት ነይሩኩም
    .applied = ኣመልኪትኩም
    .admitted = ቦታ ረኺብኩም ✅
    .reserve = ኣብ ዝርዝር ተጠባበቕቲ ኣቲኹም
    .refused = ኣብዚ ግዜ እዚ ቦታ ኣይረኸብኩምን
    .started = ኮርስ ጀሚርኩም
    .left = ኮርስ ኣቋሪጽኩም
    .completed = ኮርስ ወዲእኩም ✅
    .employed = ስራሕ ረኺብኩም ✅
application-about = ስልጠና፦ { $title }
application-next-opens = ዝቕጽል፦ ካብ { $day } ከተመልክቱ ትኽእሉ ኢኹም።
application-next-closes = ዝቕጽል፦ ናይ መወዳእታ መዓልቲ ምልክታ { $day } እዩ።
application-next-decision = ዝቕጽል፦ ውሳነ { $day } ይመጽእ።
application-next-starts = ዝቕጽል፦ ኮርስ { $day } ይጅምር።
application-next-half-way = ዝቕጽል፦ ኮርስ { $day } ኣብ ፍርቁ ይበጽሕ።
application-next-ends = ዝቕጽል፦ ኮርስ { $day } ይውዳእ።
application-waiting = ውሳነ መዓስ ከም ዝመጽእ ገና ኣይንፈልጥን። ሕተቱና።
application-call = ምሳና ክትዛረቡ ትደልዩ ዲኹም? { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = ሰላም { $name }! ንእሽቶ መዘኻኸሪ ካባና።
closing-day = ናብ { $title } ከተመልክቱ ትኽእሉ ኢኹም። ናይ መወዳእታ መዓልቲ { $day } እዩ።
closing-ask = ድሮ እንተኣመልኪትኩም፡ ነቲ መጠወቒ ጠውቑ። ደጊምና ኣይነዘኻኽረኩምን።

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = ሰላም { $name }! ብዛዕባ ምልክታኹም ሓድሽ ነገር ኣሎ።
decision-admitted = ኣብ { $title } ቦታ ረኺብኩም ✅
decision-reserve = ኣብ ዝርዝር ተጠባበቕቲ { $title } ኣለኹም። ካልእ ሰብ ቦታኡ እንተሓዲጉ፡ ንስኹም ቦታ ትረኽቡ።
decision-refused = ኣብዚ ግዜ እዚ ኣብ { $title } ቦታ ኣይረኸብኩምን። ካልኦት መንገድታት ኣለዋ፡ ብሓጎስ ክንሕግዘኩም ኢና።

# In her own data; $what is one of those above.
own-steps = { $count ->
    [one] ኣብ መንገድኹም { $count } ስጉምቲ ጽሒፍና።
   *[other] ኣብ መንገድኹም { $count } ስጉምትታት ጽሒፍና።
}
own-line-step = መንገድኹም ({ $day })፦ { $what }
own-line-step-withdrawn = መንገድኹም ({ $day })፦ { $what }። እዚ ጌጋ እዩ ነይሩ።
# same
own-line-step-at = { $what } ({ $title })

# Reminders of a seat.

reminder-week =
    ሰላም { $name }! ምሳና ቦታ ኣለኩም፦
reminder-week-plan = ከመይ ጌርኩም ክትመጹ ዲኹም? መዓስ ካብ ገዛ ክትወጹ ዲኹም? ምስ ቆልዑ ዝጸንሕ ሰብ የድልየኩም ዶ?

reminder-three-days = ሰላም { $name }! ቦታ ሒዝናልኩም ኣለና፦
reminder-three-days-who = { $who } ክጽበየኩም እዩ። ክትመጹ ዲኹም?
reminder-three-days-ask = ክትመጹ ዲኹም?

reminder-day = ሰላም { $name }! ኣብ ቀረባ ክንራኸብ ኢና፦
reminder-day-route = ካብ ገዛ ኣቐዲምኩም ውጹ። ቅድሚኡ ነቲ ካርታ ርኣዩ።
reminder-day-ask = ክትመጹ ዲኹም?

reminder-hours = ሰላም { $name }! እቲ ሰዓት ቀሪቡ እዩ፦
reminder-hours-contact =
    ነቲ ቦታ ኣይረኸብኩምዎን ዲኹም? ርኸቡና፦
    { $contact }

reminder-two = ክልተ ቦታ ኣለኩም። ሓደ ንዓኹም፡ ሓደ ድማ ንሓደ ካልእ ሰብ።

reminder-after = ሰላም { $name }! ከመይ ነይሩ?
reminder-after-next = ሕጂ እንታይ ክትገብሩ ትደልዩ?
reminder-after-came = ሰላም { $name }! ስለ ዝመጻእኩም የቐንየልና፦
reminder-after-absent = ሰላም { $name }! ናፊቕናኩም፦
reminder-after-absent-next = ካልእ ግዜ ክትመጹ ትደልዩ ዲኹም?

reminder-button =
    .coming = ክመጽእ እየ
    .cannot = ክመጽእ ኣይክእልን
    .help = ሓገዝ የድልየኒ
    .plan = ከመይ ከም ዝመጽእ ፈሊጠ
    .lost = ነቲ ቦታ ኣይረኸብኩን
    .was-there = ኣብኡ ነይረ
    .was-not = ኣይመጻእኩን
    .new-time = ሓድሽ ቆጸራ
    .events = ኣኼባታትን ብጽሖታትን
    .ask = ኣዘራርቡና
    .not-now = ሕጂ ኣይፋል

reminder-coming = የቐንየልና! ኣብኡ ክንራኸብ ኢና ✅
reminder-planned = ጽቡቕ! ኣብኡ ክንራኸብ ኢና ✅
reminder-help = እንታይ ሓገዝ የድልየኩም? ኣብዚ ጽሓፉ፡ ወይ ድምጺ ቅድሑ። ሰብ ከንብቦን ክረኽበኩምን እዩ።
reminder-lost = እቲ ቦታ እዚ እዩ። ገና ኣይረኸብኩምዎን ዲኹም? ርኸቡና፦
reminder-came = ኣብኡ ስለ ዝነበርኩም ደስ ኢሉና! ሕጂ እንታይ ክትገብሩ ትደልዩ?
reminder-missed = ስለ ዝነገርኩምና የቐንየልና። ካልእ ግዜ ክትመጹ ትደልዩ ዲኹም?
reminder-not-now = ጸገም የለን። ኣብ ዝደለኹምዎ ግዜ ኩሉ ኣብ ሜኑ ክትረኽብዎ ኢኹም።

repeated = እዚ መልእኽቲ ክልተ ግዜ ክመጸኩም ይኽእል።

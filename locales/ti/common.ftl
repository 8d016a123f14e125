# same
label = { $text }

button-menu = ሜኑ
button-language = ቋንቋ 🌐
button-ask = ሕተቱና 💬
button-skip = ሕለፍዎ
button-events = ኩሎም ቆጸራታት
button-event = ንድሕሪት
button-listen = ስምዑ 🔊

# toasts
button-old = እቲ መጠወቒ ኣረጊት እዩ። ሕጂ ዘሎ እዚ እዩ።
# toasts
button-unknown = እቲ መጠወቒ ድሕሪ ሕጂ የለን። ሜኑ እነሆ።
# toasts
button-forgotten = ብዛዕባኹም ዝነበረ ኩሉ ደምሲስናዮ ኣለና። ደጊምኩም ክትጅምሩ እንተደሊኹም፡ /start ጽሓፉ።

voice-gone = እቲ ድምጺ ሕጂ የለን። በጃኹም ነቲ ጽሑፍ ኣንብብዎ።

notice-organiser = ናይ ከባቢኹም ምምሕዳር (kommun)
notice-contact = ነቲ ሊንክ ዝሃበኩም ሰብ ሕተቱ።

keys-gone = ሕራይ። ካልእ ግዜ ክንገብሮ ንኽእል ኢና።

resume = ክትቅጽሉ ትደልዩ ዲኹም?
    .yes = እወ፡ ክቕጽል እየ

resume-rename = ስምኩም ትቕይሩ ነይርኩም።
resume-details = ብዛዕባ ቆጸራኹም ንዘሎ ሕቶታት ትምልሱ ነይርኩም።
resume-number = ቁጽሪ ተሌፎንኩም ትህቡና ነይርኩም።
resume-pause = ዕረፍቲ ትመርጹ ነይርኩም።

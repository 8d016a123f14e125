# same
label = { $text }

button-menu = ሜኑ
button-language = ቋንቋ 🌐
button-events = ኩሎም ቆጸራታት
button-event = ንድሕሪት

# toasts
button-old = እቲ መጠወቒ ኣረጊት እዩ። ሕጂ ዘሎ እዚ እዩ።
# toasts
button-unknown = እቲ መጠወቒ ድሕሪ ሕጂ የለን። ሜኑ እነሆ።

notice-organiser = ናይ ከባቢኹም ምምሕዳር (kommun)
notice-contact = ነቲ ሊንክ ዝሃበኩም ሰብ ሕተቱ።

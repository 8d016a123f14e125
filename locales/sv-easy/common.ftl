# Words that several screens share.

# A name or a language: exactly what somebody chose or wrote.
label = { $text }

button-menu = Meny
button-language = Språk 🌐
button-ask = Fråga oss 💬
button-skip = Hoppa över
button-events = Alla tider
button-event = Tillbaka
button-listen = Lyssna 🔊

# Beside a tapped button, for a moment.
# toasts
button-old = Den knappen är gammal. Här är det som gäller nu.
# toasts
button-unknown = Den knappen finns inte längre. Här är menyn.
# She had everything deleted, and tapped on what was left of the chat.
# toasts
button-forgotten = Allt om dig är raderat. Skriv /start om du vill börja om.

# Instead of a recording that was taken away.
voice-gone = Det ljudet finns inte just nu. Läs gärna texten i stället.

# Where the settings say nothing.
notice-organiser = kommunen
notice-contact = Fråga den som gav dig länken.

# The key beneath the text field is taken away, because she went elsewhere.
keys-gone = Okej. Vi kan ta det en annan gång.

# She left a question and is asked once, in the menu, whether to go on; which one stands before it.
resume = Vill du fortsätta?
    .yes = Ja, fortsätt

resume-rename = Du höll på att ändra ditt namn.
resume-details = Du höll på att svara på frågor om din tid.
resume-number = Du höll på med ditt telefonnummer.
resume-pause = Du höll på att ta en paus.

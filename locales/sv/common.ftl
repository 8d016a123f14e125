# same
label = { $text }

# same
button-menu = Meny
# same
button-language = Språk 🌐
# same
button-ask = Fråga oss 💬
# same
button-skip = Hoppa över
# same
button-events = Alla tider
# same
button-event = Tillbaka
# same
button-listen = Lyssna 🔊

# toasts
button-old = Den knappen är gammal. Så här ser det ut nu.
# toasts
button-unknown = Den knappen finns inte längre. Här är menyn.
# toasts
button-forgotten = Allt om dig är raderat. Skriv /start om du vill börja om.

voice-gone = Den inspelningen finns tyvärr inte just nu. Läs gärna texten i stället.

# same
notice-organiser = kommunen
notice-contact = Fråga den som gav dig länken.

keys-gone = Okej, vi kan ta det en annan gång.

# same
resume = Vill du fortsätta?
    .yes = Ja, fortsätt

# same
resume-rename = Du höll på att ändra ditt namn.
# same
resume-details = Du höll på att svara på frågor om din tid.
# same
resume-number = Du höll på med ditt telefonnummer.
# same
resume-pause = Du höll på att ta en paus.

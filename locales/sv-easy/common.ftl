# Words that several screens share.

# A name or a language: exactly what somebody chose or wrote.
label = { $text }

button-menu = Meny
button-language = Språk 🌐
button-events = Alla tider
button-event = Tillbaka

# Beside a tapped button, for a moment.
# toasts
button-old = Den knappen är gammal. Här är det som gäller nu.
# toasts
button-unknown = Den knappen finns inte längre. Här är menyn.

# Where the settings say nothing.
notice-organiser = kommunen
notice-contact = Fråga den som gav dig länken.

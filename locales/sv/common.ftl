# same
label = { $text }

# same
button-menu = Meny
# same
button-language = Språk 🌐
# same
button-events = Alla tider
# same
button-event = Tillbaka

# toasts
button-old = Den knappen är gammal. Så här ser det ut nu.
# toasts
button-unknown = Den knappen finns inte längre. Här är menyn.

# same
notice-organiser = kommunen
notice-contact = Fråga den som gav dig länken.

# same
label = { $text }

button-menu = Menu
button-language = Language 🌐
button-events = All times
button-event = Back

# toasts
button-old = That button is old. This is how things are now.
# toasts
button-unknown = That button is gone. Here is the menu.

notice-organiser = the municipality
notice-contact = Ask the person who gave you the link.

# same
label = { $text }

button-menu = Menu
button-language = Language 🌐
button-ask = Ask us 💬
button-skip = Skip
button-events = All times
button-event = Back
button-listen = Listen 🔊

# toasts
button-old = That button is old. This is how things are now.
# toasts
button-unknown = That button is gone. Here is the menu.
# toasts
button-forgotten = Everything about you is deleted. Write /start if you want to begin again.

voice-gone = That recording is not here right now. You can read the text instead.

notice-organiser = the municipality
notice-contact = Ask the person who gave you the link.

keys-gone = Okay. We can do it another time.

resume = Do you want to go on?
    .yes = Yes, go on

resume-rename = You were changing your name.
resume-details = You were answering questions about your time.
resume-number = You were giving us your phone number.
resume-pause = You were choosing a break.

# same
label = { $text }

button-menu = Liiska
button-language = Luqadda 🌐
button-events = Ballamaha oo dhan
button-event = Dib u noqo

# toasts
button-old = Badhankaas waa mid hore. Waa kan waxa hadda jira.
# toasts
button-unknown = Badhankaas hadda ma jiro. Waa kan liiska.

notice-organiser = degmada
notice-contact = Weydii qofkii linkiga ku siiyay.

# same
label = { $text }

button-menu = Меню
button-language = Мова 🌐
button-events = Усі дати
button-event = Назад

# toasts
button-old = Ця кнопка стара. Ось що є зараз.
# toasts
button-unknown = Цієї кнопки вже немає. Ось меню.

notice-organiser = муніципалітет (kommun)
notice-contact = Запитайте людину, яка дала вам посилання.

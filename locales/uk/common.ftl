# same
label = { $text }

button-menu = Меню
button-language = Мова 🌐
button-ask = Запитати 💬
button-skip = Пропустити
button-events = Усі дати
button-event = Назад
button-listen = Слухати 🔊

# toasts
button-old = Ця кнопка стара. Ось що є зараз.
# toasts
button-unknown = Цієї кнопки вже немає. Ось меню.
# toasts
button-forgotten = Усе про вас видалено. Щоб почати знову, напишіть /start

voice-gone = Цього запису зараз немає. Прочитайте, будь ласка, текст.

notice-organiser = муніципалітет (kommun)
notice-contact = Запитайте людину, яка дала вам посилання.

keys-gone = Гаразд. Зробимо це іншим разом.

resume = Хочете продовжити?
    .yes = Так, продовжити

resume-rename = Ви змінювали своє ім’я.
resume-details = Ви відповідали на запитання про свій запис.
resume-number = Ішлося про ваш номер телефону.
resume-pause = Ви хотіли зробити перерву.

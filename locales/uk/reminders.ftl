# Reminders of a seat.

reminder-week =
    Вітаємо, { $name }! У вас є місце:
reminder-week-plan = Як ви доберетеся? Коли вам треба виїхати? Чи потрібно, щоб хтось побув із дітьми?

reminder-three-days = Вітаємо, { $name }! Ми тримаємо для вас місце:
reminder-three-days-who = { $who } чекає на вас. Ви прийдете?
reminder-three-days-ask = Ви прийдете?

reminder-day = Вітаємо, { $name }! Скоро побачимося:
reminder-day-route = Виходьте з дому завчасно. Перед виходом подивіться на карту.
reminder-day-ask = Ви прийдете?

reminder-hours = Вітаємо, { $name }! Скоро початок:
reminder-hours-contact =
    Не можете знайти? Зв’яжіться з нами:
    { $contact }

reminder-two = У вас два місця. Одне для вас і одне для ще однієї людини.

reminder-after = Вітаємо, { $name }! Як усе пройшло?
reminder-after-next = Що ви хочете робити далі?
reminder-after-came = Вітаємо, { $name }! Дякуємо, що прийшли:
reminder-after-absent = Вітаємо, { $name }! Нам вас бракувало:
reminder-after-absent-next = Хочете прийти іншим разом?

reminder-button =
    .coming = Я прийду
    .cannot = Не зможу прийти
    .help = Мені потрібна допомога
    .plan = Я маю план
    .lost = Не можу знайти
    .was-there = Так, вдалося прийти
    .was-not = Прийти не вдалося
    .new-time = Інша дата
    .events = Зустрічі та візити
    .ask = Поговорити з нами
    .not-now = Не зараз

reminder-coming = Дякуємо! Побачимося там ✅
reminder-planned = Добре! Побачимося там ✅
reminder-help = Яка допомога вам потрібна? Напишіть тут або запишіть голосове повідомлення. Його прочитає людина і зв’яжеться з вами.
reminder-lost = Ось це місце. Все одно не можете знайти? Зв’яжіться з нами:
reminder-came = Як добре, що ви там були! Що ви хочете робити далі?
reminder-missed = Дякуємо, що сказали. Хочете прийти іншим разом?
reminder-not-now = Гаразд. Усе є в меню, коли захочете.

repeated = Це повідомлення може прийти двічі.

# Meetings and visits: the list and one event's card.

events = <b>Зустрічі та візити</b>
    .earlier = Раніше
    .later = Показати ще

events-none = Зараз дат немає. Загляньте, будь ласка, через кілька днів.

# same
events-line =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = Посилання не працює. Можливо, воно старе. Ось дати, які є зараз.

events-over = { $title } — { $day }. Ця подія вже минула. Ось нові дати.

event-kind =
    .meeting = Зустріч
    .visit = Візит
    .talk = Розмова

event =
    <b>{ $title }</b>

    { $day }
    { $start }–{ $end }

    { $place }
    { $address }
    .come = Я прийду
    .queue = Стати в чергу
    .cancel = Я не зможу прийти
    .leave = Вийти з черги
    .map = Карта
    .pictures = Фото

# same
event-about = { $about }
event-meets = Хто вас зустріне: { $who }
event-bring = Візьміть із собою: { $what }

event-film-button = Відео
event-language = Мова: { $language }

event-places = { $count ->
    [one] Залишилося { $count } місце
    [few] Залишилося { $count } місця
    [many] Залишилося { $count } місць
   *[other] Залишилося { $count } місця
}
event-full = Вільних місць немає. Ви можете стати в чергу.
event-closed = Записатися вже не можна.
event-cancelled = Ми скасували цю подію.
event-over = Ця подія вже минула.
event-seated = Ви маєте місце ✅
event-queued = Ви в черзі. Ваш номер у черзі: { $place }.

# same
event-picture = { $title }
    .next = Наступне фото

# same
event-place =
    { $place }
    { $address }

# An event was moved or cancelled.

change-moved = <b>{ $name }, ваш запис змінився</b>
change-was =
    Було так:
    { $day }
    { $start }–{ $end }
    { $place }
    { $address }
change-is = Тепер так:
change-ask = Ви зможете прийти тоді?
change-queued = Ви залишаєтеся в черзі.

change-cancelled = <b>{ $name }, ми скасували цю подію</b>
change-sorry = Нам шкода. Будемо раді бачити вас іншим разом.

change-button =
    .coming = Я все одно прийду
    .cannot = Не зможу прийти
    .leave = Вийти з черги
    .events = Інші дати

change-calendar = Натисніть на файл, якщо хочете мати нову дату у своєму календарі.

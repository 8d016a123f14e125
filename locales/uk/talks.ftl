# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = Розмова з консультантом
    .book = Записатися
    .move = Змінити на цей час
    .others = Інший час
# same
talk-with = Розмова (консультант { $who })

# Instead of a place and its address.
# same
talk-phone = Телефоном
# same
talk-phone-how = Ми вам подзвонимо.
talk-rings = Тримайте телефон поруч. Ми подзвонимо вам у цей час.

# A reminder; the talk's day and hour follow.
# same
talk-soon = Вітаємо, { $name }! Скоро ваша розмова:

# same
talks-menu-button = Розмова з консультантом

# same
talks = <b>Розмова з консультантом</b>
    .yours = Мій час
talks-yours =
    У вас є запис:
    { $day }
    { $start }–{ $end }
    { $place }
talks-choose = Виберіть зручний час. Ви поговорите про те, що хочете робити.
talks-none = Зараз вільного часу немає. Загляньте, будь ласка, через кілька днів.
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = 💬 означає, що консультант говорить вашою мовою.
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = Цей час вільний.
talk-taken = Цей час уже зайняв хтось інший.
# same
talk-yours = Цей час ваш ✅
talk-instead =
    У вас уже є запис. Якщо виберете цей час, звільниться ваш старий:
    { $day }
    { $start }–{ $end }
    { $place }
talk-clash = Ви вже записані на розмову:
# same
talk-booked = <b>{ $name }, цей час ваш ✅</b>
# toasts
# same
talk-gone = Хтось встиг раніше. Виберіть інший час.
# same
talk-interpreter = Ви можете мати перекладача.
# same
talk-languages = { $some }, { $one }

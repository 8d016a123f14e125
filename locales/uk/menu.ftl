# The menu and the language picker.

menu = Вітаємо, { $name }!
    .events = Зустрічі та візити
    .times = Мої записи
    .own = Мої дані
    .ask = Запитати людину
    .notice = Про нас

menu-next =
    <b>Ваш наступний запис</b>
    { $title }
    { $day }
    { $start }–{ $end }
    { $place }

menu-ask = Виберіть нижче. Маєте запитання? Напишіть його тут або запишіть голосове повідомлення. Його прочитає людина.

# toasts
# same
languages = { $invitations }
    .chosen = Тепер ми пишемо українською.

command-start = Меню
command-language = Змінити мову
command-help = Допомога
command-privacy = Про ваші дані
command-stop = Припинити участь

# How to reach a person.
ask-how = Напишіть тут своє запитання або запишіть голосове повідомлення. Можна також надіслати фото. Людина прочитає його й відповість у робочий час.

# long: what /help says, also to who does not take part.
help =
    Я робот (бот). Я допомагаю записатися на зустрічі та візити.

    Меню: напишіть /start
    Змінити мову: напишіть /language
    Припинити участь: напишіть /stop

    Маєте запитання? Напишіть його тут. Його прочитає людина.

# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = Навчання

trainings =
    <b>Навчання</b>

    Виберіть одне, щоб прочитати більше.
trainings-none = Зараз немає навчання, на яке можна подати заяву. Загляньте пізніше.

training = <b>{ $title }</b>
    .interested = Мені цікаво
    .uninterested = Мені вже не цікаво
    .applied = Заяву подано
    .help = Допоможіть із заявою
    .help-after = Поговорити з нами
    .where = Моя заява
    .more = Докладніше
# same
training-about = { $about }
training-link = Читати більше й подати заяву тут: { $link }
training-open = Можна подати заяву зараз. Останній день: { $closes }.
training-open-starts =
    Можна подати заяву зараз. Останній день: { $closes }.
    Початок курсу: { $starts }.
training-coming = Можна буде подати заяву. Перший день: { $opens }. Останній день: { $closes }.
training-coming-starts =
    Можна буде подати заяву. Перший день: { $opens }. Останній день: { $closes }.
    Початок курсу: { $starts }.

# To which of several starts of the course she has applied; they follow as buttons.
training-which = На який курс ви подали заяву?
training-starts-button = Початок: { $day }
training-closes-button = Заяви до: { $day }

# toasts
training-toast =
    .interested = Добре! Ми нагадаємо перед останнім днем.
    .applied = Добре! Ми записали, що заяву подано.
    .unsaid = Ми це прибрали.

# What has happened follows, and then what comes next.
application = <b>Ваша заява</b>
    .wrong = Це не так
application-none = У нас не записано, що ви подали заяву.
# same
application-line = { $day }: { $what }
# sentences
application-what =
    .met = ви були на зустрічі
    .visited = ви були на ознайомчому візиті
    .talked = ви говорили з консультантом
    .interested = вам було цікаво
    .applied = ви подали заяву
    .admitted = ви отримали місце ✅
    .reserve = ви потрапили до резерву
    .refused = цього разу ви не отримали місця
    .started = ви почали курс
    .left = ви залишили курс
    .completed = ви закінчили курс ✅
    .employed = ви отримали роботу ✅
application-about = Навчання: { $title }
application-next-opens = Далі — перший день для заяви: { $day }.
application-next-closes = Далі — останній день для заяви: { $day }.
application-next-decision = Далі — рішення щодо заяви: { $day }.
application-next-starts = Далі — початок курсу: { $day }.
application-next-half-way = Далі — середина курсу: { $day }.
application-next-ends = Далі — кінець курсу: { $day }.
application-waiting = Ми ще не знаємо, коли буде рішення. Запитайте нас.
application-call = Хочете поговорити з нами? { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = Вітаємо, { $name }! Невелике нагадування від нас.
closing-day = Ви можете подати заяву: { $title }. Останній день: { $day }.
closing-ask = Якщо ви вже подали заяву, натисніть кнопку, і ми більше не нагадуватимемо.

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = Вітаємо, { $name }! Є новини про вашу заяву.
decision-admitted = Ви отримали місце: { $title } ✅
decision-reserve = Ви в резерві: { $title }. Ви отримаєте місце, якщо хтось відмовиться.
decision-refused = Цього разу ви не отримали місця: { $title }. Є інші шляхи, і ми охоче допоможемо.

# In her own data; $what is one of those above.
own-steps = { $count ->
    [one] Ми записали { $count } крок на вашому шляху.
    [few] Ми записали { $count } кроки на вашому шляху.
    [many] Ми записали { $count } кроків на вашому шляху.
   *[other] Ми записали { $count } кроку на вашому шляху.
}
own-line-step = Ваш шлях ({ $day }): { $what }
own-line-step-withdrawn = Ваш шлях ({ $day }): { $what }. Це була помилка.
# same
own-line-step-at = { $what } ({ $title })

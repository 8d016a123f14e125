# Questions over time: how they are announced, asked and put off.

wave-start = Вітаємо, { $name }! Як ваші справи?
wave-start-what = Ми маємо кілька коротких запитань. Це займе одну-дві хвилини. Ви можете пропустити будь-яке запитання.
wave-chaser = Вітаємо, { $name }! Ми хотіли б знати, як ваші справи.
wave-again-what = Ви хотіли отримати запитання сьогодні. Це займе одну-дві хвилини.
wave-notice = Вітаємо, { $name }! Скоро ми вам напишемо.
wave-notice-what = Ми надішлемо кілька коротких запитань: { $day }. Зараз нічого робити не треба.

wave-button =
    .start = Почати
    .later = Запитайте пізніше
    .no = Не цього разу

survey-invite = Хочете трохи розповісти про себе? Вирішуєте ви. Це нічого іншого не змінить.

survey-button =
    .invite = Запитання про мене
    .go-on = Відповісти
    .how = Розповісти, як було
    .skip = Волію не відповідати
    .again = Запитайте пізніше
    .done = Готово

# same
survey-picked-button = { $what } ✅

survey-day =
    .today = Сьогодні
    .yesterday = Учора

survey-ask =
    .error-number = Напишіть, будь ласка, цифрами. Перевірте число ще раз.
    .error-day = Напишіть день так: 3/12
    .error-long = Текст задовгий. Напишіть, будь ласка, коротше.
    .error-other = Це не відповідь на запитання. Спробуйте, будь ласка, ще раз.

survey-again = Коли запитати ще раз? Виберіть тут або напишіть день так: 3/12
    .tomorrow = Завтра
    .week = Через тиждень
    .error-day = Напишіть день так: 3/12
    .error-late = Цей день надто далеко. Виберіть, будь ласка, раніший.
survey-again-told = Гаразд. Ми запитаємо ще раз: { $day }.

survey-not-now = Гаразд. Дякуємо, що сказали.
survey-closed = Ці запитання вже закриті. Ви завжди можете написати нам.
survey-thanks = Дякуємо за ваші відповіді ✅
survey-thanks-next = Хочете зробити щось із цього?

survey-leads =
    .trainings = Переглянути навчання
    .counsellor = Розмова з консультантом
    .events = Зустрічі та візити
    .help = Запитати людину

survey-ask-worked = Згадайте тиждень перед цим днем: { $day }. Ви працювали за гроші хоча б одну годину?
    .yes = Так
    .away = Є робота, була відпустка
    .no = Ні
survey-ask-looked = Згадайте чотири тижні перед цим днем: { $day }. Ви шукали роботу? Могли почати скоро? Скоро означає до двох тижнів.
    .soon = Так, і почати скоро
    .later = Так, але не скоро
    .no = Ні, пошуків не було
survey-ask-education = Чи навчалися ви або ходили на курс у цей день: { $day }?
    .yes = Так
    .no = Ні

survey-ask-contract = Який у вас вид роботи?
    .permanent = Постійна робота
    .temporary = Тимчасова робота
    .own-business = Власна справа
survey-ask-hours = Скільки годин на тиждень ви працюєте? Напишіть число, наприклад 40.
survey-ask-industry = Це робота в промисловості, наприклад на заводі?
    .yes = Так
    .no = Ні
survey-ask-related = Ця робота пов’язана з вашим навчанням?
    .yes = Так
    .partly = Трохи
    .no = Ні

survey-ask-s0-schooling = Яка у вас найвища освіта?
    .none = Без шкільної освіти
    .compulsory = Основна школа
    .upper = Середня школа
    .vocational = Професійна освіта
    .university = Університет
survey-ask-s0-birth-year = Якого року ви народилися? Напишіть чотири цифри, наприклад 1990.
survey-ask-s0-gender = Яка ваша стать?
    .woman = Жінка
    .man = Чоловік
    .non-binary = Небінарна особа
survey-ask-s0-birth-region = Де ви народилися?
    .sweden = Швеція
    .nordic = Інша в Північній Європі
    .europe = Інша країна Європи
    .middle-east = Близький Схід
    .africa = Африка
    .asia = Азія
    .americas = Америка
    .oceania = Океанія

survey-ask-s1-useful = Цей день був для вас корисним?
    .yes = Так
    .partly = Трохи
    .no = Ні
survey-ask-s1-next = Що ви хочете робити далі?
    .apply = Подати заяву на навчання
    .visit = Прийти з візитом
    .counsellor = Розмова з консультантом
    .not-now = Зараз нічого
survey-ask-s1-why-not = Що зараз заважає?
    .time = Час
    .childcare = Догляд за дітьми
    .swedish = Шведська мова
    .money = Гроші
    .distance = Дорога
    .other = Щось інше

survey-ask-s2-applied = Після візиту ви подали заяву на навчання або роботу?
    .yes = Так
    .started = Почато, не закінчено
    .no = Ні
survey-ask-s2-where = Куди ви подали заяву?
    .here = На це навчання
    .other-training = На інше навчання
    .job = На роботу
survey-ask-s2-stuck = Що важко із заявою?
    .form = Заповнити її
    .papers = Оцінки й папери
    .choice = Вибрати
    .other = Щось інше

survey-ask-s3-decision-decision = Яку відповідь ви отримали на заяву?
    .admitted = Мене прийняли
    .reserve = Я в резерві
    .refused = Мене не прийняли
    .none-yet = Відповіді ще немає
survey-ask-s3-start-started = Ви почали навчання?
    .yes = Так, навчаюся
    .left = Так, але вже не навчаюся
    .never = Ні, не розпочато
survey-ask-left-on = Якого дня ви припинили навчання? Виберіть тут або напишіть день так: 3/12
survey-ask-why-left = Чому так сталося?
    .job = Знайшлася робота
    .childcare = Догляд за дітьми
    .swedish = Шведська мова
    .money = Гроші
    .too-hard = Було заважко
    .not-for-me = Це не для мене
    .other = Щось інше
survey-ask-s3-half-way-still = Як іде навчання?
    .yes = Добре
    .hard = Важко
    .left = Я вже не навчаюся

survey-ask-s4-qualification = Ви отримали оцінки або свідоцтво?
    .whole = Так, за все
    .part = Так, за частину
    .none = Ні
survey-ask-s5-better = Ця робота краща за ту, що була до навчання?
    .yes = Так, краща
    .same = Така сама
    .no = Ні
    .first-job = Тоді роботи не було

changed-button = У мене щось змінилося
changed-what = Що сталося? Виберіть те, що підходить найкраще.
    .got-job = Знайшлася робота
    .lost-job = Роботи вже немає
    .started = Навчання почалося
    .left = Навчання припинено
    .finished = Навчання завершено
    .back = Я знову з вами
    .other = Щось інше
changed-when = Коли це сталося? Виберіть тут або напишіть день так: 3/12
    .today = Сьогодні
    .yesterday = Учора
    .week = Тиждень тому
    .month = Місяць тому
    .error-day = Напишіть день так: 3/12
changed-told = Дякуємо, що розповіли ✅
changed-told-job = Вітаємо з роботою! Дякуємо, що розповіли ✅

resume-survey = Ви відповідали на кілька запитань.
resume-changed = Ви розповідали, що сталося.

own-surveys = { $count ->
    [one] Ви відповіли на { $count } наше запитання.
    [few] Ви відповіли на { $count } наші запитання.
    [many] Ви відповіли на { $count } наших запитань.
   *[other] Ви відповіли на { $count } нашого запитання.
}
own-line-survey = Відповідь ({ $day }): { $question } { $answer }
own-line-survey-skipped = Ви не захотіли відповідати.
own-line-changed = Ви розповіли ({ $day }): { $what }

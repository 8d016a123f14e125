# What she can do with one of her times.

button-more = Більше

more =
    .bring = Прийти з кимось
    .alone = Прийду без компанії
    .others = Обрати іншу дату
    .calendar = Календар
    .answers = Мої відповіді
    .invite = Запросити друзів

more-no-further = На жаль, зараз немає ще одного місця. Ваше місце залишається за вами.

event-seated-two = Ви маєте два місця ✅ Одне для вас і одне для ще однієї людини.
event-queued-two = Ви в черзі на два місця. Ваш номер у черзі: { $place }.

signup-company = Ви можете взяти із собою ще одну людину.

others =
    <b>Інші дати</b>

    Натисніть на дату, яку хочете. Коли отримаєте там місце, старе місце ви звільните.
others-none = Зараз немає інших дат із місцями. Ваш запис залишається.

invite-how = Надішліть це повідомлення подрузі чи другові.
invite =
    Хочете теж прийти? Тут можна дізнатися більше й записатися:

    { $link }

answers = <b>Ваші відповіді</b>
    .change = Змінити відповіді
answers-none = Ви не відповідали на запитання про цей запис.
answers-children = Діти: { $answer }
answers-interpreter = Перекладач: { $answer }
answers-food = Їжа: { $answer }
answers-access = Допомога на місці: { $answer }

details-children = Ви прийдете з дітьми?
    .none = Без дітей
    .one = Одна дитина
    .two = Двоє дітей
    .more = Троє дітей чи більше
details-interpreter = Вам потрібен перекладач?
    .no = Ні
    .yes = Так, потрібен
details-food = Буде безкоштовна їжа. Що ви їсте?
    .any = Усе
    .no-meat = Без м’яса
    .no-pork = Без свинини
    .talk = Поговоріть зі мною
details-access = Вам потрібна допомога на місці?
    .no = Ні
    .step-free = Так, без сходів
    .talk = Поговоріть зі мною

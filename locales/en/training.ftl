# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = Training

trainings =
    <b>Trainings</b>

    Choose one to read more.
trainings-none = There is no training to apply to right now. Please look again later.

training = <b>{ $title }</b>
    .interested = I am interested
    .uninterested = Not interested any more
    .applied = I have applied
    .help = Help me apply
    .help-after = Talk to us
    .where = My application
    .more = Read more
# same
training-about = { $about }
training-link = Read more and apply here: { $link }
training-open = You can apply now. The last day is { $closes }.
training-open-starts =
    You can apply now. The last day is { $closes }.
    The course starts { $starts }.
training-coming = You can apply from { $opens } to { $closes }.
training-coming-starts =
    You can apply from { $opens } to { $closes }.
    The course starts { $starts }.

# To which of several starts of the course she has applied; they follow as buttons.
training-which = Which course have you applied to?
training-starts-button = Starts { $day }
training-closes-button = Closes { $day }

# toasts
training-toast =
    .interested = Good! We will remind you before the last day.
    .applied = Good! We wrote down that you have applied.
    .unsaid = We have taken it away.

# What has happened follows, and then what comes next.
application = <b>Your application</b>
    .wrong = That is not right
application-none = We have not written down that you have applied.
# same
application-line = { $day }: { $what }
# sentences
application-what =
    .met = you were at a meeting
    .visited = you were on a visit
    .talked = you talked with a counsellor
    .interested = you were interested
    .applied = you applied
    .admitted = you got a place ✅
    .reserve = you are on the reserve list
    .refused = you did not get a place this time
    .started = you started the course
    .left = you left the course
    .completed = you finished the course ✅
    .employed = you got a job ✅
application-about = Training: { $title }
application-next-opens = Next: you can apply from { $day }.
application-next-closes = Next: the last day to apply is { $day }.
application-next-decision = Next: the decision comes { $day }.
application-next-starts = Next: the course starts { $day }.
application-next-half-way = Next: half of the course is done { $day }.
application-next-ends = Next: the course ends { $day }.
application-waiting = We do not know yet when the decision comes. You can ask us.
application-call = Do you want to talk to us? { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = Hello { $name }! A small reminder from us.
closing-day = You can apply to { $title }. The last day is { $day }.
closing-ask = If you have already applied, tap the button, and we will not remind you again.

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = Hello { $name }! There is news about your application.
decision-admitted = You got a place on { $title } ✅
decision-reserve = You are on the reserve list for { $title }. You get a place if somebody else says no.
decision-refused = You did not get a place on { $title } this time. There are other ways, and we are happy to help you.

# In her own data; $what is one of those above.
own-steps = { $count ->
    [one] We have written down { $count } step on your way.
   *[other] We have written down { $count } steps on your way.
}
own-line-step = Your way ({ $day }): { $what }
own-line-step-withdrawn = Your way ({ $day }): { $what }. That was wrong and does not count.
# same
own-line-step-at = { $what } ({ $title })

# Follow-up by phone: answers that staff enter for somebody.

staff-person-answers-button = Answers by phone
staff-waves = <b>{ $name }</b> ({ $language }) has not answered everything. Ask on the phone and fill it in here.
staff-waves-none = <b>{ $name }</b> ({ $language }) has no questions waiting.
# same
staff-wave-open-button = { $what }

staff-wave-survey =
    .s0 = Background
    .s1 = After an event
    .s2 = Application
    .s3-decision = Decision
    .s3-start = Course start
    .s3-half-way = Half-way
    .s4 = After the course
    .s5 = After six months
    .s6 = After a year or two
    .other = Own questions
staff-wave-button =
    .no-answer = Not reached
    .leave = Leave
staff-left-survey = You were entering answers that somebody gave on the phone.

# same
staff-today-wave-button = { $name }, { $language }
staff-today-follow-up = { $count ->
    [one] { $count } person has not answered the follow-up
   *[other] { $count } people have not answered the follow-up
}

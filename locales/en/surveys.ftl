# Questions over time: how they are announced, asked and put off.

wave-start = Hello { $name }! How are you?
wave-start-what = We have a few short questions. They take a minute or two. You can skip those you do not want to answer.
wave-chaser = Hello { $name }! We would like to hear how things are going.
wave-again-what = You wanted the questions today. They take a minute or two.
wave-notice = Hello { $name }! You will soon hear from us.
wave-notice-what = We will send a few short questions on { $day }. You do not need to do anything now.

wave-button =
    .start = Start
    .later = Ask me later
    .no = Not this time

survey-invite = Would you like to tell us a little about you? It is up to you. It changes nothing else.

survey-button =
    .invite = Questions about me
    .go-on = Answer questions
    .how = Tell us how it was
    .skip = Prefer not to say
    .again = Ask me later
    .done = Done

# same
survey-picked-button = { $what } ✅

survey-day =
    .today = Today
    .yesterday = Yesterday

survey-ask =
    .error-number = Please write with digits. Look at the number once more.
    .error-day = Please write the day like this: 3/12
    .error-long = That is too long. Please write a little less.
    .error-other = That does not answer the question. Please try again.

survey-again = When shall we ask again? Choose here, or write a day like this: 3/12
    .tomorrow = Tomorrow
    .week = In a week
    .error-day = Please write a day like this: 3/12
    .error-late = That day is too far ahead. Please choose an earlier one.
survey-again-told = That is fine. We will ask again on { $day }.

survey-not-now = That is fine. Thank you for telling us.
survey-closed = Those questions are closed now. You can always write to us.
survey-thanks = Thank you for your answers ✅
survey-thanks-next = Would you like to do any of this?

survey-leads =
    .trainings = See the courses
    .counsellor = Talk to a counsellor
    .events = Meetings and visits
    .help = Ask a person

survey-ask-worked = Think of the week before { $day }. Did you work for pay for at least one hour?
    .yes = Yes
    .away = On leave from my job
    .no = No
survey-ask-looked = Think of the four weeks before { $day }. Did you look for a job? Could you start soon? Soon is within two weeks.
    .soon = Yes, could start soon
    .later = Yes, but not soon
    .no = No, did not look
survey-ask-education = Were you in a course or studying on { $day }?
    .yes = Yes
    .no = No

survey-ask-contract = What kind of job do you have?
    .permanent = Permanent job
    .temporary = Job for a set time
    .own-business = My own business
survey-ask-hours = How many hours do you work in a week? Write the number, for example 40.
survey-ask-industry = Is the job in industry, for example in a factory?
    .yes = Yes
    .no = No
survey-ask-related = Does the job fit your course?
    .yes = Yes
    .partly = A little
    .no = No

survey-ask-s0-schooling = What is the longest schooling you have?
    .none = No school
    .compulsory = Basic school
    .upper = Upper secondary
    .vocational = Vocational training
    .university = University
survey-ask-s0-birth-year = Which year were you born? Write four digits, for example 1990.
# same: Man
survey-ask-s0-gender = What is your gender?
    .woman = Woman
    .man = Man
    .non-binary = Non-binary
survey-ask-s0-birth-region = Where were you born?
    .sweden = Sweden
    .nordic = Other Nordic country
    .europe = Elsewhere in Europe
    .middle-east = Middle East
    .africa = Africa
    .asia = Asia
    .americas = America
    .oceania = Oceania

survey-ask-s1-useful = Was the day useful for you?
    .yes = Yes
    .partly = A little
    .no = No
survey-ask-s1-next = What would you like to do now?
    .apply = Apply for a course
    .visit = Come on a visit
    .counsellor = Talk to a counsellor
    .not-now = Nothing right now
survey-ask-s1-why-not = What makes it hard right now?
    .time = Time
    .childcare = Children
    .swedish = Swedish
    .money = Money
    .distance = The way there
    .other = Something else

survey-ask-s2-applied = Have you applied for a course or a job after the visit?
    .yes = Yes
    .started = Begun, not finished
    .no = No
survey-ask-s2-where = What did you apply for?
    .here = This course
    .other-training = Another course
    .job = A job
survey-ask-s2-stuck = What is hard about the application?
    .form = Filling it in
    .papers = Grades and papers
    .choice = Choosing
    .other = Something else

survey-ask-s3-decision-decision = What answer did you get to your application?
    .admitted = I got a place
    .reserve = I am on the reserves
    .refused = I got no place
    .none-yet = No answer yet
survey-ask-s3-start-started = Have you started the course?
    .yes = Yes, I am there
    .left = Yes, but I left
    .never = No, I never started
survey-ask-left-on = Which day did you leave the course? Choose here, or write the day like this: 3/12
survey-ask-why-left = Why did it turn out like that?
    .job = I got a job
    .childcare = Children
    .swedish = Swedish
    .money = Money
    .too-hard = It was too hard
    .not-for-me = Not right for me
    .other = Something else
survey-ask-s3-half-way-still = How is the course going?
    .yes = It is going well
    .hard = It is hard
    .left = I have left

survey-ask-s4-qualification = Did you get grades or a certificate?
    .whole = Yes, for everything
    .part = Yes, for a part
    .none = No
survey-ask-s5-better = Is the job better than the one before the course?
    .yes = Yes, better
    .same = The same
    .no = No
    .first-job = I had no job then

changed-button = Something has changed
changed-what = What has happened? Choose what fits best.
    .got-job = I got a job
    .lost-job = I lost my job
    .started = I started the course
    .left = I left the course
    .finished = I finished the course
    .back = I am back after a break
    .other = Something else
changed-when = When did it happen? Choose here, or write the day like this: 3/12
    .today = Today
    .yesterday = Yesterday
    .week = A week ago
    .month = A month ago
    .error-day = Please write the day like this: 3/12
changed-told = Thank you for telling us ✅
changed-told-job = Congratulations on the job! Thank you for telling us ✅

resume-survey = You were answering some questions.
resume-changed = You were telling us what has happened.

own-surveys = { $count ->
    [one] You have answered { $count } question from us.
   *[other] You have answered { $count } questions from us.
}
own-line-survey = Answer { $day }: { $question } { $answer }
own-line-survey-skipped = You did not want to answer.
own-line-changed = You told us { $day }: { $what }

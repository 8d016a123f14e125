# Figures: how many came how far. Nothing here is about one person.

# In the staff menu.
staff-figures-button = Figures

staff-figures =
    <b>Figures</b>
    Choose what you want to see. Numbers from 1 to 4 are not shown.
    .all = The whole project
    .year = This year
    .last-year = Last year
    .quarter = This quarter
    .events = Per event
    .intakes = Per course start
    .reports = Saved reports
    .back = Figures

# What the figures are about; a heading.
# sentences
staff-figures-of =
    .all = The whole project until { $day }
    .period = { $first } – { $last }
    .since = From { $first }
    .until = Until { $last }
    .event = { $title }, { $day }
    .intake = { $title }, course start { $day }
staff-figures-head =
    <b>{ $what }</b>
    Seen { $day }.
staff-figures-report-head =
    <b>Report { $number }</b>
    { $what }
    Saved { $day }. It never changes.
staff-figures-for-all = Made to be published: numbers from 1 to 9 are not shown.
staff-figures-unlinked = People who have deleted their data are counted where the step was known.

# Beneath the figures.
staff-figures-show =
    .picture = Picture 📷
    .sheet = Spreadsheet 📄
    .freeze = Save as report
    .published = For publishing
    .inside = For the project

# How far people come; a word within a line.
# sentences
staff-figures-stage =
    .met = Came to a meeting
    .visited = Came to a visit
    .talked = Talked to a counsellor
    .interested = Wanted to apply
    .applied = Applied
    .admitted = Were admitted
    .started = Started
    .completed = Completed
    .employed = Got a job

# A number with a word before it. The number may be a range, such as 1–4.
staff-figures-line = { $what }: <b>{ $count }</b>
staff-figures-share-line = { $what }: <b>{ $count }</b> ({ $share } %)
staff-figures-percent-line = { $what }: { $share } %
staff-figures-heading = <b>{ $title }</b>
staff-figures-within = <i>{ $title }</i>
# One line under another.
# same
staff-figures-below =
    { $above }
    { $below }
staff-figures-hidden-line = { $what }: not shown

# Headings within the figures.
# sentences
staff-figures-part =
    .funnel = How far people came
    .cohort = Those who came to their first visit then
    .cohort-event = Those who were there for the first time
    .attendance = Booked seats
    .responses = Answers to our questions
    .answers = The situation, as they told it
    .choices = What they answered
    .days = Days between the steps
    .decisions = What became of the applications
    .gender = Gender
    .birth_region = Region of birth
    .notes = About the figures

# Gender, region of birth, outcomes, choices; words within a line.
# sentences
staff-figures-word =
    .came = Came
    .absent = Did not come
    .unsaid = Not ticked off, or deleted since
    .absent-share = Share that did not come
    .base = Came for the first time
    .woman = Women
    .man = Men
    .non-binary = Non-binary
    .declined = Prefer not to say
    .not-asked = Not asked
    .sweden = Sweden
    .nordic = Other Nordic countries
    .europe = Rest of Europe
    .middle-east = Middle East
    .africa = Africa
    .asia = Asia
    .americas = Americas
    .oceania = Oceania
    .answered = Answered
    .partly = Answered in part
    .declined-survey = Did not want to answer
    .no-reply = No reply
    .unreachable = Could not be reached
    .rate = Response rate
    .employed = Employed
    .unemployed = Unemployed
    .outside = Outside the labour force
    .in-education = In education
    .not-in-education = Not in education
    .admitted = Admitted
    .refused = Refused
    .reserve = On the reserve list
    .none-yet = No decision yet
    .completed = Completed
    .left = Left early
    .under-way = On the course
    .yes = Yes
    .partly-useful = In part
    .no = No
    .time = The time does not fit
    .childcare = Childcare
    .swedish = Swedish
    .money = Money
    .distance = Too far away
    .other = Something else
    .total = All
    .median = Median (days)
    .quarter-range = Middle half (days)
    .what = What
    .count = Number
    .share = Share (%)

# What a survey or question is about; a heading within the figures.
# sentences
staff-figures-survey =
    .s0 = About the person
    .s1 = After a meeting or visit
    .s2 = About the application
    .s3-decision = About the decision
    .s3-start = About the course start
    .s3-half-way = Half-way through the course
    .s4 = After the course
    .s5 = Six months after the course
    .s6 = One and two years after the course
    .other = Other questions
    .s1-useful = Was it useful? (after the event)
    .s1-why-not = Why not now? (after the event)
    .s2-why-not = Why did you not apply?
    .s0-status = Work, at the beginning
    .s4-status = Work, after the course
    .s5-status = Work, after six months
    .s6-status = Work, after one or two years
    .s4-education = Studies, after the course
    .s5-education = Studies, after six months
    .s6-education = Studies, after one or two years
    .decision = The decision
    .course = The course

staff-figures-until = until { $day }
# Groups that are counted together.
# same
staff-figures-or = { $one } / { $other }
staff-figures-span = { $of } → { $to }
staff-figures-days = { $what }: <b>{ $median }</b> days (half of them { $lower }–{ $upper })

# Notes in the spreadsheet.
# sentences
# long
staff-figures-note =
    .once = Each person is counted once in each step, on the day on which she first reached it. Steps can be skipped, so a later number can be the larger one.
    .hidden = Numbers from 1 to { $most } are never shown. Where a number could be worked out from others, a range is shown, such as 36–39, or nothing at all.
    .share = No share is shown where fewer than 20 people are counted. Shares are rounded and do not always add up to 100.
    .parts = Gender and region of birth are shown for the whole project only. Those numbers change when at least 20 more people have come. Groups that are too small are counted together.
    .base = Shares are of those who answered. Those who preferred not to say and those who were not asked stand beside them. Where they are too few they are counted with another group, and are in the shares.
    .digest = Checksum (SHA-256) of the report: { $digest }

staff-figures-nothing = There is nothing to count here yet.
staff-figures-gone = It is not there any more.
staff-figures-picture = { $what }
staff-figures-soon = It will be here in a moment.
staff-figures-saved = Saved as report { $number }.

staff-figures-events = <b>Figures per event</b>
staff-figures-events-none = There has been no event yet.
staff-figures-event-button = { $day } { $title }
staff-figures-intakes = <b>Figures per course start</b>
staff-figures-intakes-none = There is no course start yet.
staff-figures-intake-button = { $day } { $title }
staff-figures-reports = <b>Saved reports</b>
staff-figures-reports-none = No report has been saved yet.
staff-figures-report-button = { $number }: { $day }, { $what }

# In the picture.
staff-chart-apart = Each step is counted by itself. Steps can be skipped.
staff-chart-foot = Numbers from 1 to { $most } are not shown.
staff-chart-report = Report { $number }

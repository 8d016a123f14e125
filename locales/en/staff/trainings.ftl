# Trainings, their intakes, and each person's way to a job.

staff-trainings-button = Trainings

staff-trainings =
    <b>Trainings</b>
    .make = New training +
staff-trainings-none = There is no training here yet.
# same
staff-trainings-row-button = { $title }
staff-trainings-closed-button = { $title } (not offered)

staff-training =
    <b>{ $title }</b>
    .texts = Texts
    .link = Link
    .intake = New intake +
    .close = Offer no longer
    .offer = Offer again
    .back = To the training
# same
staff-training-about = { $about }
staff-training-link = Link: { $link }
staff-training-no-link = No link.
staff-training-closed = It is not offered. Participants do not see it.
staff-training-missing = { $count ->
    [0] The texts are there in all languages ✅
    [one] Text is missing in { $count } language.
   *[other] Text is missing in { $count } languages.
}
staff-training-intakes = <b>Intakes</b>
staff-training-no-intakes = No intake yet. Participants see the training when there is one.
staff-training-line = Closes { $closes }, starts { $starts }: { $phase }
# toasts
staff-training-kept = Saved.

staff-intake =
    <b>Intake to { $title }</b>
    .people = Show people
    .decide = Set a step for several
    .dates = Change the dates
    .cancel = Cancel it
    .back = To the intake
staff-intake-button = Closes { $closes }, starts { $starts }
# sentences
staff-intake-phase =
    .coming = Has not opened yet.
    .open = Open for applications.
    .closed = Applications have closed.
    .cancelled = Cancelled.
staff-intake-people = <b>People</b>
staff-intake-nobody = Nobody has shown interest or applied yet.
# same
staff-in-count = { $step }: { $count }
# same
staff-in-row-button = { $name }: { $step } { $day }, { $language }

# sentences
staff-step-name =
    .contact = not signed up yet
    .signed-up = signed up, not come yet
    .met = was at a meeting
    .visited = was on a visit
    .talked = talked with a counsellor
    .interested = interested
    .applied = has applied
    .admitted = admitted
    .reserve = on the reserve list
    .refused = not admitted
    .started = has started
    .left = has left
    .completed = has finished
    .employed = has a job

# sentences
staff-in-day =
    .opens = first day
    .closes = last day
    .decision = decision
    .starts = course starts
    .half-way = half-way
    .ends = course ends
# same
staff-day-of-year = { $day } { $year }
staff-in-day-opens = Opens: { $day }
staff-in-day-closes = Last day: { $day }
staff-in-day-decision = Decision: { $day }
staff-in-day-starts = Course starts: { $day }
staff-in-day-half-way = Half-way: { $day }
staff-in-day-ends = Course ends: { $day }

staff-in-cancel =
    <b>Cancel the intake?</b>
    This cannot be undone. Nobody is sent a message about it, so write to those concerned.
    .yes = Yes, cancel it
    .no = No, go back
# toasts
staff-in-toast =
    .cancelled = The intake is cancelled.
    .was-cancelled = It is cancelled already.
    .undone = Undone. Nobody is sent a message.
    .late = It cannot be undone any more. Change it on the person's card.

staff-left-tr-make = You were making a new training.
staff-tr-make-title =
    What is the training called? Write in easy Swedish.

    For example: Industriteknisk utbildning
    .error-long = That is too long. Write at most 60 characters.
    .error-letters = Write with letters.
    .error-type = Write it as text.
staff-tr-make-about =
    What is it? Write a few sentences in easy Swedish.
    .error-long = That is too long. Write at most 600 characters.
    .error-letters = Write with letters.
    .error-type = Write it as text.
staff-tr-make-link =
    Where does one apply? Write the address of the page.

    For example: https://www.kommunen.se/utbildning
    .error-unreadable = That is no address that I understand. It begins with https://
    .error-type = Write it as text.
staff-left-tr-edit = You were changing a training.
staff-tr-none = Take it away
staff-tr-edit-words =
    <b>{ $part }</b>
    Language: { $language }
    Now: { $now }

    Write the new text.

    { $source }
    .error-long = That is too long. Write it shorter.
    .error-letters = Write with letters.
    .error-type = Write it as text.
staff-tr-edit-words-first =
    <b>{ $part }</b>
    Language: { $language }

    Write the text.

    { $source }
staff-tr-edit-link =
    Now: { $link }

    Write the new address.
    .error-unreadable = That is no address that I understand. It begins with https://
    .error-type = Write it as text.
staff-tr-edit-link-first = Write the address of the page where one applies.
staff-tr-edit-saved = Somebody else has just changed this. Nothing is saved.

staff-left-in-dates = You were setting the dates of an intake.
staff-in-dates-day = Write a date.
    .error-unreadable = I do not understand that day. Write for example 3/12 or 3/12 2027.
    .error-day = Write a day, for example 3/12.
    .error-weekday = That day is another weekday. Write the date once more.
    .error-nowhere = There is no such day.
    .error-past = That day is over. Write the year too if you mean it.
    .error-far = That day is too far away. Write the year too if you mean it.
    .error-ends = I do not understand that day. Write for example 3/12 or 3/12 2027.
staff-in-dates-day-closes =
    Which is the last day to apply?

    Write for example 3/12 or 3/12 2027.
staff-in-dates-day-opens =
    When does it open for applications?

    Skip this if it is open now.
staff-in-dates-day-decision = On which day does the decision come?
staff-in-dates-day-starts = On which day does the course start?
staff-in-dates-day-half-way = On which day is half of the course done?
staff-in-dates-day-ends = On which day does the course end?
staff-in-dates-review =
    <b>Is this right?</b>

    { $days }

    Reminders and questions follow these days. Tap a day if you want to change it.
    .keep = Save ✅
    .error-tap = Tap one of the buttons.
staff-in-dates-review-order =
    <b>The days are in the wrong order</b>

    { $days }

    Right order: { $earlier }, then { $later }. Tap the day that is wrong.
staff-in-dates-saved = Somebody else has just changed the days. Nothing is saved.

staff-left-decide = You were setting a step for several people.
staff-decide-tick =
    Who is it about? Tap the names.

    { $count ->
        [0] Nobody is chosen.
        [one] { $count } person is chosen.
       *[other] { $count } people are chosen.
    }
    .waiting = All who wait for a decision
    .none = Nobody
    .on = Go on
    .error-tap = Tap one of the buttons.
    .error-nobody = Choose at least one person.
staff-decide-what = { $count ->
    [one] What is so for { $count } person?
   *[other] What is so for { $count } people?
}
    .error-tap = Tap one of the buttons.
staff-decide-day = On which day? Tap, or write for example 3/12.
    .today = Today
    .yesterday = Yesterday
    .error-unreadable = I do not understand that day. Write for example 3/12.
    .error-future = That day is still to come.
staff-decide-tell =
    Shall they be told here in the chat?

    They get a kind message in their language, in open time. Without it they still see it under My application.
    .yes = Yes, tell them
    .no = No, we phone them
    .error-tap = Tap one of the buttons.
staff-decide-review =
    <b>{ $step }</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
    { $day }

    { $told }
    .told = They are told in the chat.
    .silent = They get no message.
    .set = Save ✅
    .error-tap = Tap one of the buttons.
staff-in-done = { $count ->
    [one] Saved for { $count } person. You can undo it for a minute.
   *[other] Saved for { $count } people. You can undo it for a minute.
}
    .undo = Undo
staff-in-done-told = { $count ->
    [one] { $count } is told in the chat.
   *[other] { $count } are told in the chat.
}
staff-in-done-phone = { $count ->
    [one] { $count } cannot be written to. Phone.
   *[other] { $count } cannot be written to. Phone them.
}

staff-person-chain-button = The way to a job
staff-chain =
    <b>{ $name }</b>
    .set = Set a step
staff-chain-place = Has come this far: { $place }
staff-chain-place-since = Has come this far: { $place } ({ $day })
staff-chain-what = <b>What has happened</b>
staff-chain-nothing = Nothing is known yet.
# same
staff-chain-line = { $day }: { $what }
# same
staff-chain-line-said = { $day }: { $what } ({ $who })
# same
staff-chain-line-at = { $day }: { $what }, { $title } ({ $who })
# sentences
staff-chain-said =
    .participant = told by the person
    .staff = told by staff
staff-chain-next = Next day:
staff-chain-back-button = Take away: { $step } { $day }
# toasts
staff-chain-toast =
    .gone = That person is not there any more.
    .was-so = It is taken away already.
    .taken-back = Taken away. It stays in the history.

staff-left-step = You were setting a step for a person.
staff-step-what = What has happened to { $name }?
    .error-tap = Tap one of the buttons.
staff-step-what-gone = That person is not there any more.
staff-step-intake = Which intake is it about?
    .none = None of them
    .error-tap = Tap one of the buttons.
staff-step-intake-button = { $title }, closes { $closes }
staff-step-day = On which day? Tap, or write for example 3/12.
    .today = Today
    .yesterday = Yesterday
    .error-unreadable = I do not understand that day. Write for example 3/12.
    .error-future = That day is still to come.
staff-step-saved-gone = That person is not there any more.

# Events: the lists, one event, and all that is made or changed.

# In the staff's menu.
staff-events-all-button = Meetings and visits
staff-events-new-button = New event +

staff-events =
    <b>Meetings and visits</b>
    .make = New event +
    .past = Past
    .coming = Upcoming
staff-events-past = <b>Past meetings and visits</b>
staff-events-none = There is nothing here yet.
# How many of how many seats are taken stands before the title, which may be cut.
staff-events-button = { $day } { $start } ({ $taken }/{ $seats }) { $title }
staff-events-cancelled-button = { $day } { $start } (cancelled) { $title }

staff-event =
    <b>{ $title }</b>
    { $day } { $start }–{ $end }
    { $place }, { $address }
    Code: { $code }
    .list = Attendance list
    .write = Write to them
    .texts = Texts
    .change = Change
    .time = Change time
    .place = Change place
    .poster = Poster
    .door = Door sign
    .copy = Copy
    .repeat = Make a series
    .cancel = Cancel it
    .all = All events
staff-event-cancelled = It is cancelled.
staff-event-over = It has begun or is over.
staff-event-closed = Sign-up is closed.
staff-event-figures =
    Taken: { $taken } of { $seats }
    Free: { $free }
    In the queue: { $waiting }
    Kept for the queue: { $held }
staff-event-missing = { $count ->
    [0] The texts are there in every language ✅
    [one] Text is missing in { $count } language.
   *[other] Text is missing in { $count } languages.
}
# toasts
staff-event-gone = It is not there any more.
# toasts
staff-event-toast =
    .over = It has begun or is over.
    .cancelled = It is cancelled already.
    .cancelled-now = It is cancelled. Everyone concerned is told.
    .outdated = Somebody else has just moved it. This is how it is now.
    .gone = It is not there any more.
    .same = It is so already.

staff-change =
    <b>Change</b>
    { $title }
    { $day } { $start }–{ $end }

    Nobody gets a message about what you change here.
    .seats = Number of places
    .company = Company
    .language = Language
    .closes = Sign-up closes
    .questions = Questions
    .media = Pictures and film

staff-cancel =
    <b>Cancel it?</b>
    This cannot be undone.
    .yes = Yes, cancel it
    .at-once = Yes, cancel now
    .no = No, go back

# Who is told of a change, before it is made.
staff-told-now = { $count ->
    [one] { $count } person is told now:
   *[other] { $count } people are told now:
}
staff-told-later = { $count ->
    [one] { $count } person is told on { $day } at { $time }:
   *[other] { $count } people are told on { $day } at { $time }:
}
staff-told-at-once = { $count ->
    [one] It is quiet time, but starts soon. { $count } person is told now:
   *[other] It is quiet time, but starts soon. { $count } people are told now:
}
staff-told-how = Everyone is told how it was and how it is now.
staff-told-nobody = Nobody gets a message.
staff-told-language = – { $language }: { $count }
staff-told-phone = { $count ->
    [one] { $count } person cannot be written to. Please call!
   *[other] { $count } people cannot be written to. Please call!
}

staff-printed-poster =
    Poster for { $title }, { $day }.
    Print it on A4.
staff-printed-door-sign =
    Door sign for { $title }, { $day }.
    Whoever comes scans the code and is ticked off. Put it up only at the door.
staff-printed-no-name = The bot has not started yet, so the code cannot be made. Start it once and try again.

# Words of an event in each language.
staff-texts =
    <b>Texts</b>
    { $title }

    Easy Swedish comes first. What is missing in a language is shown in easy Swedish.
staff-ticked = ✅ { $what }
staff-unticked = { $what }
staff-lacking = – { $what }
# sentences
staff-part =
    .title = Title
    .about = About
    .bring = Bring
    .meets-you = Meets you
staff-tongue =
    <b>{ $language }</b>
    .title = Title
    .about = About
    .bring = Bring
    .meets-you = Meets you
    .preview = See it as a participant
staff-tongue-there =
    ✅ { $part }
    { $words }
staff-tongue-missing =
    – { $part } is missing. In easy Swedish:
    { $source }
staff-tongue-unsaid = – { $part }: nothing written

# Ways on in the questions about an event.
staff-step =
    .back = ← Back
    .skip = Skip
    .review = Done, show all
    .card = To the event
    .again = Change it anyway
    .same = Same time, { $time }

staff-and =
    { $some }

    { $one }
staff-line =
    { $some }
    { $one }
staff-comma = { $some }, { $one }

# Making, copying and moving.
staff-left-event = You were in the middle of a meeting or a visit.
staff-event-kind =
    <b>New event</b>
    What is it?
    .meeting = Meeting
    .visit = Visit
    .error-tap = Tap one of the buttons.
staff-event-title =
    What is it called? Write in easy Swedish.

    For example: Besök på Norrfors Metall
    .error-long = That is too long. Write at most 60 characters.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-event-day =
    Which day?

    Tap a day, or write: 3/12 18–20, thu 18, tomorrow 9
    .error-unreadable = I do not understand that time. Write for example 3/12 18:00.
    .error-day = Which day? Write for example 3/12 18:00.
    .error-weekday = That date is another day of the week. Have a look and write it again.
    .error-nowhere = There is no such day or time. Have a look and write it again.
    .error-past = That time has already been. Choose one that is to come.
    .error-far = That is more than two years away. Write a time that is closer.
    .error-ends = It would end before it starts, or more than 16 hours later. Write for example 18–20.
staff-event-hour =
    { $day }: at what time?

    Tap a time, or write: 17:30 or 18–20
    .error-unreadable = I do not understand that time. Write for example 3/12 18:00.
    .error-day = Which day? Write for example 3/12 18:00.
    .error-weekday = That date is another day of the week. Have a look and write it again.
    .error-nowhere = There is no such day or time. Have a look and write it again.
    .error-past = That time has already been. Choose one that is to come.
    .error-far = That is more than two years away. Write a time that is closer.
    .error-ends = It would end before it starts, or more than 16 hours later. Write for example 18–20.
staff-event-length =
    { $day } { $start }: for how long?

    Tap, or write when it ends: 20:30
    .m60 = 1 hour
    .m90 = 1½ hours
    .m120 = 2 hours
    .m180 = 3 hours
    .error-unreadable = Write when it ends, for example 20:30, or how long: 2 h.
    .error-nowhere = There is no such time that night. Write another.
    .error-ends = It can end at most 16 hours after it begins.
staff-event-place =
    Where is it?

    Tap a place, write what it is called, or share it on the map.
    .error-long = That is too long. Write at most 60 characters.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-event-place-pinned = The place on the map is saved. What is it called?
staff-event-address =
    { $place }: what address?

    Write street, number and town.
    .error-long = That is too long. Write at most 100 characters.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-event-address-pinned =
    { $place }: what address? The place on the map is saved.

    Write street, number and town.
staff-event-pin =
    Where on the map?

    Share the place: tap the paper clip and then Location.
    .error-place = Share the place on the map, or skip it.
staff-event-seats =
    How many places?

    Tap or write a number.
    .error-number = Write a number, at least 1.
    .error-many = That is too many. At most 500.
staff-event-company =
    May one bring somebody?
    .yes = Yes, one more
    .no = No
    .error-tap = Tap one of the buttons.
staff-event-language = Which language do you speak there?
    .error-tap = Tap one of the buttons.
staff-event-meets =
    Who meets the participants? Write a name.
    .error-long = That is too long. Write at most 100 characters.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-event-bring =
    What should they bring?
    .error-long = That is too long. Write at most 200 characters.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-event-questions =
    What would you like to know about those who have a place?

    Tap to choose.
    .done = Done
    .error-tap = Tap one of the buttons.
# sentences
staff-asks =
    .children = Children who come along
    .interpreter = Interpreter
    .food = Food
    .access = Help at the place
staff-event-closes =
    When does sign-up close?

    Tap, or write for example 2/12 12:00
    .early = 3 hours before
    .eve = The day before at 12
    .start = When it begins
    .error-late = That is after the start. Sign-up has to close before it.
    .error-unreadable = I do not understand that time. Write for example 3/12 18:00.
    .error-day = Which day? Write for example 3/12 18:00.
    .error-weekday = That date is another day of the week. Have a look and write it again.
    .error-nowhere = There is no such day or time. Have a look and write it again.
    .error-past = That time has already been. Choose one that is to come.
    .error-far = That is more than two years away. Write a time that is closer.
    .error-ends = It would end before it starts, or more than 16 hours later. Write for example 18–20.
staff-event-media =
    Send pictures or a video from the place.

    Pictures: { $pictures }
    Videos: { $films }
    .done = Done
    .again = Remove and start over
    .error-many = Six pictures are enough.
    .error-document = Send it as a picture or a video, not as a file.
    .error-type = Send a picture or a video.
staff-event-about =
    Write a few lines about it, in easy Swedish. What happens there?
    .error-long = That is too long. Write at most 600 characters.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-event-review =
    This is how participants see it:

    { $card }

    { $rest }
    .create = Create ✅
    .fix-title = Title
    .fix-day = Time
    .fix-place = Place
    .fix-seats = Number
    .fix-company = Company
    .fix-language = Language
    .fix-meets = Meets
    .fix-bring = Bring
    .fix-questions = Questions
    .fix-closes = Closes
    .fix-media = Pictures
    .fix-about = About
    .error-tap = Tap one of the buttons.
staff-review-closes = Sign-up closes on { $day } at { $time }.
staff-review-company = One may bring one more.
staff-review-language = Language: { $language }
staff-review-questions = { $count ->
    [one] { $count } question to whoever has a place.
   *[other] { $count } questions to whoever has a place.
}
staff-review-media = { $count ->
    [one] { $count } picture.
   *[other] { $count } pictures.
}
staff-review-film = A film.
staff-review-year = Note: in { $year }.
staff-review-closed = Note: it is a Sunday or a public holiday.
staff-event-copy =
    One more, with the same texts and pictures:

    { $card }

    Nobody is signed up for it, and nobody gets a message.

    { $rest }
    .create = Create ✅
    .error-tap = Tap one of the buttons.
staff-event-made =
    That time has already been.
    .day = Choose a new time
staff-event-made-ends = It would end before it begins.
staff-event-created = Done! They can sign up now.
staff-event-sure =
    This is how it will be:

    { $card }

    { $told }

    Places and the queue stay.

    { $rest }
    .yes = Yes, move it
    .at-once = Yes, move it now
    .no = No, change nothing
    .error-tap = Tap one of the buttons.
staff-event-moved =
    Done! It is moved. Everyone concerned is told.

    Print the poster and the door sign anew.
staff-event-kept-past = It is not moved: the new time has already been.
staff-event-kept-ends = It is not moved: it would end before it begins.
staff-event-kept-over = It is not moved: it has begun or is over.
staff-event-kept-cancelled = It is not moved: it is cancelled.
staff-event-kept-gone = It is not there any more.
staff-event-kept-same = It is so already. Nobody gets a message.
staff-event-kept-outdated = It is not moved: somebody else has just changed its time or place.

# One thing is changed.
staff-left-edit = You were changing a meeting or a visit.
staff-edit-words =
    <b>{ $part }</b>
    Language: { $language }
    Now: { $now }

    Write the new text. Nobody gets a message.

    { $source }
    .none = Remove the text
    .error-long = That is too long. Make it shorter.
    .error-letters = Write it with letters.
    .error-type = Write it as text.
staff-edit-words-first =
    <b>{ $part }</b>
    Language: { $language }

    Write the text. Nobody gets a message.

    { $source }
staff-words-source =
    In easy Swedish:
    { $text }
staff-edit-seats =
    How many places?

    Now: { $seats }
    Taken: { $taken }
    In the queue: { $waiting }

    New places go to the queue first. Otherwise nobody gets a message.
    .error-number = Write a number, at least 1.
    .error-many = That is too many. At most 500.
staff-edit-company =
    May one bring somebody? Whoever has two places already keeps them.
    .yes = Yes, one more
    .no = No
    .error-tap = Tap one of the buttons.
staff-edit-language =
    Which language do you speak there?
    .none = Say nothing about it
    .error-tap = Tap one of the buttons.
staff-edit-closes =
    When does sign-up close?

    Now: { $day } at { $time }

    Tap, or write for example 2/12 12:00
    .early = 3 hours before
    .eve = The day before at 12
    .start = When it begins
    .now = Close it now
    .error-late = That is after the start. Sign-up has to close before it.
    .error-unreadable = I do not understand that time. Write for example 3/12 18:00.
    .error-day = Which day? Write for example 3/12 18:00.
    .error-weekday = That date is another day of the week. Have a look and write it again.
    .error-nowhere = There is no such day or time. Have a look and write it again.
    .error-past = That time has already been. Choose one that is to come.
    .error-far = That is more than two years away. Write a time that is closer.
    .error-ends = It would end before it starts, or more than 16 hours later. Write for example 18–20.
staff-edit-questions =
    What would you like to know about those who have a place?

    Tap to choose.
    .done = Save
    .error-tap = Tap one of the buttons.
staff-edit-media =
    Pictures: { $pictures }
    Videos: { $films }

    They are shown instead of those that are there now. Send more, or save.
    .done = Save
    .none = Remove all
    .error-many = Six pictures are enough.
    .error-document = Send it as a picture or a video, not as a file.
    .error-type = Send a picture or a video.
staff-edit-media-first =
    Send pictures or a video. They are shown instead of those that are there now.
staff-edit-saved-outdated = Somebody else has just changed it. Nothing is overwritten.
staff-edit-saved-few = It is not saved: { $taken } places are taken, and some may be offered to the queue. { $to } is too few.
staff-edit-saved-cancelled = It is not saved: it is cancelled.
staff-edit-saved-late = It is not saved: sign-up would close after the start.
staff-edit-saved-title = It is not saved: there has to be a title in easy Swedish.
staff-edit-told = Saved. Nobody gets a message about it.
staff-tongue-source = The other languages do not change by themselves. See whether they still hold.

# A series.
staff-left-series = You were making a series.
staff-series-weekdays =
    <b>Series</b>
    { $title }, at { $start }

    On which days of the week?
    You can also write: every Tuesday in March
    .done = Next
    .error-tap = Tap one of the buttons.
    .error-unreadable = I do not understand that time. Write for example 3/12 18:00.
    .error-day = Which day? Write for example 3/12 18:00.
    .error-nowhere = There is no such day or time. Have a look and write it again.
    .error-far = That is more than two years away. Write a time that is closer.
    .error-ends = The last day is before the first. Write for example 3/3–28/4.
    .error-none = There is no such day to come. Choose a longer time.
# sentences
staff-weekday =
    .d0 = Monday
    .d1 = Tuesday
    .d2 = Wednesday
    .d3 = Thursday
    .d4 = Friday
    .d5 = Saturday
    .d6 = Sunday
staff-series-until =
    Until when? At most { $most } times.

    Tap, or write: March, 3/3–28/4, until 31/5
    .error-unreadable = I do not understand that. Write for example March or 3/3–28/4.
    .error-day = From when until when? Write for example 3/3–28/4.
    .error-nowhere = There is no such day. Have a look and write it again.
    .error-far = That is more than two years away. Write a day that is closer.
    .error-ends = The last day is before the first. Write for example 3/3–28/4.
    .error-none = There is no such day to come. Choose a longer time.
staff-series-to = Until { $day }
staff-series-sure =
    <b>{ $title }</b>
    at { $start }, { $count ->
        [one] { $count } time:
       *[other] { $count } times:
    }

    { $days }

    { $notes }
    .yes = Create all ✅
    .error-tap = Tap one of the buttons.
staff-series-day = – { $day }
staff-series-closed = Not on Sundays and public holidays: { $days }
staff-series-cut = It will be the first { $most } only.
staff-series-made = Done! The series is there.

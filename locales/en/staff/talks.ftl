# Counsellors' times: opened, seen by day, ticked off, taken back.

staff-talks-menu-button = Counsellor times

staff-talks =
    .open = Open times
    .all = Everybody's times
    .own = My times
staff-talks-days-own = <b>Your times for talks</b>
staff-talks-days-all = <b>All counsellors' times</b>
staff-talks-none-own = You have no times for talks. Open some, and participants can book them.
staff-talks-none-all = No counsellor has opened any times.
staff-talks-button = { $day } · { $booked } of { $count } booked
staff-talks-unmarked-button = { $day } · tick off

# One day; a line for each time follows.
staff-talk-day =
    <b>{ $day }</b>
    .week = Same times next week
    .days = All days
staff-talk-line = { $start }–{ $end } { $who }
staff-talk-line-who = { $name } · { $language }
staff-talk-line-needs = { $name } · { $language } · needs an interpreter
staff-talk-line-no-number = { $line } · no number
staff-talk-line-of = { $line } ({ $counsellor })
# sentences
staff-talk-free = free
staff-talk-day-button = { $start } { $name }
staff-talk-marked-button = { $mark } { $start } { $name }
staff-talk-tick =
    .came = ✅ Came
    .absent = ❌ Did not come
# toasts
staff-talk-tick-toast =
    .came = Ticked off: came.
    .absent = Ticked off: did not come. We suggest a new time.
    .open = Undone.

staff-talk-week = { $count ->
    [0] There was nothing to repeat.
    [one] { $count } time opened.
   *[other] { $count } times opened.
}
staff-talk-week-closed = A week later is a Sunday or a holiday, so nothing was opened.
staff-talk-week-overlaps = Nothing was opened: on { $day } at { $start }–{ $end } you have a time already.

# One time.
staff-talk =
    <b>{ $day } at { $start }–{ $end }</b>
    { $where }
    Counsellor: { $counsellor }
    Languages: { $languages }
    { $interpreter }
    .card = About the person
    .end = Take the time back
    .day = To the day
staff-talk-phone = By phone: you ring.
staff-talk-place = { $place }, { $address }
staff-talk-any-language = any
# sentences
staff-talk-interpreter =
    .yes = An interpreter can be had.
    .no = No interpreter.
staff-talk-nobody = Nobody has booked this time.
staff-talk-who = { $name }, speaks { $language }.
# sentences
staff-talk-needs =
    .yes = Needs an interpreter.
    .no = Needs no interpreter.
    .unknown = Has said nothing about an interpreter.

staff-talk-end = Take back the time on { $day } at { $start }–{ $end }? Nobody has booked it.
    .yes = Yes, take it back
    .no = No, keep it
staff-talk-end-booked = Take back the time on { $day } at { $start }–{ $end }? { $name } has booked it and is told, with a button to choose a new time.
# toasts
staff-talk-end-changed = Somebody booked or cancelled just now. Please look again.
staff-talk-ended-free = The time is taken back.
staff-talk-ended-told = The time is taken back, and the person is told.
staff-talk-ended-phone = The time is taken back. The person cannot be reached here, so please ring.

# The morning's list; the names are behind the button.
staff-talks-today = { $count ->
    [one] You have { $count } booked talk today.
   *[other] You have { $count } booked talks today.
}
staff-talks-changed = { $count ->
    [0] Your talks today have changed: nobody has booked any more.
    [one] Your talks today have changed: { $count } is booked.
   *[other] Your talks today have changed: { $count } are booked.
}
staff-talks-today-button = Show the day

# Opening times.
staff-left-talk-open = You were opening times.
staff-talk-open-day = Which day? You can write day and hours at once, such as tue 9-12.
    .error-unreadable = I did not understand that. Write for example 3/12 9-12.
    .error-day = Which day? Write for example 3/12 9-12.
    .error-weekday = That date is another weekday.
    .error-nowhere = There is no such day or time.
    .error-past = That time has gone by.
    .error-far = That is too far ahead.
    .error-ends = It ends before it begins.
    .error-until = Write both from and until, such as 9-12.
staff-talk-open-hours = { $day }: from when until when? Choose or write, such as 9-12.
    .error-unreadable = I did not understand that. Write for example 9-12.
    .error-day = Write for example 9-12.
    .error-weekday = That date is another weekday.
    .error-nowhere = There is no such time.
    .error-past = That time has gone by.
    .error-far = That is too far ahead.
    .error-ends = It ends before it begins.
    .error-until = Write both from and until, such as 9-12.
staff-talk-hours = { $start }–{ $end }
staff-talk-open-length = { $day } at { $start }–{ $end }. How long is each talk?
    .m20 = 20 minutes
    .m30 = 30 minutes
    .m45 = 45 minutes
    .m60 = 60 minutes
    .error-none = Talks of that length do not fit there.
    .error-tap = Choose one of the buttons.
staff-talk-open-overlap = You have a time then already: { $day } at { $start }–{ $end }.
    .hours = Other hours
    .day = Another day
    .error-unreadable = I did not understand that. Write for example 9-12.
    .error-day = Write for example 9-12.
    .error-weekday = That date is another weekday.
    .error-nowhere = There is no such time.
    .error-past = That time has gone by.
    .error-far = That is too far ahead.
    .error-ends = It ends before it begins.
    .error-until = Write both from and until, such as 9-12.
    .error-tap = Choose one of the buttons.
staff-talk-open-overlap-now = Another time was opened at the same hours just now. Choose other hours.
staff-talk-open-where = Where? Choose, or write the name of the place.
    .phone = By phone
    .error-letters = Write the name of the place.
    .error-long = That is too long. Write less.
    .error-type = Choose, or write the name of the place.
staff-talk-open-address = What is the address of { $place }?
    .error-letters = Write the address.
    .error-long = That is too long. Write less.
    .error-type = Write the address.
staff-talk-open-languages = Which languages do you speak? If you choose none, the time is shown alike to all.
    .done = Done
    .error-tap = Choose one of the buttons.
staff-talk-open-interpreter = Can an interpreter be had?
    .yes = Yes
    .no = No
    .error-tap = Choose one of the buttons.
staff-talk-open-review =
    <b>{ $day } at { $start }–{ $end }</b>
    { $count ->
        [one] { $count } time: { $times }
       *[other] { $count } times: { $times }
    }
    { $where }
    Languages: { $languages }
    { $interpreter }
    .yes = Open the times
    .error-tap = Choose one of the buttons.

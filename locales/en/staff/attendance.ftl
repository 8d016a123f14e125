# The list of an event: who comes, and who came.

# Two lines of one paragraph.
staff-lines =
    { $some }
    { $one }

# A button led to what is not there any more.
staff-gone = That is no longer there.

staff-list =
    <b>{ $title }</b>
    { $day } at { $start }–{ $end }
    { $place }
    .walk-in = Without Telegram
    .absent = Who did not come?
    .event = About the event
staff-list-counts =
    { $taken } of { $seats } places taken, { $waiting } in the queue.
    ✅ { $came } · ❌ { $absent } · – { $open }
staff-list-quick = Tap a name: she or he came. Tap again to undo.
# sentences
staff-list-why =
    .early = You can tick people off from twelve hours before the start.
    .cancelled = The event is cancelled.
staff-list-mode =
    .staff-tick = Tick off quickly
    .staff-list = Show one at a time
staff-list-rest-came-button = All the others came ({ $count })
staff-list-rest-absent-button = None of them came ({ $count })
# toasts
staff-list-rest-toast-came = { $count ->
    [one] { $count } person came.
   *[other] { $count } people came.
}
# toasts
staff-list-rest-toast-absent = { $count ->
    [one] { $count } person did not come.
   *[other] { $count } people did not come.
}
staff-list-undo-button = Undo ({ $count })
# toasts
staff-list-undone-toast = { $count ->
    [one] Undone for { $count } person.
   *[other] Undone for { $count } people.
}
staff-list-back-button = To the list

# Words in the rows.
# sentences
staff-list-mark =
    .open = –
    .came = ✅
    .absent = ❌
staff-list-row-button = { $mark } { $name } · { $language } · { $state }
staff-list-row-said-button = { $mark } { $name } · { $language } · { $state } · { $says }
# sentences
staff-list-says =
    .coming = is coming
    .plan = knows the way
    .help = wants help
    .lost = cannot find it
    .no = nothing
staff-list-queued = queue { $place }
staff-list-seated = { $count ->
    [one] place
   *[other] { $count } places
}

staff-absent =
    <b>{ $title }</b>
    { $day } at { $start }
    { $count ->
        [0] Everybody with a place came.
        [one] { $count } person with a place did not come, or is not marked.
       *[other] { $count } people with a place did not come, or are not marked.
    }

staff-at =
    <b>{ $name }</b>
    { $title }
    { $day } at { $start }
    .card = About the person
    .out = Sign out
staff-at-gone = Has no place here any more.
staff-at-says = Has answered: { $says }
# sentences
staff-at-attendance =
    .came = Came ✅
    .absent = Did not come ❌
    .open = Not marked
staff-at-mark =
    .came = ✅ Came
    .absent = ❌ Did not come
    .undo = Undo
# toasts
staff-at-toast-came = { $name }: came
# toasts
staff-at-toast-absent = { $name }: did not come
# toasts
staff-at-toast-undone = { $name }: undone
staff-at-full = { $name } is in the queue, and all places are taken.
    .more = Add one place
# toasts
staff-at-not-now =
    .early = You can tick people off from twelve hours before the start.
    .cancelled = The event is cancelled.

# Somebody at the door without Telegram.
staff-walk-in-name = What is the person called?
    .error-long = The name is too long. Write at most 40 characters.
    .error-letters = Write a name with letters.
    .error-type = Write the name.
staff-walk-in-number = Phone number? Write it, or skip.
    .skip = Skip
    .error-unreadable = That number cannot be phoned. Write all digits, for example 070-123 45 67.
staff-walk-in-language = Which language?
    .skip = Skip
    .error-tap = Tap a language, or skip.
staff-walk-in-full = All places are taken, or kept for the queue.
    .queue = Put in the queue
    .more = Add one place
    .error-tap = Tap one of the answers.
staff-walk-in-came = Done. The person has a place.
    .next = One more
    .error-tap = Tap one of the answers.
staff-walk-in-queued = Done. The person is in the queue, at number { $place }.
    .next = One more
    .error-tap = Tap one of the answers.
staff-walk-in-cancelled = The event is cancelled or gone. Nobody was taken in.
staff-walk-in-stop-button = Cancel
staff-left-walk-in = You were taking in somebody without Telegram.

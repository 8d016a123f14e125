# The same news to many.

# In the staff menu.
staff-broadcasts-button = Broadcasts 🔔

staff-broadcasts =
    <b>Broadcasts</b>
    .new = New broadcast
staff-broadcasts-none =
    <b>Broadcasts</b>
    Nothing has been sent yet.

# One line of the list.
staff-bc-line-button = { $state }: { $text }

# How it stands, within a line.
staff-bc-state =
    .draft = Draft
    .planned = Planned
    .sending = Going out
    .paused = Paused
    .done = Done
    .cancelled = Stopped

# Whom it is for.
staff-bc-whom =
    <b>New broadcast</b>
    Who is to get it?
    .event = People of an event
    .places = By how far they came
    .languages = By language
    .everyone = Everyone
    .back = Who is to get it?
    .go-on = Go on

staff-bc-events = Which meeting or visit?
staff-bc-event-button = { $day } { $start } { $title }
staff-bc-event =
    <b>{ $title }</b>
    { $day } at { $start }
staff-bc-places = <b>How far have they come?</b>
staff-bc-tongues = <b>Which languages?</b>
staff-bc-tick = Tap those who are to get it. You can choose several.
staff-bc-option-button = { $what } ({ $count })
staff-bc-option-on-button = ✅ { $what } ({ $count })

# An event's people, also within a line.
# sentences
staff-bc-at =
    .seated = Have a seat
    .queued = In the queue
    .cancelled = Have cancelled
    .came = Came
    .absent = Did not come

# How far they have come, also within a line.
# sentences
staff-bc-place =
    .contact = Not signed up yet
    .signed-up = Signed up, not come yet
    .met = Have been to a meeting
    .visited = Have been on a visit
    .talked = Talked with a counsellor
    .interested = Showed interest
    .applied = Have applied
    .admitted = Are admitted
    .reserve = Are on the reserve list
    .refused = Got no place
    .started = Started the course
    .left = Left the course
    .completed = Finished the course
    .employed = Have a job

staff-bc-tongue = Language: { $language }

# How many there are.
staff-bc-heads = { $count ->
    [0] Nobody gets it.
    [one] <b>{ $count } person</b> gets it.
   *[other] <b>{ $count } people</b> get it.
}
staff-bc-left-refused = { $count ->
    [one] { $count } wants no broadcasts.
   *[other] { $count } want no broadcasts.
}
staff-bc-left-stopped = { $count ->
    [one] { $count } has said stop.
   *[other] { $count } have said stop.
}
staff-bc-left-paused = { $count ->
    [one] { $count } has paused.
   *[other] { $count } have paused.
}
staff-bc-left-unreachable = { $count ->
    [one] { $count } cannot be reached.
   *[other] { $count } cannot be reached.
}
staff-bc-left-not-on-telegram = { $count ->
    [one] { $count } has no Telegram. Phone instead.
   *[other] { $count } have no Telegram. Phone instead.
}

# A draft.
staff-broadcast =
    <b>Draft</b>
    .write = Write what is missing ✏
    .look = Show and send
    .discard = Throw away

# A line for each language.
staff-bc-language-written = ✅ { $language }: { $count }
staff-bc-language-missing = ❗ { $language }: { $count }, no text
staff-bc-language-instead = ✅ { $language }: { $count }, get easy Swedish

staff-bc-write-button = Change { $language }
staff-bc-instead-button = Easy Swedish to { $count }
staff-bc-nobody = Nobody can get it just now.
staff-bc-missing = { $count ->
    [one] There is no text in { $language }: { $count } person.
   *[other] There is no text in { $language }: { $count } people.
}

# What is wrong with a text.
staff-bc-fault-tag = { $language }: { $what } does not work. Only &lt;b&gt; and &lt;i&gt; can be used.
staff-bc-fault-closes = { $language }: { $what } closes what is not open.
staff-bc-fault-open = { $language }: { $what } is never closed.
staff-bc-fault-variable = { $language }: { $what } is nothing that I can fill in.
staff-bc-fault-event = { $language }: { $what } only works in broadcasts about an event.
staff-bc-fault-brace = { $language }: A single { $what } is left.
staff-bc-fault-long = { $language }: The text is { $what } characters too long.

# Writing it.
# long
staff-broadcast-text =
    Write the text in <b>{ $language }</b> ({ $count ->
        [one] { $count } person
       *[other] { $count } people
    }). You can also send a picture, a film or a document with the text beneath.

    { $open }name{ $close } becomes the person's name. If it is about an event: { $open }day{ $close }, { $open }time{ $close } and { $open }place{ $close }. Bold: &lt;b&gt;like this&lt;/b&gt;.
    .skip = Skip
    .enough = Done for now
    .error-empty = There was no text. Write a few words, for a picture too.
    .error-kind = I cannot send that. Write a text, or send a picture, a film or a document.
staff-broadcast-text-next = Now in <b>{ $language }</b> ({ $count ->
    [one] { $count } person
   *[other] { $count } people
}).
staff-broadcast-text-again =
    The text in <b>{ $language }</b> is now:

    { $text }

    Write the new text.

# Before it goes.
staff-bc-look =
    This is what it looks like. You have seen:

    { $languages }
    .now = Send now
    .later = Send at another time
    .change = Change
staff-bc-ready = { $count ->
    [one] It goes to <b>{ $count } person</b>. You then have a minute to undo it.
   *[other] It goes to <b>{ $count } people</b>. You then have a minute to undo it.
}

# When it goes.
staff-broadcast-time =
    When is it to go? Choose, or write for example 3/12 18:00.
    .error-unreadable = I do not understand that. Write for example 3/12 18:00.
    .error-day = Which day? Write for example 3/12 18:00.
    .error-hour = What time? Write for example 3/12 18:00.
    .error-weekday = The day and the date do not match.
    .error-nowhere = There is no such time.
    .error-past = That time has passed.
    .error-far = That is too far away.
    .error-ends = Write only when it is to begin.
staff-bc-moment-button = { $day } { $time }

staff-bc-begins = “{ $text }”
staff-bc-goes = { $count ->
    [one] It goes on { $day } at { $time } to { $count } person.
   *[other] It goes on { $day } at { $time } to { $count } people.
}
staff-bc-waits = That is in quiet time. The messages only arrive on { $day } at { $time }.

# As it is now.
# sentences
staff-bc-is =
    .planned = <b>Planned</b>
    .sending = <b>Going out now</b>
    .paused = <b>Paused</b>
    .done = <b>Done</b>
    .cancelled = <b>Stopped</b>
staff-bc-sent = { $sent } of { $total } have got it.
staff-bc-figure-unreachable = { $count ->
    [one] { $count } cannot be reached.
   *[other] { $count } cannot be reached.
}
staff-bc-figure-uncertain = { $count ->
    [one] { $count } may not have got it.
   *[other] { $count } may not have got it.
}
staff-bc-figure-failed = { $count ->
    [one] { $count } could not be sent.
   *[other] { $count } could not be sent.
}
staff-bc-figure-dropped = { $count ->
    [one] { $count } was not sent.
   *[other] { $count } were not sent.
}
staff-bc-figure-left-out = { $count ->
    [one] { $count } was left out from the beginning.
   *[other] { $count } were left out from the beginning.
}
staff-bc-figure-answered = { $count ->
    [one] { $count } has written to us since.
   *[other] { $count } have written to us since.
}
staff-bc-figure-to-phone = { $count ->
    [one] { $count } can be phoned.
   *[other] { $count } can be phoned.
}

staff-bc-steer =
    .undo = Undo
    .pause = Pause
    .resume = Go on
    .cancel = Stop
    .again = Send uncertain again
    .phone = To phone 📞
    .open = Show the broadcast

# It did not go at its hour.
staff-bc-stopped =
    <b>The broadcast did not go out</b>
    “{ $text }”

    Open it, mend it and send it again.

staff-bc-bin =
    Throw the draft away?
    .keep = No, keep it
    .discard = Yes, throw it away

# Whom to phone.
staff-bc-call =
    <b>To phone</b>
    { $count ->
        [0] Nobody.
        [one] { $count } person did not get it.
       *[other] { $count } people did not get it.
    }
    .no-number = no number
staff-bc-call-button = { $name }, { $phone }

# toasts
staff-bc-toast =
    .changed = Somebody was faster. This is how it is now.
    .discarded = The draft is gone.

staff-left-broadcast = You were writing a broadcast.

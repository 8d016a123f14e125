# Meetings and visits: the list and one event's card.

events = <b>Meetings and visits</b>
    .earlier = Earlier
    .later = Show more

events-none = There are no times just now. Please look again in a few days.

# same
events-line =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = The link does not work. Maybe it is old. Here are the times we have.

events-over = { $title } was on { $day }. It is over. Here are new times.

event-kind =
    .meeting = Meeting
    .visit = Visit
    .talk = Talk

event =
    <b>{ $title }</b>

    { $day }
    { $start }–{ $end }

    { $place }
    { $address }
    .come = I'm coming
    .queue = Join the queue
    .cancel = I can't come
    .leave = Leave the queue
    .map = Map
    .pictures = Pictures

# same
event-about = { $about }
event-meets = You will meet: { $who }
event-bring = Bring: { $what }

# same
event-film-button = Film
event-language = Language: { $language }

event-places = { $count ->
    [one] { $count } place left
   *[other] { $count } places left
}
event-full = All places are taken. You can join the queue.
event-closed = Sign-up is closed.
event-cancelled = This time is cancelled.
event-over = This time is over.
event-seated = You have a place ✅
event-queued = You are in the queue. Your place in the queue is { $place }.

# same
event-picture = { $title }
    .next = Next picture

# same
event-place =
    { $place }
    { $address }

# An event was moved or cancelled.

change-moved = <b>{ $name }, your time has changed</b>
change-was =
    Before:
    { $day }
    { $start }–{ $end }
    { $place }
    { $address }
change-is = Now it is:
change-ask = Can you come then?
change-queued = You keep your place in the queue.

change-cancelled = <b>{ $name }, this time is cancelled</b>
change-sorry = We are sorry. You are welcome another time.

change-button =
    .coming = I'm still coming
    .cannot = I can't come
    .leave = Leave the queue
    .events = Other times

change-calendar = Tap the file if you want the new time in your calendar.

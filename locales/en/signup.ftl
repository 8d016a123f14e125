# Taking a seat, joining the queue, giving it up.

signup-seat = <b>{ $name }, you have a place ✅</b>

signup-calendar = Tap the file if you want the time in your calendar.

signup-queue =
    <b>{ $name }, you are in the queue</b>

    All places are taken. Your place in the queue is { $place }. We will write to you if you get a place.

# toasts
signup-already =
    .seated = You already have a place.
    .queued = You are already in the queue.
    .cancelled = You have cancelled. Tap again if you want to come.

# toasts
signup-too-late =
    .closed = Sign-up is closed.
    .over = That time is over.
    .cancelled = That time is cancelled.

signup-clash = You already have another time then:
    .keep = Keep my time
    .swap = Change to new time
signup-clash-choose = Do you want to change to this one? If you get a place, you give up the other time.

times = <b>My times</b>
times-none = You have no times yet.

cancel-seated = Do you want to give up your place? Someone else can have it.
cancel-queued = Do you want to leave the queue?

cancel =
    .yes = Yes, I'm not coming
    .no = No, keep my place

cancelled-seated = You have cancelled. Thank you for telling us. You are welcome another time.
cancelled-queued = You are no longer in the queue. You are welcome another time.

# A freed seat is offered to somebody in the queue.

offer = <b>{ $name }, you can have a place!</b>
offer-two = <b>{ $name }, you can have two places!</b>

offer-until = The place is kept for you until { $day } { $time }. Answer before that.
offer-shared = Several people get this message. Whoever answers first gets the place.

offer-button =
    .accept = Yes, I'm coming
    .pass = No, leave the queue

offer-gone = Sorry, the place is taken. You keep your place in the queue.
offer-over = The time to answer is over. You keep your place in the queue.
offer-passed = Okay. You are no longer in the queue. Somebody else can have the place.

offer-clash = You already have another time then:
    .swap = Change to the new one
    .keep = Keep my time
offer-clash-choose = Do you want to change?

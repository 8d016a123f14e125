# What needs a human today.

# In the staff menu.
staff-today-button = Today

staff-today =
    <b>A human is needed today</b>
staff-today-well =
    <b>Today</b>
    Everything goes by itself. Nobody needs help just now.

# How many, a line for each.
staff-today-offers = { $count ->
    [one] { $count } offered seat runs out soon
   *[other] { $count } offered seats run out soon
}
staff-today-unconfirmed = { $count ->
    [one] { $count } person has not said whether she comes
   *[other] { $count } people have not said whether they come
}
staff-today-unreachable = { $count ->
    [one] { $count } person with a seat gets no messages
   *[other] { $count } people with a seat get no messages
}
staff-today-questions = { $count ->
    [one] { $count } person is waiting for an answer
   *[other] { $count } people are waiting for an answer
}
staff-today-outcomes = { $count ->
    [one] { $count } person: did she come or not?
   *[other] { $count } people: did they come or not?
}
staff-today-broadcasts = { $count ->
    [one] { $count } sent message that may not have arrived
   *[other] { $count } sent messages that may not have arrived
}

staff-today-section =
    .offers = Seats that run out
    .unconfirmed = Not confirmed
    .unreachable = Not reached
    .questions = Questions
    .outcomes = Did they come?
    .broadcasts = Uncertain messages
    .follow-up = Follow-up

# Buttons of the lists.
staff-today-line-button = { $name }, { $day } { $time }
staff-today-event-button = { $title }, { $day } ({ $count })
staff-today-broadcast-button = Message { $number } ({ $count })

# One person.
staff-today-one =
    <b>{ $name }</b>
    Language: { $language }

    { $title }
    { $day } at { $start }
    { $place }
    .comes = Is coming
    .comes-not = Is not coming
    .no-answer = Not reached
    .accept = Wants the seat
    .decline = Does not want it
    .card = About the person
    .back = Back to the list

staff-today-phone = Phone: { $phone }
staff-today-no-phone = No phone number.
staff-today-until = The offer holds until { $day } at { $time }.

# Why somebody hears nothing.
# sentences
staff-today-why =
    .no-telegram = Does not have Telegram. Please phone.
    .blocked = Has blocked the bot.
    .stopped = Wants no messages.
    .paused = Has paused the messages but kept the seat.
    .failed = A message did not arrive.

# toasts
staff-today-toast =
    .comes = Noted: is coming.
    .comes-not = The seat is free again.
    .no-answer = Noted. The person will be on the list again tomorrow.
    .accept = The seat is booked.
    .decline = Noted. The seat goes to the next in line.
    .old = That has changed already. This is how it is now.

# What needs a human today.

# In the staff menu.
staff-today-button = I dag

staff-today =
    <b>I dag behövs en människa</b>
staff-today-well =
    <b>I dag</b>
    Allt går av sig självt. Ingen behöver hjälp just nu.

# How many, a line for each.
staff-today-offers = { $count ->
    [one] { $count } erbjuden plats går snart ut
   *[other] { $count } erbjudna platser går snart ut
}
staff-today-unconfirmed = { $count ->
    [one] { $count } person har inte sagt om hen kommer
   *[other] { $count } personer har inte sagt om de kommer
}
staff-today-unreachable = { $count ->
    [one] { $count } person med plats får inga meddelanden
   *[other] { $count } personer med plats får inga meddelanden
}
staff-today-questions = { $count ->
    [one] { $count } person väntar på svar
   *[other] { $count } personer väntar på svar
}
staff-today-outcomes = { $count ->
    [one] { $count } person: kom hen eller inte?
   *[other] { $count } personer: kom de eller inte?
}
staff-today-broadcasts = { $count ->
    [one] { $count } utskickat meddelande som kanske inte kom fram
   *[other] { $count } utskickade meddelanden som kanske inte kom fram
}

staff-today-section =
    .offers = Platser som går ut
    .unconfirmed = Inte bekräftat
    .unreachable = Nås inte
    .questions = Frågor
    .outcomes = Kom de?
    .broadcasts = Osäkra utskick
    .follow-up = Uppföljning

# Buttons of the lists.
staff-today-line-button = { $name }, { $day } { $time }
staff-today-event-button = { $title }, { $day } ({ $count })
staff-today-broadcast-button = Utskick { $number } ({ $count })

# One person.
staff-today-one =
    <b>{ $name }</b>
    Språk: { $language }

    { $title }
    { $day } kl. { $start }
    { $place }
    .comes = Kommer
    .comes-not = Kommer inte
    .no-answer = Nådde inte
    .accept = Vill ha platsen
    .decline = Vill inte
    .card = Om personen
    .back = Tillbaka till listan

staff-today-phone = Ring: { $phone }
staff-today-no-phone = Inget telefonnummer.
staff-today-until = Erbjudandet gäller till { $day } kl. { $time }.

# Why somebody hears nothing.
# sentences
staff-today-why =
    .no-telegram = Har inte Telegram. Ring.
    .blocked = Har blockerat roboten.
    .stopped = Vill inte ha några meddelanden.
    .paused = Har pausat meddelandena, men behållit platsen.
    .failed = Ett meddelande kom inte fram.

# toasts
staff-today-toast =
    .comes = Noterat: kommer.
    .comes-not = Platsen är ledig igen.
    .no-answer = Noterat. Personen står på listan igen i morgon.
    .accept = Platsen är bokad.
    .decline = Noterat. Platsen går till nästa.
    .old = Det har redan ändrats. Så här ser det ut nu.

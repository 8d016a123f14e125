# Reminders of a seat.

reminder-week =
    Hello { $name }! You have a place with us:
reminder-week-plan = How will you get there? When do you need to leave? Do you need somebody to be with the children?

reminder-three-days = Hello { $name }! We have a place for you:
reminder-three-days-who = { $who } is waiting for you. Are you coming?
reminder-three-days-ask = Are you coming?

reminder-day = Hello { $name }! See you soon:
reminder-day-route = Leave home in good time. Look at the map before you go.
reminder-day-ask = Are you coming?

reminder-hours = Hello { $name }! It is almost time:
reminder-hours-contact =
    Can't you find it? Contact us:
    { $contact }

reminder-two = You have two places. One is for you and one is for one more person.

reminder-after = Hello { $name }! How did it go?
reminder-after-next = What would you like to do now?
reminder-after-came = Hello { $name }! Thank you for coming:
reminder-after-absent = Hello { $name }! We missed you:
reminder-after-absent-next = Would you like to come another time?

reminder-button =
    .coming = I'm coming
    .cannot = I can't come
    .help = I need help
    .plan = I have a plan
    .lost = I can't find it
    .was-there = I was there
    .was-not = I did not come
    .new-time = A new time
    .events = Meetings and visits
    .ask = Talk to us
    .not-now = Not now

reminder-coming = Thank you! See you there ✅
reminder-planned = Good! See you there ✅
reminder-help = What do you need help with? Write it here, or record a voice message. A person reads it and gets in touch.
reminder-lost = Here is the place. Still can't find it? Contact us:
reminder-came = How nice that you were there! What would you like to do now?
reminder-missed = Thank you for telling us. Would you like to come another time?
reminder-not-now = That is fine. You find everything in the menu when you like.

repeated = This message may come twice.

# A freed seat is offered to somebody in the queue. The event's facts follow the first line.

offer = <b>{ $name }, du kan få en plats!</b>
offer-two = <b>{ $name }, du kan få två platser!</b>

# $day and $time say until when the seat is hers alone to take.
offer-until = Platsen väntar på dig till { $day } { $time }. Svara innan dess.
# Several are asked at once.
offer-shared = Flera får det här meddelandet. Den som svarar först får platsen.

offer-button =
    .accept = Ja, jag kommer
    .pass = Nej, lämna kön

# She was too late, or somebody was faster.
offer-gone = Platsen är tyvärr tagen. Du står kvar i kön.
offer-over = Tiden att svara är slut. Du står kvar i kön.
offer-passed = Okej. Du står inte längre i kön. Någon annan kan få platsen.

# She has a seat elsewhere in the same hours; that event follows.
offer-clash = Du har redan en annan tid då:
    .swap = Byt till den nya
    .keep = Behåll min tid
offer-clash-choose = Vill du byta?

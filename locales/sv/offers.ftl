# A freed seat is offered to somebody in the queue.

offer = <b>{ $name }, nu kan du få en plats!</b>
offer-two = <b>{ $name }, nu kan du få två platser!</b>

offer-until = Vi håller platsen åt dig till { $day } { $time }. Svara innan dess.
offer-shared = Flera personer får det här meddelandet. Den som svarar först får platsen.

offer-button =
    .accept = Ja, jag kommer
    .pass = Nej, lämna kön

offer-gone = Platsen är tyvärr tagen. Du står kvar i kön.
offer-over = Tiden att svara är slut. Du står kvar i kön.
offer-passed = Okej. Du står inte längre i kön. Någon annan kan få platsen.

offer-clash = Du har redan en annan tid då:
    .swap = Byt till den nya
    .keep = Behåll min tid
offer-clash-choose = Vill du byta?

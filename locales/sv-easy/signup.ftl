# Taking a seat, joining the queue, giving it up.

# The confirmation; the event's facts follow.
signup-seat = <b>{ $name }, du har en plats ✅</b>

signup-calendar = Tryck på filen om du vill ha tiden i din kalender.

# $place is 1 for who is next in line.
signup-queue =
    <b>{ $name }, du står i kö</b>

    Alla platser är tagna. Din plats i kön är { $place }. Vi skriver till dig om du får en plats.

# Beside the button, when it was tapped again.
# toasts
signup-already =
    .seated = Du har redan en plats.
    .queued = Du står redan i kö.
    .cancelled = Du har avbokat. Tryck igen om du vill komma.

# Beside the button, when it was too late.
# toasts
signup-too-late =
    .closed = Det går inte att anmäla sig längre.
    .over = Den tiden är slut.
    .cancelled = Den tiden är inställd.

# She has a seat elsewhere in the same hours.
signup-clash = Du har redan en annan tid då:
    .keep = Behåll min tid
    .swap = Byt till den nya
signup-clash-choose = Vill du byta till den här? Om du får en plats, lämnar du den andra tiden.

times = <b>Mina tider</b>
times-none = Du har inga tider än.

cancel-seated = Vill du lämna din plats? Någon annan kan få den.
cancel-queued = Vill du lämna kön?

cancel =
    .yes = Ja, jag kommer inte
    .no = Nej, behåll platsen

cancelled-seated = Du har avbokat. Tack för att du sa till. Du är välkommen en annan gång.
cancelled-queued = Du står inte längre i kön. Du är välkommen en annan gång.

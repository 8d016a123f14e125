# Taking a seat, joining the queue, giving it up.

# same
signup-seat = <b>{ $name }, du har en plats ✅</b>

signup-calendar = Tryck på filen om du vill lägga in tiden i din kalender.

signup-queue =
    <b>{ $name }, du står i kö</b>

    Alla platser är tagna. Din plats i kön är { $place }. Vi skriver till dig om du får en plats.

# toasts
signup-already =
    .seated = Du har redan en plats.
    .queued = Du står redan i kö.
    .cancelled = Du har avbokat. Tryck en gång till om du vill komma.

# toasts
signup-too-late =
    .closed = Anmälan är stängd.
    .over = Den tiden är över.
    .cancelled = Den tiden är tyvärr inställd.

signup-clash = Du är redan bokad på något annat då:
    .keep = Behåll min tid
    .swap = Byt till den nya
signup-clash-choose = Vill du byta till den här i stället? Om du får en plats lämnar du den andra tiden.

# same
times = <b>Mina tider</b>
times-none = Du har inga tider ännu.

cancel-seated = Vill du lämna din plats? Någon annan kan få den.
# same
cancel-queued = Vill du lämna kön?

# same
cancel =
    .yes = Ja, jag kommer inte
    .no = Nej, behåll platsen

cancelled-seated = Du är avbokad. Tack för att du sa till! Välkommen en annan gång.
cancelled-queued = Du står inte längre i kö. Välkommen en annan gång.

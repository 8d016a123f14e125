# An event was moved or cancelled.

change-moved = <b>{ $name }, din tid har ändrats</b>
change-was =
    Så här var det:
    { $day }
    { $start }–{ $end }
    { $place }
    { $address }
change-is = Så här är det nu:
change-ask = Kan du komma då?
change-queued = Du står kvar i kön.

change-cancelled = <b>{ $name }, den här tiden är inställd</b>
change-sorry = Vi är ledsna för det. Du är välkommen en annan gång.

change-button =
    .coming = Jag kommer ändå
    .cannot = Jag kan inte komma
    .leave = Lämna kön
    .events = Andra tider

change-calendar = Tryck på filen om du vill ha den nya tiden i din kalender.

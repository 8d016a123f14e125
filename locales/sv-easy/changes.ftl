# An event was moved or cancelled. Its facts as they are now follow the first lines.

change-moved = <b>{ $name }, din tid har ändrats</b>
# What it was: title, day, start and end, place.
change-was =
    Förut:
    { $day }
    { $start }–{ $end }
    { $place }
    { $address }
change-is = Nu gäller:
change-ask = Kan du komma då?
# She stands in the queue.
change-queued = Du står kvar i kön.

change-cancelled = <b>{ $name }, den här tiden är inställd</b>
change-sorry = Vi är ledsna. Du är välkommen en annan gång.

change-button =
    .coming = Jag kommer ändå
    .cannot = Kan inte komma
    .leave = Lämna kön
    .events = Andra tider

# The calendar file replaces the old one.
change-calendar = Tryck på filen om du vill ha den nya tiden i din kalender.

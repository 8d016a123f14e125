# At the door, and what staff write and do for one person.

# She has scanned the sign at the door, and has a place.
door-here =
    <b>Välkommen, { $name }! ✅</b>

    Vi har skrivit upp att du är här.

# She scans too early; $day and $time say from when it works.
door-early = Du är tidig. Skanna koden igen { $day } från { $time }.

# She has no place; the event's facts follow.
door-free = Du har ingen plats här än. Det finns platser kvar.
    .come = Ja, jag vill ha en plats
door-full = Du har ingen plats här. Alla platser är tagna. Prata med den som tar emot dig.

# She was known without Telegram, and has opened her own link; her times follow.
joined =
    <b>Välkommen, { $name }!</b>

    Nu finns dina tider här. Vi skriver till dig om något ändras.

# Somebody of the staff writes to her; her words stand between these two. $who is what she is called.
written = { $who } från { $programme } skriver:
written-reply = Du kan svara här.

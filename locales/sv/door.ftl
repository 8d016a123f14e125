# At the door, and what staff write and do for one person.

door-here =
    <b>Välkommen, { $name }! ✅</b>

    Vi har antecknat att du är här.

door-early = Du är lite tidig. Skanna koden igen { $day } från { $time }.

door-free = Du har ingen plats här ännu, men det finns platser kvar.
    .come = Ja, jag vill ha en plats
door-full = Du har ingen plats här, och alla platser är tagna. Prata med den som tar emot dig.

# same
joined =
    <b>Välkommen, { $name }!</b>

    Nu finns dina tider här. Vi skriver till dig om något ändras.

# same
written = { $who } från { $programme } skriver:
# same
written-reply = Du kan svara här.

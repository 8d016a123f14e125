# Meetings and visits: the list and one event's card.

events = <b>Träffar och besök</b>
    .earlier = Tidigare
    .later = Visa fler

events-none = Det finns inga tider just nu. Titta gärna igen om några dagar.

events-line =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }
    { $place }
    { $state }

# A button: day, time, kind.
events-button = { $day } { $start } { $kind }

events-link-wrong = Länken fungerar inte. Kanske är den gammal. Här är tiderna som finns.

events-over = { $title } var { $day }. Den tiden är slut. Här är nya tider.

event-kind =
    .meeting = Träff
    .visit = Besök
    .talk = Samtal

event =
    <b>{ $title }</b>

    { $day }
    { $start }–{ $end }

    { $place }
    { $address }
    .come = Jag kommer
    .queue = Ställ mig i kö
    .cancel = Jag kan inte komma
    .leave = Lämna kön
    .map = Karta
    .pictures = Bilder

event-about = { $about }
event-meets = Du träffar: { $who }
event-bring = Ta med: { $what }

# same
event-film-button = Film
# same
event-language = Språk: { $language }

event-places = { $count ->
    [one] { $count } plats kvar
   *[other] { $count } platser kvar
}
event-full = Alla platser är tagna. Du kan ställa dig i kö.
event-closed = Det går inte att anmäla sig längre.
event-cancelled = Den här tiden är inställd.
event-over = Den här tiden är slut.
event-seated = Du har en plats ✅
event-queued = Du står i kö. Din plats i kön är { $place }.

event-picture = { $title }
    .next = Nästa bild

event-place =
    { $place }
    { $address }

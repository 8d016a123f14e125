# Meetings and visits: the list and one event's card.

# same
events = <b>Träffar och besök</b>
    .earlier = Tidigare
    .later = Visa fler

events-none = Det finns inga tider just nu. Titta gärna in igen om några dagar.

# same
events-line =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = Länken fungerar inte. Kanske är den gammal. Här är de tider som finns.

events-over = { $title } var { $day } och är över. Här är nya tider.

# same
event-kind =
    .meeting = Träff
    .visit = Besök
    .talk = Samtal

# same
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

# same
event-about = { $about }
# same
event-meets = Du träffar: { $who }
# same
event-bring = Ta med: { $what }

# same
event-film-button = Film
# same
event-language = Språk: { $language }

# same
event-places = { $count ->
    [one] { $count } plats kvar
   *[other] { $count } platser kvar
}
event-full = Alla platser är tagna, men du kan ställa dig i kö.
event-closed = Anmälan är stängd.
event-cancelled = Den här tiden är tyvärr inställd.
event-over = Den här tiden är över.
# same
event-seated = Du har en plats ✅
# same
event-queued = Du står i kö. Din plats i kön är { $place }.

# same
event-picture = { $title }
    .next = Nästa bild

# same
event-place =
    { $place }
    { $address }

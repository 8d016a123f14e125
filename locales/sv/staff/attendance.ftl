# The list of an event: who comes, and who came.

# Two lines of one paragraph.
staff-lines =
    { $some }
    { $one }

# A button led to what is not there any more.
staff-gone = Det finns inte längre.

staff-list =
    <b>{ $title }</b>
    { $day } kl. { $start }–{ $end }
    { $place }
    .walk-in = Utan Telegram
    .absent = Vilka kom inte?
    .event = Om tillfället
staff-list-counts =
    { $taken } av { $seats } platser tagna, { $waiting } i kö.
    ✅ { $came } · ❌ { $absent } · – { $open }
staff-list-quick = Tryck på ett namn: hen kom. Tryck igen för att ångra.
# sentences
staff-list-why =
    .early = Du kan pricka av från tolv timmar före start.
    .cancelled = Tillfället är inställt.
staff-list-mode =
    .staff-tick = Pricka av snabbt
    .staff-list = Visa en i taget
staff-list-rest-came-button = Alla andra kom ({ $count })
staff-list-rest-absent-button = Ingen av dem kom ({ $count })
# toasts
staff-list-rest-toast-came = { $count ->
    [one] { $count } person kom.
   *[other] { $count } personer kom.
}
# toasts
staff-list-rest-toast-absent = { $count ->
    [one] { $count } person kom inte.
   *[other] { $count } personer kom inte.
}
staff-list-undo-button = Ångra ({ $count })
# toasts
staff-list-undone-toast = { $count ->
    [one] Ångrat för { $count } person.
   *[other] Ångrat för { $count } personer.
}
staff-list-back-button = Till listan

# Words in the rows.
# sentences
staff-list-mark =
    .open = –
    .came = ✅
    .absent = ❌
staff-list-row-button = { $mark } { $name } · { $language } · { $state }
staff-list-row-said-button = { $mark } { $name } · { $language } · { $state } · { $says }
# sentences
staff-list-says =
    .coming = kommer
    .plan = vet vägen
    .help = vill ha hjälp
    .lost = hittar inte
    .no = inget
staff-list-queued = kö { $place }
staff-list-seated = { $count ->
    [one] plats
   *[other] { $count } platser
}

staff-absent =
    <b>{ $title }</b>
    { $day } kl. { $start }
    { $count ->
        [0] Alla med plats kom.
        [one] { $count } person med plats kom inte, eller är inte markerad.
       *[other] { $count } personer med plats kom inte, eller är inte markerade.
    }

staff-at =
    <b>{ $name }</b>
    { $title }
    { $day } kl. { $start }
    .card = Om personen
    .out = Avanmäl
staff-at-gone = Har ingen plats här längre.
staff-at-says = Har svarat: { $says }
# sentences
staff-at-attendance =
    .came = Kom ✅
    .absent = Kom inte ❌
    .open = Inte markerad
staff-at-mark =
    .came = ✅ Kom
    .absent = ❌ Kom inte
    .undo = Ångra
# toasts
staff-at-toast-came = { $name }: kom
# toasts
staff-at-toast-absent = { $name }: kom inte
# toasts
staff-at-toast-undone = { $name }: ångrat
staff-at-full = { $name } står i kö, och alla platser är tagna.
    .more = Lägg till en plats
# toasts
staff-at-not-now =
    .early = Du kan pricka av från tolv timmar före start.
    .cancelled = Tillfället är inställt.

# Somebody at the door without Telegram.
staff-walk-in-name = Vad heter personen?
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv ett namn med bokstäver.
    .error-type = Skriv namnet.
staff-walk-in-number = Telefonnummer? Skriv det, eller hoppa över.
    .skip = Hoppa över
    .error-unreadable = Det numret går inte att ringa. Skriv alla siffror, till exempel 070-123 45 67.
staff-walk-in-language = Vilket språk?
    .skip = Hoppa över
    .error-tap = Tryck på ett språk, eller hoppa över.
staff-walk-in-full = Alla platser är tagna, eller hålls för kön.
    .queue = Ställ i kö
    .more = Lägg till en plats
    .error-tap = Tryck på ett av svaren.
staff-walk-in-came = Klart. Personen har en plats.
    .next = En till
    .error-tap = Tryck på ett av svaren.
staff-walk-in-queued = Klart. Personen står i kö, på plats { $place }.
    .next = En till
    .error-tap = Tryck på ett av svaren.
staff-walk-in-cancelled = Tillfället är inställt eller borttaget. Ingen är inskriven.
staff-walk-in-stop-button = Avbryt
staff-left-walk-in = Du höll på att skriva in någon utan Telegram.

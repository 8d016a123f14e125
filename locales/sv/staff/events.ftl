# Events: the lists, one event, and all that is made or changed.

# In the staff's menu.
staff-events-all-button = Träffar och besök
staff-events-new-button = Skapa ny +

staff-events =
    <b>Träffar och besök</b>
    .make = Skapa ny +
    .past = Tidigare
    .coming = Kommande
staff-events-past = <b>Tidigare träffar och besök</b>
staff-events-none = Här finns inget än.
# How many of how many seats are taken stands before the title, which may be cut.
staff-events-button = { $day } { $start } ({ $taken }/{ $seats }) { $title }
staff-events-cancelled-button = { $day } { $start } (inställd) { $title }

staff-event =
    <b>{ $title }</b>
    { $day } { $start }–{ $end }
    { $place }, { $address }
    Kod: { $code }
    .list = Närvarolista
    .write = Skriv till dem
    .texts = Texter
    .change = Ändra
    .time = Byt tid
    .place = Byt plats
    .poster = Affisch
    .door = Dörrskylt
    .copy = Kopiera
    .repeat = Gör en serie
    .cancel = Ställ in
    .all = Alla träffar
staff-event-cancelled = Den är inställd.
staff-event-over = Den har börjat eller är över.
staff-event-closed = Anmälan är stängd.
staff-event-figures =
    Tagna: { $taken } av { $seats }
    Lediga: { $free }
    I kö: { $waiting }
    Hålls för kön: { $held }
staff-event-missing = { $count ->
    [0] Texterna finns på alla språk ✅
    [one] Text saknas på { $count } språk.
   *[other] Text saknas på { $count } språk.
}
# toasts
staff-event-gone = Den finns inte längre.
# toasts
staff-event-toast =
    .over = Den har börjat eller är över.
    .cancelled = Den är redan inställd.
    .cancelled-now = Den är inställd. Alla som berörs får veta det.
    .outdated = Någon annan har just flyttat den. Så här är det nu.
    .gone = Den finns inte längre.
    .same = Så är det redan.

staff-change =
    <b>Ändra</b>
    { $title }
    { $day } { $start }–{ $end }

    Ingen får ett meddelande om det du ändrar här.
    .seats = Antal platser
    .company = Sällskap
    .language = Språk
    .closes = Anmälan stänger
    .questions = Frågor
    .media = Bilder och film

staff-cancel =
    <b>Ställa in?</b>
    Det går inte att ångra.
    .yes = Ja, ställ in
    .at-once = Ja, ställ in nu
    .no = Nej, gå tillbaka

# Who is told of a change, before it is made.
staff-told-now = { $count ->
    [one] { $count } person får veta det nu:
   *[other] { $count } personer får veta det nu:
}
staff-told-later = { $count ->
    [one] { $count } person får veta det { $day } kl. { $time }:
   *[other] { $count } personer får veta det { $day } kl. { $time }:
}
staff-told-at-once = { $count ->
    [one] Det är tyst tid, men snart dags. { $count } person får veta det nu:
   *[other] Det är tyst tid, men snart dags. { $count } personer får veta det nu:
}
staff-told-how = Var och en får veta vad som gällde förut och vad som gäller nu.
staff-told-nobody = Ingen får ett meddelande.
staff-told-language = – { $language }: { $count }
staff-told-phone = { $count ->
    [one] { $count } person går inte att skriva till. Ring!
   *[other] { $count } personer går inte att skriva till. Ring!
}

staff-printed-poster =
    Affisch för { $title }, { $day }.
    Skriv ut den på A4.
staff-printed-door-sign =
    Dörrskylt för { $title }, { $day }.
    De som kommer skannar koden och är då avprickade. Sätt den bara vid dörren.
staff-printed-no-name = Boten har inte startat än, så koden kan inte göras. Starta den en gång och försök igen.

# Words of an event in each language.
staff-texts =
    <b>Texter</b>
    { $title }

    Lätt svenska kommer först. Det som saknas på ett språk visas på lätt svenska.
staff-ticked = ✅ { $what }
staff-unticked = { $what }
staff-lacking = – { $what }
# sentences
staff-part =
    .title = Titel
    .about = Beskrivning
    .bring = Ta med
    .meets-you = Möter er
staff-tongue =
    <b>{ $language }</b>
    .title = Titel
    .about = Beskrivning
    .bring = Ta med
    .meets-you = Möter er
    .preview = Se den som deltagare
staff-tongue-there =
    ✅ { $part }
    { $words }
staff-tongue-missing =
    – { $part } saknas. På lätt svenska:
    { $source }
staff-tongue-unsaid = – { $part }: inget skrivet

# Ways on in the questions about an event.
staff-step =
    .back = ← Tillbaka
    .skip = Hoppa över
    .review = Klar, visa allt
    .card = Till tiden
    .again = Ändra ändå
    .same = Samma tid, { $time }

staff-and =
    { $some }

    { $one }
staff-line =
    { $some }
    { $one }
staff-comma = { $some }, { $one }

# Making, copying and moving.
staff-left-event = Du höll på med en träff eller ett besök.
staff-event-kind =
    <b>Ny tid</b>
    Vad är det?
    .meeting = Träff
    .visit = Besök
    .error-tap = Tryck på en av knapparna.
staff-event-title =
    Vad heter den? Skriv på lätt svenska.

    Till exempel: Besök på Norrfors Metall
    .error-long = Det är för långt. Skriv högst 60 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-event-day =
    Vilken dag?

    Tryck på en dag, eller skriv: 3/12 18–20, tors 18, imorgon 9
    .error-unreadable = Den tiden förstår jag inte. Skriv till exempel 3/12 18:00.
    .error-day = Vilken dag? Skriv till exempel 3/12 18:00.
    .error-weekday = Datumet är en annan veckodag. Titta efter och skriv igen.
    .error-nowhere = Den dagen eller tiden finns inte. Titta efter och skriv igen.
    .error-past = Den tiden har redan varit. Välj en som kommer.
    .error-far = Det är mer än två år dit. Skriv en tid som är närmare.
    .error-ends = Sluttiden är före starttiden, eller mer än 16 timmar efter. Skriv till exempel 18–20.
staff-event-hour =
    { $day }: vilken tid?

    Tryck på en tid, eller skriv: 17:30 eller 18–20
    .error-unreadable = Den tiden förstår jag inte. Skriv till exempel 3/12 18:00.
    .error-day = Vilken dag? Skriv till exempel 3/12 18:00.
    .error-weekday = Datumet är en annan veckodag. Titta efter och skriv igen.
    .error-nowhere = Den dagen eller tiden finns inte. Titta efter och skriv igen.
    .error-past = Den tiden har redan varit. Välj en som kommer.
    .error-far = Det är mer än två år dit. Skriv en tid som är närmare.
    .error-ends = Sluttiden är före starttiden, eller mer än 16 timmar efter. Skriv till exempel 18–20.
staff-event-length =
    { $day } { $start }: hur länge?

    Tryck, eller skriv när den slutar: 20:30
    .m60 = 1 timme
    .m90 = 1½ timme
    .m120 = 2 timmar
    .m180 = 3 timmar
    .error-unreadable = Skriv när den slutar, till exempel 20:30, eller hur länge: 2 h.
    .error-nowhere = Den tiden finns inte den natten. Skriv en annan.
    .error-ends = Den kan sluta högst 16 timmar efter att den börjar.
staff-event-place =
    Var är det?

    Tryck på en plats, skriv vad den heter, eller dela den på kartan.
    .error-long = Det är för långt. Skriv högst 60 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-event-place-pinned = Platsen på kartan är sparad. Vad heter den?
staff-event-address =
    { $place }: vilken adress?

    Skriv gata, nummer och ort.
    .error-long = Det är för långt. Skriv högst 100 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-event-address-pinned =
    { $place }: vilken adress? Platsen på kartan är sparad.

    Skriv gata, nummer och ort.
staff-event-pin =
    Var på kartan?

    Dela platsen: tryck på gemet och sedan på Plats.
    .error-place = Dela platsen på kartan, eller hoppa över.
staff-event-seats =
    Hur många platser?

    Tryck eller skriv ett tal.
    .error-number = Skriv ett tal, minst 1.
    .error-many = Så många går inte. Högst 500.
staff-event-company =
    Får man ta med någon?
    .yes = Ja, en till
    .no = Nej
    .error-tap = Tryck på en av knapparna.
staff-event-language = Vilket språk talar ni där?
    .error-tap = Tryck på en av knapparna.
staff-event-meets =
    Vem möter deltagarna? Skriv ett namn.
    .error-long = Det är för långt. Skriv högst 100 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-event-bring =
    Vad ska de ta med?
    .error-long = Det är för långt. Skriv högst 200 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-event-questions =
    Vad vill du veta om dem som har fått en plats?

    Tryck för att välja.
    .done = Klar
    .error-tap = Tryck på en av knapparna.
# sentences
staff-asks =
    .children = Barn som följer med
    .interpreter = Tolk
    .food = Mat
    .access = Hjälp på plats
staff-event-closes =
    När stänger anmälan?

    Tryck, eller skriv till exempel 2/12 12:00
    .early = 3 timmar före
    .eve = Dagen före kl. 12
    .start = När det börjar
    .error-late = Det är efter starten. Anmälan måste stänga innan dess.
    .error-unreadable = Den tiden förstår jag inte. Skriv till exempel 3/12 18:00.
    .error-day = Vilken dag? Skriv till exempel 3/12 18:00.
    .error-weekday = Datumet är en annan veckodag. Titta efter och skriv igen.
    .error-nowhere = Den dagen eller tiden finns inte. Titta efter och skriv igen.
    .error-past = Den tiden har redan varit. Välj en som kommer.
    .error-far = Det är mer än två år dit. Skriv en tid som är närmare.
    .error-ends = Sluttiden är före starttiden, eller mer än 16 timmar efter. Skriv till exempel 18–20.
staff-event-media =
    Skicka bilder eller en film från platsen.

    Bilder: { $pictures }
    Filmer: { $films }
    .done = Klar
    .again = Ta bort och börja om
    .error-many = Det räcker med sex bilder.
    .error-document = Skicka den som bild eller film, inte som fil.
    .error-type = Skicka en bild eller en film.
staff-event-about =
    Skriv några rader om den, på lätt svenska. Vad händer där?
    .error-long = Det är för långt. Skriv högst 600 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-event-review =
    Så här ser deltagarna den:

    { $card }

    { $rest }
    .create = Skapa ✅
    .fix-title = Titel
    .fix-day = Tid
    .fix-place = Plats
    .fix-seats = Antal
    .fix-company = Sällskap
    .fix-language = Språk
    .fix-meets = Möter
    .fix-bring = Ta med
    .fix-questions = Frågor
    .fix-closes = Stänger
    .fix-media = Bilder
    .fix-about = Om
    .error-tap = Tryck på en av knapparna.
staff-review-closes = Anmälan stänger { $day } kl. { $time }.
staff-review-company = Man får ta med en till.
staff-review-language = Språk: { $language }
staff-review-questions = { $count ->
    [one] { $count } fråga till den som har fått en plats.
   *[other] { $count } frågor till den som har fått en plats.
}
staff-review-media = { $count ->
    [one] { $count } bild.
   *[other] { $count } bilder.
}
staff-review-film = En film.
staff-review-year = Obs! År { $year }.
staff-review-closed = Obs! Det är en söndag eller helgdag.
staff-event-copy =
    En till, med samma texter och bilder:

    { $card }

    Ingen är anmäld till den, och ingen får ett meddelande.

    { $rest }
    .create = Skapa ✅
    .error-tap = Tryck på en av knapparna.
staff-event-made =
    Den tiden har redan varit.
    .day = Välj en ny tid
staff-event-made-ends = Den skulle sluta innan den börjar.
staff-event-created = Klart! Nu kan de anmäla sig.
staff-event-sure =
    Så här blir det:

    { $card }

    { $told }

    Platser och kö behålls.

    { $rest }
    .yes = Ja, flytta
    .at-once = Ja, flytta nu
    .no = Nej, ändra inget
    .error-tap = Tryck på en av knapparna.
staff-event-moved =
    Klart! Den är flyttad. Alla som berörs får veta det.

    Skriv ut affischen och dörrskylten igen.
staff-event-kept-past = Den är inte flyttad: den nya tiden har redan varit.
staff-event-kept-ends = Den är inte flyttad: den skulle sluta innan den börjar.
staff-event-kept-over = Den är inte flyttad: den har börjat eller är över.
staff-event-kept-cancelled = Den är inte flyttad: den är inställd.
staff-event-kept-gone = Den finns inte längre.
staff-event-kept-same = Så är det redan. Ingen får ett meddelande.
staff-event-kept-outdated = Den är inte flyttad: någon annan har just ändrat tid eller plats.

# One thing is changed.
staff-left-edit = Du höll på att ändra en träff eller ett besök.
staff-edit-words =
    <b>{ $part }</b>
    Språk: { $language }
    Nu: { $now }

    Skriv den nya texten. Ingen får ett meddelande.

    { $source }
    .none = Ta bort texten
    .error-long = Det är för långt. Skriv det kortare.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-edit-words-first =
    <b>{ $part }</b>
    Språk: { $language }

    Skriv texten. Ingen får ett meddelande.

    { $source }
staff-words-source =
    På lätt svenska:
    { $text }
staff-edit-seats =
    Hur många platser?

    Nu: { $seats }
    Tagna: { $taken }
    I kö: { $waiting }

    Nya platser går först till kön. Annars får ingen ett meddelande.
    .error-number = Skriv ett tal, minst 1.
    .error-many = Så många går inte. Högst 500.
staff-edit-company =
    Får man ta med någon? Den som redan har två platser behåller dem.
    .yes = Ja, en till
    .no = Nej
    .error-tap = Tryck på en av knapparna.
staff-edit-language =
    Vilket språk talar ni där?
    .none = Säg inget om det
    .error-tap = Tryck på en av knapparna.
staff-edit-closes =
    När stänger anmälan?

    Nu: { $day } kl. { $time }

    Tryck, eller skriv till exempel 2/12 12:00
    .early = 3 timmar före
    .eve = Dagen före kl. 12
    .start = När det börjar
    .now = Stäng nu
    .error-late = Det är efter starten. Anmälan måste stänga innan dess.
    .error-unreadable = Den tiden förstår jag inte. Skriv till exempel 3/12 18:00.
    .error-day = Vilken dag? Skriv till exempel 3/12 18:00.
    .error-weekday = Datumet är en annan veckodag. Titta efter och skriv igen.
    .error-nowhere = Den dagen eller tiden finns inte. Titta efter och skriv igen.
    .error-past = Den tiden har redan varit. Välj en som kommer.
    .error-far = Det är mer än två år dit. Skriv en tid som är närmare.
    .error-ends = Sluttiden är före starttiden, eller mer än 16 timmar efter. Skriv till exempel 18–20.
staff-edit-questions =
    Vad vill du veta om dem som har fått en plats?

    Tryck för att välja.
    .done = Spara
    .error-tap = Tryck på en av knapparna.
staff-edit-media =
    Bilder: { $pictures }
    Filmer: { $films }

    De visas i stället för dem som finns nu. Skicka fler, eller spara.
    .done = Spara
    .none = Ta bort alla
    .error-many = Det räcker med sex bilder.
    .error-document = Skicka den som bild eller film, inte som fil.
    .error-type = Skicka en bild eller en film.
staff-edit-media-first =
    Skicka bilder eller en film. De visas i stället för dem som finns nu.
staff-edit-saved-outdated = Någon annan har just ändrat det. Inget är överskrivet.
staff-edit-saved-few = Det är inte sparat: { $taken } platser är tagna, och några kan vara erbjudna till kön. { $to } är för få.
staff-edit-saved-cancelled = Det är inte sparat: den är inställd.
staff-edit-saved-late = Det är inte sparat: anmälan skulle stänga efter starten.
staff-edit-saved-title = Det är inte sparat: en titel på lätt svenska måste finnas.
staff-edit-told = Sparat. Ingen får ett meddelande om det.
staff-tongue-source = De andra språken ändras inte av sig själva. Titta om de stämmer.

# A series.
staff-left-series = Du höll på med en serie.
staff-series-weekdays =
    <b>Serie</b>
    { $title }, kl. { $start }

    Vilka dagar i veckan?
    Du kan också skriva: varje tisdag i mars
    .done = Vidare
    .error-tap = Tryck på en av knapparna.
    .error-unreadable = Den tiden förstår jag inte. Skriv till exempel 3/12 18:00.
    .error-day = Vilken dag? Skriv till exempel 3/12 18:00.
    .error-nowhere = Den dagen eller tiden finns inte. Titta efter och skriv igen.
    .error-far = Det är mer än två år dit. Skriv en tid som är närmare.
    .error-ends = Den sista dagen är före den första. Skriv till exempel 3/3–28/4.
    .error-none = Där finns ingen sådan dag som kommer. Välj en längre tid.
# sentences
staff-weekday =
    .d0 = Måndag
    .d1 = Tisdag
    .d2 = Onsdag
    .d3 = Torsdag
    .d4 = Fredag
    .d5 = Lördag
    .d6 = Söndag
staff-series-until =
    Till när? Högst { $most } gånger.

    Tryck, eller skriv: mars, 3/3–28/4, till 31/5
    .error-unreadable = Det förstår jag inte. Skriv till exempel mars eller 3/3–28/4.
    .error-day = Från när till när? Skriv till exempel 3/3–28/4.
    .error-nowhere = Den dagen finns inte. Titta efter och skriv igen.
    .error-far = Det är mer än två år dit. Skriv en dag som är närmare.
    .error-ends = Den sista dagen är före den första. Skriv till exempel 3/3–28/4.
    .error-none = Där finns ingen sådan dag som kommer. Välj en längre tid.
staff-series-to = Till { $day }
staff-series-sure =
    <b>{ $title }</b>
    kl. { $start }, { $count ->
        [one] { $count } gång:
       *[other] { $count } gånger:
    }

    { $days }

    { $notes }
    .yes = Skapa alla ✅
    .error-tap = Tryck på en av knapparna.
staff-series-day = – { $day }
staff-series-closed = Inte på söndagar och helgdagar: { $days }
staff-series-cut = Det blir bara de { $most } första.
staff-series-made = Klart! Serien är skapad.

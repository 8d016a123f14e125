# Counsellors' times: opened, seen by day, ticked off, taken back.

staff-talks-menu-button = Vägledartider

staff-talks =
    .open = Öppna tider
    .all = Allas tider
    .own = Mina tider
staff-talks-days-own = <b>Dina tider för samtal</b>
staff-talks-days-all = <b>Alla vägledares tider</b>
staff-talks-none-own = Du har inga tider för samtal. Öppna några, så kan deltagarna boka dem.
staff-talks-none-all = Ingen vägledare har öppnat några tider.
staff-talks-button = { $day } · { $booked } av { $count } bokade
staff-talks-unmarked-button = { $day } · pricka av

# One day; a line for each time follows.
staff-talk-day =
    <b>{ $day }</b>
    .week = Samma tider nästa vecka
    .days = Alla dagar
staff-talk-line = { $start }–{ $end } { $who }
staff-talk-line-who = { $name } · { $language }
staff-talk-line-needs = { $name } · { $language } · behöver tolk
# To be rung, and nobody knows where.
staff-talk-line-no-number = { $line } · inget nummer
staff-talk-line-of = { $line } ({ $counsellor })
# sentences
staff-talk-free = ledig
staff-talk-day-button = { $start } { $name }
staff-talk-marked-button = { $mark } { $start } { $name }
staff-talk-tick =
    .came = ✅ Kom
    .absent = ❌ Kom inte
# toasts
staff-talk-tick-toast =
    .came = Avprickad: kom.
    .absent = Avprickad: kom inte. Vi föreslår en ny tid.
    .open = Ångrat.

staff-talk-week = { $count ->
    [0] Det fanns inget att upprepa.
    [one] { $count } tid öppnad.
   *[other] { $count } tider öppnade.
}
staff-talk-week-closed = En vecka senare är det söndag eller helgdag, så inget öppnades.
staff-talk-week-overlaps = Inget öppnades: { $day } kl. { $start }–{ $end } har du redan en tid.

# One time.
staff-talk =
    <b>{ $day } kl. { $start }–{ $end }</b>
    { $where }
    Vägledare: { $counsellor }
    Språk: { $languages }
    { $interpreter }
    .card = Om personen
    .end = Ta bort tiden
    .day = Till dagen
staff-talk-phone = På telefon: du ringer.
staff-talk-place = { $place }, { $address }
staff-talk-any-language = alla
# sentences
staff-talk-interpreter =
    .yes = Tolk kan ordnas.
    .no = Ingen tolk.
staff-talk-nobody = Ingen har bokat tiden.
staff-talk-who = { $name }, talar { $language }.
# sentences
staff-talk-needs =
    .yes = Behöver tolk.
    .no = Behöver inte tolk.
    .unknown = Har inte sagt något om tolk.

staff-talk-end = Ta bort tiden { $day } kl. { $start }–{ $end }? Ingen har bokat den.
    .yes = Ja, ta bort
    .no = Nej, behåll
staff-talk-end-booked = Ta bort tiden { $day } kl. { $start }–{ $end }? { $name } har bokat den och får veta det, med en knapp för att välja en ny tid.
# toasts
staff-talk-end-changed = Någon bokade eller avbokade just nu. Titta en gång till.
staff-talk-ended-free = Tiden är borttagen.
staff-talk-ended-told = Tiden är borttagen, och personen får veta det.
staff-talk-ended-phone = Tiden är borttagen. Personen kan inte nås här, så ring.

# The morning's list; the names are behind the button.
staff-talks-today = { $count ->
    [one] Du har { $count } bokat samtal i dag.
   *[other] Du har { $count } bokade samtal i dag.
}
staff-talks-changed = { $count ->
    [0] Dina samtal i dag har ändrats: ingen har bokat längre.
    [one] Dina samtal i dag har ändrats: { $count } är bokat.
   *[other] Dina samtal i dag har ändrats: { $count } är bokade.
}
staff-talks-today-button = Visa dagen

# Opening times.
staff-left-talk-open = Du höll på att öppna tider.
staff-talk-open-day = Vilken dag? Skriv gärna dag och tid på en gång, till exempel tis 9-12.
    .error-unreadable = Det förstod jag inte. Skriv till exempel 3/12 9-12.
    .error-day = Vilken dag? Skriv till exempel 3/12 9-12.
    .error-weekday = Det datumet är en annan veckodag.
    .error-nowhere = Den dagen eller tiden finns inte.
    .error-past = Den tiden har varit.
    .error-far = Det är för långt fram.
    .error-ends = Den slutar innan den börjar.
    .error-until = Skriv både från och till, till exempel 9-12.
staff-talk-open-hours = { $day }: från när till när? Välj eller skriv, till exempel 9-12.
    .error-unreadable = Det förstod jag inte. Skriv till exempel 9-12.
    .error-day = Skriv till exempel 9-12.
    .error-weekday = Det datumet är en annan veckodag.
    .error-nowhere = Den tiden finns inte.
    .error-past = Den tiden har varit.
    .error-far = Det är för långt fram.
    .error-ends = Den slutar innan den börjar.
    .error-until = Skriv både från och till, till exempel 9-12.
staff-talk-hours = { $start }–{ $end }
staff-talk-open-length = { $day } kl. { $start }–{ $end }. Hur långt är varje samtal?
    .m20 = 20 minuter
    .m30 = 30 minuter
    .m45 = 45 minuter
    .m60 = 60 minuter
    .error-none = Så långa samtal får inte plats där.
    .error-tap = Välj en av knapparna.
staff-talk-open-overlap = Då har du redan en tid: { $day } kl. { $start }–{ $end }.
    .hours = Andra klockslag
    .day = En annan dag
    .error-unreadable = Det förstod jag inte. Skriv till exempel 9-12.
    .error-day = Skriv till exempel 9-12.
    .error-weekday = Det datumet är en annan veckodag.
    .error-nowhere = Den tiden finns inte.
    .error-past = Den tiden har varit.
    .error-far = Det är för långt fram.
    .error-ends = Den slutar innan den börjar.
    .error-until = Skriv både från och till, till exempel 9-12.
    .error-tap = Välj en av knapparna.
staff-talk-open-overlap-now = Just nu öppnades en annan tid på samma klockslag. Välj andra klockslag.
staff-talk-open-where = Var? Välj, eller skriv platsens namn.
    .phone = På telefon
    .error-letters = Skriv platsens namn.
    .error-long = Det är för långt. Skriv kortare.
    .error-type = Välj, eller skriv platsens namn.
staff-talk-open-address = Vilken adress har { $place }?
    .error-letters = Skriv adressen.
    .error-long = Det är för långt. Skriv kortare.
    .error-type = Skriv adressen.
staff-talk-open-languages = Vilka språk talar du? Utan val visas tiden lika för alla.
    .done = Klar
    .error-tap = Välj en av knapparna.
staff-talk-open-interpreter = Kan tolk ordnas?
    .yes = Ja
    .no = Nej
    .error-tap = Välj en av knapparna.
staff-talk-open-review =
    <b>{ $day } kl. { $start }–{ $end }</b>
    { $count ->
        [one] { $count } tid: { $times }
       *[other] { $count } tider: { $times }
    }
    { $where }
    Språk: { $languages }
    { $interpreter }
    .yes = Öppna tiderna
    .error-tap = Välj en av knapparna.

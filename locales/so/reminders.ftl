# Reminders of a seat.

reminder-week =
    Salaan { $name }! Boos ayaad haysataa:
reminder-week-plan = Sidee ku tagaysaa? Goorma ayaad guriga ka baxaysaa? Ma u baahan tahay qof carruurta la jooga?

reminder-three-days = Salaan { $name }! Boos ayaan kuu haynaa:
reminder-three-days-who = { $who } ayaa ku sugaya. Ma imanaysaa?
reminder-three-days-ask = Ma imanaysaa?

reminder-day = Salaan { $name }! Dhowaan waan kulmaynaa:
reminder-day-route = Guriga goor hore ka bax. Khariidadda marka hore eeg.
reminder-day-ask = Ma imanaysaa?

reminder-hours = Salaan { $name }! Waqtigii wuu soo dhow yahay:
reminder-hours-contact =
    Goobta ma heli weyday? Nala soo xiriir:
    { $contact }

reminder-two = Laba boos ayaad haysataa. Mid adiga ayuu kuu yahay, midna qof kale.

reminder-after = Salaan { $name }! Sidee bay ahayd?
reminder-after-next = Maxaad hadda rabtaa inaad samayso?
reminder-after-came = Salaan { $name }! Waad ku mahadsan tahay imaatinkaaga:
reminder-after-absent = Salaan { $name }! Waan ku xiisnay:
reminder-after-absent-next = Ma rabtaa inaad mar kale timaaddo?

reminder-button =
    .coming = Waan imanayaa
    .cannot = Ma iman karo
    .help = Caawimo ayaan rabaa
    .plan = Qorshe waan leeyahay
    .lost = Goobta ma helayo
    .was-there = Waan joogay
    .was-not = Ma iman
    .new-time = Ballan cusub
    .events = Kulan iyo booqasho
    .ask = Nala hadal
    .not-now = Hadda maya

reminder-coming = Waad mahadsan tahay! Halkaas ayaan ku kulmaynaa ✅
reminder-planned = Waa hagaag! Halkaas ayaan ku kulmaynaa ✅
reminder-help = Maxaad caawimo uga baahan tahay? Halkan ku qor, ama cod duub. Qof ayaa akhrinaya oo kula soo xiriiraya.
reminder-lost = Waa tan goobta. Weli ma heli weyday? Nala soo xiriir:
reminder-came = Aad ayaan ugu faraxsannahay inaad joogtay! Maxaad hadda rabtaa inaad samayso?
reminder-missed = Waad ku mahadsan tahay inaad noo sheegtay. Ma rabtaa inaad mar kale timaaddo?
reminder-not-now = Waa hagaag. Markaad rabto wax walba waxaad ka helaysaa liiska.

repeated = Farriintan laba jeer ayay kuu iman kartaa.

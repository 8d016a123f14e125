# Reminders of a seat.

reminder-week =
    Hej { $name }! Du har en plats hos oss:
reminder-week-plan = Hur tar du dig dit? När behöver du åka? Behöver du någon som är med barnen?

reminder-three-days = Hej { $name }! Vi har en plats åt dig:
reminder-three-days-who = { $who } väntar på dig. Kommer du?
reminder-three-days-ask = Kommer du?

reminder-day = Hej { $name }! Snart ses vi:
reminder-day-route = Åk hemifrån i god tid. Titta gärna på kartan innan.
reminder-day-ask = Kommer du?

reminder-hours = Hej { $name }! Nu är det snart dags:
reminder-hours-contact =
    Hittar du inte? Kontakta oss:
    { $contact }

reminder-two = Du har två platser. En är för dig och en är för en person till.

reminder-after = Hej { $name }! Hur gick det?
reminder-after-next = Vad vill du göra nu?
reminder-after-came = Hej { $name }! Tack för att du kom:
reminder-after-absent = Hej { $name }! Vi saknade dig:
reminder-after-absent-next = Vill du komma en annan gång?

reminder-button =
    .coming = Jag kommer
    .cannot = Jag kan inte komma
    .help = Jag behöver hjälp
    .plan = Jag har en plan
    .lost = Jag hittar inte
    .was-there = Jag var där
    .was-not = Jag kom inte
    .new-time = Ny tid
    .events = Träffar och besök
    .ask = Prata med oss
    .not-now = Inte nu

reminder-coming = Tack! Vi ses där ✅
reminder-planned = Bra! Vi ses där ✅
reminder-help = Vad behöver du hjälp med? Skriv det här, eller spela in ett röstmeddelande. En människa läser det och hör av sig.
reminder-lost = Här är platsen. Hittar du ändå inte? Kontakta oss:
reminder-came = Vad roligt att du var där! Vad vill du göra nu?
reminder-missed = Tack för att du berättar. Vill du komma en annan gång?
reminder-not-now = Det går bra. Du hittar allt i menyn när du vill.

repeated = Det här meddelandet kan komma två gånger.

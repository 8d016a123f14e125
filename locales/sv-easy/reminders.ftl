# Reminders of a seat. The event's facts follow below the first line, in a paragraph of their own.

# A week before. $name is what she is called.
reminder-week =
    Hej { $name }! Du har en plats hos oss:
reminder-week-plan = Hur tar du dig dit? När behöver du åka? Behöver du någon som är med barnen?

# Three days before. $who is who meets her there, as the event says.
reminder-three-days = Hej { $name }! Vi har en plats åt dig:
reminder-three-days-who = { $who } väntar på dig. Kommer du?
reminder-three-days-ask = Kommer du?

# The last open day before.
reminder-day = Hej { $name }! Snart ses vi:
reminder-day-route = Åk hemifrån i god tid. Titta på kartan innan.
reminder-day-ask = Kommer du?

# Two hours before. $contact is a phone number or an address, from the settings.
reminder-hours = Hej { $name }! Nu är det snart dags:
reminder-hours-contact =
    Hittar du inte? Kontakta oss:
    { $contact }

# Below a reminder of two seats.
reminder-two = Du har två platser. En är för dig och en är för en person till.

# The day after, when nobody has said whether she was there.
reminder-after = Hej { $name }! Hur gick det?
reminder-after-next = Vad vill du göra nu?
# … and when she was there.
reminder-after-came = Hej { $name }! Tack för att du kom:
# … and when she was not.
reminder-after-absent = Hej { $name }! Vi saknade dig:
reminder-after-absent-next = Vill du komma en annan gång?

# Buttons of reminders, and of changes.
reminder-button =
    .coming = Jag kommer
    .cannot = Kan inte komma
    .help = Jag behöver hjälp
    .plan = Jag har en plan
    .lost = Jag hittar inte
    .was-there = Jag var där
    .was-not = Jag kom inte
    .new-time = Ny tid
    .events = Träffar och besök
    .ask = Prata med oss
    .not-now = Inte nu

# What is said when she taps one of them; the event's facts follow.
reminder-coming = Tack! Vi ses där ✅
reminder-planned = Bra! Vi ses där ✅
reminder-help = Vad behöver du hjälp med? Skriv det här, eller spela in ett röstmeddelande. En människa läser det och hör av sig.
reminder-lost = Här är platsen. Hittar du ändå inte? Kontakta oss:
reminder-came = Vad roligt att du var där! Vad vill du göra nu?
reminder-missed = Tack för att du berättar. Vill du komma en annan gång?
reminder-not-now = Det går bra. Du hittar allt i menyn när du vill.

# A message of which nobody knows whether it arrived the first time.
repeated = Det här meddelandet kan komma två gånger.

# Figures: how many came how far. Nothing here is about one person.

# In the staff menu.
staff-figures-button = Siffror

staff-figures =
    <b>Siffror</b>
    Välj vad du vill se. Tal från 1 till 4 visas inte.
    .all = Hela projektet
    .year = I år
    .last-year = Förra året
    .quarter = Det här kvartalet
    .events = Per träff
    .intakes = Per kursstart
    .reports = Sparade rapporter
    .back = Siffror

# What the figures are about; a heading.
# sentences
staff-figures-of =
    .all = Hela projektet till { $day }
    .period = { $first } – { $last }
    .since = Från { $first }
    .until = Till { $last }
    .event = { $title }, { $day }
    .intake = { $title }, kursstart { $day }
staff-figures-head =
    <b>{ $what }</b>
    Sett { $day }.
staff-figures-report-head =
    <b>Rapport { $number }</b>
    { $what }
    Sparad { $day }. Den ändras aldrig.
staff-figures-for-all = Gjord för att publiceras: tal från 1 till 9 visas inte.
staff-figures-unlinked = Personer som har tagit bort sina uppgifter är med i talen där steget var känt.

# Beneath the figures.
staff-figures-show =
    .picture = Bild 📷
    .sheet = Kalkylblad 📄
    .freeze = Spara som rapport
    .published = För publicering
    .inside = För projektet

# How far people come; a word within a line.
# sentences
staff-figures-stage =
    .met = Kom på träff
    .visited = Kom på besök
    .talked = Talade med vägledare
    .interested = Ville söka
    .applied = Sökte
    .admitted = Kom in
    .started = Började
    .completed = Gick klart
    .employed = Fick jobb

# A number with a word before it. The number may be a range, such as 1–4.
staff-figures-line = { $what }: <b>{ $count }</b>
staff-figures-share-line = { $what }: <b>{ $count }</b> ({ $share } %)
staff-figures-percent-line = { $what }: { $share } %
staff-figures-heading = <b>{ $title }</b>
staff-figures-within = <i>{ $title }</i>
# One line under another.
# same
staff-figures-below =
    { $above }
    { $below }
staff-figures-hidden-line = { $what }: visas inte

# Headings within the figures.
# sentences
staff-figures-part =
    .funnel = Hur långt personer kom
    .cohort = De som kom på sitt första besök då
    .cohort-event = De som var med för första gången
    .attendance = Bokade platser
    .responses = Svar på våra frågor
    .answers = Läget enligt svaren
    .choices = Vad de svarade
    .days = Dagar mellan stegen
    .decisions = Vad det blev av ansökningarna
    .gender = Kön
    .birth_region = Födelseregion
    .notes = Om siffrorna

# Gender, region of birth, outcomes, choices; words within a line.
# sentences
staff-figures-word =
    .came = Kom
    .absent = Kom inte
    .unsaid = Inte avprickade eller borttagna
    .absent-share = Andel som inte kom
    .base = Kom första gången
    .woman = Kvinnor
    .man = Män
    .non-binary = Icke-binära
    .declined = Vill inte svara
    .not-asked = Inte tillfrågade
    .sweden = Sverige
    .nordic = Övriga Norden
    .europe = Övriga Europa
    .middle-east = Mellanöstern
    .africa = Afrika
    .asia = Asien
    .americas = Amerika
    .oceania = Oceanien
    .answered = Svarade
    .partly = Svarade delvis
    .declined-survey = Ville inte svara
    .no-reply = Inget svar
    .unreachable = Gick inte att nå
    .rate = Svarsfrekvens
    .employed = Har arbete
    .unemployed = Söker arbete
    .outside = Utanför arbetskraften
    .in-education = Studerar
    .not-in-education = Studerar inte
    .admitted = Kom in
    .refused = Fick nej
    .reserve = Reserv
    .none-yet = Inget besked ännu
    .completed = Gick klart
    .left = Slutade i förtid
    .under-way = Går kursen
    .yes = Ja
    .partly-useful = Delvis
    .no = Nej
    .time = Tiden passar inte
    .childcare = Barnpassning
    .swedish = Svenskan
    .money = Pengar
    .distance = För långt bort
    .other = Annat
    .total = Alla
    .median = Median (dagar)
    .quarter-range = Mitten (dagar)
    .what = Vad
    .count = Antal
    .share = Andel (%)

# What a survey or question is about; a heading within the figures.
# sentences
staff-figures-survey =
    .s0 = Om personen
    .s1 = Efter en träff eller ett besök
    .s2 = Om ansökan
    .s3-decision = Om beskedet
    .s3-start = Om kursstarten
    .s3-half-way = Halvvägs i kursen
    .s4 = Efter kursen
    .s5 = Sex månader efter kursen
    .s6 = Ett och två år efter kursen
    .other = Andra frågor
    .s1-useful = Var det bra? (efter träffen)
    .s1-why-not = Varför inte nu? (efter träffen)
    .s2-why-not = Varför sökte du inte?
    .s0-status = Arbete, i början
    .s4-status = Arbete, efter kursen
    .s5-status = Arbete, efter sex månader
    .s6-status = Arbete, efter ett eller två år
    .s4-education = Studier, efter kursen
    .s5-education = Studier, efter sex månader
    .s6-education = Studier, efter ett eller två år
    .decision = Beskedet
    .course = Kursen

staff-figures-until = till { $day }
# Groups that are counted together.
# same
staff-figures-or = { $one } / { $other }
staff-figures-span = { $of } → { $to }
staff-figures-days = { $what }: <b>{ $median }</b> dagar (hälften { $lower }–{ $upper })

# Notes in the spreadsheet.
# sentences
# long
staff-figures-note =
    .once = Varje person räknas en gång i varje steg, den dag hen kom dit första gången. Steg kan hoppas över, så ett senare tal kan vara större.
    .hidden = Tal från 1 till { $most } visas aldrig. Där ett tal kunde räknas ut ur andra visas ett spann, till exempel 36–39, eller inget alls.
    .share = Ingen andel visas när färre än 20 personer är med. Andelarna är avrundade och blir inte alltid 100 tillsammans.
    .parts = Kön och födelseregion visas bara för hela projektet. De talen ändras först när minst 20 personer till har kommit. Grupper som är för små räknas ihop.
    .base = Andelen är av dem som svarade. De som inte ville svara och de som inte har tillfrågats står bredvid. Är de för få räknas de ihop med en annan grupp, och då är de med i andelen.
    .digest = Kontrollsumma (SHA-256) för rapporten: { $digest }

staff-figures-nothing = Här finns inget att räkna ännu.
staff-figures-gone = Det finns inte kvar.
staff-figures-picture = { $what }
staff-figures-soon = Det kommer om en liten stund.
staff-figures-saved = Sparad som rapport { $number }.

staff-figures-events = <b>Siffror per träff</b>
staff-figures-events-none = Inga träffar har varit ännu.
staff-figures-event-button = { $day } { $title }
staff-figures-intakes = <b>Siffror per kursstart</b>
staff-figures-intakes-none = Det finns inga kursstarter ännu.
staff-figures-intake-button = { $day } { $title }
staff-figures-reports = <b>Sparade rapporter</b>
staff-figures-reports-none = Inga rapporter är sparade ännu.
staff-figures-report-button = { $number }: { $day }, { $what }

# In the picture.
# Why a later step may be the larger one.
staff-chart-apart = Varje steg räknas för sig. Steg kan hoppas över.
staff-chart-foot = Tal från 1 till { $most } visas inte.
staff-chart-report = Rapport { $number }

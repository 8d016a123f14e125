# Trainings, their intakes, and each person's way to a job.

# In the staff's menu.
staff-trainings-button = Utbildningar

staff-trainings =
    <b>Utbildningar</b>
    .make = Ny utbildning +
staff-trainings-none = Här finns ingen utbildning än.
staff-trainings-row-button = { $title }
staff-trainings-closed-button = { $title } (erbjuds inte)

staff-training =
    <b>{ $title }</b>
    .texts = Texter
    .link = Länk
    .intake = Ny antagningsomgång +
    .close = Erbjud inte längre
    .offer = Erbjud igen
    .back = Till utbildningen
staff-training-about = { $about }
staff-training-link = Länk: { $link }
staff-training-no-link = Ingen länk.
staff-training-closed = Den erbjuds inte. Deltagarna ser den inte.
staff-training-missing = { $count ->
    [0] Texterna finns på alla språk ✅
    [one] Text saknas på { $count } språk.
   *[other] Text saknas på { $count } språk.
}
staff-training-intakes = <b>Antagningsomgångar</b>
staff-training-no-intakes = Ingen antagningsomgång än. Deltagarna ser utbildningen när det finns en.
staff-training-line = Stänger { $closes }, börjar { $starts }: { $phase }
# toasts
staff-training-kept = Sparat.

staff-intake =
    <b>Antagning till { $title }</b>
    .people = Visa personer
    .decide = Sätt steg för flera
    .dates = Ändra datum
    .cancel = Ställ in
    .back = Till omgången
# Closing and starting day.
staff-intake-button = Stänger { $closes }, börjar { $starts }
# sentences
staff-intake-phase =
    .coming = Har inte öppnat än.
    .open = Öppen för ansökan.
    .closed = Ansökan har stängt.
    .cancelled = Inställd.
staff-intake-people = <b>Personer</b>
staff-intake-nobody = Ingen har visat intresse eller ansökt än.
staff-in-count = { $step }: { $count }
staff-in-row-button = { $name }: { $step } { $day }, { $language }

# sentences
staff-step-name =
    .contact = inte anmäld ännu
    .signed-up = anmäld, inte kommit ännu
    .met = har varit på träff
    .visited = har varit på besök
    .talked = har talat med en vägledare
    .interested = intresserad
    .applied = har ansökt
    .admitted = antagen
    .reserve = reserv
    .refused = inte antagen
    .started = har börjat
    .left = har slutat
    .completed = är klar
    .employed = har jobb

# The days of an intake, as buttons and within other texts.
# sentences
staff-in-day =
    .opens = första dag
    .closes = sista dag
    .decision = beslut
    .starts = kursstart
    .half-way = halvtid
    .ends = kursslut
# An intake's day in another year than this.
# same
staff-day-of-year = { $day } { $year }
staff-in-day-opens = Öppnar: { $day }
staff-in-day-closes = Sista dag: { $day }
staff-in-day-decision = Beslut: { $day }
staff-in-day-starts = Kursstart: { $day }
staff-in-day-half-way = Halvtid: { $day }
staff-in-day-ends = Kursslut: { $day }

staff-in-cancel =
    <b>Ställa in omgången?</b>
    Det går inte att ångra. Ingen får ett meddelande om det, så skriv till dem som berörs.
    .yes = Ja, ställ in
    .no = Nej, gå tillbaka
# toasts
staff-in-toast =
    .cancelled = Omgången är inställd.
    .was-cancelled = Den är redan inställd.
    .undone = Ångrat. Ingen får ett meddelande.
    .late = Det går inte att ångra längre. Ändra på personens kort.

# A new training, and what is changed of one.
staff-left-tr-make = Du höll på med en ny utbildning.
staff-tr-make-title =
    Vad heter utbildningen? Skriv på lätt svenska.

    Till exempel: Industriteknisk utbildning
    .error-long = Det är för långt. Skriv högst 60 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-tr-make-about =
    Vad är det? Skriv några meningar på lätt svenska.
    .error-long = Det är för långt. Skriv högst 600 tecken.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-tr-make-link =
    Var ansöker man? Skriv adressen till sidan.

    Till exempel: https://www.kommunen.se/utbildning
    .error-unreadable = Det är ingen adress som jag förstår. Den börjar med https://
    .error-type = Skriv det som text.
staff-left-tr-edit = Du höll på att ändra en utbildning.
staff-tr-none = Ta bort det
staff-tr-edit-words =
    <b>{ $part }</b>
    Språk: { $language }
    Nu: { $now }

    Skriv den nya texten.

    { $source }
    .error-long = Det är för långt. Skriv det kortare.
    .error-letters = Skriv med bokstäver.
    .error-type = Skriv det som text.
staff-tr-edit-words-first =
    <b>{ $part }</b>
    Språk: { $language }

    Skriv texten.

    { $source }
staff-tr-edit-link =
    Nu: { $link }

    Skriv den nya adressen.
    .error-unreadable = Det är ingen adress som jag förstår. Den börjar med https://
    .error-type = Skriv det som text.
staff-tr-edit-link-first = Skriv adressen till sidan där man ansöker.
staff-tr-edit-saved = Någon annan hann ändra det här. Inget är sparat.

# The days of an intake.
staff-left-in-dates = Du höll på med datum för en antagningsomgång.
staff-in-dates-day = Skriv ett datum.
    .error-unreadable = Den dagen förstår jag inte. Skriv till exempel 3/12 eller 3/12 2027.
    .error-day = Skriv en dag, till exempel 3/12.
    .error-weekday = Den dagen är en annan veckodag. Skriv datumet en gång till.
    .error-nowhere = Den dagen finns inte.
    .error-past = Den dagen har varit. Skriv året också om du menar det.
    .error-far = Den dagen är för långt bort. Skriv året också om du menar det.
    .error-ends = Den dagen förstår jag inte. Skriv till exempel 3/12 eller 3/12 2027.
staff-in-dates-day-closes =
    Vilken är sista dagen att ansöka?

    Skriv till exempel 3/12 eller 3/12 2027.
staff-in-dates-day-opens =
    När öppnar ansökan?

    Hoppa över om den är öppen nu.
staff-in-dates-day-decision = Vilken dag kommer beslutet?
staff-in-dates-day-starts = Vilken dag börjar kursen?
staff-in-dates-day-half-way = Vilken dag är halva kursen klar?
staff-in-dates-day-ends = Vilken dag slutar kursen?
staff-in-dates-review =
    <b>Stämmer det?</b>

    { $days }

    Påminnelser och frågor följer de här dagarna. Tryck på en dag om du vill ändra den.
    .keep = Spara ✅
    .error-tap = Tryck på en av knapparna.
staff-in-dates-review-order =
    <b>Dagarna kommer i fel ordning</b>

    { $days }

    Rätt ordning: { $earlier }, sedan { $later }. Tryck på den dag som är fel.
staff-in-dates-saved = Någon annan hann ändra dagarna. Inget är sparat.

# One step for many at once.
staff-left-decide = Du höll på att sätta ett steg för flera.
staff-decide-tick =
    Vilka gäller det? Tryck på namnen.

    { $count ->
        [0] Ingen är vald.
        [one] { $count } person är vald.
       *[other] { $count } personer är valda.
    }
    .waiting = Alla som väntar på beslut
    .none = Ingen
    .on = Vidare
    .error-tap = Tryck på en av knapparna.
    .error-nobody = Välj minst en person.
staff-decide-what = { $count ->
    [one] Vad gäller för { $count } person?
   *[other] Vad gäller för { $count } personer?
}
    .error-tap = Tryck på en av knapparna.
staff-decide-day = Vilken dag? Tryck, eller skriv till exempel 3/12.
    .today = I dag
    .yesterday = I går
    .error-unreadable = Den dagen förstår jag inte. Skriv till exempel 3/12.
    .error-future = Den dagen har inte varit än.
staff-decide-tell =
    Ska de få veta det här i chatten?

    De får ett vänligt meddelande på sitt språk, i öppen tid. Utan meddelande syns det ändå hos dem, under Min ansökan.
    .yes = Ja, berätta
    .no = Nej, vi ringer själva
    .error-tap = Tryck på en av knapparna.
staff-decide-review =
    <b>{ $step }</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }
    { $day }

    { $told }
    .told = De får veta det i chatten.
    .silent = De får inget meddelande.
    .set = Spara ✅
    .error-tap = Tryck på en av knapparna.
staff-in-done = { $count ->
    [one] Sparat för { $count } person. Du kan ångra i en minut.
   *[other] Sparat för { $count } personer. Du kan ångra i en minut.
}
    .undo = Ångra
staff-in-done-told = { $count ->
    [one] { $count } får veta det i chatten.
   *[other] { $count } får veta det i chatten.
}
staff-in-done-phone = { $count ->
    [one] { $count } kan vi inte skriva till. Ring.
   *[other] { $count } kan vi inte skriva till. Ring dem.
}

# One person's way.
staff-person-chain-button = Vägen till jobb
staff-chain =
    <b>{ $name }</b>
    .set = Sätt ett steg
staff-chain-place = Har kommit så här långt: { $place }
staff-chain-place-since = Har kommit så här långt: { $place } ({ $day })
staff-chain-what = <b>Det här har hänt</b>
staff-chain-nothing = Inget är känt än.
staff-chain-line = { $day }: { $what }
staff-chain-line-said = { $day }: { $what } ({ $who })
staff-chain-line-at = { $day }: { $what }, { $title } ({ $who })
# sentences
staff-chain-said =
    .participant = säger personen själv
    .staff = säger personalen
staff-chain-next = Nästa dag:
staff-chain-back-button = Ta bort: { $step } { $day }
# toasts
staff-chain-toast =
    .gone = Personen finns inte längre.
    .was-so = Det är redan borttaget.
    .taken-back = Borttaget. Det syns i historiken.

staff-left-step = Du höll på att sätta ett steg för en person.
staff-step-what = Vad har hänt med { $name }?
    .error-tap = Tryck på en av knapparna.
staff-step-what-gone = Personen finns inte längre.
staff-step-intake = Vilken antagningsomgång gäller det?
    .none = Ingen av dem
    .error-tap = Tryck på en av knapparna.
staff-step-intake-button = { $title }, stänger { $closes }
staff-step-day = Vilken dag? Tryck, eller skriv till exempel 3/12.
    .today = I dag
    .yesterday = I går
    .error-unreadable = Den dagen förstår jag inte. Skriv till exempel 3/12.
    .error-future = Den dagen har inte varit än.
staff-step-saved-gone = Personen finns inte längre.

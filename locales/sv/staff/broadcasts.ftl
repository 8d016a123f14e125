# The same news to many.

# In the staff menu.
staff-broadcasts-button = Utskick 🔔

staff-broadcasts =
    <b>Utskick</b>
    .new = Nytt utskick
staff-broadcasts-none =
    <b>Utskick</b>
    Inget har skickats ännu.

# One line of the list.
staff-bc-line-button = { $state }: { $text }

# How it stands, within a line.
staff-bc-state =
    .draft = Utkast
    .planned = Planerat
    .sending = Skickas
    .paused = Pausat
    .done = Klart
    .cancelled = Stoppat

# Whom it is for.
staff-bc-whom =
    <b>Nytt utskick</b>
    Vem ska få det?
    .event = De som hör till en träff
    .places = Efter hur långt de kommit
    .languages = Efter språk
    .everyone = Alla
    .back = Vem ska få det?
    .go-on = Fortsätt

staff-bc-events = Vilken träff eller vilket besök?
staff-bc-event-button = { $day } { $start } { $title }
staff-bc-event =
    <b>{ $title }</b>
    { $day } kl. { $start }
staff-bc-places = <b>Hur långt har de kommit?</b>
staff-bc-tongues = <b>Vilka språk?</b>
staff-bc-tick = Tryck på dem som ska få det. Du kan välja flera.
staff-bc-option-button = { $what } ({ $count })
staff-bc-option-on-button = ✅ { $what } ({ $count })

# An event's people, also within a line.
# sentences
staff-bc-at =
    .seated = Har plats
    .queued = Står i kö
    .cancelled = Har avbokat
    .came = Kom
    .absent = Kom inte

# How far they have come, also within a line.
# sentences
staff-bc-place =
    .contact = Inte anmälda ännu
    .signed-up = Anmälda, inte kommit ännu
    .met = Har varit på träff
    .visited = Har varit på besök
    .talked = Har talat med en vägledare
    .interested = Har visat intresse
    .applied = Har ansökt
    .admitted = Är antagna
    .reserve = Står som reserv
    .refused = Fick ingen plats
    .started = Har börjat kursen
    .left = Har slutat kursen
    .completed = Är klara med kursen
    .employed = Har jobb

staff-bc-tongue = Språk: { $language }

# How many there are.
staff-bc-heads = { $count ->
    [0] Ingen får det.
    [one] <b>{ $count } person</b> får det.
   *[other] <b>{ $count } personer</b> får det.
}
staff-bc-left-refused = { $count ->
    [one] { $count } vill inte ha utskick.
   *[other] { $count } vill inte ha utskick.
}
staff-bc-left-stopped = { $count ->
    [one] { $count } har sagt stopp.
   *[other] { $count } har sagt stopp.
}
staff-bc-left-paused = { $count ->
    [one] { $count } har paus.
   *[other] { $count } har paus.
}
staff-bc-left-unreachable = { $count ->
    [one] { $count } går inte att nå.
   *[other] { $count } går inte att nå.
}
staff-bc-left-not-on-telegram = { $count ->
    [one] { $count } har inte Telegram. Ring i stället.
   *[other] { $count } har inte Telegram. Ring i stället.
}

# A draft.
staff-broadcast =
    <b>Utkast</b>
    .write = Skriv det som saknas ✏
    .look = Visa och skicka
    .discard = Kasta

# A line for each language.
staff-bc-language-written = ✅ { $language }: { $count }
staff-bc-language-missing = ❗ { $language }: { $count }, ingen text
staff-bc-language-instead = ✅ { $language }: { $count }, får lätt svenska

staff-bc-write-button = Ändra { $language }
staff-bc-instead-button = Lätt svenska till { $count }
staff-bc-nobody = Ingen kan få det just nu.
staff-bc-missing = { $count ->
    [one] Text saknas på { $language }: { $count } person.
   *[other] Text saknas på { $language }: { $count } personer.
}

# What is wrong with a text.
staff-bc-fault-tag = { $language }: { $what } går inte. Bara &lt;b&gt; och &lt;i&gt; går att använda.
staff-bc-fault-closes = { $language }: { $what } stänger något som inte är öppet.
staff-bc-fault-open = { $language }: { $what } stängs aldrig.
staff-bc-fault-variable = { $language }: { $what } är inget som jag kan fylla i.
staff-bc-fault-event = { $language }: { $what } går bara i utskick om en träff eller ett besök.
staff-bc-fault-brace = { $language }: Ett ensamt { $what } står kvar.
staff-bc-fault-long = { $language }: Texten är { $what } tecken för lång.

# Writing it.
# long
staff-broadcast-text =
    Skriv texten på <b>{ $language }</b> ({ $count ->
        [one] { $count } person
       *[other] { $count } personer
    }). Du kan också skicka en bild, en film eller ett dokument med texten under.

    { $open }namn{ $close } blir personens namn. Om utskicket gäller en träff: { $open }dag{ $close }, { $open }tid{ $close } och { $open }plats{ $close }. Fet stil: &lt;b&gt;så här&lt;/b&gt;.
    .skip = Hoppa över
    .enough = Klar för nu
    .error-empty = Där fanns ingen text. Skriv några ord, också till en bild.
    .error-kind = Det där kan jag inte skicka. Skriv en text, eller skicka en bild, en film eller ett dokument.
staff-broadcast-text-next = Nu på <b>{ $language }</b> ({ $count ->
    [one] { $count } person
   *[other] { $count } personer
}).
staff-broadcast-text-again =
    Texten på <b>{ $language }</b> är nu:

    { $text }

    Skriv den nya texten.

# Before it goes.
staff-bc-look =
    Så här ser det ut. Du har sett:

    { $languages }
    .now = Skicka nu
    .later = Skicka en annan tid
    .change = Ändra
staff-bc-ready = { $count ->
    [one] Det går till <b>{ $count } person</b>. Du har sedan en minut på dig att ångra.
   *[other] Det går till <b>{ $count } personer</b>. Du har sedan en minut på dig att ångra.
}

# When it goes.
staff-broadcast-time =
    När ska det gå? Välj, eller skriv till exempel 3/12 18:00.
    .error-unreadable = Det förstår jag inte. Skriv till exempel 3/12 18:00.
    .error-day = Vilken dag? Skriv till exempel 3/12 18:00.
    .error-hour = Vilken tid? Skriv till exempel 3/12 18:00.
    .error-weekday = Dagen och datumet passar inte ihop.
    .error-nowhere = Den tiden finns inte.
    .error-past = Den tiden har redan varit.
    .error-far = Det är för långt fram.
    .error-ends = Skriv bara när det ska börja.
staff-bc-moment-button = { $day } { $time }

staff-bc-begins = ”{ $text }”
staff-bc-goes = { $count ->
    [one] Det går { $day } kl. { $time } till { $count } person.
   *[other] Det går { $day } kl. { $time } till { $count } personer.
}
staff-bc-waits = Då är det stängt. Meddelandena går fram först { $day } kl. { $time }.

# As it is now.
# sentences
staff-bc-is =
    .planned = <b>Planerat</b>
    .sending = <b>Skickas nu</b>
    .paused = <b>Pausat</b>
    .done = <b>Klart</b>
    .cancelled = <b>Stoppat</b>
staff-bc-sent = { $sent } av { $total } har fått det.
staff-bc-figure-unreachable = { $count ->
    [one] { $count } går inte att nå.
   *[other] { $count } går inte att nå.
}
staff-bc-figure-uncertain = { $count ->
    [one] { $count } kanske inte har fått det.
   *[other] { $count } kanske inte har fått det.
}
staff-bc-figure-failed = { $count ->
    [one] { $count } gick inte att skicka.
   *[other] { $count } gick inte att skicka.
}
staff-bc-figure-dropped = { $count ->
    [one] { $count } skickades inte.
   *[other] { $count } skickades inte.
}
staff-bc-figure-left-out = { $count ->
    [one] { $count } var inte med från början.
   *[other] { $count } var inte med från början.
}
staff-bc-figure-answered = { $count ->
    [one] { $count } har hört av sig efteråt.
   *[other] { $count } har hört av sig efteråt.
}
staff-bc-figure-to-phone = { $count ->
    [one] { $count } kan du ringa.
   *[other] { $count } kan du ringa.
}

staff-bc-steer =
    .undo = Ångra
    .pause = Pausa
    .resume = Fortsätt
    .cancel = Stoppa
    .again = Skicka osäkra igen
    .phone = Att ringa 📞
    .open = Visa utskicket

# It did not go at its hour.
staff-bc-stopped =
    <b>Utskicket gick inte iväg</b>
    ”{ $text }”

    Öppna det, rätta och skicka igen.

staff-bc-bin =
    Ska utkastet kastas?
    .keep = Nej, behåll
    .discard = Ja, kasta

# Whom to phone.
staff-bc-call =
    <b>Att ringa</b>
    { $count ->
        [0] Ingen.
        [one] { $count } person fick inte utskicket.
       *[other] { $count } personer fick inte utskicket.
    }
    .no-number = inget nummer
staff-bc-call-button = { $name }, { $phone }

# toasts
staff-bc-toast =
    .changed = Någon hann före. Så här är det nu.
    .discarded = Utkastet är borta.

staff-left-broadcast = Du höll på att skriva ett utskick.

# What we keep about her, and what she can do with it.

own =
    <b>Dina uppgifter</b>

    Namn: { $name }
    Språk: { $language }
    Med sedan: { $since }
    .name = Ändra namn
    .copy = Få en kopia
    .stop = Sluta
    .forget = Radera allt

# same
own-times = { $count ->
    [one] Du har { $count } tid.
   *[other] Du har { $count } tider.
}
# same
own-questions = { $count ->
    [one] Vi har sparat { $count } fråga från dig.
   *[other] Vi har sparat { $count } frågor från dig.
}

rename-name =
    Vad ska vi kalla dig?

    Skriv ditt namn här.
    .keep = Ändra inte
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv namnet med bokstäver.
    .error-type = Skriv namnet som text.

own-copy = Här är allt som vi har sparat om dig, i en fil som du kan läsa själv.
own-copy-machine = Samma sak i en form som datorer kan läsa.

own-line-notice = Svar på frågan om att vara med: { $answer } ({ $day })
    .yes = ja
    .no = nej
own-line-seated = Du har en plats: { $title }, { $day } { $start }
own-line-queued = Du står i kö: { $title }, { $day } { $start }
own-line-cancelled = Du kommer inte: { $title }, { $day } { $start }
own-line-question = Din fråga ({ $day }): { $text }

stop =
    Vill du sluta?

    Då får du inga fler meddelanden från oss. Dina uppgifter finns kvar, så att du kan komma tillbaka.
    .yes = Ja, jag slutar
    .no = Nej, gå tillbaka

stop-seats = Du lämnar då de här tiderna:

# same
own-time =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

stopped = Du har slutat och får inga fler meddelanden från oss. Du är välkommen tillbaka när du vill.
    .return = Kom tillbaka
# toasts
stop-returned = Välkommen tillbaka!

forget =
    Vill du radera allt om dig?

    Vi raderar ditt namn, dina tider, dina frågor och allt annat om dig. Det går inte att ångra.
    .yes = Ja, radera allt
    .no = Nej, gå tillbaka

forgotten = Nu är allt om dig raderat. Tack för den här tiden. Vill du börja om? Skriv /start

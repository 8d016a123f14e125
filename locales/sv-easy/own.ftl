# What we keep about her, and what she can do with it.

# $since is a day.
own =
    <b>Dina uppgifter</b>

    Namn: { $name }
    Språk: { $language }
    Med sedan: { $since }
    .name = Ändra namn
    .copy = Få en kopia
    .stop = Sluta
    .forget = Radera allt

own-times = { $count ->
    [one] Du har { $count } tid.
   *[other] Du har { $count } tider.
}
own-questions = { $count ->
    [one] Vi har sparat { $count } fråga från dig.
   *[other] Vi har sparat { $count } frågor från dig.
}

# Her new name is asked for.
rename-name =
    Vad ska vi kalla dig?

    Skriv ditt namn här.
    .keep = Ändra inte
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv namnet med bokstäver.
    .error-type = Skriv namnet som text.

# Two files with all that is kept.
own-copy = Här är allt som vi har sparat om dig. Filen kan du läsa själv.
own-copy-machine = Samma sak, för en dator.

# A line of the file: she answered the notice.
own-line-notice = Svar på frågan om att vara med: { $answer } ({ $day })
    .yes = ja
    .no = nej
own-line-seated = Du har en plats: { $title }, { $day } { $start }
own-line-queued = Du står i kö: { $title }, { $day } { $start }
own-line-cancelled = Du kommer inte: { $title }, { $day } { $start }
own-line-question = Din fråga ({ $day }): { $text }

# She wants to hear nothing more.
stop =
    Vill du sluta?

    Då får du inga fler meddelanden från oss. Dina uppgifter finns kvar, så att du kan komma tillbaka.
    .yes = Ja, jag slutar
    .no = Nej, gå tillbaka

# The seats that she gives up; lines of events follow.
stop-seats = Du lämnar då de här tiderna:

own-time =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

stopped = Du har slutat. Du får inga fler meddelanden från oss. Du är välkommen tillbaka när du vill.
    .return = Kom tillbaka
# toasts
stop-returned = Välkommen tillbaka!

# She wants everything about her deleted.
forget =
    Vill du radera allt om dig?

    Vi raderar ditt namn, dina tider, dina frågor och allt annat om dig. Det går inte att ångra.
    .yes = Ja, radera allt
    .no = Nej, gå tillbaka

forgotten = Nu är allt om dig raderat. Tack för den här tiden. Vill du börja om? Skriv /start

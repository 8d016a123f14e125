# What we keep about her, and what she can do with it.

# $since is a day and $year its year.
own =
    <b>Dina uppgifter</b>

    Namn: { $name }
    Språk: { $language }
    Med sedan: { $since } { $year }
    .name = Ändra namn
    .number = Telefonnummer
    .messages = Vad du får höra om
    .pause = Ta en paus
    .copy = Få en kopia
    .stop = Sluta
    .forget = Radera allt

own-number = Vi kan ringa dig på { $number }
own-number-none = Vi har inget telefonnummer till dig.

# $until is a day.
own-paused = Du har paus till { $until }. Vi skriver inte till dig före den dagen.
own-stopped = Du har slutat. Vi skriver inte till dig.

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
own-line-note = Vi har skrivit upp om dig ({ $day }): { $text }
own-line-answer = Vi skrev till dig ({ $day }): { $text }
own-line-broadcast = Vi skickade ett meddelande till dig och andra ({ $day }).
# Once for each day, whoever of the staff it was.
own-line-seen = Personalen läste eller ändrade uppgifter om dig ({ $day }).
own-line-joined = Vi kopplade dina tider till din Telegram ({ $day }).

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

# What the law wants kept of her. $what are lines of forget-keep-what, $why is the reason in the
# organiser's own words.
forget-keep =
    Men det här måste vi spara:
    { $what }

    Varför: { $why }

    Vi sparar det utan ditt namn.
# A line for each kind.
# sentences
forget-keep-what =
    .questions = – dina frågor
    .sign-ups = – dina tider
    .notice = – ditt svar på frågan om att vara med
# Such lines, beneath one another.
forget-keep-and =
    { $some }
    { $one }

forgotten = Nu är allt om dig raderat. Tack för den här tiden. Vill du börja om? Skriv /start

# Her phone number. $number is the one that we have.
number-ask = Får vi ringa dig om något ändras?
    .yes = Ja
    .no = Nej, ring inte
    .error-unreadable = Det numret kan vi inte ringa. Skriv alla siffror, till exempel 070-123 45 67.
    .error-other = Det är någon annans nummer. Skriv ditt eget nummer.
number-ask-known =
    Vi kan ringa dig på { $number }

    Vill du ändra det?
    .change = Nytt nummer
    .keep = Behåll numret
    .no = Ta bort numret

# The key beneath the text field shares her own number.
number-share = Tryck på knappen längst ner, eller skriv ditt nummer här.
    .own = Dela mitt nummer
    .no = Nej tack
    .error-unreadable = Det numret kan vi inte ringa. Skriv alla siffror, till exempel 070-123 45 67.
    .error-other = Det är någon annans nummer. Dela ditt eget, eller skriv det.

number-saved = Tack! Vi har sparat ditt nummer. Vi ringer bara om det behövs.
number-later = Okej. Du kan ge oss numret senare, under Mina uppgifter.

# What she wants to hear of.
messages =
    <b>Vad vill du höra om?</b>

    Du kan säga nej till varje sak för sig.
# toasts
messages-saved = Sparat.

# sentences
messages-reminders =
    .on = Påminnelser om dina tider: Ja
    .off = Påminnelser om dina tider: Nej
# sentences
messages-follow-up =
    .on = Frågor om hur det går för dig: Ja
    .off = Frågor om hur det går för dig: Nej
# sentences
messages-notices =
    .on = Nyheter om träffar och besök: Ja
    .off = Nyheter om träffar och besök: Nej

messages-turn-reminders =
    .on = Påminn mig
    .off = Påminn mig inte
messages-turn-follow-up =
    .on = Fråga mig
    .off = Fråga mig inte
messages-turn-notices =
    .on = Skicka nyheter
    .off = Inga nyheter

messages-always = Om en tid som du har ändras eller ställs in, skriver vi alltid.

# A pause: she hears nothing before a day.
pause-until =
    Hur länge vill du ha paus?

    Du kan också skriva ett datum, till exempel 3/12. Vi skriver inte till dig före den dagen.
    .weeks-2 = Två veckor
    .weeks-4 = Fyra veckor
    .weeks-13 = Tre månader
    .weeks-26 = Ett halvår
    .error-unreadable = Skriv datumet så här: 3/12. Det ska vara en dag som kommer.
    .error-long = En paus kan vara högst ett år. Välj en dag som kommer tidigare.

# One of her times is in the pause; it ends when $until begins.
pause-keep =
    Nu har du paus till { $until }.

    Den här tiden är under din paus:

    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

    Vill du behålla den? Om den ändras, ringer vi dig.
    .yes = Ja, behåll den
    .no = Nej, lämna den

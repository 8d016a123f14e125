# What we keep about her, and what she can do with it.

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

# same
own-number = Vi kan ringa dig på { $number }
# same
own-number-none = Vi har inget telefonnummer till dig.

own-paused = Du har paus till { $until }. Före den dagen skriver vi inte till dig.
own-stopped = Du har slutat, så vi skriver inte till dig.

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
own-line-note = Vi har antecknat om dig ({ $day }): { $text }
# same
own-line-answer = Vi skrev till dig ({ $day }): { $text }
# same
own-line-broadcast = Vi skickade ett meddelande till dig och andra ({ $day }).
# same
own-line-seen = Personalen läste eller ändrade uppgifter om dig ({ $day }).
# same
own-line-joined = Vi kopplade dina tider till din Telegram ({ $day }).

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

forget-keep =
    Men det här måste vi spara:
    { $what }

    Anledning: { $why }

    Vi sparar det utan ditt namn.
# sentences
forget-keep-what =
    .questions = – dina frågor
    .sign-ups = – dina tider
    .notice = – ditt svar på frågan om att vara med
# same
forget-keep-and =
    { $some }
    { $one }

forgotten = Nu är allt om dig raderat. Tack för den här tiden. Vill du börja om? Skriv /start

number-ask = Får vi ringa dig om något ändras?
    .yes = Ja
    .no = Nej, ring inte
    .error-unreadable = Det numret kan vi inte ringa. Skriv alla siffror, till exempel 070-123 45 67.
    .error-other = Det numret är någon annans. Skriv ditt eget nummer.
# same
number-ask-known =
    Vi kan ringa dig på { $number }

    Vill du ändra det?
    .change = Nytt nummer
    .keep = Behåll numret
    .no = Ta bort numret

number-share = Tryck på knappen längst ner, eller skriv ditt nummer här.
    .own = Dela mitt nummer
    .no = Nej tack
    .error-unreadable = Det numret kan vi inte ringa. Skriv alla siffror, till exempel 070-123 45 67.
    .error-other = Det numret är någon annans. Dela ditt eget, eller skriv det.

number-saved = Tack! Vi har sparat ditt nummer. Vi ringer bara om det behövs.
number-later = Okej, du kan ge oss numret senare, under Mina uppgifter.

# same
messages =
    <b>Vad vill du höra om?</b>

    Du kan säga nej till varje sak för sig.
# toasts
# same
messages-saved = Sparat.

# sentences
# same
messages-reminders =
    .on = Påminnelser om dina tider: Ja
    .off = Påminnelser om dina tider: Nej
# sentences
# same
messages-follow-up =
    .on = Frågor om hur det går för dig: Ja
    .off = Frågor om hur det går för dig: Nej
# sentences
# same
messages-notices =
    .on = Nyheter om träffar och besök: Ja
    .off = Nyheter om träffar och besök: Nej

# same
messages-turn-reminders =
    .on = Påminn mig
    .off = Påminn mig inte
# same
messages-turn-follow-up =
    .on = Fråga mig
    .off = Fråga mig inte
# same
messages-turn-notices =
    .on = Skicka nyheter
    .off = Inga nyheter

messages-always = Om någon av dina tider ändras eller ställs in skriver vi alltid till dig.

pause-until =
    Hur länge vill du ha paus?

    Du kan också skriva ett datum, till exempel 3/12. Före den dagen skriver vi inte till dig.
    .weeks-2 = Två veckor
    .weeks-4 = Fyra veckor
    .weeks-13 = Tre månader
    .weeks-26 = Ett halvår
    .error-unreadable = Skriv datumet så här: 3/12. Det ska vara en dag längre fram.
    .error-long = En paus kan vara i högst ett år. Välj en tidigare dag.

pause-keep =
    Nu har du paus till { $until }.

    Den här tiden infaller under din paus:

    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

    Vill du behålla den? Om den ändras ringer vi dig.
    .yes = Ja, behåll den
    .no = Nej, lämna den

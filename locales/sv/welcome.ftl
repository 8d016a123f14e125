# A new person: language, notice, name.

# same
welcome-language =
    <b>{ $programme }</b> 👋

    { $invitations }
    .error-tap = Tryck på ett av språken nedan.

welcome-notice =
    Välkommen till <b>{ $programme }</b>!

    Det här är en robot som hjälper dig att boka träffar och besök.

    Vi sparar ditt namn, ditt språk och dina tider. Det är { $organiser } som ansvarar för uppgifterna.

    Det är frivilligt. Ett nej påverkar inget annat för dig.

    Vill du vara med?
    .yes = Ja
    .no = Nej
    .more = Läs mer
    .error-tap = Tryck på en av knapparna: Ja eller Nej.

# long: the whole notice, also found in the menu.
welcome-notice-more =
    <b>Om { $programme }</b>

    Det är { $organiser } som ansvarar för { $programme }. Det här är en robot, men du kan också få prata med en människa.

    <b>Det här sparar vi</b>
    Namnet som du vill bli kallad, ditt språk, dina träffar och besök, och frågor som du skickar. Vi sparar också ditt id i Telegram, så att vi kan svara, och var du hittade länken.

    <b>Det här frågar vi aldrig om i chatten</b>
    Personnummer, hälsa eller ditt ärende. Skriv inte heller om det, för Telegram drivs av ett annat företag.

    <b>Vem ser det?</b>
    Bara personalen som ordnar träffarna. Ingen annan deltagare ser något om dig.

    <b>Du bestämmer</b>
    Du kan säga nej, och du kan ändra dig när du vill. Ett nej påverkar inget annat för dig.

    <b>Kontakt utan Telegram</b>
    { $contact }

welcome-declined =
    Tack för ditt svar. Vi sparar svaret, ditt språk, ditt id i Telegram och var du hittade länken, men inte ditt namn.

    Du kan ändå få hjälp:
    { $contact }
    .again = Jag ändrar mig

welcome-name =
    Vad ska vi kalla dig?

    Tryck på namnet, eller skriv ett annat.
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv namnet med bokstäver.
    .error-type = Skriv namnet som text.

welcome-name-type =
    Vad ska vi kalla dig?

    Skriv ditt namn här.

# A new person: language, notice, name.

# $programme (name of the programme), $invitations (one line per language, in that language)
welcome-language =
    <b>{ $programme }</b> 👋

    { $invitations }
    .error-tap = Tryck på ett av språken här under.

# Shown before anything is kept. $organiser and $contact come from the settings.
welcome-notice =
    Välkommen till <b>{ $programme }</b>!

    Det här är en robot. Den hjälper dig att boka träffar och besök.

    Vi sparar ditt namn, ditt språk och dina tider. Det är { $organiser } som ansvarar för det.

    Det är frivilligt. Ett nej påverkar inget annat för dig.

    Vill du vara med?
    .yes = Ja
    .no = Nej
    .more = Läs mer
    .error-tap = Tryck på en knapp: Ja eller Nej.

# long: the whole notice, also found in the menu.
welcome-notice-more =
    <b>Om { $programme }</b>

    Det är { $organiser } som ansvarar för { $programme }. Det här är en robot. Du kan också få prata med en människa.

    <b>Det här sparar vi</b>
    Namnet som du vill ha. Ditt språk. Dina träffar och besök. Frågor som du skickar. Ditt id i Telegram, så att vi kan svara. Var du hittade länken.

    <b>Det här frågar vi aldrig om i chatten</b>
    Personnummer, hälsa eller ditt ärende. Skriv inte heller om det. Ett annat företag driver Telegram.

    <b>Vem ser det?</b>
    Bara personal som ordnar träffarna. Ingen annan deltagare ser något om dig.

    <b>Du bestämmer</b>
    Du kan säga nej. Du kan ändra dig när du vill. Ett nej påverkar inget annat för dig.

    <b>Kontakt utan Telegram</b>
    { $contact }

# She said no.
welcome-declined =
    Tack för ditt svar. Vi sparar svaret, ditt språk, ditt id i Telegram och var du hittade länken. Ditt namn sparar vi inte.

    Du kan ändå få hjälp:
    { $contact }
    .again = Jag ändrar mig

# Her name on Telegram is offered as a button; she may also write another.
welcome-name =
    Vad ska vi kalla dig?

    Tryck på namnet, eller skriv ett annat namn.
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv namnet med bokstäver.
    .error-type = Skriv namnet som text.

# Where Telegram gives no name that can be offered.
welcome-name-type =
    Vad ska vi kalla dig?

    Skriv ditt namn här.

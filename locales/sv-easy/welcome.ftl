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
    Namnet som du vill ha. Ditt språk. Dina träffar och besök. Frågor som du skickar. Ditt id i Telegram, så att vi kan svara. Var du hittade länken. Ditt telefonnummer och dina svar, om du vill ge dem.

    <b>Det här frågar vi aldrig om i chatten</b>
    Personnummer, hälsa eller ditt ärende. Skriv inte heller om det. Ett annat företag driver Telegram.

    <b>Vem ser det?</b>
    Bara personal som ordnar träffarna. Ingen annan deltagare ser något om dig.

    <b>Du bestämmer</b>
    Du kan säga nej. Du kan ändra dig när du vill. Ett nej påverkar inget annat för dig. Du kan också säga nej bara till påminnelser, frågor eller nyheter. Det gör du under Mina uppgifter.

    <b>Kontakt utan Telegram</b>
    { $contact }
    .full = Läs allt

# long: the third tier, all that the law wants said.
welcome-notice-full =
    <b>Dina uppgifter i { $programme }</b>

    <b>Vem ansvarar?</b>
    { $organiser }
    { $contact }
    Du kan be om dataskyddsombudet där.

    <b>Varför sparar vi?</b>
    Vi vill hjälpa dig till träffar, besök, utbildning och jobb. Vi vill veta om hjälpen fungerar. Vi räknar hur många som kommer och hur det går. Då syns inga namn.

    <b>Vad säger lagen?</b>
    Det är en uppgift för alla i samhället (dataskyddsförordningen, artikel 6.1 e). Du väljer själv om du vill använda roboten.

    <b>Vem får se?</b>
    Personal som ordnar träffarna. Företag och skolor får veta hur många som kommer. Telegram är ett företag utanför EU. Det skickar våra meddelanden och kan läsa dem. Skriv därför inget känsligt här.

    <b>Hur länge?</b>
    Så länge du är med, och medan vi följer upp hur det gick. En del måste vi spara längre, om lagen säger det.

    <b>Dina rättigheter</b>
    Du kan se dina uppgifter, få en kopia, rätta dem och radera dem. Allt det finns under Mina uppgifter. Du kan också säga nej till att vi använder dem.

    Ingen dator bestämmer något om dig. Det gör människor.

    Är du inte nöjd? Prata med oss. Du kan också klaga hos Integritetsskyddsmyndigheten (IMY).

# The notice has changed; said once to who said yes to an older one. It tells what is new.
notice-changed =
    Vi har ändrat texten om dina uppgifter.

    Det här är nytt: Du kan ge oss ditt telefonnummer och svara på frågor om dina tider. Du kan ta paus. Du kan säga nej till påminnelser, frågor eller nyheter.

    Är det okej för dig?
    .yes = Ja, det är okej
    .no = Nej, jag slutar
# toasts
notice-agreed = Tack!

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

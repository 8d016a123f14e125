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
    Namnet som du vill bli kallad, ditt språk, dina träffar och besök, och frågor som du skickar. Vi sparar också ditt id i Telegram, så att vi kan svara, och var du hittade länken. Ditt telefonnummer och dina svar sparar vi om du vill ge dem.

    <b>Det här frågar vi aldrig om i chatten</b>
    Personnummer, hälsa eller ditt ärende. Skriv inte heller om det, för Telegram drivs av ett annat företag.

    <b>Vem ser det?</b>
    Bara personalen som ordnar träffarna. Ingen annan deltagare ser något om dig.

    <b>Du bestämmer</b>
    Du kan säga nej, och du kan ändra dig när du vill. Ett nej påverkar inget annat för dig. Du kan också säga nej till bara påminnelser, frågor eller nyheter. Det gör du under Mina uppgifter.

    <b>Kontakt utan Telegram</b>
    { $contact }
    .full = Läs allt

# long: the third tier, all that the law wants said.
welcome-notice-full =
    <b>Dina uppgifter i { $programme }</b>

    <b>Vem ansvarar?</b>
    { $organiser }
    { $contact }
    Där kan du be att få prata med dataskyddsombudet.

    <b>Varför sparar vi?</b>
    Vi vill hjälpa dig till träffar, besök, utbildning och jobb, och vi vill veta om hjälpen fungerar. Vi räknar hur många som kommer och hur det går. Då syns inga namn.

    <b>Vad säger lagen?</b>
    Det är en uppgift av allmänt intresse, för alla i samhället (dataskyddsförordningen, artikel 6.1 e). Du väljer själv om du vill använda roboten.

    <b>Vem får se?</b>
    Personal som ordnar träffarna. Företag och skolor får veta hur många som kommer. Telegram är ett företag utanför EU som skickar våra meddelanden och kan läsa dem. Skriv därför inget känsligt här.

    <b>Hur länge?</b>
    Så länge du är med, och medan vi följer upp hur det gick. En del måste vi spara längre, om lagen säger det.

    <b>Dina rättigheter</b>
    Du kan se dina uppgifter, få en kopia, rätta dem och radera dem. Allt det finns under Mina uppgifter. Du kan också säga nej till att vi använder dem.

    Ingen dator bestämmer något om dig. Det gör människor.

    Är du inte nöjd? Prata med oss. Du kan också klaga hos Integritetsskyddsmyndigheten (IMY).

notice-changed =
    Vi har ändrat texten om dina uppgifter.

    Det här är nytt: Du kan ge oss ditt telefonnummer och svara på frågor om dina tider. Du kan ta paus, och du kan säga nej till påminnelser, frågor eller nyheter.

    Är det okej för dig?
    .yes = Ja, det är okej
    .no = Nej, jag slutar
# toasts
# same
notice-agreed = Tack!

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

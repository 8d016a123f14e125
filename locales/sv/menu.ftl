# The menu and the language picker.

# same
menu = Hej { $name }!
    .events = Träffar och besök
    .times = Mina tider
    .own = Mina uppgifter
    .ask = Fråga en människa
    .notice = Om oss

# same
menu-next =
    <b>Din nästa tid</b>
    { $title }
    { $day }
    { $start }–{ $end }
    { $place }

menu-ask = Välj nedan. Har du en fråga? Skriv frågan här, eller spela in ett röstmeddelande, så läser en människa den.

# toasts
# same
languages = { $invitations }
    .chosen = Nu skriver vi på svenska.

# same
command-start = Meny
# same
command-language = Byt språk
# same
command-help = Hjälp
# same
command-privacy = Om dina uppgifter
# same
command-stop = Sluta

# How to reach a person.
ask-how =
    Skriv din fråga här eller spela in ett röstmeddelande. Du kan också skicka en bild. En människa läser din fråga.

    { $days ->
        [one] Du får svar inom { $days } arbetsdag.
       *[other] Du får svar inom { $days } arbetsdagar.
    }

# long: what /help says, also to who does not take part.
help =
    Jag är en robot som hjälper dig att boka träffar och besök.

    Skriv /start för menyn.
    Skriv /language för att byta språk.
    Skriv /stop för att sluta.

    Har du en fråga? Skriv den här, så läser en människa den.

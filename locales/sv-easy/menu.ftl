# The menu and the language picker.

menu = Hej { $name }!
    .events = Träffar och besök
    .times = Mina tider
    .own = Mina uppgifter
    .ask = Fråga en människa
    .notice = Om oss

# Her next seat.
menu-next =
    <b>Din nästa tid</b>
    { $title }
    { $day }
    { $start }–{ $end }
    { $place }

menu-ask = Välj här under. Har du en fråga? Skriv frågan här, eller spela in ett röstmeddelande. En människa läser den.

# toasts
languages = { $invitations }
    .chosen = Nu skriver vi på lätt svenska.

# What the phone shows beside the text field.
command-start = Meny
command-language = Byt språk
command-help = Hjälp
command-privacy = Om dina uppgifter
command-stop = Sluta

# How to reach a person; $days is how many working days an answer may take.
ask-how =
    Skriv din fråga här, eller spela in ett röstmeddelande. Du kan också skicka en bild. En människa läser den.

    { $days ->
        [one] Du får svar inom { $days } arbetsdag.
       *[other] Du får svar inom { $days } arbetsdagar.
    }

# long: what /help says, also to who does not take part.
help =
    Jag är en robot. Jag hjälper dig att boka träffar och besök.

    Skriv /start för menyn.
    Skriv /language för att byta språk.
    Skriv /stop för att sluta.

    Har du en fråga? Skriv den här. En människa läser den.

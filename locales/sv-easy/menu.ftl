# The menu and the language picker.

menu = Hej { $name }!
    .events = Träffar och besök
    .times = Mina tider
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

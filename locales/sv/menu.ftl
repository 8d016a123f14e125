# The menu and the language picker.

# same
menu = Hej { $name }!
    .events = Träffar och besök
    .times = Mina tider
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

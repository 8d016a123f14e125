# What fits nowhere is a question to a person.

ask-kept =
    Tack! Vi har sparat din fråga, och en människa läser den.

    { $days ->
        [one] Du får svar inom { $days } arbetsdag.
       *[other] Du får svar inom { $days } arbetsdagar.
    }
ask-changed = Tack! Din ändring är sparad.
ask-edit-unseen = Jag kan inte läsa ändringar i äldre meddelanden. Skriv gärna en gång till.
ask-cannot-keep = Det där kan jag tyvärr inte ta emot. Skriv, spela in ett röstmeddelande eller skicka en bild.

apology = Något gick fel hos oss, och det är inte ditt fel. Vi tittar på det. Försök gärna igen senare.

elsewhere = Hej! { $programme } svarar bara i en egen chatt. Skriv till mig där.

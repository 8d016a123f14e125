# What fits nowhere is a question to a person.

# $days is how many working days an answer may take.
ask-kept =
    Tack! Vi har sparat din fråga. En människa läser den.

    { $days ->
        [one] Du får svar inom { $days } arbetsdag.
       *[other] Du får svar inom { $days } arbetsdagar.
    }
ask-changed = Tack! Vi har sparat din ändring.
ask-edit-unseen = Jag kan inte läsa ändringar i gamla meddelanden. Skriv det gärna en gång till.
ask-cannot-keep = Det där kan jag inte ta emot. Skriv, spela in ett röstmeddelande eller skicka en bild.

# The handling of what she did failed, and not for the first time.
apology = Något gick fel hos oss. Det är inte ditt fel. Vi tittar på det. Försök gärna igen senare.

# In groups and channels.
elsewhere = Hej! { $programme } svarar bara i en egen chatt. Skriv till mig där.

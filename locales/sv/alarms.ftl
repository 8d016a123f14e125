# What the owners are told when something needs a look. No personal data.

alarm-update = En uppdatering gick inte att hantera på tre försök (rad { $row } i inkorgen). Personen har fått en ursäkt. Se loggen.
alarm-refused = Telegram tog inte emot ett meddelande (rad { $row } i utkorgen). Se loggen och kör: nasta-steg outbox
alarm-silent = Boten hörde inget från Telegram efter { $time }. Kontrollera nätet och kör: nasta-steg status
alarm-conflict = Ett annat program hämtar botens meddelanden med samma token. Då får deltagarna inga svar. Stoppa det andra programmet.
alarm-disk = Disken med databasen har bara { $left } MB kvar. När den är full slutar boten att svara. Frigör plats.
alarm-updates = Något som en deltagare skrev { $time } är inte hanterat än. Se loggen och kör: nasta-steg status
alarm-messages = Ett meddelande har väntat på att skickas sedan { $time }. Se loggen och kör: nasta-steg outbox
alarm-database = Databasen gick inte att skriva till från { $time }. Nu fungerar den igen. Se loggen.

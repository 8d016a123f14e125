# What the owners are told in the chat when something needs a look. No personal data.

alarm-update = Roboten klarade inte en uppdatering på tre försök (rad { $row } i inkorgen). Personen har fått en ursäkt. Se loggen.
alarm-refused = Telegram tog inte emot ett meddelande (rad { $row } i utkorgen). Se loggen och kör: nasta-steg outbox
alarm-silent = Roboten hörde inget från Telegram efter { $time }. Kontrollera nätet och kör: nasta-steg status
alarm-conflict = Ett annat program hämtar robotens meddelanden med samma token. Då får deltagarna inga svar. Stoppa det andra programmet.
alarm-disk = Disken med databasen har bara { $left } MB kvar. När den är full slutar roboten svara. Gör plats på disken.
alarm-updates = En deltagare skrev något { $time }. Roboten har inte hanterat det än. Se loggen och kör: nasta-steg status
alarm-messages = Ett meddelande har väntat sedan { $time }. Det borde ha gått iväg. Se loggen och kör: nasta-steg outbox
alarm-database = Roboten kunde inte skriva till databasen från { $time }. Nu fungerar det igen. Se loggen.

# What the owners are told in the chat when something needs a look. No personal data.

alarm-update = Roboten klarade inte en uppdatering på tre försök (rad { $row } i inkorgen). Personen har fått en ursäkt. Se loggen.
alarm-refused = Telegram tog inte emot ett meddelande (rad { $row } i utkorgen). Se loggen och kör: nasta-steg outbox

# What the owners are told when something needs a look. No personal data.

alarm-update = Бот тричі не зміг обробити оновлення (рядок { $row } у вхідних). Людина отримала вибачення. Перегляньте журнал.
alarm-refused = Telegram не прийняв повідомлення (рядок { $row } у вихідних). Перегляньте журнал і запустіть: nasta-steg outbox

"""The rules: people, events, seats, what is sent and when; they know no Telegram and no wording."""

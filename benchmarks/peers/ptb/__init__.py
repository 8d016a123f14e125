"""The peer on python-telegram-bot, as its tutorials show it."""

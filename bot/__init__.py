"""The Telegram program: settings, command line, wiring; updates come in, messages go out."""

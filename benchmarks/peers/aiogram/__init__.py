"""A peer on aiogram, in an environment of its own."""

"""What the bot is compared with: the same dialogue, written as most people would write it."""

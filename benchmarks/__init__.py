"""How fast the bot is beside its peers, in one run: `python -m benchmarks`."""

"""Every word that a person reads, and the pure code that looks it up, renders and checks it."""

# What is printed on an event's poster and on the sign at its door.

# same
poster-scan = Skanna koden med kameran. Roboten svarar på ditt språk.

# same
poster-meeting-language = Språk: { $language }

# same
poster-door = Skanna här när du kommer
# same
poster-door-no-phone = Har du ingen telefon? Säg till oss.

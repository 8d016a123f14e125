# What is printed on an event's poster and on the sign at its door.

poster-scan = Skanna koden med kameran. Roboten svarar på ditt språk.

# $language is a language, by its own name.
poster-meeting-language = Språk: { $language }

# On the sign at the door.
poster-door = Skanna här när du kommer
poster-door-no-phone = Har du ingen telefon? Säg till oss.

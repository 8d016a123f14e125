# What is printed on an event's poster and on the sign at its door.

poster-scan = Koodhka kamaradda ku iskaan garee. Robotku wuxuu kugu jawaabayaa luqaddaada.

poster-meeting-language = Luqad: { $language }

poster-door = Halkan iskaan garee markaad timaaddo
poster-door-no-phone = Telefoon ma haysatid? Noo sheeg.

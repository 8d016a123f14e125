# What is printed on an event's poster and on the sign at its door.

poster-scan = Scan the code with your camera. The robot answers in your language.

poster-meeting-language = Language: { $language }

poster-door = Scan here when you come
poster-door-no-phone = No phone? Tell us.

# What is printed on an event's poster and on the sign at its door.

poster-scan = Відскануйте код камерою. Робот (бот) відповість вашою мовою.

poster-meeting-language = Мова: { $language }

poster-door = Відскануйте тут, коли прийдете
poster-door-no-phone = Не маєте телефона? Скажіть нам.

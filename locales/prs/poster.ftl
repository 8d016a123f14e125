# What is printed on an event's poster and on the sign at its door.

poster-scan = لطفاً کود را با کمره سکن کنید. روبات به زبان شما جواب می‌دهد.

poster-meeting-language = زبان: { $language }

poster-door = وقتی رسیدید، اینجا را سکن کنید
poster-door-no-phone = تلفون ندارید؟ لطفاً به ما بگویید.

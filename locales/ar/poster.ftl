# What is printed on an event's poster and on the sign at its door.

poster-scan = يرجى مسح الرمز بالكاميرا. يرد الروبوت بلغتك.

poster-meeting-language = اللغة: { $language }

poster-door = يرجى مسح الرمز هنا عند الوصول
poster-door-no-phone = ليس لديك هاتف؟ يرجى إخبارنا.

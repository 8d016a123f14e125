# What is printed on an event's poster and on the sign at its door.

poster-scan = ነቲ ኮድ ብካሜራ ስካን ግበርዎ። እቲ ሮቦት ብቋንቋኹም ይምልስ።

poster-meeting-language = ቋንቋ፦ { $language }

poster-door = ምስ መጻእኩም ኣብዚ ስካን ግበሩ
poster-door-no-phone = ተሌፎን የብልኩምን ዶ? ንገሩና።

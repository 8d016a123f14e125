# What the owners are told when something needs a look. No personal data.

alarm-update = እቲ ሮቦት ንሓደ መልእኽቲ ድሕሪ ሰለስተ ፈተነ ክሰርሓሉ ኣይከኣለን (መስመር { $row } ኣብ መእተዊ ሳጹን)። እቲ ሰብ ይቕሬታ ረኺቡ ኣሎ። ነቲ መዝገብ ርኣዩ።
alarm-refused = Telegram ንሓደ መልእኽቲ ኣይተቐበሎን (መስመር { $row } ኣብ መውጽኢ ሳጹን)። ነቲ መዝገብ ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg outbox

# What the owners are told when something needs a look. No personal data.

alarm-update = እቲ ሮቦት ንሓደ መልእኽቲ ድሕሪ ሰለስተ ፈተነ ክሰርሓሉ ኣይከኣለን (መስመር { $row } ኣብ መእተዊ ሳጹን)። እቲ ሰብ ይቕሬታ ረኺቡ ኣሎ። ነቲ መዝገብ ርኣዩ።
alarm-refused = Telegram ንሓደ መልእኽቲ ኣይተቐበሎን (መስመር { $row } ኣብ መውጽኢ ሳጹን)። ነቲ መዝገብ ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg outbox
alarm-silent = እቲ ሮቦት ድሕሪ ሰዓት { $time } ካብ Telegram ዝኾነ ነገር ኣይሰምዐን። ነቲ መርበብ ኢንተርነት መርምሩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg status
alarm-conflict = ካልእ ፕሮግራም በቲ ሓደ ዓይነት token ናይቲ ሮቦት መልእኽትታት ይወስድ ኣሎ። ስለዚ ተሳተፍቲ መልሲ ኣይረኽቡን። ነቲ ካልእ ፕሮግራም ጠጠው ኣብልዎ።
alarm-disk = ኣብቲ ዲስክ ናይቲ መኽዘን ሓበሬታ { $left } MB ጥራይ ተሪፉ ኣሎ። ምስ መልአ፡ እቲ ሮቦት መልሲ ምሃብ የቋርጽ። ኣብቲ ዲስክ ቦታ ግበሩ።
alarm-updates = ሓደ ተሳታፊ ሰዓት { $time } መልእኽቲ ጽሒፉ። እቲ ሮቦት ክሳብ ሕጂ ኣይሰርሓሉን። ነቲ መዝገብ ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg status
alarm-messages = ሓደ መልእኽቲ ካብ ሰዓት { $time } ኣትሒዙ ይጽበ ኣሎ። ክለኣኽ ነይርዎ። ነቲ መዝገብ ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg outbox
alarm-database = እቲ ሮቦት ካብ ሰዓት { $time } ኣትሒዙ ኣብቲ መኽዘን ሓበሬታ ክጽሕፍ ኣይከኣለን። ሕጂ ከም ብሓድሽ ይሰርሕ ኣሎ። ነቲ መዝገብ ርኣዩ።

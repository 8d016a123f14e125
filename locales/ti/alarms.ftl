# What the owners are told when something needs a look. No personal data.

alarm-update = እቲ ሮቦት ንሓደ መልእኽቲ ድሕሪ ሰለስተ ፈተነ ክሰርሓሉ ኣይከኣለን (መስመር { $row } ኣብ መእተዊ ሳጹን)። እቲ ሰብ ይቕሬታ ረኺቡ ኣሎ። ነቲ መዝገብ (log) ርኣዩ።
alarm-refused = Telegram ንሓደ መልእኽቲ ኣይተቐበሎን (መስመር { $row } ኣብ መውጽኢ ሳጹን)። ነቲ መዝገብ (log) ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg outbox
alarm-silent = እቲ ሮቦት ድሕሪ ሰዓት { $time } ካብ Telegram ዝኾነ ነገር ኣይሰምዐን። ነቲ መርበብ ኢንተርነት መርምሩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg status
alarm-conflict = ካልእ ፕሮግራም ነቲ ባዕሉ token ብምጥቃም መልእኽትታት ናይቲ ሮቦት ይወስድ ኣሎ። ስለዚ ተሳተፍቲ መልሲ ኣይረኽቡን። ነቲ ካልእ ፕሮግራም ጠጠው ኣብልዎ።
alarm-disk = ኣብቲ ዲስክ ናይቲ መኽዘን ሓበሬታ { $left } MB ጥራይ ተሪፉ ኣሎ። ምስ መልአ፡ እቲ ሮቦት መልሲ ምሃብ የቋርጽ። ኣብቲ ዲስክ ነጻ ቦታ ፍጠሩ።
alarm-updates = ሓደ ተሳታፊ ሰዓት { $time } መልእኽቲ ጽሒፉ። እቲ ሮቦት ክሳብ ሕጂ ኣይሰርሓሉን። ነቲ መዝገብ (log) ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg status
alarm-messages = ሓደ መልእኽቲ ካብ ሰዓት { $time } ኣትሒዙ ይጽበ ኣሎ። ክለኣኽ ነይርዎ። ነቲ መዝገብ (log) ርኣዩ። ድሕሪኡ እዚ ኣስርሑ፦ nasta-steg outbox
alarm-database = እቲ ሮቦት ካብ ሰዓት { $time } ኣትሒዙ ኣብቲ መኽዘን ሓበሬታ ክጽሕፍ ኣይከኣለን። ሕጂ ከም ብሓድሽ ይሰርሕ ኣሎ። ነቲ መዝገብ (log) ርኣዩ።

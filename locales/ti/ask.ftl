# What fits nowhere is a question to a person.

ask-kept = የቐንየልና! ሕቶኹም ዓቂብናዮ ኣለና። ሰብ ከንብቦ እዩ።
ask-changed = የቐንየልና! ለውጥኹም ዓቂብናዮ ኣለና።
ask-edit-unseen = ኣብ ኣረጊት መልእኽቲ ዝገበርኩምዎ ለውጢ ከንብብ ኣይክእልን እየ። በጃኹም ደጊምኩም ጽሓፍዎ።
ask-cannot-keep = እዚ ክቕበል ኣይክእልን እየ። ጽሓፉ፡ ናይ ድምጺ መልእኽቲ ቅድሑ ወይ ስእሊ ስደዱ።

apology = ኣባና ጸገም ኣጋጢሙ። ናትኩም ጌጋ ኣይኮነን። ንርእዮ ኣለና። በጃኹም ደሓር ደጊምኩም ፈትኑ።

elsewhere = ሰላም! { $programme } ኣብ ናይ ብሕቲ ቻት ጥራይ እዩ ዝምልስ። ኣብኡ ጽሓፉለይ።

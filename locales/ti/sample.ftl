# The sample programme: invented hosts, ordinary words.

# sentences
sample-meeting =
    .title = ኣኼባ ሓበሬታ ብዛዕባ ኢንዱስትሪ
    .about = ምጹ እሞ ብዛዕባ ስራሕ ኣብ ኢንዱስትሪ ስምዑ። ምስ ኩባንያታት፡ ምስ ቤት ትምህርትን ምስ ኣማኻሪ ትምህርትን ሞያን ክትራኸቡ ኢኹም። ቡንን ፍሩታን ኣሎ። ቆልዑ ሒዝኩም ክትመጹ ትኽእሉ ኢኹም።
    .meets = ካሪን (Karin) ካብ ጉጅለ { $programme }
    .bring = ዋላ ሓንቲ ኣየድልን፡ ንስኹም ጥራይ ምጹ። እንተደሊኹም መሓዛ ሒዝኩም ምጹ።

# sentences
sample-visit =
    .title = ናይ ትምህርቲ ብጽሖ ናብ { $host }
    .about = ኣብ ዘመናዊ ፋብሪካ ስራሕ ከመይ ከም ዝኸይድ ርኣዩ። ብሓባር ክንዘውር ኢና። ምስተን ኣብኡ ዝሰርሓ ደቂ ኣንስትዮ ክትዘራረቡ ትኽእሉ ኢኹም። እቲ ብጽሖ ክልተ ሰዓት ይወስድ።
    .meets = { $guide } ኣብ መእተዊ
    .bring = ዕጹው ሳእኒ ብዘይ ታኮ። ዘንጸባርቕ ሰደርያን መከላኸሊ መነጽርን ክነለቅሓኩም ኢና።

# At the door, and what staff write and do for one person.

door-here =
    <b>Soo dhowow, { $name }! ✅</b>

    Waan qornay inaad halkan timid.

door-early = Waqtiga ka hor ayaad timid. Koodhka mar kale iskaan garee { $day } laga bilaabo { $time }.

door-free = Weli boos halkan kuma haysatid. Boosas ayaa haray.
    .come = Haa, boos ayaan rabaa
door-full = Boos halkan kuma haysatid. Boosasku way wada buuxaan. Fadlan la hadal qofka ku soo dhoweynaya.

joined =
    <b>Soo dhowow, { $name }!</b>

    Ballamahaagu hadda halkan ayay ku jiraan. Haddii wax isbeddelaan, waan kuu soo qoraynaa.

written = { $who } oo ka socda { $programme } ayaa kuu soo qoray:
written-reply = Halkan ayaad kaga jawaabi kartaa.

# A new person: language, notice, name.

# same
welcome-language =
    <b>{ $programme }</b> 👋

    { $invitations }
    .error-tap = Riix mid ka mid ah luqadaha hoose.

welcome-notice =
    Ku soo dhowow <b>{ $programme }</b>!

    Kani waa robot. Wuxuu kaa caawiyaa inaad ballansato kulammo iyo booqashooyin.

    Waxaan kaydinaynaa magacaaga, luqaddaada iyo ballamahaaga. Waxaa mas'uul ka ah { $organiser }.

    Ka-qaybgalku waa ikhtiyaari. Jawaabta maya wax kale kuma saamaynayso.

    Ma rabtaa inaad ka qayb gasho?
    .yes = Haa
    .no = Maya
    .more = Wax badan akhri
    .error-tap = Riix badhan: Haa ama Maya.

# long: the whole notice, also found in the menu.
welcome-notice-more =
    <b>Ku saabsan { $programme }</b>

    Waxaa { $programme } mas'uul ka ah { $organiser }. Kani waa robot. Qof sidoo kale waad la hadli kartaa.

    <b>Waxaan kaydinnaa waxyaabahan</b>
    Magaca aad rabto. Luqaddaada. Kulammadaada iyo booqashooyinkaaga. Su'aalaha aad soo dirto. Aqoonsigaaga Telegram (id), si aan kuugu jawaabno. Meesha aad linkiga ka heshay.

    <b>Waxyaabahan weligeen kuma weydiinno wadahadalka</b>
    Lambarkaaga shakhsiga (personnummer), caafimaadkaaga ama kiiskaaga. Adiguna fadlan ha qorin. Shirkad kale ayaa Telegram maamusha.

    <b>Yaa arka?</b>
    Shaqaalaha kulammada diyaariya oo keliya. Ka-qaybgalayaasha kale wax adiga kugu saabsan ma arkaan.

    <b>Adiga ayaa go'aanka leh</b>
    Maya waad oran kartaa. Goor kasta go'aankaaga waad beddeli kartaa. Jawaabta maya wax kale kuma saamaynayso.

    <b>Xiriir aan Telegram ahayn</b>
    { $contact }

welcome-declined =
    Jawaabtaada waad ku mahadsan tahay. Waxaan kaydinaynaa jawaabta, luqaddaada, aqoonsigaaga Telegram (id) iyo meesha aad linkiga ka heshay. Magacaaga ma kaydinayno.

    Weli caawimo waad heli kartaa:
    { $contact }
    .again = Go'aanka waan beddelay

welcome-name =
    Magacee ayaan kuugu yeernaa?

    Riix magaca, ama qor magac kale.
    .error-long = Magacu aad buu u dheer yahay. Qor ugu badnaan 40 xaraf.
    .error-letters = Magaca xarfo ku qor.
    .error-type = Magaca qoraal ahaan u soo dir.

welcome-name-type =
    Magacee ayaan kuugu yeernaa?

    Magacaaga halkan ku qor.

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
    Magaca aad rabto. Luqaddaada. Kulammadaada iyo booqashooyinkaaga. Su'aalaha aad soo dirto. Aqoonsigaaga Telegram (id), si aan kuugu jawaabno. Meesha aad linkiga ka heshay. Lambarka taleefankaaga iyo jawaabahaaga, haddii aad rabto inaad na siiso.

    <b>Waxyaabahan weligeen kuma weydiinno wadahadalka</b>
    Lambarkaaga shakhsiga (personnummer), caafimaadkaaga ama kiiskaaga. Adiguna fadlan ha qorin. Shirkad kale ayaa Telegram maamusha.

    <b>Yaa arka?</b>
    Shaqaalaha kulammada diyaariya oo keliya. Ka-qaybgalayaasha kale wax adiga kugu saabsan ma arkaan.

    <b>Adiga ayaa go'aanka leh</b>
    Maya waad oran kartaa. Goor kasta go'aankaaga waad beddeli kartaa. Jawaabta maya wax kale kuma saamaynayso. Sidoo kale waxaad diidi kartaa xusuusinta, su'aalahayaga ama wararka oo keliya. Taas waxaad ka samayn kartaa qaybta Xogtayda.

    <b>Xiriir aan Telegram ahayn</b>
    { $contact }
    .full = Wax walba akhri

# long: the third tier, all that the law wants said.
welcome-notice-full =
    <b>Xogtaada ku jirta { $programme }</b>

    <b>Yaa mas'uul ka ah?</b>
    { $organiser }
    { $contact }
    Halkaas waxaad ka codsan kartaa inaad la hadasho qofka u xilsaaran ilaalinta xogta (dataskyddsombud).

    <b>Maxaan xogta u kaydinnaa?</b>
    Waxaan rabnaa inaan kaa caawinno inaad hesho kulammo, booqashooyin, waxbarasho iyo shaqo. Waxaan rabnaa inaan ogaanno in caawimadu shaqaynayso iyo in kale. Waxaan tirinaa inta qof ee timaadda iyo sida ay wax u socdaan. Markaas magacyo kama muuqdaan.

    <b>Sharcigu muxuu leeyahay?</b>
    Waa shaqo dan u ah bulshada oo dhan (xeerka ilaalinta xogta, dataskyddsförordningen, qodobka 6.1 e). Adiga ayaa go'aansanaya inaad robotka isticmaasho iyo in kale.

    <b>Yaa arki kara?</b>
    Shaqaalaha kulammada diyaariya. Shirkadaha iyo iskuullada waxaan u sheegnaa inta qof ee imanaysa. Telegram waa shirkad ka baxsan Midowga Yurub (EU). Farriimahayaga ayay dirtaa, wayna akhrin kartaa. Sidaas darteed halkan ha ku qorin wax xasaasi ah.

    <b>Muddo intee le'eg?</b>
    Inta aad ka qayb galayso, iyo inta aan la soconayno sida ay wax u dhaceen. Qaar waa inaan kaydinno muddo ka sii dheer, haddii sharcigu sidaas yiraahdo.

    <b>Xuquuqdaada</b>
    Xogtaada waad arki kartaa. Nuqul waad heli kartaa. Waad sixi kartaa, waadna tirtiri kartaa. Waxaas oo dhan waxay ku jiraan qaybta Xogtayda. Sidoo kale waad diidi kartaa inaan xogtaada isticmaalno.

    Kombiyuutar go'aan kaama gaaro. Dad ayaa go'aanka gaara.

    Haddii aadan ku qanacsanayn, nala hadal. Cabasho sidoo kale waxaad u diri kartaa Integritetsskyddsmyndigheten (IMY, hay'adda Iswiidhan ee ilaalinta xogta shakhsiga).

notice-changed =
    Waan beddelnay qoraalka ku saabsan xogtaada.

    Waa kan waxa cusub: Waxaad na siin kartaa lambarka taleefankaaga. Waxaad ka jawaabi kartaa su'aalo ku saabsan ballamahaaga. Nasasho waad qaadan kartaa. Waad diidi kartaa xusuusinta, su'aalahayaga ama wararka.

    Taasi ma kuu hagaagsan tahay?
    .yes = Haa, waa hagaag
    .no = Maya, waan ka baxayaa
# toasts
notice-agreed = Mahadsanid!

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

# What we keep about her, and what she can do with it.

own =
    <b>Xogtaada</b>

    Magac: { $name }
    Luqad: { $language }
    Waxaad nagu soo biirtay: { $since } { $year }
    .name = Beddel magaca
    .number = Lambarka taleefanka
    .messages = Farriimaha aad hesho
    .pause = Nasasho qaado
    .copy = Hel nuqul
    .stop = Ka bax
    .forget = Wax walba tirtir

own-number = Lambarkan ayaan kaa soo wici karnaa: { $number }
own-number-none = Lambar taleefan kaama hayno.

own-paused = Nasasho ayaad ku jirtaa ilaa { $until }. Maalintaas ka hor kuuma soo qorayno.
own-stopped = Adeegga waad ka baxday. Kuuma soo qorayno.

own-times = { $count ->
    [one] Waxaad leedahay { $count } ballan.
   *[other] Waxaad leedahay { $count } ballamood.
}
own-questions = { $count ->
    [one] Waxaan kaa kaydinnay { $count } su'aal.
   *[other] Waxaan kaa kaydinnay { $count } su'aalood.
}

rename-name =
    Magacee ayaan kuugu yeernaa?

    Magacaaga halkan ku qor.
    .keep = Ha beddelin
    .error-long = Magacu aad buu u dheer yahay. Qor ugu badnaan 40 xaraf.
    .error-letters = Magaca xarfo ku qor.
    .error-type = Magaca qoraal ahaan u soo dir.

own-copy = Faylkan waxaa ku jira wax kasta oo adiga kugu saabsan oo aan kaydinnay. Adiga laftaadu waad akhrin kartaa.
own-copy-machine = Waa isla xogtii, laakiin waa nuqulka kombiyuutarka.

own-line-notice = Jawaabta su'aasha ka-qaybgalka: { $answer } ({ $day })
    .yes = haa
    .no = maya
own-line-seated = Boos ayaad haysataa: { $title }, { $day } { $start }
own-line-queued = Safka ayaad ku jirtaa: { $title }, { $day } { $start }
own-line-cancelled = Ma imanaysid: { $title }, { $day } { $start }
own-line-question = Su'aashaada ({ $day }): { $text }
own-line-note = Wax kugu saabsan oo aan qornay ({ $day }): { $text }
own-line-answer = Waxaan kuu soo qornay ({ $day }): { $text }
own-line-broadcast = Farriin ayaan u dirnay adiga iyo dad kale ({ $day }).
own-line-seen = Shaqaaluhu xogtaada way akhriyeen ama way beddeleen ({ $day }).
own-line-joined = Ballamahaaga waxaan ku xirnay Telegram-kaaga ({ $day }).

stop =
    Ma rabtaa inaad adeegga ka baxdo?

    Markaas farriimo dambe nagama heli doontid. Xogtaadu way sii jiraysaa, si aad u soo noqon karto.
    .yes = Haa, waan ka baxayaa
    .no = Maya, dib u noqo

stop-seats = Markaas waxaad ka baxaysaa ballamahan:

# same
own-time =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

stopped = Adeegga waad ka baxday. Farriimo dambe nagama heli doontid. Mar kasta oo aad rabto, soo dhowow.
    .return = Soo noqo
# toasts
stop-returned = Ku soo dhowow mar kale!

forget =
    Ma rabtaa inaad tirtirto wax kasta oo adiga kugu saabsan?

    Waxaan tirtiraynaa magacaaga, ballamahaaga, su'aalahaaga iyo wax kasta oo kale oo kugu saabsan. Dib uma soo celin karno.
    .yes = Haa, wax walba tirtir
    .no = Maya, dib u noqo

forget-keep =
    Laakiin waa inaan kaydinno waxyaabahan:
    { $what }

    Sababta: { $why }

    Magacaaga kuma jiro.
# sentences
forget-keep-what =
    .questions = – su'aalahaaga
    .sign-ups = – ballamahaaga
    .notice = – jawaabtaada su'aasha ka-qaybgalka
# same
forget-keep-and =
    { $some }
    { $one }

forgotten = Waan tirtirnay wax kasta oo kugu saabsan. Waad ku mahadsan tahay waqtigan. Ma rabtaa inaad dib u bilowdo? Qor /start

# Her phone number.
number-ask = Ma ku soo wici karnaa haddii wax isbeddelaan?
    .yes = Haa
    .no = Maya, ha i soo wicin
    .error-unreadable = Lambarkaas ma wici karno. Lambarka oo dhan qor, tusaale ahaan 070-123 45 67.
    .error-other = Waa lambarka qof kale. Lambarkaaga qor.
number-ask-known =
    Lambarkan ayaan kaa soo wici karnaa: { $number }

    Ma rabtaa inaad beddesho?
    .change = Lambar cusub
    .keep = Lambarka ha beddelin
    .no = Lambarka tirtir

number-share = Riix badhanka ugu hooseeya, ama lambarkaaga halkan ku qor.
    .own = Dir lambarkayga
    .no = Maya, mahadsanid
    .error-unreadable = Lambarkaas ma wici karno. Lambarka oo dhan qor, tusaale ahaan 070-123 45 67.
    .error-other = Waa lambarka qof kale. Lambarkaaga soo dir, ama halkan ku qor.

number-saved = Mahadsanid! Lambarkaaga waan kaydinnay. Marka loo baahdo oo keliya ayaan ku soo wacaynaa.
number-later = Waa hagaag. Lambarka goor dambe waad na siin kartaa, qaybta Xogtayda.

messages =
    <b>Maxay yihiin waxyaabaha aan kaaga warramayno?</b>

    Mid kasta gooni ayaad maya ugu oran kartaa.
# toasts
messages-saved = Waan kaydinnay.

# sentences
messages-reminders =
    .on = Xusuusinta ballamahaaga: Haa
    .off = Xusuusinta ballamahaaga: Maya
# sentences
messages-follow-up =
    .on = Su'aalo ku saabsan sida ay kuu socoto: Haa
    .off = Su'aalo ku saabsan sida ay kuu socoto: Maya
# sentences
messages-notices =
    .on = Wararka kulammada iyo booqashooyinka: Haa
    .off = Wararka kulammada iyo booqashooyinka: Maya

messages-turn-reminders =
    .on = I xusuusi
    .off = Ha i xusuusin
messages-turn-follow-up =
    .on = Su'aalo i weydii
    .off = Su'aalo ha i weydiin
messages-turn-notices =
    .on = Warar ii soo dir
    .off = Warar ha ii soo dirin

messages-always = Haddii ballantaadu isbeddesho ama baaqato, mar walba waan kuu soo qoraynaa.

pause-until =
    Muddo intee le'eg ayaad nasasho rabtaa?

    Taariikh sidoo kale waad qori kartaa, tusaale ahaan 3/12. Maalintaas ka hor kuuma soo qorayno.
    .weeks-2 = Laba toddobaad
    .weeks-4 = Afar toddobaad
    .weeks-13 = Saddex bilood
    .weeks-26 = Lix bilood
    .error-unreadable = Taariikhda sidan u qor: 3/12. Waa inay noqotaa maalin aan weli iman.
    .error-long = Nasashadu ugu badnaan waa hal sano. Dooro maalin ka soo horraysa.

pause-keep =
    Hadda nasasho ayaad ku jirtaa ilaa { $until }.

    Ballantani waxay ku beegan tahay nasashadaada:

    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

    Ma rabtaa inaad sii haysato? Haddii ay isbeddesho, waan ku soo wacaynaa.
    .yes = Haa, ballanta ii hay
    .no = Maya, waan baajinayaa

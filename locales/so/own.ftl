# What we keep about her, and what she can do with it.

own =
    <b>Xogtaada</b>

    Magac: { $name }
    Luqad: { $language }
    Waxaad nagu soo biirtay: { $since }
    .name = Beddel magaca
    .copy = Hel nuqul
    .stop = Ka bax
    .forget = Wax walba tirtir

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

own-copy = Faylkan waxaa ku jira wax kasta oo aan kaa kaydinnay. Adigu waad akhrin kartaa.
own-copy-machine = Waa isla xogtii, laakiin waa nuqulka kombiyuutarka.

own-line-notice = Jawaabta su'aasha ka-qaybgalka: { $answer } ({ $day })
    .yes = haa
    .no = maya
own-line-seated = Boos ayaad haysataa: { $title }, { $day } { $start }
own-line-queued = Safka ayaad ku jirtaa: { $title }, { $day } { $start }
own-line-cancelled = Ma imanaysid: { $title }, { $day } { $start }
own-line-question = Su'aashaada ({ $day }): { $text }

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

forgotten = Waan tirtirnay wax kasta oo kugu saabsan. Waad ku mahadsan tahay waqtigan. Ma rabtaa inaad dib u bilowdo? Qor /start

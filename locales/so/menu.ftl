# The menu and the language picker.

menu = Salaan, { $name }!
    .events = Kulan iyo booqasho
    .times = Ballamahayga
    .own = Xogtayda
    .ask = Qof wax weydii
    .notice = Nagu saabsan

menu-next =
    <b>Ballantaada xigta</b>
    { $title }
    { $day }
    { $start }–{ $end }
    { $place }

menu-ask = Halkan hoose ka dooro. Su'aal ma qabtaa? Halkan ku qor, ama farriin cod ah duub. Qof ayaa akhrin doona.

# toasts
# same
languages = { $invitations }
    .chosen = Hadda af Soomaali ayaan wax ku qoraynaa.

command-start = Liiska
command-language = Beddel luqadda
command-help = Caawimo
command-privacy = Ku saabsan xogtaada
command-stop = Ka bax

# How to reach a person.
ask-how =
    Su'aashaada halkan ku qor, ama farriin cod ah duub. Sawir sidoo kale waad soo diri kartaa. Qof ayaa akhrin doona.

    { $days ->
        [one] Waxaad jawaab ku heli doontaa { $days } maalin oo shaqo gudaheed.
       *[other] Waxaad jawaab ku heli doontaa { $days } maalmood oo shaqo gudahood.
    }

# long: what /help says, also to who does not take part.
help =
    Waxaan ahay robot. Waxaan kaa caawiyaa inaad ballansato kulammo iyo booqashooyin.

    Liiska: qor /start
    Beddelka luqadda: qor /language
    Ka bixidda: qor /stop

    Su'aal ma qabtaa? Halkan ku qor. Qof ayaa akhrin doona.

# Questions over time: how they are announced, asked and put off.

wave-start = Salaan { $name }! Sidee tahay?
wave-start-what = Waxaan haynaa dhowr su'aalood oo gaagaaban. Waxay qaataan hal ama laba daqiiqo. Su'aal kasta waad ka boodi kartaa.
wave-chaser = Salaan { $name }! Waxaan jeclaan lahayn inaan ogaanno sida wax kuu socdaan.
wave-again-what = Waxaad rabtay in su'aalaha maanta laguu soo diro. Waxay qaataan hal ama laba daqiiqo.
wave-notice = Salaan { $name }! Dhowaan waan kuu soo qoraynaa.
wave-notice-what = { $day } waxaan kuu soo diraynaa dhowr su'aalood oo gaagaaban. Hadda uma baahnid inaad wax samayso.

wave-button =
    .start = Bilow
    .later = Mar dambe i weydii
    .no = Markan maya

survey-invite = Ma rabtaa inaad wax yar nooga sheegto naftaada? Adiga ayay kuu taal. Jawaabtaadu wax kale ma beddelayso.

survey-button =
    .invite = Su'aalo igu saabsan
    .go-on = Ka jawaab su'aalaha
    .how = Sheeg siday ahayd
    .skip = Ma jecli inaan jawaabo
    .again = Mar dambe i weydii
    .done = Waa dhammaatay

# same
survey-picked-button = { $what } ✅

survey-day =
    .today = Maanta
    .yesterday = Shalay

survey-ask =
    .error-number = Fadlan lambarro ku qor. Mar kale fiiri lambarka.
    .error-day = Fadlan maalinta sidan u qor: 3/12
    .error-long = Qoraalku aad buu u dheer yahay. Fadlan soo gaabi.
    .error-other = Taasi su'aasha jawaab uma aha. Fadlan mar kale isku day.

survey-again = Goorma ayaan mar kale ku weydiinnaa? Halkan ka dooro, ama maalin sidan u qor: 3/12
    .tomorrow = Berri
    .week = Toddobaad kadib
    .error-day = Fadlan maalinta sidan u qor: 3/12
    .error-late = Maalintaasi aad bay u fog tahay. Fadlan mid ka horreysa dooro.
survey-again-told = Waa hagaag. Mar kale waxaan ku weydiinaynaa { $day }.

survey-not-now = Waa hagaag. Waad ku mahadsan tahay inaad noo sheegtay.
survey-closed = Su'aalahaas hadda way xiran yihiin. Mar walba waad noo soo qori kartaa.
survey-thanks = Waad ku mahadsan tahay jawaabahaaga ✅
survey-thanks-next = Ma rabtaa inaad kuwan mid ka mid ah samayso?

survey-leads =
    .trainings = Arag koorsooyinka
    .counsellor = La hadal la-taliye
    .events = Kulan iyo booqasho
    .help = Qof weydii

survey-ask-worked = Ka fikir toddobaadkii ka horreeyay { $day }. Ma shaqaysay ugu yaraan hal saac oo lacag lagaa siiyay?
    .yes = Haa
    .away = Fasax baan shaqo ka ahaa
    .no = Maya
survey-ask-looked = Ka fikir afartii toddobaad ee ka horreeyay { $day }. Shaqo ma raadisay? Ma bilaabi kari lahayd dhowaan? Dhowaan waa laba toddobaad gudahood.
    .soon = Haa, dhowaan waan karay
    .later = Haa, dhowaanse ma karin
    .no = Maya, ma raadin
survey-ask-education = { $day } ma waxbarasho ama koorso ayaad ku jirtay?
    .yes = Haa
    .no = Maya

survey-ask-contract = Waa shaqo noocee ah?
    .permanent = Shaqo joogto ah
    .temporary = Shaqo ku meel gaar ah
    .own-business = Shirkaddayda gaarka ah
survey-ask-hours = Toddobaadkii immisa saac ayaad shaqaysaa? Lambarka qor, tusaale 40.
survey-ask-industry = Shaqadu ma warshado ayay ku jirtaa?
    .yes = Haa
    .no = Maya
survey-ask-related = Shaqadu ma la xiriirtaa waxbarashadaada?
    .yes = Haa
    .partly = Wax yar
    .no = Maya

survey-ask-s0-schooling = Waxbarashada ugu dheer ee aad dhigatay waa maxay?
    .none = Iskuul ma dhigan
    .compulsory = Dugsi hoose-dhexe
    .upper = Dugsi sare
    .vocational = Waxbarasho xirfadeed
    .university = Jaamacad
survey-ask-s0-birth-year = Sannadkee ayaad dhalatay? Afar lambar qor, tusaale 1990.
survey-ask-s0-gender = Jinsigaagu waa maxay?
    .woman = Haweeney
    .man = Nin
    .non-binary = Labadaas midna
# same: Afrika
survey-ask-s0-birth-region = Xaggee ayaad ku dhalatay?
    .sweden = Iswiidhan
    .nordic = Dal kale Waqooyi Yurub
    .europe = Dal kale oo Yurub ah
    .middle-east = Bariga Dhexe
    .africa = Afrika
    .asia = Aasiya
    .americas = Ameerika
    .oceania = Oseaaniya

survey-ask-s1-useful = Maalintu faa'iido ma kuu lahayd?
    .yes = Haa
    .partly = Wax yar
    .no = Maya
survey-ask-s1-next = Maxaad hadda rabtaa inaad samayso?
    .apply = Inaan koorso codsado
    .visit = Inaan booqasho imaado
    .counsellor = Inaan la-taliye la hadlo
    .not-now = Hadda waxba
survey-ask-s1-why-not = Maxaa hadda adag?
    .time = Waqtiga
    .childcare = Carruurta
    .swedish = Af-Iswiidhish
    .money = Lacagta
    .distance = Masaafada
    .other = Wax kale

survey-ask-s2-applied = Booqashada kadib koorso ama shaqo ma codsatay?
    .yes = Haa
    .started = Waan bilaabay codsiga
    .no = Maya
survey-ask-s2-where = Maxaad codsatay?
    .here = Koorsadan
    .other-training = Koorso kale
    .job = Shaqo
survey-ask-s2-stuck = Codsiga maxaa kugu adag?
    .form = Buuxintiisa
    .papers = Shahaado iyo warqado
    .choice = In la kala doorto
    .other = Wax kale

survey-ask-s3-decision-decision = Jawaab noocee ah ayaad ka heshay codsigaaga?
    .admitted = Waa la i aqbalay
    .reserve = Liiska kaydka baan galay
    .refused = La ima aqbalin
    .none-yet = Weli jawaab ma jirto
survey-ask-s3-start-started = Adigu koorsada ma bilowday?
    .yes = Haa, waan dhigtaa
    .left = Haa, waanse ka tagay
    .never = Maya, ma bilaabin
survey-ask-left-on = Maalintee ayaad koorsada ka tagtay? Halkan ka dooro, ama maalinta sidan u qor: 3/12
survey-ask-why-left = Sababtu maxay ahayd?
    .job = Shaqo ayaan helay
    .childcare = Carruurta
    .swedish = Af-Iswiidhish
    .money = Lacagta
    .too-hard = Aad bay u adkayd
    .not-for-me = Ima habboonayn
    .other = Wax kale
survey-ask-s3-half-way-still = Koorsadu sidee u socotaa?
    .yes = Si fiican
    .hard = Way adag tahay
    .left = Waan ka tagay

survey-ask-s4-qualification = Buundo ama shahaado ma heshay?
    .whole = Haa, koorsada oo dhan
    .part = Haa, qayb
    .none = Maya
survey-ask-s5-better = Shaqadu ma ka fiican tahay tii aad haysatay koorsada ka hor?
    .yes = Haa, way ka fiican tahay
    .same = Waa isku mid
    .no = Maya
    .first-job = Shaqo ma haysan

changed-button = Wax baa isbeddelay
changed-what = Maxaa dhacay? Dooro midka ugu dhow.
    .got-job = Shaqo ayaan helay
    .lost-job = Shaqadii ma haysto
    .started = Koorsada ayaan bilaabay
    .left = Koorsada waan ka tagay
    .finished = Koorsada waan dhammeeyay
    .back = Waan soo noqday
    .other = Wax kale
changed-when = Goorma ayay dhacday? Halkan ka dooro, ama maalinta sidan u qor: 3/12
    .today = Maanta
    .yesterday = Shalay
    .week = Toddobaad ka hor
    .month = Bil ka hor
    .error-day = Fadlan maalinta sidan u qor: 3/12
changed-told = Waad ku mahadsan tahay inaad noo sheegtay ✅
changed-told-job = Hambalyo shaqada! Waad ku mahadsan tahay inaad noo sheegtay ✅

resume-survey = Dhowr su'aalood ayaad ka jawaabaysay.
resume-changed = Waxaad noo sheegaysay waxa dhacay.

own-surveys = { $count ->
    [one] Waxaad ka jawaabtay { $count } su'aal oo aan ku weydiinnay.
   *[other] Waxaad ka jawaabtay { $count } su'aalood oo aan ku weydiinnay.
}
own-line-survey = Jawaab { $day }: { $question } { $answer }
own-line-survey-skipped = Ma aadan rabin inaad ka jawaabto.
own-line-changed = Waxaad noo sheegtay { $day }: { $what }

# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = Tababar

trainings =
    <b>Tababarro</b>

    Mid dooro si aad wax badan u akhrido.
trainings-none = Hadda ma jiro tababar la codsan karo. Mar dambe soo eeg.

training = <b>{ $title }</b>
    .interested = Waan xiiseynayaa
    .uninterested = Ma sii xiiseynayo
    .applied = Waan codsaday
    .help = Codsiga iga caawi
    .help-after = Nala hadal
    .where = Codsigayga
    .more = Wax badan akhri
# same
training-about = { $about }
training-link = Halkan wax badan ka akhri oo ka codso: { $link }
training-open = Hadda waad codsan kartaa. Maalinta ugu dambeysa waa { $closes }.
training-open-starts =
    Hadda waad codsan kartaa. Maalinta ugu dambeysa waa { $closes }.
    Koorsadu waxay bilaabanaysaa { $starts }.
training-coming = Waxaad codsan kartaa laga bilaabo { $opens } ilaa { $closes }.
training-coming-starts =
    Waxaad codsan kartaa laga bilaabo { $opens } ilaa { $closes }.
    Koorsadu waxay bilaabanaysaa { $starts }.

# To which of several starts of the course she has applied; they follow as buttons.
training-which = Koorsadee ayaad codsatay?
training-starts-button = Bilowga: { $day }
training-closes-button = Codsi ilaa { $day }

# toasts
training-toast =
    .interested = Waa hagaag! Waan ku xusuusin doonnaa maalinta ugu dambeysa ka hor.
    .applied = Waa hagaag! Waan qornay inaad codsatay.
    .unsaid = Waan tirtirnay.

# What has happened follows, and then what comes next.
application = <b>Codsigaaga</b>
    .wrong = Taasi sax ma aha
application-none = Weli ma aannan qorin inaad codsatay.
# same
application-line = { $day }: { $what }
# sentences
application-what =
    .met = kulan ayaad joogtay
    .visited = booqasho ayaad timid
    .talked = la-taliye ayaad la hadashay
    .interested = waad xiiseyneysay
    .applied = waad codsatay
    .admitted = boos ayaad heshay ✅
    .reserve = liiska kaydka ayaad gashay
    .refused = markan boos ma aadan helin
    .started = koorsada ayaad bilowday
    .left = koorsada ayaad ka baxday
    .completed = koorsada waad dhammaysay ✅
    .employed = shaqo ayaad heshay ✅
application-about = Tababar: { $title }
application-next-opens = Xigta: waxaad codsan kartaa laga bilaabo { $day }.
application-next-closes = Xigta: maalinta ugu dambeysa ee codsiga waa { $day }.
application-next-decision = Xigta: go'aanku wuxuu imanayaa { $day }.
application-next-starts = Xigta: koorsadu waxay bilaabanaysaa { $day }.
application-next-half-way = Xigta: koorsadu waxay bartamaha gaaraysaa { $day }.
application-next-ends = Xigta: koorsadu waxay dhammaanaysaa { $day }.
application-waiting = Weli ma naqaanno goorta go'aanku imanayo. Na weydii.
application-call = Ma rabtaa inaad nala hadasho? { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = Salaan { $name }! Xusuusin yar oo naga timid.
closing-day = Waxaad codsan kartaa { $title }. Maalinta ugu dambeysa waa { $day }.
closing-ask = Haddii aad hore u codsatay, badhanka riix. Kadib mar dambe kuma xusuusin doonno.

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = Salaan { $name }! War ayaa ka jira codsigaaga.
decision-admitted = Boos ayaad ka heshay { $title } ✅
decision-reserve = Liiska kaydka ee { $title } ayaad ku jirtaa. Boos ayaad heli doontaa haddii qof kale diido.
decision-refused = Markan boos kama aadan helin { $title }. Waxaa jira jidad kale. Waan ku faraxsan nahay inaan ku caawinno.

# In her own data; $what is one of those above.
own-steps = { $count ->
    [one] Waxaan qornay { $count } tallaabo oo jidkaaga ah.
   *[other] Waxaan qornay { $count } tallaabo oo jidkaaga ah.
}
own-line-step = Jidkaaga ({ $day }): { $what }
own-line-step-withdrawn = Jidkaaga ({ $day }): { $what }. Taasi waxay ahayd khalad.
# same
own-line-step-at = { $what } ({ $title })

# Questions over time: how they are announced, asked and put off. $name is what she is called.

# The message in which questions begin. Its first line shows on a locked phone: it says nothing of
# work, studies or where somebody comes from.
wave-start = Hej { $name }! Hur är det med dig?
wave-start-what = Vi har några korta frågor. De tar någon minut. Du kan hoppa över dem som du inte vill svara på.
# The same again, because she has not answered.
wave-chaser = Hej { $name }! Vi vill gärna höra hur det går för dig.
# The same again, on the day that she chose.
wave-again-what = Du ville ha frågorna i dag. De tar någon minut.
# Some days before the questions.
wave-notice = Hej { $name }! Snart hör vi av oss till dig.
wave-notice-what = Vi skickar några korta frågor { $day }. Du behöver inte göra något nu.

wave-button =
    .start = Starta
    .later = Fråga mig senare
    .no = Inte den här gången

# In the confirmation of her first visit, or that she applied, above the button.
survey-invite = Vill du berätta lite om dig? Du väljer själv. Det ändrar inget annat.

survey-button =
    .invite = Frågor om mig
    .go-on = Svara på frågor
    .how = Berätta hur det var
    .skip = Vill inte svara
    .again = Fråga senare
    .done = Klar

# A choice that she has ticked.
survey-picked-button = { $what } ✅

survey-day =
    .today = I dag
    .yesterday = I går

# What is said when a written answer does not fit a question.
survey-ask =
    .error-number = Skriv med siffror. Titta på talet en gång till.
    .error-day = Skriv dagen så här: 3/12
    .error-long = Det blev för långt. Skriv lite kortare.
    .error-other = Det passar inte som svar. Försök en gång till.

survey-again = När ska vi fråga igen? Välj här, eller skriv en dag så här: 3/12
    .tomorrow = I morgon
    .week = Om en vecka
    .error-day = Skriv en dag så här: 3/12
    .error-late = Den dagen är för långt fram. Välj en tidigare dag.
survey-again-told = Det går bra. Vi frågar igen { $day }.

survey-not-now = Det går bra. Tack för att du sa till.
survey-closed = De frågorna är stängda nu. Du kan alltid skriva till oss.
survey-thanks = Tack för dina svar ✅
survey-thanks-next = Vill du göra något av det här?

survey-leads =
    .trainings = Se utbildningar
    .counsellor = Prata med en vägledare
    .events = Träffar och besök
    .help = Fråga en människa

# The working status. $day is the day that the question is about.
survey-ask-worked = Tänk på veckan före { $day }. Jobbade du minst en timme och fick lön?
    .yes = Ja
    .away = Ledig från mitt jobb
    .no = Nej
survey-ask-looked = Tänk på fyra veckor före { $day }. Sökte du jobb? Kunde du börja jobba snart? Snart är inom två veckor.
    .soon = Ja, kunde börja snart
    .later = Ja, men inte snart
    .no = Nej, sökte inte
survey-ask-education = Gick du en utbildning eller kurs { $day }?
    .yes = Ja
    .no = Nej

survey-ask-contract = Vad har du för jobb?
    .permanent = Fast jobb
    .temporary = Jobb en viss tid
    .own-business = Eget företag
survey-ask-hours = Hur många timmar jobbar du på en vecka? Skriv talet, till exempel 40.
survey-ask-industry = Är jobbet i industrin, till exempel i en fabrik?
    .yes = Ja
    .no = Nej
survey-ask-related = Passar jobbet med din utbildning?
    .yes = Ja
    .partly = Lite
    .no = Nej

survey-ask-s0-schooling = Hur länge har du gått i skolan? Välj det längsta.
    .none = Inte gått i skola
    .compulsory = Grundskola
    .upper = Gymnasium
    .vocational = Yrkesutbildning
    .university = Universitet
survey-ask-s0-birth-year = Vilket år är du född? Skriv fyra siffror, till exempel 1990.
survey-ask-s0-gender = Vilket kön har du?
    .woman = Kvinna
    .man = Man
    .non-binary = Icke-binär
survey-ask-s0-birth-region = Var är du född?
    .sweden = Sverige
    .nordic = Annat land i Norden
    .europe = Annat land i Europa
    .middle-east = Mellanöstern
    .africa = Afrika
    .asia = Asien
    .americas = Amerika
    .oceania = Oceanien

survey-ask-s1-useful = Hade du nytta av dagen?
    .yes = Ja
    .partly = Lite
    .no = Nej
survey-ask-s1-next = Vad vill du göra nu?
    .apply = Söka en utbildning
    .visit = Komma på ett besök
    .counsellor = Prata med en vägledare
    .not-now = Inget just nu
# Also asked of who has not applied.
survey-ask-s1-why-not = Vad gör det svårt just nu?
    .time = Tiden
    .childcare = Barnen
    .swedish = Svenskan
    .money = Pengar
    .distance = Vägen dit
    .other = Något annat

survey-ask-s2-applied = Har du sökt en utbildning eller ett jobb efter besöket?
    .yes = Ja
    .started = Börjat, inte klar
    .no = Nej
survey-ask-s2-where = Vad sökte du?
    .here = Den här utbildningen
    .other-training = En annan utbildning
    .job = Ett jobb
survey-ask-s2-stuck = Vad är svårt i ansökan?
    .form = Att fylla i den
    .papers = Betyg och papper
    .choice = Att välja
    .other = Något annat

survey-ask-s3-decision-decision = Vad fick du för svar på din ansökan?
    .admitted = Jag kom in
    .reserve = Jag är reserv
    .refused = Jag kom inte in
    .none-yet = Inget svar än
survey-ask-s3-start-started = Har du börjat utbildningen?
    .yes = Ja, jag går där
    .left = Ja, men jag slutade
    .never = Nej, jag började inte
survey-ask-left-on = Vilken dag slutade du utbildningen? Välj här, eller skriv dagen så här: 3/12
survey-ask-why-left = Varför blev det så?
    .job = Jag fick jobb
    .childcare = Barnen
    .swedish = Svenskan
    .money = Pengar
    .too-hard = Det var för svårt
    .not-for-me = Passade inte mig
    .other = Något annat
survey-ask-s3-half-way-still = Hur går utbildningen?
    .yes = Det går bra
    .hard = Det är svårt
    .left = Jag har slutat

survey-ask-s4-qualification = Fick du betyg eller intyg?
    .whole = Ja, för allt
    .part = Ja, för en del
    .none = Nej
survey-ask-s5-better = Är jobbet bättre än det du hade före utbildningen?
    .yes = Ja, bättre
    .same = Samma
    .no = Nej
    .first-job = Hade inget jobb då

# In the menu, always.
changed-button = Något har ändrats
changed-what = Vad har hänt? Välj det som passar bäst.
    .got-job = Jag har fått jobb
    .lost-job = Jag har inte kvar jobbet
    .started = Jag började kursen
    .left = Jag slutade kursen
    .finished = Jag är klar med kursen
    .back = Tillbaka efter en paus
    .other = Något annat
changed-when = När hände det? Välj här, eller skriv dagen så här: 3/12
    .today = I dag
    .yesterday = I går
    .week = För en vecka sedan
    .month = För en månad sedan
    .error-day = Skriv dagen så här: 3/12
changed-told = Tack för att du berättar ✅
changed-told-job = Grattis till jobbet! Tack för att du berättar ✅

resume-survey = Du höll på att svara på några frågor.
resume-changed = Du höll på att berätta vad som har hänt.

# In the copy of her data.
own-surveys = { $count ->
    [one] Du har svarat på { $count } fråga från oss.
   *[other] Du har svarat på { $count } frågor från oss.
}
own-line-survey = Svar { $day }: { $question } { $answer }
own-line-survey-skipped = Du ville inte svara.
own-line-changed = Du berättade { $day }: { $what }

# Questions over time: how they are announced, asked and put off.

wave-start = Hej { $name }! Hur är det med dig?
wave-start-what = Vi har några korta frågor som tar någon minut. Du kan hoppa över dem som du inte vill svara på.
wave-chaser = Hej { $name }! Vi är fortfarande nyfikna på hur det går för dig.
wave-again-what = Du ville ha frågorna i dag. De tar någon minut.
wave-notice = Hej { $name }! Snart hör vi av oss till dig.
wave-notice-what = Vi skickar några korta frågor { $day }. Du behöver inte göra något nu.

wave-button =
    .start = Starta
    .later = Fråga mig senare
    .no = Inte den här gången

survey-invite = Vill du berätta lite om dig själv? Det är frivilligt och påverkar inget annat.

survey-button =
    .invite = Frågor om mig
    .go-on = Svara på frågor
    .how = Berätta hur det var
    .skip = Vill inte svara
    .again = Fråga senare
    .done = Klar

survey-picked-button = { $what } ✅

survey-day =
    .today = I dag
    .yesterday = I går

survey-ask =
    .error-number = Skriv med siffror. Titta på talet en gång till.
    .error-day = Skriv dagen så här: 3/12
    .error-long = Det blev för långt. Skriv lite kortare.
    .error-other = Det passar inte som svar. Försök igen.

survey-again = När ska vi fråga igen? Välj här, eller skriv en dag så här: 3/12
    .tomorrow = I morgon
    .week = Om en vecka
    .error-day = Skriv en dag så här: 3/12
    .error-late = Den dagen är för långt fram. Välj en tidigare dag.
survey-again-told = Det går bra. Vi frågar igen { $day }.

survey-not-now = Det går bra. Tack för att du sa till.
survey-closed = Frågorna är stängda nu. Du är alltid välkommen att skriva till oss.
survey-thanks = Tack för dina svar ✅
survey-thanks-next = Vill du göra något av det här?

survey-leads =
    .trainings = Se utbildningar
    .counsellor = Prata med en vägledare
    .events = Träffar och besök
    .help = Fråga en människa

survey-ask-worked = Tänk på veckan före { $day }. Jobbade du minst en timme och fick lön?
    .yes = Ja
    .away = Ledig från mitt jobb
    .no = Nej
survey-ask-looked = Tänk på de fyra veckorna före { $day }. Sökte du jobb, och kunde du börja inom två veckor?
    .soon = Ja, båda delarna
    .later = Sökte, inte börja
    .no = Nej, sökte inte
survey-ask-education = Studerade du eller gick någon kurs { $day }?
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
survey-ask-related = Har jobbet med utbildningen att göra?
    .yes = Ja
    .partly = Lite
    .no = Nej

survey-ask-s0-schooling = Vilken är din högsta utbildning?
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

own-surveys = { $count ->
    [one] Du har svarat på { $count } fråga från oss.
   *[other] Du har svarat på { $count } frågor från oss.
}
own-line-survey = Svar { $day }: { $question } { $answer }
own-line-survey-skipped = Du ville inte svara.
own-line-changed = Du berättade { $day }: { $what }

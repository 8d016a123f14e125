# What she can do with one of her times.

button-more = Wax kale

more =
    .bring = Qof soo kaxayso
    .alone = Keligay imanayaa
    .others = U beddel ballan kale
    .calendar = Kalandar
    .answers = Jawaabahayga
    .invite = Saaxiib casuun

more-no-further = Nasiib darro, hadda boos kale ma jiro. Booskaagii weli waad haysataa.

event-seated-two = Laba boos ayaad haysataa ✅ Mid adiga ayuu kuu yahay, midna qof kale.
event-queued-two = Safka ayaad ugu jirtaa laba boos. Lambarkaaga safku waa { $place }.

signup-company = Hal qof oo kale waad soo kaxaysan kartaa.

others =
    <b>Ballamo kale</b>

    Riix ballanta aad rabto. Markaad halkaas boos ka hesho, ballantaadii hore waad ka baxaysaa.
others-none = Hadda ma jirto ballan kale oo boos leh. Ballantaadii weli waad haysataa.

invite-how = Farriintan u dir saaxiib.
invite =
    Adiguna ma rabtaa inaad timaaddo? Halkan wax badan ka akhri oo iska diiwaangeli:

    { $link }

answers = <b>Jawaabahaaga</b>
    .change = Beddel jawaabaha
answers-none = Su'aalo ku saabsan ballantan kama aadan jawaabin.
answers-children = Carruur: { $answer }
answers-interpreter = Turjubaan: { $answer }
answers-food = Cunto: { $answer }
answers-access = Caawimada goobta: { $answer }

details-children = Carruur ma soo kaxaysanaysaa?
    .none = Carruur la'aan
    .one = Hal ilmo
    .two = Laba ilmo
    .more = Saddex ilmo ama ka badan
details-interpreter = Turjubaan ma u baahan tahay?
    .no = Maya
    .yes = Haa, turjubaan
details-food = Cunto ayaan kugu marti qaadaynaa. Maxaad cuntaa?
    .any = Wax walba
    .no-meat = Hilib ma cuno
    .no-pork = Hilib doofaar ma cuno
    .talk = Ila hadal
details-access = Goobta caawimo ma uga baahan tahay?
    .no = Maya
    .step-free = Haa, jaranjar la'aan
    .talk = Ila hadal

# What she can do with one of her times.

button-more = Wax kale

more =
    .bring = Qof soo kaxayso
    .alone = Keligay imanayaa
    .others = U beddel ballan kale
    .calendar = Kalandar
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

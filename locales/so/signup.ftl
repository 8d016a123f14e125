# Taking a seat, joining the queue, giving it up.

signup-seat = <b>{ $name }, boos ayaad haysataa ✅</b>

signup-calendar = Riix faylka haddii aad ballanta kalandarkaaga ku rabto.

signup-queue =
    <b>{ $name }, safka ayaad ku jirtaa</b>

    Boosasku way wada buuxaan. Lambarkaaga safku waa { $place }. Haddii aad boos hesho, waan kuu soo qoraynaa.

# toasts
signup-already =
    .seated = Mar hore ayaad boos heshay.
    .queued = Mar hore ayaad safka gashay.
    .cancelled = Ballanta waad baajisay. Haddii aad rabto inaad timaaddo, mar kale riix.

# toasts
signup-too-late =
    .closed = Diiwaangelintii way xirantay.
    .over = Ballantaas way dhammaatay.
    .cancelled = Ballantaas way baaqatay.

signup-clash = Waqtigaas ballan kale ayaad leedahay:
    .keep = Ballantii hore ii hay
    .swap = U beddel tan cusub
signup-clash-choose = Ma rabtaa inaad tan u beddesho? Haddii aad boos hesho, ballanta kale waad ka baxaysaa.

times = <b>Ballamahayga</b>
times-none = Weli ballan ma lihid.

cancel-seated = Ma rabtaa inaad booskaaga bannayso? Qof kale ayaa heli kara.
cancel-queued = Ma rabtaa inaad safka ka baxdo?

cancel =
    .yes = Haa, ma imanayo
    .no = Maya, booska ii hay

cancelled-seated = Ballanta waad baajisay. Waad ku mahadsan tahay inaad noo sheegtay. Mar kale soo dhowow.
cancelled-queued = Safka hadda kuma jirtid. Mar kale soo dhowow.

# An event was moved or cancelled.

change-moved = <b>{ $name }, ballantaadii way isbeddeshay</b>
change-was =
    Hore:
    { $day }
    { $start }–{ $end }
    { $place }
    { $address }
change-is = Hadda:
change-ask = Markaas ma iman kartaa?
change-queued = Weli safka waad ku jirtaa.

change-cancelled = <b>{ $name }, ballantan way baaqatay</b>
change-sorry = Waan ka xunnahay. Mar kale soo dhowow.

change-button =
    .coming = Weli waan imanayaa
    .cannot = Ma iman karo
    .leave = Ka bax safka
    .events = Ballamo kale

change-calendar = Riix faylka haddii aad ballanta cusub kalandarkaaga ku rabto.

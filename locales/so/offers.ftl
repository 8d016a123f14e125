# A freed seat is offered to somebody in the queue.

offer = <b>{ $name }, boos ayaad heli kartaa!</b>
offer-two = <b>{ $name }, laba boos ayaad heli kartaa!</b>

offer-until = Booska waan kuu haynaa. Waqtiga ugu dambeeya ee jawaabta: { $day } { $time }.
offer-shared = Dad dhowr ah ayaa farriintan helaya. Qofka ugu horreeya ee jawaaba ayaa booska helaya.

offer-button =
    .accept = Haa, waan imanayaa
    .pass = Maya, ka bax safka

offer-gone = Nasiib darro, booskii waa la qaatay. Weli safka waad ku jirtaa.
offer-over = Waqtigii jawaabta wuu dhammaaday. Weli safka waad ku jirtaa.
offer-passed = Waa hagaag. Safka hadda kuma jirtid. Qof kale ayaa booska heli kara.

offer-clash = Waqtigaas ballan kale ayaad leedahay:
    .swap = U beddel tan cusub
    .keep = Ballantii hore ii hay
offer-clash-choose = Ma rabtaa inaad beddesho?

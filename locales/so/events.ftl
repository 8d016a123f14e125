# Meetings and visits: the list and one event's card.

events = <b>Kulammada iyo booqashooyinka</b>
    .earlier = Kuwii hore
    .later = Tus kuwo kale

events-none = Hadda ballan ma jirto. Fadlan dhowr maalmood kadib mar kale eeg.

# same
events-line =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = Linkigu ma shaqaynayo. Malaha waa mid hore. Waa kuwan ballamaha jira.

events-over = Ballantii { $title } waxay ahayd { $day }. Ballantaas way dhammaatay. Waa kuwan ballamo cusub.

event-kind =
    .meeting = Kulan
    .visit = Booqasho
    .talk = Wadahadal

# same
event =
    <b>{ $title }</b>

    { $day }
    { $start }–{ $end }

    { $place }
    { $address }
    .come = Waan imanayaa
    .queue = Safka igu dar
    .cancel = Ma iman karo
    .leave = Ka bax safka
    .map = Khariidad
    .pictures = Sawirro

# same
event-about = { $about }
event-meets = Waxaad la kulmaysaa: { $who }
event-bring = Soo qaado: { $what }

event-film-button = Muuqaal
event-language = Luqad: { $language }

event-places = { $count ->
    [one] { $count } boos ayaa haray
   *[other] { $count } boos ayaa haray
}
event-full = Boosasku way wada buuxaan. Safka waad geli kartaa.
event-closed = Diiwaangelintii way xirantay.
event-cancelled = Ballantan way baaqatay.
event-over = Ballantan way dhammaatay.
event-seated = Boos ayaad haysataa ✅
event-queued = Safka ayaad ku jirtaa. Lambarkaaga safku waa { $place }.

# same
event-picture = { $title }
    .next = Sawirka xiga

# same
event-place =
    { $place }
    { $address }

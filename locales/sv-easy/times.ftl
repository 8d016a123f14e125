# What she can do with one of her times.

button-more = Mer

more =
    .bring = Ta med någon
    .alone = Jag kommer ensam
    .others = Byt till annan tid
    .calendar = Kalender
    .answers = Mina svar
    .invite = Bjud in en vän

# She wanted to bring someone.
more-no-further = Det finns tyvärr ingen plats till just nu. Du har kvar din egen plats.

# She brings someone; $place is 1 for who is next in line.
event-seated-two = Du har två platser ✅ En är för dig och en är för en person till.
event-queued-two = Du står i kö till två platser. Din plats i kön är { $place }.

# Below the confirmation of a new time, if she brought someone to the old one.
signup-company = Du kan ta med en person till.

# Other dates follow.
others =
    <b>Andra tider</b>

    Tryck på tiden som du vill ha. När du har fått plats där, lämnar du din gamla tid.
others-none = Det finns ingen annan tid med plats just nu. Du har kvar din tid.

# She sends the message on; the event's facts stand between these two.
invite-how = Skicka det här meddelandet till en vän.
invite =
    Vill du också komma? Här kan du läsa mer och anmäla dig:

    { $link }

# What she said to the event's questions; the event's facts follow.
answers = <b>Dina svar</b>
    .change = Ändra svaren
answers-none = Du har inte svarat på några frågor om den här tiden.
answers-children = Barn: { $answer }
answers-interpreter = Tolk: { $answer }
answers-food = Mat: { $answer }
answers-access = Hjälp på plats: { $answer }

# Asked after the seat is hers; each can be skipped.
details-children = Tar du med barn?
    .none = Inga barn
    .one = Ett barn
    .two = Två barn
    .more = Tre barn eller fler
details-interpreter = Behöver du tolk?
    .no = Nej
    .yes = Ja, tolk
details-food = Vi bjuder på mat. Vad äter du?
    .any = Allt
    .no-meat = Inget kött
    .no-pork = Inte griskött
    .talk = Prata med mig
details-access = Behöver du hjälp på plats?
    .no = Nej
    .step-free = Ja, inga trappor
    .talk = Prata med mig

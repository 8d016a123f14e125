# What she can do with one of her times.

# same
button-more = Mer

# same
more =
    .bring = Ta med någon
    .alone = Jag kommer ensam
    .others = Byt till annan tid
    .calendar = Kalender
    .answers = Mina svar
    .invite = Bjud in en vän

more-no-further = Det finns tyvärr ingen plats till just nu. Din egen plats har du kvar.

event-seated-two = Du har två platser ✅ En för dig och en för en person till.
event-queued-two = Du står i kö för två platser. Din plats i kön är { $place }.

# same
signup-company = Du kan ta med en person till.

others =
    <b>Andra tider</b>

    Tryck på den tid du vill ha. När du har fått plats där lämnar du din gamla tid.
others-none = Just nu finns ingen annan tid med plats. Du har kvar din tid.

invite-how = Skicka det här meddelandet vidare till en vän.
invite =
    Vill du också komma? Läs mer och anmäl dig här:

    { $link }

# same
answers = <b>Dina svar</b>
    .change = Ändra svaren
# same
answers-none = Du har inte svarat på några frågor om den här tiden.
# same
answers-children = Barn: { $answer }
# same
answers-interpreter = Tolk: { $answer }
# same
answers-food = Mat: { $answer }
# same
answers-access = Hjälp på plats: { $answer }

# same
details-children = Tar du med barn?
    .none = Inga barn
    .one = Ett barn
    .two = Två barn
    .more = Tre barn eller fler
# same
details-interpreter = Behöver du tolk?
    .no = Nej
    .yes = Ja, tolk
# same
details-food = Vi bjuder på mat. Vad äter du?
    .any = Allt
    .no-meat = Inget kött
    .no-pork = Inte griskött
    .talk = Prata med mig
# same
details-access = Behöver du hjälp på plats?
    .no = Nej
    .step-free = Ja, inga trappor
    .talk = Prata med mig

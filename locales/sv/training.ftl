# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = Utbildning

trainings =
    <b>Utbildningar</b>

    Välj en för att läsa mer.
trainings-none = Just nu finns det ingen utbildning att söka till. Titta gärna igen senare.

training = <b>{ $title }</b>
    .interested = Jag är intresserad
    .uninterested = Inte intresserad längre
    .applied = Jag har ansökt
    .help = Hjälp mig ansöka
    .help-after = Prata med oss
    .where = Min ansökan
    .more = Läs mer
# same
training-about = { $about }
training-link = Läs mer och ansök här: { $link }
training-open = Du kan ansöka nu. Sista dagen är { $closes }.
training-open-starts =
    Du kan ansöka nu. Sista dagen är { $closes }.
    Kursen börjar { $starts }.
training-coming = Du kan ansöka från { $opens } till { $closes }.
training-coming-starts =
    Du kan ansöka från { $opens } till { $closes }.
    Kursen börjar { $starts }.

# To which of several starts of the course she has applied; they follow as buttons.
training-which = Vilken kurs har du sökt till?
training-starts-button = Börjar { $day }
training-closes-button = Stänger { $day }

# toasts
training-toast =
    .interested = Bra! Vi påminner dig före sista dagen.
    .applied = Bra! Vi har skrivit upp att du har ansökt.
    .unsaid = Vi har tagit bort det.

# What has happened follows, and then what comes next.
application = <b>Din ansökan</b>
    .wrong = Det stämmer inte
application-none = Vi har inte skrivit upp att du har ansökt än.
# same
application-line = { $day }: { $what }
# sentences
application-what =
    .met = du var på en träff
    .visited = du var på ett besök
    .talked = du pratade med en vägledare
    .interested = du var intresserad
    .applied = du ansökte
    .admitted = du fick en plats ✅
    .reserve = du blev reserv
    .refused = du fick ingen plats den här gången
    .started = du började kursen
    .left = du slutade kursen
    .completed = du blev klar med kursen ✅
    .employed = du fick ett jobb ✅
application-about = Utbildning: { $title }
application-next-opens = Nästa: du kan ansöka från { $day }.
application-next-closes = Nästa: sista dagen att ansöka är { $day }.
application-next-decision = Nästa: beslut kommer { $day }.
application-next-starts = Nästa: kursen börjar { $day }.
application-next-half-way = Nästa: halva kursen är klar { $day }.
application-next-ends = Nästa: kursen slutar { $day }.
application-waiting = Vi vet inte än när beslutet kommer. Fråga oss gärna.
application-call = Vill du prata med oss? { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = Hej { $name }! En liten påminnelse från oss.
closing-day = Du kan ansöka till { $title }. Sista dagen är { $day }.
closing-ask = Om du redan har ansökt, tryck på knappen. Då påminner vi dig inte igen.

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = Hej { $name }! Det finns nytt om din ansökan.
decision-admitted = Du har fått en plats på { $title } ✅
decision-reserve = Du är reserv till { $title }. Du får en plats om någon annan tackar nej.
decision-refused = Du fick ingen plats på { $title } den här gången. Det finns fler vägar, och vi hjälper dig gärna.

# In her own data; $what is one of those above.
own-steps = { $count ->
    [one] Vi har skrivit upp { $count } steg på din väg.
   *[other] Vi har skrivit upp { $count } steg på din väg.
}
own-line-step = Din väg ({ $day }): { $what }
own-line-step-withdrawn = Din väg ({ $day }): { $what }. Det var fel och gäller inte.
# same
own-line-step-at = { $what } ({ $title })

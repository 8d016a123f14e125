# What participants ask, and who answers.

# What a language is called, within other texts.
# sentences
staff-language =
    .sv-easy = lätt svenska
    .sv = svenska
    .en = engelska
    .ar = arabiska
    .so = somaliska
    .ti = tigrinska
    .uk = ukrainska
    .prs = dari

# In the staff menu.
staff-questions-button = Frågor 💬

staff-question =
    <b>{ $name } frågar</b>
    Språk: { $language }
    .take = Jag tar den
    .answer = Svara
    .open = Visa
    .all = Alla frågor

staff-question-next = Kommer till: { $title }, { $day } kl. { $start }
staff-question-nowhere = Har ingen tid just nu.

# What she sent that is no text; also the button that plays or shows it.
staff-question-voice = Röstmeddelande
staff-question-audio = Ljudfil
staff-question-photo = Bild
staff-question-video = Film
staff-question-document = Dokument

staff-question-more = <b>{ $name }</b> skickar mer:
staff-question-from = Från { $name }

# What has become of it, said to the others.
staff-question-taken = { $who } har tagit frågan från { $name }.
staff-question-done = { $who } är klar med frågan från { $name }.
staff-question-handed-on = { $who } kunde inte svara { $name }. Frågan är öppen igen.

# In place of what stood there, when everything about her has been deleted.
staff-question-forgotten = Personen har tagit bort allt om sig. Frågan är borta.

# Whose it is, on the question's own screen.
staff-question-free = Ingen har tagit den ännu.
staff-question-yours = Du har tagit den.
staff-question-others = { $who } har tagit den.
staff-question-late = Svaret är försenat.
staff-question-phone = Telefon: { $phone }
staff-question-over = Här väntar ingen fråga längre.

# toasts
staff-question-toast =
    .over = Här väntar ingen fråga längre.
    .gone = Det finns inte längre.

# toasts
staff-question-toast-taken = { $who } hann före.

staff-questions =
    <b>Frågor</b>
    { $count ->
        [one] { $count } person väntar på svar.
       *[other] { $count } personer väntar på svar.
    }
staff-questions-none =
    <b>Frågor</b>
    Ingen väntar på svar.

# Buttons with one person who asks.
staff-questions-free-button = Ny: { $name }, { $day } { $time }
staff-questions-yours-button = Din: { $name }, { $day } { $time }
staff-questions-others-button = { $who }: { $name }

# Answering.
staff-answer-write =
    Skriv ditt svar till { $name }. Du kan också spela in ett röstmeddelande eller skicka en bild.

    Allt går direkt till { $name }.
    .done = Klar
    .pass-on = Lämna vidare
    .error-type = Det där kan jag inte skicka. Skriv, spela in ett röstmeddelande eller skicka en bild.
staff-answer-write-sent = Skickat till { $name }. Skriv mer, eller tryck på Klar.
staff-answer-write-empty = Det fanns inget att skicka. Skriv ditt svar till { $name }.
staff-answer-write-unreachable = { $name } kan inte få svar här just nu, och har inte lämnat något telefonnummer.
staff-answer-write-unreachable-phone =
    { $name } kan inte få svar här just nu. Ring i stället:

    { $phone }

# Said when Telegram could not deliver it.
staff-answer-lost = Ditt svar till { $name } kom inte fram. Ring i stället.

staff-left-answer = Du höll på att svara på en fråga.

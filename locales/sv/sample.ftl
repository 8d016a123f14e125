# The sample programme: invented hosts, ordinary words.

# sentences
sample-meeting =
    .title = Informationsträff om industrin
    .about = Kom och hör om jobb i industrin. Du träffar företag, skolan och en studie- och yrkesvägledare. Vi bjuder på kaffe och frukt, och barn är välkomna.
    .meets = Karin från { $programme }
    .bring = Bara dig själv. Ta gärna med en vän.

# sentences
sample-visit =
    .title = Studiebesök hos { $host }
    .about = Se hur det går till i en modern fabrik. Vi går runt tillsammans, och du får prata med kvinnor som arbetar där. Besöket tar två timmar.
    .meets = { $guide } vid ingången
    .bring = Hela skor utan klack. Varselväst och skyddsglasögon lånar du på plats.

# sentences
sample-training =
    .title = Industriteknisk utbildning
    .about = Du lär dig arbeta i industrin, i skolan och på ett företag. Utbildningen tar ett år, och det finns stöd med språket.

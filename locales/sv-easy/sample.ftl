# The sample programme: invented hosts, ordinary words.

# sentences
sample-meeting =
    .title = Informationsträff om industrin
    .about = Kom och hör om jobb i industrin. Du träffar företag, skolan och en studie- och yrkesvägledare. Det finns kaffe och frukt. Barn är välkomna.
    .meets = Karin från { $programme }
    .bring = Bara dig själv. Ta gärna med en vän.

# sentences
sample-visit =
    .title = Studiebesök hos { $host }
    .about = Se hur det går till i en modern fabrik. Vi går runt tillsammans och du får prata med kvinnor som jobbar där. Besöket tar två timmar.
    .meets = { $guide } vid ingången
    .bring = Hela skor utan klack. Du får låna varselväst och skyddsglasögon.

# sentences
sample-training =
    .title = Industriteknisk utbildning
    .about = Du lär dig att arbeta i industrin, i skolan och på ett företag. Utbildningen tar ett år. Du kan få hjälp med språket.

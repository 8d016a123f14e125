# Follow-up by phone: answers that staff enter for somebody.

staff-person-answers-button = Svara i telefon
staff-waves = <b>{ $name }</b> ({ $language }) har inte svarat på allt. Fråga i telefon och fyll i här.
staff-waves-none = <b>{ $name }</b> ({ $language }) har inga frågor som väntar.
staff-wave-open-button = { $what }

# What the questions of a wave are about.
staff-wave-survey =
    .s0 = Bakgrund
    .s1 = Efter en träff
    .s2 = Ansökan
    .s3-decision = Besked
    .s3-start = Kursstart
    .s3-half-way = Halva kursen
    .s4 = Efter kursen
    .s5 = Efter sex månader
    .s6 = Efter ett eller två år
    .other = Egna frågor
staff-wave-button =
    .no-answer = Nådde inte
    .leave = Avsluta
staff-left-survey = Du höll på att fylla i svar som någon gav i telefon.

staff-today-wave-button = { $name }, { $language }
staff-today-follow-up = { $count ->
    [one] { $count } person har inte svarat på uppföljningen
   *[other] { $count } personer har inte svarat på uppföljningen
}

# Reaching one person: found, her card, and what is done for her.

staff-find = { $count ->
    [one] Jag hittade { $count } person:
   *[other] Jag hittade { $count } personer:
}
staff-find-more = { $count ->
    [one] Och { $count } till. Skriv mer av namnet.
   *[other] Och { $count } till. Skriv mer av namnet.
}
staff-find-short = Skriv minst två bokstäver av namnet, eller fyra siffror av numret.
staff-find-none = Ingen heter så, eller har det numret.
staff-find-hit-button = { $name }, { $language }
staff-find-hit-phone-button = { $name }, { $language }, …{ $end }

staff-person = <b>{ $name }</b>
    .write = Skriv
    .phoned = Jag har ringt 📞
    .sign-up = Anmäl
    .note = Anteckna
    .link = Länk till Telegram
    .part = Ta isär igen
    .export = Ge ut uppgifter
    .delete = Radera
staff-person-language = Språk: { $language }
staff-person-phone = Telefon: { $phone }
staff-person-no-phone = Inget telefonnummer.
staff-person-paused = Har paus till { $until }. Du kan skriva ändå.
# sentences
staff-person-reach =
    .yes = Får meddelanden här.
    .blocked = Har blockerat roboten. Ring.
    .stopped = Vill inte ha några meddelanden. Ring.
    .no-telegram = Har inte Telegram. Ring.
staff-person-phoned = Senast ringd { $day } kl. { $time }
staff-person-times = <b>Tider</b>
staff-person-no-times = Inga tider.
staff-person-time = { $title }, { $day } { $start }: { $state }
# sentences
staff-person-state =
    .seated = plats
    .queued = kö
    .cancelled = avanmäld
    .came = kom ✅
    .absent = kom inte ❌
    .off = inställt
staff-person-sent = <b>Meddelanden</b>
staff-person-message = { $day } { $time } { $kind }: { $became }
# sentences
staff-person-kind =
    .reminder = påminnelse
    .change = ändring
    .offer = erbjudande
    .reply = svar från oss
    .answer = svar från roboten
    .broadcast = utskick
    .closing = påminnelse om sista dag
    .other = meddelande
# sentences
staff-person-became =
    .pending = väntar
    .sending = skickas
    .sent = framme
    .uncertain = kanske framme
    .failed = kom inte fram
    .dropped = skickades inte
staff-person-notes = <b>Anteckningar</b>
staff-person-note = { $day } { $who }: { $text }
staff-person-joined = <b>Hopkopplad</b>
staff-person-join = { $name }, { $day }
# toasts
staff-person-toast =
    .phoned = Antecknat att du har ringt.
    .no-name = Roboten vet inte vad den heter än. Starta den en gång.
    .has-telegram = Personen har redan Telegram.
    .parted = Klart. Allt är som före hopkopplingen.
    .over = Det är redan gjort.
staff-person-link =
    Länk för { $name }. Låt personen öppna den på sin egen telefon:

    { $link }

    Den gäller en gång, till { $day }.
staff-person-back-button = Om personen
staff-person-out-button = Avanmäl: { $title }, { $day } { $start }

# On her behalf.
staff-sign-up = Till vad ska { $name } anmälas?
staff-sign-up-none = Det finns inget att anmäla { $name } till just nu.
staff-sign-up-button = { $day } { $start } { $title } ({ $left })
staff-signed-up = { $name } har en plats: { $title }, { $day } kl. { $start }.
staff-signed-up-queued = Alla platser är tagna. { $name } står i kö på plats { $place }: { $title }, { $day } kl. { $start }.
# sentences
staff-sign-up-already =
    .seated = { $name } har redan en plats: { $title }, { $day } kl. { $start }.
    .queued = { $name } står redan i kö: { $title }, { $day } kl. { $start }.
    .cancelled = { $name } är avanmäld: { $title }, { $day } kl. { $start }.
staff-sign-up-clash = { $name } har redan en annan tid då: { $other }. Avanmäl den först.
# sentences
staff-sign-up-why =
    .full = Alla platser är tagna, och anmälan är stängd: { $title }, { $day } kl. { $start }.
    .closed = Anmälan är stängd: { $title }, { $day } kl. { $start }.
    .over = Tiden är över: { $title }, { $day } kl. { $start }.
    .cancelled = Tiden är inställd: { $title }, { $day } kl. { $start }.
staff-out =
    Ska { $name } avanmälas? Någon annan kan få platsen.

    { $title }
    { $day } kl. { $start }
    .yes = Ja, avanmäl
    .no = Nej
staff-signed-out = { $name } är avanmäld: { $title }, { $day } kl. { $start }.
staff-signed-out-not = Det gick inte: { $name } är redan avanmäld, eller tiden är över.
# sentences
staff-on-behalf =
    .hears = Personen får veta det i sin chatt.
    .hears-not = Personen får inget meddelande. Säg det själv.

# Writing to her.
staff-write-write = Skriv till { $name }. Du kan också spela in ett röstmeddelande eller skicka en bild. Allt går direkt till { $name }, med ditt namn.
    .error-type = Det där kan jag inte skicka. Skriv, spela in ett röstmeddelande eller skicka en bild.
    .error-long = Det är för långt. Skriv högst 3 000 tecken i taget, och högst 600 under en bild.
staff-write-write-sent = Skickat till { $name }. Skriv mer, eller gå tillbaka.
staff-write-write-empty = Det fanns inget att skicka. Skriv till { $name }.
staff-write-write-gone = Personen finns inte längre.
staff-write-write-unreachable = { $name } kan inte få meddelanden här just nu, och har inget telefonnummer.
staff-write-write-unreachable-phone =
    { $name } kan inte få meddelanden här just nu. Ring i stället:

    { $phone }
staff-left-write = Du höll på att skriva till någon.

# Notes about her.
staff-note-write =
    Vad vill du anteckna om { $name }?

    Skriv inget om hälsa eller ärenden. { $name } kan läsa allt.
    .error-unreadable = Skriv text, högst 500 tecken.
staff-note-write-gone = Personen finns inte längre.
staff-left-note = Du höll på att anteckna något om en person.

# Her data given out or deleted.
staff-export-reason = Varför ska uppgifterna om { $name } ges ut? Skälet sparas.
    .asked = Personen har bett om dem
    .error-unreadable = Skriv skälet med ord, högst 200 tecken.
staff-export-reason-gone = Personen finns inte längre.
staff-exported = Uppgifter om { $name }. Lämna dem bara till personen själv, och radera sedan filen.
staff-left-export = Du höll på att ge ut uppgifter om någon.
staff-delete = Ska allt om { $name } raderas? Det gör du bara när personen har bett om det.
    .yes = Ja, radera
    .no = Nej
staff-delete-sure = Är du säker? Allt om { $name } försvinner, och det går inte att ångra.
    .yes = Radera allt om personen
    .no = Nej, behåll
staff-delete-staff = Det här är någon i personalen. Hen raderar sig själv, under Mina uppgifter i deltagarens meny.
staff-deleted = Allt om personen är raderat.

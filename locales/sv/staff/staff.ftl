# Back to the staff's menu, last on every screen.
staff-home = Meny

# Buttons to the pages before and after in a list.
staff-page =
    .before = ← Föregående
    .after = Nästa →

# A command beside the text field.
staff-command = Personalmenyn

# Said to who was in the middle of something when her role was taken back.
staff-no-more = Du hör inte till personalen här längre. Det du höll på med är inte sparat.

staff-menu =
    <b>Personalmenyn</b>
    Hej { $name }! Vad vill du göra?
    .team = Personal 👥
    .participant = Deltagarens meny

staff-menu-find = Skriv ett namn eller ett telefonnummer, så letar jag upp personen.

# Something that staff sent without a question before it.
staff-stray = Det här skickades inte till någon. Öppna först personen eller frågan som du vill svara på.

# What a person may do, as a word within other texts.
# sentences
staff-role =
    .owner = ägare
    .coordinator = samordnare
    .counsellor = vägledare
    .viewer = ser bara siffror
    .participant = deltagare

staff-team =
    <b>Personal</b>
    { $count ->
        [one] { $count } person.
       *[other] { $count } personer.
    }
    { $invitations ->
        [0] Ingen inbjudan väntar.
        [one] { $invitations } inbjudan väntar på svar.
       *[other] { $invitations } inbjudningar väntar på svar.
    }
    .invite = Bjud in någon
    .waiting = Inbjudningar som väntar

# A button with one of the staff.
staff-team-line = { $name }, { $role }

staff-member =
    <b>{ $name }</b>
    Roll: { $role }.
    .owner = Gör till ägare
    .coordinator = Gör till samordnare
    .counsellor = Gör till vägledare
    .viewer = Låt bara se siffror
    .none = Ta bort från personalen

staff-member-settings = Ägaren står i inställningarna och kan bara ändras där.

# toasts
staff-member-toast =
    .changed = Klart. Det gäller från och med nu.
    .settings = Ägaren står i inställningarna och kan bara ändras där.

staff-invite =
    <b>Bjud in någon till personalen</b>
    Vad ska hen kunna göra?
    .coordinator = Samordnare: allt utom personalen
    .counsellor = Vägledare: personer och frågor
    .viewer = Bara siffror
    .owner = Ägare: allt

staff-invited =
    Här är inbjudan. Skicka nästa meddelande vidare till personen.

    Länken gäller för en enda person, till { $day } kl. { $time }. Den som öppnar den först får rollen.

# Forwarded to whoever is invited.
staff-invitation =
    Du är inbjuden till personalen i { $programme } ({ $role }).

    Öppna länken på din telefon senast { $day } kl. { $time }:
    { $link }

staff-waiting =
    <b>Inbjudningar som väntar</b>
    Tryck på en inbjudan för att dra tillbaka den.

staff-waiting-none = Ingen inbjudan väntar.

# A button with one invitation.
staff-waiting-line = { $role }, { $day } { $time }

# toasts
staff-waiting-toast =
    .withdrawn = Inbjudan är tillbakadragen.
    .over = Inbjudan gällde inte längre.

staff-join-ask =
    Du är inbjuden till personalen i { $programme }.
    Din roll: { $role }.

    Du får se uppgifter om andra. Det antecknas när du tittar på dem. Visa dem inte för någon annan.

    Vill du vara med?
    .yes = Ja, jag är med
    .no = Nej tack
    .error-tap = Tryck på ett av svaren.
staff-join-ask-used = Inbjudan är redan använd. Be den som bjöd in dig om en ny.
staff-join-ask-expired = Inbjudan gäller inte längre. Be den som bjöd in dig om en ny.
staff-join-ask-unknown = Inbjudan finns inte. Be den som bjöd in dig om en ny.
staff-join-joined-used = Inbjudan är redan använd. Be den som bjöd in dig om en ny.
staff-join-joined-expired = Inbjudan gäller inte längre. Be den som bjöd in dig om en ny.
staff-join-joined-unknown = Inbjudan finns inte. Be den som bjöd in dig om en ny.
staff-join-declined = Okej. Öppna länken igen om du ändrar dig.
staff-join-name =
    Vad ska vi kalla dig? Namnet ser dina kollegor och de som du skriver till.
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv ett namn med bokstäver.
    .error-type = Skriv ditt namn.
staff-left-join = Du har inte svarat på en inbjudan till personalen.

staff-name-name =
    Vad ska vi kalla dig? Namnet ser dina kollegor och de som du skriver till.
    .error-long = Namnet är för långt. Skriv högst 40 tecken.
    .error-letters = Skriv ett namn med bokstäver.
    .error-type = Skriv ditt namn.
staff-left-name = Du har inte sagt vad vi ska kalla dig.

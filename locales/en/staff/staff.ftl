# Back to the staff's menu, last on every screen.
staff-home = Menu

# Buttons to the pages before and after in a list.
staff-page =
    .before = ← Previous
    .after = Next →

# A command beside the text field.
staff-command = Staff menu

# Said to who was in the middle of something when her role was taken back.
staff-no-more = You are not staff here any more. What you were doing has not been saved.

staff-menu =
    <b>Staff menu</b>
    Hello { $name }! What would you like to do?
    .team = Staff 👥
    .participant = The participant’s menu

staff-menu-find = Write a name or a phone number, and I will find the person.

# Something that staff sent without a question before it.
staff-stray = This was not sent to anybody. First open the person or the question that you want to answer.

# What a person may do, as a word within other texts.
# sentences
staff-role =
    .owner = owner
    .coordinator = coordinator
    .counsellor = counsellor
    .viewer = sees figures only
    .participant = participant

staff-team =
    <b>Staff</b>
    { $count ->
        [one] { $count } person.
       *[other] { $count } people.
    }
    { $invitations ->
        [0] No invitation is waiting.
        [one] { $invitations } invitation is waiting for an answer.
       *[other] { $invitations } invitations are waiting for an answer.
    }
    .invite = Invite somebody
    .waiting = Invitations that wait

# A button with one of the staff.
staff-team-line = { $name }, { $role }

staff-member =
    <b>{ $name }</b>
    Role: { $role }.
    .owner = Make owner
    .coordinator = Make coordinator
    .counsellor = Make counsellor
    .viewer = Let see figures only
    .none = Remove from the staff

staff-member-settings = This owner is named in the settings and can only be changed there.

# toasts
staff-member-toast =
    .changed = Done. It holds from now on.
    .settings = This owner is named in the settings and can only be changed there.

staff-invite =
    <b>Invite somebody to the staff</b>
    What should they be able to do?
    .coordinator = Coordinator: all but the staff
    .counsellor = Counsellor: people and questions
    .viewer = Figures only
    .owner = Owner: everything

staff-invited =
    Here is the invitation. Forward the next message to the person.

    The link is for one person only, until { $day } at { $time }. Whoever opens it first gets the role.

# Forwarded to whoever is invited.
staff-invitation =
    You are invited to the staff of { $programme } ({ $role }).

    Open the link on your phone by { $day } at { $time }:
    { $link }

staff-waiting =
    <b>Invitations that wait</b>
    Tap an invitation to withdraw it.

staff-waiting-none = No invitation is waiting.

# A button with one invitation.
staff-waiting-line = { $role }, { $day } { $time }

# toasts
staff-waiting-toast =
    .withdrawn = The invitation is withdrawn.
    .over = The invitation did not hold any more.

staff-join-ask =
    You are invited to the staff of { $programme }.
    Your role: { $role }.

    You will see other people’s data. It is noted when you look at them. Do not show them to anybody else.

    Would you like to join?
    .yes = Yes, count me in
    .no = No, thank you
    .error-tap = Tap one of the answers.
staff-join-ask-used = The invitation has been used. Ask whoever invited you for a new one.
staff-join-ask-expired = The invitation holds no longer. Ask whoever invited you for a new one.
staff-join-ask-unknown = There is no such invitation. Ask whoever invited you for a new one.
staff-join-joined-used = The invitation has been used. Ask whoever invited you for a new one.
staff-join-joined-expired = The invitation holds no longer. Ask whoever invited you for a new one.
staff-join-joined-unknown = There is no such invitation. Ask whoever invited you for a new one.
staff-join-declined = All right. Open the link again if you change your mind.
staff-join-name =
    What should we call you? Your colleagues and the people you write to will see the name.
    .error-long = The name is too long. Write at most 40 characters.
    .error-letters = Write a name with letters.
    .error-type = Write your name.
staff-left-join = You have not answered an invitation to the staff.

staff-name-name =
    What should we call you? Your colleagues and the people you write to will see the name.
    .error-long = The name is too long. Write at most 40 characters.
    .error-letters = Write a name with letters.
    .error-type = Write your name.
staff-left-name = You have not said what to call you.

# Reaching one person: found, her card, and what is done for her.

staff-find = { $count ->
    [one] I found { $count } person:
   *[other] I found { $count } people:
}
staff-find-more = { $count ->
    [one] And { $count } more. Write more of the name.
   *[other] And { $count } more. Write more of the name.
}
staff-find-short = Write at least two letters of the name, or four digits of the number.
staff-find-none = Nobody is called that, or has that number.
staff-find-hit-button = { $name }, { $language }
staff-find-hit-phone-button = { $name }, { $language }, …{ $end }

staff-person = <b>{ $name }</b>
    .write = Write
    .phoned = I have phoned 📞
    .sign-up = Sign up
    .note = Make a note
    .link = Link to Telegram
    .part = Part again
    .export = Give out data
    .delete = Delete
staff-person-language = Language: { $language }
staff-person-phone = Phone: { $phone }
staff-person-no-phone = No phone number.
staff-person-paused = Takes a break until { $until }. You can write anyway.
# sentences
staff-person-reach =
    .yes = Gets messages here.
    .blocked = Has blocked the robot. Phone.
    .stopped = Does not want any messages. Phone.
    .no-telegram = Does not have Telegram. Phone.
staff-person-phoned = Last phoned { $day } at { $time }
staff-person-times = <b>Times</b>
staff-person-no-times = No times.
staff-person-time = { $title }, { $day } { $start }: { $state }
# sentences
staff-person-state =
    .seated = place
    .queued = queue
    .cancelled = signed out
    .came = came ✅
    .absent = did not come ❌
    .off = called off
staff-person-sent = <b>Messages</b>
staff-person-message = { $day } { $time } { $kind }: { $became }
# sentences
staff-person-kind =
    .reminder = reminder
    .change = change
    .offer = offer
    .reply = answer from us
    .answer = answer from the robot
    .closing = reminder of the last day
    .broadcast = broadcast
    .other = message
# sentences
staff-person-became =
    .pending = waits
    .sending = is being sent
    .sent = delivered
    .uncertain = maybe delivered
    .failed = not delivered
    .dropped = not sent
staff-person-notes = <b>Notes</b>
staff-person-note = { $day } { $who }: { $text }
staff-person-joined = <b>Joined</b>
staff-person-join = { $name }, { $day }
# toasts
staff-person-toast =
    .phoned = It is noted that you phoned.
    .no-name = The robot does not know its own name yet. Start it once.
    .has-telegram = The person already has Telegram.
    .parted = Done. All is as before they were joined.
    .over = That is done already.
staff-person-link =
    A link for { $name }. Let the person open it on their own phone:

    { $link }

    It works once, until { $day }.
staff-person-back-button = About the person
staff-person-out-button = Sign out: { $title }, { $day } { $start }

# On her behalf.
staff-sign-up = What should { $name } be signed up for?
staff-sign-up-none = There is nothing to sign { $name } up for just now.
staff-sign-up-button = { $day } { $start } { $title } ({ $left })
staff-signed-up = { $name } has a place: { $title }, { $day } at { $start }.
staff-signed-up-queued = All places are taken. { $name } is in the queue at number { $place }: { $title }, { $day } at { $start }.
# sentences
staff-sign-up-already =
    .seated = { $name } already has a place: { $title }, { $day } at { $start }.
    .queued = { $name } is already in the queue: { $title }, { $day } at { $start }.
    .cancelled = { $name } is signed out: { $title }, { $day } at { $start }.
staff-sign-up-clash = { $name } already has another time then: { $other }. Sign out from that one first.
# sentences
staff-sign-up-why =
    .full = All places are taken, and sign-up is closed: { $title }, { $day } at { $start }.
    .closed = Sign-up is closed: { $title }, { $day } at { $start }.
    .over = The time is over: { $title }, { $day } at { $start }.
    .cancelled = The time is cancelled: { $title }, { $day } at { $start }.
staff-out =
    Should { $name } be signed out? Somebody else may get the place.

    { $title }
    { $day } at { $start }
    .yes = Yes, sign out
    .no = No
staff-signed-out = { $name } is signed out: { $title }, { $day } at { $start }.
staff-signed-out-not = It did not work: { $name } is already signed out, or the time is over.
# sentences
staff-on-behalf =
    .hears = The person is told in their own chat.
    .hears-not = The person gets no message. Tell them yourself.

# Writing to her.
staff-write-write = Write to { $name }. You can also record a voice message or send a picture. All of it goes straight to { $name }, with your name.
    .error-type = I cannot send that. Write, record a voice message or send a picture.
    .error-long = That is too long. Write at most 3,000 characters at a time, and at most 600 beneath a picture.
staff-write-write-sent = Sent to { $name }. Write more, or go back.
staff-write-write-empty = There was nothing to send. Write to { $name }.
staff-write-write-gone = That person is no longer there.
staff-write-write-unreachable = { $name } cannot get messages here just now, and has no phone number.
staff-write-write-unreachable-phone =
    { $name } cannot get messages here just now. Phone instead:

    { $phone }
staff-left-write = You were writing to somebody.

# Notes about her.
staff-note-write =
    What do you want to note about { $name }?

    Write nothing about health or cases. { $name } can read all of it.
    .error-unreadable = Write text, at most 500 characters.
staff-note-write-gone = That person is no longer there.
staff-left-note = You were making a note about a person.

# Her data given out or deleted.
staff-export-reason = Why should the data about { $name } be given out? The reason is kept.
    .asked = The person has asked for them
    .error-unreadable = Write the reason in words, at most 200 characters.
staff-export-reason-gone = That person is no longer there.
staff-exported = Data about { $name }. Give them only to the person, and then delete the file.
staff-left-export = You were giving out data about somebody.
staff-delete = Should everything about { $name } be deleted? Do so only when the person has asked for it.
    .yes = Yes, delete
    .no = No
staff-delete-sure = Are you sure? Everything about { $name } disappears, and it cannot be undone.
    .yes = Delete all about the person
    .no = No, keep it
staff-delete-staff = This is one of the staff. They delete themselves, under My data in the participant's menu.
staff-deleted = Everything about the person is deleted.

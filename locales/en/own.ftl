# What we keep about her, and what she can do with it.

own =
    <b>My data</b>

    Name: { $name }
    Language: { $language }
    With us since: { $since }
    .name = Change name
    .copy = Get a copy
    .stop = Stop
    .forget = Delete everything

own-times = { $count ->
    [one] You have { $count } time.
   *[other] You have { $count } times.
}
own-questions = { $count ->
    [one] We have saved { $count } question from you.
   *[other] We have saved { $count } questions from you.
}

rename-name =
    What shall we call you?

    Write your name here.
    .keep = Don't change
    .error-long = The name is too long. Write at most 40 characters.
    .error-letters = Write the name with letters.
    .error-type = Write the name as text.

own-copy = Here is everything that we have saved about you. You can read this file yourself.
own-copy-machine = The same, for a computer.

own-line-notice = Answer to whether you want to take part: { $answer } ({ $day })
    .yes = yes
    .no = no
own-line-seated = You have a place: { $title }, { $day } { $start }
own-line-queued = You are in the queue: { $title }, { $day } { $start }
own-line-cancelled = You are not coming: { $title }, { $day } { $start }
own-line-question = Your question ({ $day }): { $text }

stop =
    Do you want to stop?

    Then you get no more messages from us. We keep your data, so that you can come back.
    .yes = Yes, I stop
    .no = No, go back

stop-seats = You then give up these times:

own-time =
    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

stopped = You have stopped. You get no more messages from us. You are welcome back whenever you like.
    .return = Come back
# toasts
stop-returned = Welcome back!

forget =
    Do you want to delete everything about you?

    We delete your name, your times, your questions and everything else about you. This cannot be undone.
    .yes = Yes, delete it all
    .no = No, go back

forgotten = Everything about you is deleted now. Thank you for being with us. Do you want to start again? Write /start

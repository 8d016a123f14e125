# What we keep about her, and what she can do with it.

own =
    <b>My data</b>

    Name: { $name }
    Language: { $language }
    With us since: { $since } { $year }
    .name = Change name
    .number = Phone number
    .messages = What you hear about
    .pause = Take a break
    .copy = Get a copy
    .stop = Stop
    .forget = Delete all

own-number = We may phone you at { $number }
own-number-none = We have no phone number for you.

own-paused = You are taking a break until { $until }. We do not write to you before that day.
own-stopped = You have stopped. We do not write to you.

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
own-line-note = We noted about you ({ $day }): { $text }
own-line-answer = We wrote to you ({ $day }): { $text }
own-line-broadcast = We sent a message to you and others ({ $day }).
own-line-seen = Staff read or changed data about you ({ $day }).
own-line-joined = We connected your times to your Telegram ({ $day }).

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

forget-keep =
    But this we have to keep:
    { $what }

    Why: { $why }

    We keep it without your name.
# sentences
forget-keep-what =
    .questions = – your questions
    .sign-ups = – your times
    .notice = – your answer about taking part
# same
forget-keep-and =
    { $some }
    { $one }

forgotten = Everything about you is deleted now. Thank you for being with us. Do you want to start again? Write /start

# Her phone number.
number-ask = May we phone you if something changes?
    .yes = Yes
    .no = No, do not phone
    .error-unreadable = We cannot phone that number. Write all digits, for example 070-123 45 67.
    .error-other = That is somebody else's number. Write your own number.
number-ask-known =
    We may phone you at { $number }

    Do you want to change it?
    .change = New number
    .keep = Keep the number
    .no = Remove the number

number-share = Tap the button at the bottom, or write your number here.
    .own = Share my number
    .no = No thanks
    .error-unreadable = We cannot phone that number. Write all digits, for example 070-123 45 67.
    .error-other = That is somebody else's number. Share your own, or write it.

number-saved = Thank you! We have saved your number. We only phone when it is needed.
number-later = Okay. You can give us the number later, under My data.

messages =
    <b>What do you want to hear about?</b>

    You can say no to each thing by itself.
# toasts
messages-saved = Saved.

# sentences
messages-reminders =
    .on = Reminders of your times: Yes
    .off = Reminders of your times: No
# sentences
messages-follow-up =
    .on = Questions about how you are doing: Yes
    .off = Questions about how you are doing: No
# sentences
messages-notices =
    .on = News about meetings and visits: Yes
    .off = News about meetings and visits: No

messages-turn-reminders =
    .on = Remind me
    .off = Do not remind me
messages-turn-follow-up =
    .on = Ask me
    .off = Do not ask me
messages-turn-notices =
    .on = Send me news
    .off = No news

messages-always = If a time that you have changes or is cancelled, we always write.

pause-until =
    How long do you want a break?

    You can also write a date, for example 3/12. We do not write to you before that day.
    .weeks-2 = Two weeks
    .weeks-4 = Four weeks
    .weeks-13 = Three months
    .weeks-26 = Half a year
    .error-unreadable = Write the date like this: 3/12. It must be a day to come.
    .error-long = A break can be one year at most. Choose an earlier day.

pause-keep =
    Your break is now until { $until }.

    This time is in your break:

    <b>{ $title }</b>
    { $day }
    { $start }–{ $end }

    Do you want to keep it? If it changes, we phone you.
    .yes = Yes, keep it
    .no = No, give it up

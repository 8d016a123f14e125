# What participants ask, and who answers.

# What a language is called, within other texts.
# sentences
staff-language =
    .sv-easy = easy Swedish
    .sv = Swedish
    .en = English
    .ar = Arabic
    .so = Somali
    .ti = Tigrinya
    .uk = Ukrainian
    .prs = Dari

# In the staff menu.
staff-questions-button = Questions 💬

staff-question =
    <b>{ $name } asks</b>
    Language: { $language }
    .take = I’ll take it
    .answer = Answer
    .open = Show
    .all = All questions

staff-question-next = Is coming to: { $title }, { $day } at { $start }
staff-question-nowhere = Has no time booked just now.

# What she sent that is no text; also the button that plays or shows it.
staff-question-voice = Voice message
staff-question-audio = Sound file
staff-question-photo = Picture
staff-question-video = Film
staff-question-document = Document

staff-question-more = <b>{ $name }</b> sends more:
staff-question-from = From { $name }

# What has become of it, said to the others.
staff-question-taken = { $who } has taken the question from { $name }.
staff-question-done = { $who } is done with the question from { $name }.
staff-question-handed-on = { $who } could not answer { $name }. The question is open again.

# In place of what stood there, when everything about her has been deleted.
staff-question-forgotten = The person has had everything about her deleted. The question is gone.

# Whose it is, on the question's own screen.
staff-question-free = Nobody has taken it yet.
staff-question-yours = You have taken it.
staff-question-others = { $who } has taken it.
staff-question-late = The answer is late.
staff-question-phone = Phone: { $phone }
staff-question-over = No question is waiting here any more.

# toasts
staff-question-toast =
    .over = No question is waiting here any more.
    .gone = It is not there any more.

# toasts
staff-question-toast-taken = { $who } was faster.

staff-questions =
    <b>Questions</b>
    { $count ->
        [one] { $count } person is waiting for an answer.
       *[other] { $count } people are waiting for an answer.
    }
staff-questions-none =
    <b>Questions</b>
    Nobody is waiting for an answer.

# Buttons with one person who asks.
staff-questions-free-button = New: { $name }, { $day } { $time }
staff-questions-yours-button = Yours: { $name }, { $day } { $time }
staff-questions-others-button = { $who }: { $name }

# Answering.
staff-answer-write =
    Write your answer to { $name }. You can also record a voice message or send a picture.

    Everything goes straight to { $name }.
    .done = Done
    .pass-on = Hand on
    .error-type = I cannot send that. Write, record a voice message or send a picture.
staff-answer-write-sent = Sent to { $name }. Write more, or tap Done.
staff-answer-write-empty = There was nothing to send. Write your answer to { $name }.
staff-answer-write-unreachable = { $name } cannot get an answer here just now, and has not left a phone number.
staff-answer-write-unreachable-phone =
    { $name } cannot get an answer here just now. Phone instead:

    { $phone }

# Said when Telegram could not deliver it.
staff-answer-lost = Your answer to { $name } did not arrive. Please phone instead.

staff-left-answer = You were answering a question.

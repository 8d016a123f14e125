# What fits nowhere is a question to a person.

ask-kept =
    Thank you! We have saved your question. A person will read it.

    { $days ->
        [one] You will get an answer within { $days } working day.
       *[other] You will get an answer within { $days } working days.
    }
ask-changed = Thank you! We have saved your change.
ask-edit-unseen = I cannot read changes in old messages. Please write it once more.
ask-cannot-keep = I cannot take that. Write, record a voice message or send a picture.

apology = Something went wrong on our side. It is not your fault. We are looking into it. Please try again later.

elsewhere = Hello! { $programme } only answers in a private chat. Write to me there.

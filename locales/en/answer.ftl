# What a human answers, in the same chat.

answer-from = <b>Answer from { $name }</b>
answer-passed-on = Thank you! { $name } has got your message.

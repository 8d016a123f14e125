# What a human answers, in the same chat.

answer-from = <b>جواب از { $name }</b>
answer-passed-on = تشکر! پیام شما به { $name } رسید.

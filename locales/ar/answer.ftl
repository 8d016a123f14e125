# What a human answers, in the same chat.

answer-from = <b>إجابة من { $name }</b>
answer-passed-on = شكرًا! وصلت رسالتك إلى { $name }.

# What a human answers, in the same chat.

answer-from = <b>Відповідь від { $name }</b>
answer-passed-on = Дякуємо! { $name } вже має ваше повідомлення.

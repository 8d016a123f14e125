# What a human answers, in the same chat.

# same
answer-from = <b>Svar från { $name }</b>
# same
answer-passed-on = Tack! { $name } har fått ditt meddelande.

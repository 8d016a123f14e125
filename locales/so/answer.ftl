# What a human answers, in the same chat.

answer-from = <b>Jawaab ka timid { $name }</b>
answer-passed-on = Mahadsanid! Farriintaadu waxay gaartay { $name }.

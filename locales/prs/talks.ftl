# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = صحبت با راهنما
    .book = این وقت را می‌گیرم
    .move = تبدیل به این وقت
    .others = وقت‌های دیگر
# same
talk-with = صحبت با { $who }

# Instead of a place and its address.
# same
talk-phone = از طریق تلفن
# same
talk-phone-how = ما به شما زنگ می‌زنیم.
talk-rings = تلفن خود را نزدیک داشته باشید. ما در آن وقت به شما زنگ می‌زنیم.

# A reminder; the talk's day and hour follow.
# same
talk-soon = سلام { $name }! وقت صحبت شما نزدیک است:

# same
talks-menu-button = صحبت با راهنما

# same
talks = <b>صحبت با راهنما</b>
    .yours = وقت من
talks-yours =
    شما یک وقت دارید:
    { $day }
    از { $start } تا { $end }
    { $place }
talks-choose = یک وقت مناسب را انتخاب کنید. با راهنما درباره کاری که می‌خواهید بکنید، صحبت می‌کنید.
talks-none = فعلاً وقت خالی نیست. لطفاً چند روز بعد دوباره ببینید.
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = علامت 💬 یعنی راهنما به زبان شما گپ می‌زند.
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = این وقت خالی است.
talk-taken = این وقت را شخص دیگری گرفته است.
# same
talk-yours = این وقت از شما است ✅
talk-instead =
    شما از قبل یک وقت دارید. اگر این را بگیرید، وقت قبلی را پس می‌دهید:
    { $day }
    از { $start } تا { $end }
    { $place }
talk-clash = شما از قبل یک صحبت دارید:
# same
talk-booked = <b>{ $name }، این وقت از شما است ✅</b>
# toasts
# same
talk-gone = شخص دیگری زودتر گرفت. لطفاً وقت دیگری را انتخاب کنید.
# same
talk-interpreter = می‌توانید ترجمان داشته باشید.
# same
talk-languages = { $some }، { $one }

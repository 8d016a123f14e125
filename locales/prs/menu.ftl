# The menu and the language picker.

menu = سلام { $name }!
    .events = جلسه‌ها و بازدیدها
    .times = وقت‌های من
    .own = معلومات من
    .ask = سوال از یک انسان
    .notice = درباره ما

menu-next =
    <b>وقت بعدی شما</b>
    { $title }
    { $day }
    از { $start } تا { $end }
    { $place }

menu-ask = لطفاً از پایین انتخاب کنید. سوال دارید؟ سوال را اینجا بنویسید یا پیام صوتی ثبت کنید. یک انسان آن را می‌خواند.

# toasts
# same
languages = { $invitations }
    .chosen = حالا به دری می‌نویسیم.

command-start = مینو
command-language = تغییر زبان
command-help = کمک
command-privacy = درباره معلومات شما
command-stop = خروج از برنامه

# How to reach a person.
ask-how =
    سوال خود را اینجا بنویسید یا پیام صوتی ثبت کنید. عکس هم فرستاده می‌توانید. یک انسان آن را می‌خواند.

    { $days ->
        [one] جواب شما در { $days } روز کاری می‌رسد.
       *[other] جواب شما در { $days } روز کاری می‌رسد.
    }

# long: what /help says, also to who does not take part.
help =
    من یک روبات هستم. در گرفتن وقت جلسه‌ها و بازدیدها به شما کمک می‌کنم.

    برای مینو بنویسید: /start
    برای تغییر زبان بنویسید: /language
    برای خروج از برنامه بنویسید: /stop

    سوال دارید؟ آن را اینجا بنویسید. یک انسان آن را می‌خواند.

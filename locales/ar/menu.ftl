# The menu and the language picker.

menu = مرحبًا { $name }!
    .events = اللقاءات والزيارات
    .times = مواعيدي
    .own = بياناتي
    .ask = سؤال إلى شخص
    .notice = من نحن

menu-next =
    <b>موعدك القادم</b>
    { $title }
    { $day }
    من { $start } إلى { $end }
    { $place }

menu-ask = يمكن الاختيار أدناه. هل لديك سؤال؟ يمكن كتابته هنا أو تسجيل رسالة صوتية. وسيقرؤه شخص حقيقي.

# toasts
# same
languages = { $invitations }
    .chosen = الآن نكتب بالعربية.

command-start = القائمة
command-language = تغيير اللغة
command-help = مساعدة
command-privacy = عن بياناتك
command-stop = التوقف

# How to reach a person.
ask-how =
    يمكن كتابة السؤال هنا، أو تسجيل رسالة صوتية، أو إرسال صورة. يقرؤه شخص حقيقي.

    { $days ->
        [zero] ستصلك الإجابة خلال { $days } يوم عمل.
        [one] ستصلك الإجابة خلال يوم عمل واحد ({ $days }).
        [two] ستصلك الإجابة خلال يومي عمل ({ $days }).
        [few] ستصلك الإجابة خلال { $days } أيام عمل.
        [many] ستصلك الإجابة خلال { $days } يوم عمل.
       *[other] ستصلك الإجابة خلال { $days } يوم عمل.
    }

# long: what /help says, also to who does not take part.
help =
    أنا روبوت. أساعدك في حجز اللقاءات والزيارات.

    القائمة: /start
    تغيير اللغة: /language
    التوقف: /stop

    هل لديك سؤال؟ يمكن كتابته هنا. يقرؤه شخص حقيقي.

# Talking with a counsellor: the times, one of them, and what is said of it.

# same
talk = محادثة مع مرشد
    .book = حجز هذا الموعد
    .move = التغيير إلى هذا
    .others = مواعيد أخرى
# same
talk-with = محادثة مع { $who }

# Instead of a place and its address.
# same
talk-phone = بالهاتف
# same
talk-phone-how = سنتصل بك.
talk-rings = يرجى إبقاء الهاتف قريبًا منك. سنتصل بك في ذلك الوقت.

# A reminder; the talk's day and hour follow.
# same
talk-soon = مرحبًا { $name }! اقترب موعد محادثتك:

# same
talks-menu-button = التحدث مع مرشد

# same
talks = <b>التحدث مع مرشد</b>
    .yours = موعدي
talks-yours =
    لديك موعد:
    { $day }
    من { $start } إلى { $end }
    { $place }
talks-choose = يرجى اختيار موعد يناسبك. نتحدث معك عن خططك.
talks-none = لا توجد مواعيد متاحة الآن. يرجى المحاولة مرة أخرى بعد بضعة أيام.
# Beneath it stand times; those in her language have the sign.
# same
talks-marked = العلامة 💬 تعني أن المرشد يتحدث لغتك.
# same
talks-button = { $day } { $start } { $who }
# same
talks-hers-button = { $day } { $start } { $who } 💬

# same
talk-free = هذا الموعد متاح.
talk-taken = حجز شخص آخر هذا الموعد.
# same
talk-yours = هذا الموعد لك ✅
talk-instead =
    لديك موعد من قبل. إذا حجزت هذا الموعد، نلغي موعدك القديم:
    { $day }
    من { $start } إلى { $end }
    { $place }
talk-clash = لديك محادثة محجوزة من قبل:
# same
talk-booked = <b>{ $name }، الموعد لك ✅</b>
# toasts
# same
talk-gone = سبقك شخص آخر. يرجى اختيار موعد آخر.
# same
talk-interpreter = يمكنك الحصول على مترجم شفوي.
# same
talk-languages = { $some }، { $one }

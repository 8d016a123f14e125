# Taking a seat, joining the queue, giving it up.

signup-seat = <b>{ $name }، لديك مقعد ✅</b>

signup-calendar = الملف يضيف الموعد إلى تقويمك. لا يمكنك الحضور؟ يرجى الضغط على: مواعيدي.

signup-queue =
    <b>{ $name }، أنت في قائمة الانتظار</b>

    كل المقاعد محجوزة. ترتيبك في الانتظار هو { $place }. سنكتب لك إذا حصلت على مقعد.

# toasts
signup-already =
    .seated = لديك مقعد بالفعل.
    .queued = أنت في قائمة الانتظار بالفعل.
    .cancelled = لقد ألغيت الحجز. يمكن الضغط مرة أخرى للحضور.

# toasts
signup-too-late =
    .closed = انتهى التسجيل.
    .over = انتهى هذا الموعد.
    .cancelled = هذا الموعد ملغى.

signup-clash = لديك موعد آخر في ذلك الوقت:
    .keep = إبقاء موعدي
    .swap = التغيير إلى الجديد
signup-clash-choose = هل نغيّر حجزك إلى هذا الموعد؟

times = <b>مواعيدي</b>
times-none = ليس لديك مواعيد بعد.

cancel-seated = هل نلغي حجزك؟ يمكن أن يحصل شخص آخر على مقعدك.
cancel-queued = هل نزيل اسمك من قائمة الانتظار؟

cancel =
    .yes = نعم، لن أحضر
    .no = لا، رجوع

cancelled-seated = تم إلغاء حجزك. شكرًا على إخبارنا. أهلًا بك في مرة قادمة.
cancelled-queued = لم يعد اسمك في قائمة الانتظار. أهلًا بك في مرة قادمة.

# Taking a seat, joining the queue, giving it up.

signup-seat = <b>{ $name }، لديك مقعد ✅</b>

signup-calendar = لإضافة الموعد إلى تقويمك، يرجى الضغط على الملف.

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
signup-clash-choose = هل نغيّر حجزك إلى هذا الموعد؟ إذا حصلت على مقعد فيه، نلغي حجزك الآخر.

times = <b>مواعيدي</b>
times-none = ليس لديك مواعيد بعد.

cancel-seated = هل نلغي حجزك؟ يمكن أن يحصل شخص آخر على مقعدك.
cancel-queued = هل نزيل اسمك من قائمة الانتظار؟

cancel =
    .yes = نعم، لن أحضر
    .no = لا، أحتفظ بمكاني

cancelled-seated = تم إلغاء حجزك. شكرًا على إخبارنا. نرحب بك في مرة أخرى.
cancelled-queued = لم يعد اسمك في قائمة الانتظار. نرحب بك في مرة أخرى.

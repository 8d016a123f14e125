# Meetings and visits: the list and one event's card.

events = <b>اللقاءات والزيارات</b>
    .earlier = السابق
    .later = عرض المزيد

events-none = لا توجد مواعيد الآن. يرجى المحاولة مرة أخرى بعد بضعة أيام.

events-line =
    <b>{ $title }</b>
    { $day }
    من { $start } إلى { $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = الرابط لا يعمل. ربما هو قديم. هذه هي المواعيد المتاحة.

events-over = كان موعد { $title } يوم { $day }. وقد انتهى. هذه مواعيد جديدة.

event-kind =
    .meeting = لقاء
    .visit = زيارة
    .talk = محادثة

event =
    <b>{ $title }</b>

    { $day }
    من { $start } إلى { $end }

    { $place }
    { $address }
    .come = سأحضر
    .queue = الانضمام للانتظار
    .cancel = لا يمكنني الحضور
    .leave = مغادرة الانتظار
    .map = الخريطة
    .pictures = صور

# same
event-about = { $about }
event-meets = في استقبالك: { $who }
event-bring = ما يلزم إحضاره: { $what }

event-film-button = فيديو
event-language = اللغة: { $language }

event-places = { $count ->
    [zero] لا توجد مقاعد متبقية
    [one] بقي مقعد واحد ({ $count })
    [two] بقي مقعدان ({ $count })
    [few] بقيت { $count } مقاعد
    [many] بقي { $count } مقعدًا
   *[other] بقي { $count } مقعد
}
event-full = كل المقاعد محجوزة. يمكن الانضمام إلى قائمة الانتظار.
event-closed = انتهى التسجيل.
event-cancelled = هذا الموعد ملغى.
event-over = انتهى هذا الموعد.
event-seated = لديك مقعد ✅
event-queued = أنت في قائمة الانتظار. ترتيبك في الانتظار هو { $place }.

# same
event-picture = { $title }
    .next = الصورة التالية

# same
event-place =
    { $place }
    { $address }

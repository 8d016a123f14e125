# Reminders of a seat.

reminder-week =
    مرحبًا { $name }! لديك مقعد عندنا:
reminder-week-plan = كيف يكون الوصول إلى هناك؟ متى يجب الانطلاق؟ هل يلزم أن يبقى أحد مع الأطفال؟

reminder-three-days = مرحبًا { $name }! حجزنا لك مقعدًا:
reminder-three-days-who = { $who } في انتظارك. هل يمكنك الحضور؟
reminder-three-days-ask = هل يمكنك الحضور؟

reminder-day = مرحبًا { $name }! نلتقي قريبًا:
reminder-day-route = يفضّل الخروج من البيت قبل الموعد بوقت كافٍ. ويفضّل النظر إلى الخريطة قبل الخروج.
reminder-day-ask = هل يمكنك الحضور؟

reminder-hours = مرحبًا { $name }! اقترب الموعد:
reminder-hours-contact =
    المكان غير واضح؟ يمكن التواصل معنا:
    { $contact }

reminder-two = لديك مقعدان. واحد لك وواحد لشخص آخر معك.

reminder-after = مرحبًا { $name }! كيف كان الموعد؟
reminder-after-next = ما الخطوة التالية؟
reminder-after-came = مرحبًا { $name }! شكرًا على حضورك:
reminder-after-absent = مرحبًا { $name }! افتقدناك:
reminder-after-absent-next = هل يناسبك الحضور في مرة أخرى؟

reminder-button =
    .coming = سأحضر
    .cannot = لا يمكنني الحضور
    .help = أحتاج إلى مساعدة
    .plan = لديّ خطة
    .lost = لا أجد المكان
    .was-there = كنت هناك
    .was-not = لم أحضر
    .new-time = موعد جديد
    .events = اللقاءات والزيارات
    .ask = التحدث معنا
    .not-now = ليس الآن

reminder-coming = شكرًا! نلتقي هناك ✅
reminder-planned = جيد! نلتقي هناك ✅
reminder-help = ما المساعدة التي تلزمك؟ يمكن الكتابة هنا أو تسجيل رسالة صوتية. يقرؤها شخص حقيقي ويتواصل معك.
reminder-lost = هذا هو المكان. هل ما زال غير واضح؟ يمكن التواصل معنا:
reminder-came = يسعدنا أنك كنت هناك! ما الخطوة التالية؟
reminder-missed = شكرًا على إخبارنا. هل يناسبك الحضور في مرة أخرى؟
reminder-not-now = لا بأس. كل شيء موجود في القائمة في أي وقت.

repeated = قد تصلك هذه الرسالة مرتين.

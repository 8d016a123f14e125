# What we keep about her, and what she can do with it.

own =
    <b>بياناتي</b>

    الاسم: { $name }
    اللغة: { $language }
    معنا منذ: { $since } { $year }
    .name = تغيير الاسم
    .number = رقم الهاتف
    .messages = ما الذي يصلك منا
    .pause = أخذ استراحة
    .copy = الحصول على نسخة
    .stop = التوقف
    .forget = حذف كل شيء

own-number = يمكننا الاتصال بك على الرقم { $number }
own-number-none = ليس لدينا رقم هاتف لك.

own-paused = لديك استراحة حتى { $until }. لن نكتب لك قبل ذلك اليوم.
own-stopped = لقد توقفت. نحن لا نكتب لك.

own-times = { $count ->
    [zero] ليس لديك مواعيد.
    [one] لديك موعد واحد ({ $count }).
    [two] لديك موعدان ({ $count }).
    [few] لديك { $count } مواعيد.
    [many] لديك { $count } موعدًا.
   *[other] لديك { $count } موعد.
}
own-questions = { $count ->
    [zero] لم نحفظ أسئلة منك.
    [one] حفظنا سؤالًا واحدًا منك ({ $count }).
    [two] حفظنا سؤالين منك ({ $count }).
    [few] حفظنا { $count } أسئلة منك.
    [many] حفظنا { $count } سؤالًا منك.
   *[other] حفظنا { $count } سؤال منك.
}

rename-name =
    بأي اسم نناديك؟

    يمكن كتابة الاسم هنا.
    .keep = دون تغيير
    .error-long = الاسم طويل جدًا. الحد الأقصى 40 حرفًا.
    .error-letters = يرجى كتابة الاسم بالحروف.
    .error-type = يرجى كتابة الاسم كنص.

own-copy = هذا كل ما حفظناه عنك. يمكنك قراءة هذا الملف.
own-copy-machine = المحتوى نفسه، للحاسوب.

own-line-notice = الجواب عن المشاركة: { $answer } ({ $day })
    .yes = نعم
    .no = لا
own-line-seated = لديك مقعد: { $title }، { $day } { $start }
own-line-queued = أنت في قائمة الانتظار: { $title }، { $day } { $start }
own-line-cancelled = حجزك ملغى: { $title }، { $day } { $start }
own-line-question = سؤالك ({ $day }): { $text }
own-line-note = كتبنا ملاحظة عنك ({ $day }): { $text }
own-line-answer = كتبنا لك ({ $day }): { $text }
own-line-broadcast = أرسلنا رسالة لك ولآخرين ({ $day }).
own-line-seen = اطّلع الموظفون على بياناتك أو غيّروها ({ $day }).
own-line-joined = ربطنا مواعيدك بحسابك في Telegram ({ $day }).

stop =
    هل نتوقف عن الكتابة لك؟

    عندها لن تصلك رسائل أخرى منا. نحتفظ ببياناتك حتى يمكنك العودة.
    .yes = نعم، أتوقف
    .no = لا، رجوع

stop-seats = عندها نلغي هذه المواعيد:

own-time =
    <b>{ $title }</b>
    { $day }
    من { $start } إلى { $end }

stopped = لقد توقفت. لن تصلك رسائل أخرى منا. نرحب بعودتك في أي وقت.
    .return = العودة
# toasts
stop-returned = مرحبًا بعودتك!

forget =
    هل نحذف كل شيء عنك؟

    نحذف اسمك ومواعيدك وأسئلتك وكل شيء آخر عنك. لا يمكن التراجع عن ذلك.
    .yes = نعم، حذف كل شيء
    .no = لا، رجوع

forget-keep =
    لكن علينا أن نحتفظ بما يلي:
    { $what }

    السبب: { $why }

    نحتفظ به دون اسمك.
# sentences
forget-keep-what =
    .questions = – أسئلتك
    .sign-ups = – مواعيدك
    .notice = – جوابك عن المشاركة
# same
forget-keep-and =
    { $some }
    { $one }

forgotten = حذفنا كل شيء عنك. شكرًا على الوقت معنا. للبدء من جديد، يرجى كتابة /start

# Her phone number.
number-ask = هل يمكننا الاتصال بك إذا تغيّر شيء؟
    .yes = نعم
    .no = لا، دون اتصال
    .error-unreadable = لا يمكننا الاتصال بهذا الرقم. يرجى كتابة كل الأرقام، مثلًا 070-123 45 67.
    .error-other = هذا رقم شخص آخر. يرجى كتابة رقمك أنت.
number-ask-known =
    يمكننا الاتصال بك على الرقم { $number }

    هل نغيّره؟
    .change = رقم جديد
    .keep = إبقاء الرقم
    .no = حذف الرقم

number-share = يرجى الضغط على الزر في الأسفل، أو كتابة رقمك هنا.
    .own = مشاركة رقمي
    .no = لا شكرًا
    .error-unreadable = لا يمكننا الاتصال بهذا الرقم. يرجى كتابة كل الأرقام، مثلًا 070-123 45 67.
    .error-other = هذا رقم شخص آخر. يرجى مشاركة رقمك أنت أو كتابته.

number-saved = شكرًا! لقد حفظنا رقمك. نتصل بك عند الحاجة فقط.
number-later = حسنًا. يمكنك إعطاؤنا الرقم لاحقًا في «بياناتي».

messages =
    <b>عن ماذا نكتب لك؟</b>

    يمكنك قول لا لكل شيء على حدة.
# toasts
messages-saved = تم الحفظ.

# sentences
messages-reminders =
    .on = التذكير بمواعيدك: نعم
    .off = التذكير بمواعيدك: لا
# sentences
messages-follow-up =
    .on = أسئلة عن سير أمورك: نعم
    .off = أسئلة عن سير أمورك: لا
# sentences
messages-notices =
    .on = أخبار اللقاءات والزيارات: نعم
    .off = أخبار اللقاءات والزيارات: لا

messages-turn-reminders =
    .on = أريد التذكير
    .off = لا أريد التذكير
messages-turn-follow-up =
    .on = أريد الأسئلة
    .off = لا أريد الأسئلة
messages-turn-notices =
    .on = أريد الأخبار
    .off = لا أريد الأخبار

messages-always = إذا تغيّر موعدك أو أُلغي، نكتب لك دائمًا.

pause-until =
    ما مدة الاستراحة؟

    يمكن أيضًا كتابة تاريخ، مثلًا 3/12. لن نكتب لك قبل ذلك اليوم.
    .weeks-2 = أسبوعان
    .weeks-4 = أربعة أسابيع
    .weeks-13 = ثلاثة أشهر
    .weeks-26 = نصف سنة
    .error-unreadable = يرجى كتابة التاريخ هكذا: 3/12. ويجب أن يكون يومًا قادمًا.
    .error-long = أطول استراحة هي سنة واحدة. يرجى اختيار يوم أقرب.

pause-keep =
    لديك الآن استراحة حتى { $until }.

    هذا الموعد يقع في استراحتك:

    <b>{ $title }</b>
    { $day }
    من { $start } إلى { $end }

    هل نبقيه لك؟ إذا تغيّر، نتصل بك.
    .yes = نعم، أبقيه
    .no = لا، أتركه

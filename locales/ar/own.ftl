# What we keep about her, and what she can do with it.

own =
    <b>بياناتي</b>

    الاسم: { $name }
    اللغة: { $language }
    معنا منذ: { $since }
    .name = تغيير الاسم
    .copy = الحصول على نسخة
    .stop = التوقف
    .forget = حذف كل شيء

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
own-line-cancelled = لن تحضر: { $title }، { $day } { $start }
own-line-question = سؤالك ({ $day }): { $text }

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

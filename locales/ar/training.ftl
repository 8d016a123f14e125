# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = التدريب

trainings =
    <b>التدريبات</b>

    يمكنك اختيار تدريب لقراءة المزيد.
trainings-none = لا يوجد الآن تدريب للتقديم. يمكنك النظر مرة أخرى لاحقًا.

training = <b>{ $title }</b>
    .interested = يهمني هذا
    .uninterested = لم يعد يهمني
    .applied = قدّمت الطلب
    .help = المساعدة في الطلب
    .help-after = التحدث معنا
    .where = طلبي
    .more = قراءة المزيد
# same
training-about = { $about }
training-link = لقراءة المزيد والتقديم: { $link }
training-open = يمكنك التقديم الآن. آخر يوم هو { $closes }.
training-open-starts =
    يمكنك التقديم الآن. آخر يوم هو { $closes }.
    تبدأ الدورة { $starts }.
training-coming = يمكنك التقديم من { $opens } إلى { $closes }.
training-coming-starts =
    يمكنك التقديم من { $opens } إلى { $closes }.
    تبدأ الدورة { $starts }.

# To which of several starts of the course she has applied; they follow as buttons.
training-which = إلى أي دورة قدّمت؟
training-starts-button = تبدأ { $day }
training-closes-button = تغلق { $day }

# toasts
training-toast =
    .interested = حسنًا! سنذكّرك قبل آخر يوم.
    .applied = حسنًا! سجّلنا أنك قدّمت الطلب.
    .unsaid = حذفنا ذلك.

# What has happened follows, and then what comes next.
application = <b>طلبك</b>
    .wrong = هذا غير صحيح
application-none = لم نسجّل حتى الآن أنك قدّمت طلبًا.
# same
application-line = { $day }: { $what }
# sentences
application-what =
    .met = حضور لقاء
    .visited = حضور زيارة
    .talked = محادثة مع مرشد
    .interested = اهتمام بالتدريب
    .applied = تقديم الطلب
    .admitted = الحصول على مقعد ✅
    .reserve = في قائمة الاحتياط
    .refused = لا مقعد هذه المرة
    .started = بداية الدورة
    .left = ترك الدورة
    .completed = إكمال الدورة ✅
    .employed = الحصول على عمل ✅
application-about = التدريب: { $title }
application-next-opens = التالي: يمكنك التقديم من { $day }.
application-next-closes = التالي: آخر يوم للتقديم { $day }.
application-next-decision = التالي: القرار { $day }.
application-next-starts = التالي: تبدأ الدورة { $day }.
application-next-half-way = التالي: منتصف الدورة { $day }.
application-next-ends = التالي: تنتهي الدورة { $day }.
application-waiting = لا نعرف بعد متى يأتي القرار. يمكنك أن تسألنا.
application-call = للتحدث معنا: { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = مرحبًا { $name }! تذكير صغير منا.
closing-day = يمكنك التقديم إلى { $title }. آخر يوم هو { $day }.
closing-ask = إذا قدّمت الطلب، يمكنك الضغط على الزر، ولن نذكّرك مرة أخرى.

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = مرحبًا { $name }! هناك خبر عن طلبك.
decision-admitted = حصلت على مقعد في { $title } ✅
decision-reserve = اسمك في قائمة الاحتياط: { $title }. تحصل على مقعد إذا اعتذر شخص آخر.
decision-refused = لم تحصل على مقعد في { $title } هذه المرة. هناك طرق أخرى، ويسعدنا أن نساعدك.

# In her own data; $what is one of those above.
own-steps = { $count ->
    [zero] لم نسجّل خطوات على طريقك.
    [one] سجّلنا خطوة واحدة على طريقك ({ $count }).
    [two] سجّلنا خطوتين على طريقك ({ $count }).
    [few] سجّلنا { $count } خطوات على طريقك.
    [many] سجّلنا { $count } خطوة على طريقك.
   *[other] سجّلنا { $count } خطوة على طريقك.
}
own-line-step = طريقك ({ $day }): { $what }
own-line-step-withdrawn = طريقك ({ $day }): { $what }. كان ذلك خطأ.
# same
own-line-step-at = { $what } ({ $title })

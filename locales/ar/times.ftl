# What she can do with one of her times.

button-more = المزيد

more =
    .bring = إحضار شخص معي
    .alone = سأحضر وحدي
    .others = تغيير الموعد
    .calendar = التقويم
    .answers = إجاباتي
    .invite = دعوة الأصدقاء

more-no-further = للأسف لا يوجد مقعد آخر الآن. يبقى مقعدك محجوزًا لك.

event-seated-two = لديك مقعدان. واحد لك وواحد لشخص آخر معك ✅
event-queued-two = أنت في قائمة الانتظار لمقعدين. ترتيبك في الانتظار هو { $place }.

signup-company = يمكنك إحضار شخص آخر معك.

others =
    <b>مواعيد أخرى</b>

    يرجى الضغط على الموعد المناسب. إذا حصلت على مقعد فيه، نلغي موعدك القديم.
others-none = لا يوجد الآن موعد آخر فيه مقاعد. يبقى موعدك كما هو.

invite-how = يمكنك إرسال هذه الرسالة إلى الأصدقاء.
invite =
    هل لديك رغبة في الحضور أيضًا؟ لمعرفة المزيد والتسجيل:

    { $link }

answers = <b>إجاباتك</b>
    .change = تغيير الإجابات
answers-none = لم تصلنا منك إجابات عن هذا الموعد.
answers-children = الأطفال: { $answer }
answers-interpreter = المترجم: { $answer }
answers-food = الطعام: { $answer }
answers-access = المساعدة في المكان: { $answer }

details-children = هل سيأتي معك أطفال؟
    .none = لا أطفال
    .one = طفل واحد
    .two = طفلان
    .more = ثلاثة أو أكثر
details-interpreter = هل يلزمك مترجم؟
    .no = لا
    .yes = نعم، مترجم
details-food = نقدّم طعامًا. ما الطعام المناسب لك؟
    .any = كل شيء
    .no-meat = بدون لحم
    .no-pork = بدون لحم خنزير
    .talk = أفضّل التحدث معكم
details-access = هل تلزمك مساعدة في المكان؟
    .no = لا
    .step-free = نعم، بدون درج
    .talk = أفضّل التحدث معكم

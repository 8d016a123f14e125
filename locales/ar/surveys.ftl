# Questions over time: how they are announced, asked and put off.

wave-start = مرحبًا { $name }! كيف حالك؟
wave-start-what = لدينا بضعة أسئلة قصيرة. تستغرق دقيقة أو دقيقتين. يمكن تخطّي أي سؤال.
wave-chaser = مرحبًا { $name }! نودّ أن نعرف كيف تسير الأمور معك.
wave-again-what = هذا هو اليوم الذي طلبت فيه الأسئلة. تستغرق دقيقة أو دقيقتين.
wave-notice = مرحبًا { $name }! سنكتب لك قريبًا.
wave-notice-what = سنرسل بضعة أسئلة قصيرة يوم { $day }. لا حاجة لفعل شيء الآن.

wave-button =
    .start = ابدأ
    .later = السؤال لاحقًا
    .no = ليس هذه المرة

survey-invite = هل يمكن أن نعرف عنك القليل؟ هذا اختيارك، ولا يغيّر أي شيء آخر.

survey-button =
    .invite = أسئلة عني
    .go-on = الإجابة عن الأسئلة
    .how = كيف كان اليوم
    .skip = لا أريد الإجابة
    .again = السؤال لاحقًا
    .done = تم

# same
survey-picked-button = { $what } ✅

survey-day =
    .today = اليوم
    .yesterday = أمس

survey-ask =
    .error-number = يرجى الكتابة بالأرقام. ويرجى مراجعة الرقم مرة أخرى.
    .error-day = يرجى كتابة اليوم هكذا: 3/12
    .error-long = هذا طويل جدًا. يرجى كتابة نص أقصر.
    .error-other = هذا لا يجيب عن السؤال. يرجى المحاولة مرة أخرى.

survey-again = متى نسأل من جديد؟ يمكن الاختيار هنا أو كتابة يوم هكذا: 3/12
    .tomorrow = غدًا
    .week = بعد أسبوع
    .error-day = يرجى كتابة اليوم هكذا: 3/12
    .error-late = هذا اليوم بعيد جدًا. يرجى اختيار يوم قبله.
survey-again-told = لا بأس. سنسأل من جديد يوم { $day }.

survey-not-now = لا بأس. شكرًا على إخبارنا.
survey-closed = هذه الأسئلة مغلقة الآن. يمكن الكتابة لنا دائمًا.
survey-thanks = شكرًا على إجاباتك ✅
survey-thanks-next = هل يناسبك شيء من هذا؟

survey-leads =
    .trainings = عرض الدورات
    .counsellor = التحدث مع مرشد
    .events = اللقاءات والزيارات
    .help = سؤال شخص

survey-ask-worked = في الأسبوع الذي قبل { $day }، هل عملت ساعة واحدة على الأقل بأجر؟
    .yes = نعم
    .away = في إجازة من عملي
    .no = لا
survey-ask-looked = في الأسابيع الأربعة قبل { $day }، هل بحثت عن عمل؟ وهل كان يمكنك البدء قريبًا؟ قريبًا يعني خلال أسبوعين.
    .soon = نعم، والبدء قريبًا
    .later = نعم، لكن ليس قريبًا
    .no = لا، لم أبحث
survey-ask-education = هل كانت لديك دراسة أو دورة يوم { $day }؟
    .yes = نعم
    .no = لا

survey-ask-contract = ما نوع عملك؟
    .permanent = عمل دائم
    .temporary = عمل مؤقت
    .own-business = عملي الخاص
survey-ask-hours = كم ساعة تعمل في الأسبوع؟ يرجى كتابة الرقم، مثل 40.
survey-ask-industry = هل العمل في الصناعة، مثلًا في مصنع؟
    .yes = نعم
    .no = لا
survey-ask-related = هل يناسب العمل دراستك؟
    .yes = نعم
    .partly = قليلًا
    .no = لا

survey-ask-s0-schooling = ما أعلى تعليم لديك؟
    .none = بلا مدرسة
    .compulsory = التعليم الأساسي
    .upper = الثانوية
    .vocational = تعليم مهني
    .university = الجامعة
survey-ask-s0-birth-year = ما سنة ميلادك؟ يرجى كتابة أربعة أرقام، مثل 1990.
survey-ask-s0-gender = ما جنسك؟
    .woman = امرأة
    .man = رجل
    .non-binary = غير ثنائي
survey-ask-s0-birth-region = أين مكان ميلادك؟
    .sweden = السويد
    .nordic = دولة شمالية أخرى
    .europe = بلد أوروبي آخر
    .middle-east = الشرق الأوسط
    .africa = أفريقيا
    .asia = آسيا
    .americas = أمريكا
    .oceania = أوقيانوسيا

survey-ask-s1-useful = هل كان اليوم مفيدًا لك؟
    .yes = نعم
    .partly = قليلًا
    .no = لا
survey-ask-s1-next = ما الخطوة التالية؟
    .apply = التقديم على دورة
    .visit = زيارة أخرى
    .counsellor = التحدث مع مرشد
    .not-now = لا شيء الآن
survey-ask-s1-why-not = ما الصعب الآن؟
    .time = الوقت
    .childcare = الأطفال
    .swedish = اللغة السويدية
    .money = المال
    .distance = الطريق
    .other = شيء آخر

survey-ask-s2-applied = هل قدّمت طلبًا لدراسة أو عمل بعد الزيارة؟
    .yes = نعم
    .started = بدأت ولم أكمل
    .no = لا
survey-ask-s2-where = على ماذا قدّمت؟
    .here = هذه الدورة
    .other-training = دورة أخرى
    .job = عمل
survey-ask-s2-stuck = ما الصعب في الطلب؟
    .form = تعبئة الطلب
    .papers = الشهادات والأوراق
    .choice = الاختيار
    .other = شيء آخر

survey-ask-s3-decision-decision = ما الرد على طلبك؟
    .admitted = تم قبولي
    .reserve = أنا في الاحتياط
    .refused = لم يتم قبولي
    .none-yet = لا رد بعد
survey-ask-s3-start-started = هل بدأت الدورة؟
    .yes = نعم، وأنا فيها
    .left = نعم، ثم توقفت
    .never = لا، لم أبدأ
survey-ask-left-on = في أي يوم تركت الدورة؟ يمكن الاختيار هنا أو كتابة اليوم هكذا: 3/12
survey-ask-why-left = ما السبب؟
    .job = حصلت على عمل
    .childcare = الأطفال
    .swedish = اللغة السويدية
    .money = المال
    .too-hard = كانت صعبة جدًا
    .not-for-me = لا تناسبني
    .other = شيء آخر
survey-ask-s3-half-way-still = كيف تسير الدورة؟
    .yes = تسير جيدًا
    .hard = هي صعبة
    .left = توقفت عنها

survey-ask-s4-qualification = هل حصلت على درجات أو شهادة؟
    .whole = نعم، عن كل شيء
    .part = نعم، عن جزء
    .none = لا
survey-ask-s5-better = هل العمل أفضل من عملك قبل الدورة؟
    .yes = نعم، أفضل
    .same = مثله
    .no = لا
    .first-job = لم يكن لديّ عمل

changed-button = تغيّر شيء عندي
changed-what = ماذا حدث؟ يرجى اختيار الأنسب.
    .got-job = حصلت على عمل
    .lost-job = فقدت عملي
    .started = بدأت الدورة
    .left = تركت الدورة
    .finished = أنهيت الدورة
    .back = عدت بعد انقطاع
    .other = شيء آخر
changed-when = متى حدث ذلك؟ يمكن الاختيار هنا أو كتابة اليوم هكذا: 3/12
    .today = اليوم
    .yesterday = أمس
    .week = قبل أسبوع
    .month = قبل شهر
    .error-day = يرجى كتابة اليوم هكذا: 3/12
changed-told = شكرًا على إخبارنا ✅
changed-told-job = مبروك العمل! شكرًا على إخبارنا ✅

resume-survey = كانت هناك أسئلة تجيب عنها.
resume-changed = كان الحديث عمّا تغيّر عندك.

own-surveys = { $count ->
    [zero] لا إجابات منك ({ $count }).
    [one] أجبت عن سؤال واحد منّا ({ $count }).
    [two] أجبت عن سؤالين منّا ({ $count }).
    [few] أجبت عن { $count } أسئلة منّا.
    [many] أجبت عن { $count } سؤالًا منّا.
   *[other] أجبت عن { $count } سؤال منّا.
}
own-line-survey = إجابة { $day }: { $question } { $answer }
own-line-survey-skipped = لم ترغب في الإجابة.
own-line-changed = أخبرتنا { $day }: { $what }

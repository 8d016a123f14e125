# Questions over time: how they are announced, asked and put off.

wave-start = سلام { $name }! حال شما چطور است؟
wave-start-what = ما چند سوال کوتاه داریم. یک یا دو دقیقه وقت می‌گیرد. می‌توانید از هر سوال بگذرید.
wave-chaser = سلام { $name }! می‌خواهیم بدانیم احوال شما چطور است.
wave-again-what = شما سوال‌ها را امروز می‌خواستید. یک یا دو دقیقه وقت می‌گیرد.
wave-notice = سلام { $name }! به زودی برای شما می‌نویسیم.
wave-notice-what = { $day } چند سوال کوتاه روان می‌کنیم. حالا ضرورت نیست کاری بکنید.

wave-button =
    .start = شروع
    .later = بعداً بپرسید
    .no = این بار نه

survey-invite = می‌خواهید کمی درباره خود بگویید؟ اختیار با شماست. این چیز دیگری را تغییر نمی‌دهد.

survey-button =
    .invite = سوال‌ها درباره من
    .go-on = جواب به سوال‌ها
    .how = بگویید چطور بود
    .skip = ترجیح می‌دهم نگویم
    .again = بعداً بپرسید
    .done = تمام شد

# same
survey-picked-button = { $what } ✅

survey-day =
    .today = امروز
    .yesterday = دیروز

survey-ask =
    .error-number = لطفاً با رقم بنویسید. عدد را یک بار دیگر ببینید.
    .error-day = لطفاً روز را این طور بنویسید: 3/12
    .error-long = این بسیار دراز است. لطفاً کوتاه‌تر بنویسید.
    .error-other = این جواب سوال نیست. لطفاً دوباره کوشش کنید.

survey-again = چه وقت دوباره بپرسیم؟ اینجا انتخاب کنید یا روز را این طور بنویسید: 3/12
    .tomorrow = فردا
    .week = یک هفته بعد
    .error-day = لطفاً روز را این طور بنویسید: 3/12
    .error-late = آن روز بسیار دور است. لطفاً روزی پیش از آن را انتخاب کنید.
survey-again-told = خوب است. ما { $day } دوباره می‌پرسیم.

survey-not-now = خوب است. تشکر که خبر دادید.
survey-closed = این سوال‌ها حالا بسته است. همیشه می‌توانید به ما بنویسید.
survey-thanks = تشکر از جواب‌های شما ✅
survey-thanks-next = می‌خواهید یکی از این کارها را بکنید؟

survey-leads =
    .trainings = دیدن آموزش‌ها
    .counsellor = صحبت با راهنما
    .events = جلسه‌ها و بازدیدها
    .help = پرسیدن از یک انسان

survey-ask-worked = هفته‌ای را که قبل از { $day } بود به یاد بیاورید. آیا دست کم یک ساعت با معاش کار کردید؟
    .yes = بلی
    .away = وظیفه دارم، رخصت بودم
    .no = نخیر
survey-ask-looked = چهار هفته‌ای را که قبل از { $day } بود به یاد بیاورید. آیا دنبال کار بودید؟ زود شروع کرده می‌توانستید؟ زود یعنی در ظرف دو هفته.
    .soon = بلی، زود می‌توانستم
    .later = بلی، اما نه زود
    .no = نخیر، دنبال کار نبودم
survey-ask-education = آیا { $day } درس می‌خواندید یا کورس داشتید؟
    .yes = بلی
    .no = نخیر

survey-ask-contract = چه نوع کار دارید؟
    .permanent = کار دایمی
    .temporary = کار موقت
    .own-business = کار شخصی خودم
survey-ask-hours = در یک هفته چند ساعت کار می‌کنید؟ عدد را بنویسید، مثلاً 40.
survey-ask-industry = آیا کار در صنعت است، مثلاً در یک فابریکه؟
    .yes = بلی
    .no = نخیر
survey-ask-related = آیا کار به آموزش شما مربوط است؟
    .yes = بلی
    .partly = کمی
    .no = نخیر

survey-ask-s0-schooling = بلندترین تحصیل شما چیست؟
    .none = مکتب نرفته‌ام
    .compulsory = مکتب ابتدایی و متوسطه
    .upper = لیسه
    .vocational = آموزش مسلکی
    .university = پوهنتون
survey-ask-s0-birth-year = در کدام سال میلادی تولد شدید؟ چهار رقم بنویسید، مثلاً 1990.
survey-ask-s0-gender = جنسیت شما چیست؟
    .woman = زن
    .man = مرد
    .non-binary = غیر از این دو
survey-ask-s0-birth-region = در کجا تولد شدید؟
    .sweden = سویدن
    .nordic = کشور دیگر شمال اروپا
    .europe = کشور دیگر اروپا
    .middle-east = شرق میانه
    .africa = افریقا
    .asia = آسیا
    .americas = امریکا
    .oceania = اوقیانوسیه

survey-ask-s1-useful = آیا این روز برای شما مفید بود؟
    .yes = بلی
    .partly = کمی
    .no = نخیر
survey-ask-s1-next = حالا چه کاری می‌خواهید بکنید؟
    .apply = درخواست برای آموزش
    .visit = آمدن به بازدید
    .counsellor = صحبت با راهنما
    .not-now = حالا هیچ
survey-ask-s1-why-not = حالا چه چیز مشکل است؟
    .time = وقت
    .childcare = اطفال
    .swedish = زبان سویدنی
    .money = پول
    .distance = راه دور است
    .other = چیز دیگر

survey-ask-s2-applied = آیا بعد از بازدید برای آموزش یا کار درخواست دادید؟
    .yes = بلی
    .started = شروع کردم، تمام نیست
    .no = نخیر
survey-ask-s2-where = برای کدام آموزش یا کار درخواست دادید؟
    .here = این آموزش
    .other-training = آموزش دیگر
    .job = یک کار
survey-ask-s2-stuck = در درخواست چه چیز مشکل است؟
    .form = پر کردن آن
    .papers = نمره‌ها و اسناد
    .choice = انتخاب کردن
    .other = چیز دیگر

survey-ask-s3-decision-decision = برای درخواست خود چه جواب گرفتید؟
    .admitted = قبول شدم
    .reserve = در لیست انتظار هستم
    .refused = قبول نشدم
    .none-yet = هنوز جواب نیست
survey-ask-s3-start-started = آیا آموزش را شروع کردید؟
    .yes = بلی، درس می‌خوانم
    .left = بلی، اما ترک کردم
    .never = نخیر، شروع نکردم
survey-ask-left-on = کدام روز آموزش را ترک کردید؟ اینجا انتخاب کنید یا روز را این طور بنویسید: 3/12
survey-ask-why-left = چرا این طور شد؟
    .job = کار پیدا کردم
    .childcare = اطفال
    .swedish = زبان سویدنی
    .money = پول
    .too-hard = بسیار مشکل بود
    .not-for-me = برای من مناسب نبود
    .other = چیز دیگر
survey-ask-s3-half-way-still = آموزش چطور پیش می‌رود؟
    .yes = خوب است
    .hard = مشکل است
    .left = ترک کردم

survey-ask-s4-qualification = آیا نمره یا تصدیق گرفتید؟
    .whole = بلی، برای تمام آموزش
    .part = بلی، برای یک بخش
    .none = نخیر
survey-ask-s5-better = آیا این کار از کار پیش از آموزش بهتر است؟
    .yes = بلی، بهتر
    .same = یک رقم است
    .no = نخیر
    .first-job = آن وقت کار نداشتم

changed-button = وضعیت من تغییر کرد
changed-what = چه شده است؟ نزدیک‌ترین جواب را انتخاب کنید.
    .got-job = کار پیدا کردم
    .lost-job = کارم از دست رفت
    .started = آموزش را شروع کردم
    .left = آموزش را ترک کردم
    .finished = آموزش را تمام کردم
    .back = دوباره آمدم
    .other = چیز دیگر
changed-when = این چه وقت اتفاق افتاد؟ اینجا انتخاب کنید یا روز را این طور بنویسید: 3/12
    .today = امروز
    .yesterday = دیروز
    .week = یک هفته پیش
    .month = یک ماه پیش
    .error-day = لطفاً روز را این طور بنویسید: 3/12
changed-told = تشکر که گفتید ✅
changed-told-job = کار مبارک! تشکر که گفتید ✅

resume-survey = شما به چند سوال جواب می‌دادید.
resume-changed = شما می‌گفتید چه شده است.

own-surveys = { $count ->
    [one] شما به { $count } سوال ما جواب دادید.
   *[other] شما به { $count } سوال ما جواب دادید.
}
own-line-survey = جواب { $day }: { $question } { $answer }
own-line-survey-skipped = شما نخواستید جواب بدهید.
own-line-changed = شما { $day } گفتید: { $what }

# Trainings that one can apply to, and how far her own application has come.

# In the menu.
trainings-button = آموزش

trainings =
    <b>آموزش‌ها</b>

    یکی را انتخاب کنید تا بیشتر بخوانید.
trainings-none = حالا آموزشی برای درخواست نیست. لطفاً بعداً دوباره ببینید.

training = <b>{ $title }</b>
    .interested = علاقه دارم
    .uninterested = دیگر علاقه ندارم
    .applied = درخواست داده‌ام
    .help = کمک برای درخواست
    .help-after = صحبت با ما
    .where = درخواست من
    .more = بیشتر بخوانید
# same
training-about = { $about }
training-link = اینجا بیشتر بخوانید و درخواست بدهید: { $link }
training-open = حالا می‌توانید درخواست بدهید. روز آخر { $closes } است.
training-open-starts =
    حالا می‌توانید درخواست بدهید. روز آخر { $closes } است.
    کورس { $starts } شروع می‌شود.
training-coming = می‌توانید از { $opens } تا { $closes } درخواست بدهید.
training-coming-starts =
    می‌توانید از { $opens } تا { $closes } درخواست بدهید.
    کورس { $starts } شروع می‌شود.

# To which of several starts of the course she has applied; they follow as buttons.
training-which = به کدام کورس درخواست داده‌اید؟
training-starts-button = شروع { $day }
training-closes-button = { $day } بسته می‌شود

# toasts
training-toast =
    .interested = خوب! پیش از روز آخر یادآوری می‌کنیم.
    .applied = خوب! نوشتیم که درخواست داده‌اید.
    .unsaid = آن را پاک کردیم.

# What has happened follows, and then what comes next.
application = <b>درخواست شما</b>
    .wrong = این درست نیست
application-none = ما ننوشته‌ایم که شما درخواست داده‌اید.
# same
application-line = { $day }: { $what }
# sentences
application-what =
    .met = در یک جلسه بودید
    .visited = در یک بازدید بودید
    .talked = با راهنما صحبت کردید
    .interested = علاقه داشتید
    .applied = درخواست دادید
    .admitted = قبول شدید ✅
    .reserve = در لیست انتظار قرار گرفتید
    .refused = این بار برای شما جای نبود
    .started = کورس را شروع کردید
    .left = کورس را ترک کردید
    .completed = کورس را تمام کردید ✅
    .employed = کار پیدا کردید ✅
application-about = آموزش: { $title }
application-next-opens = بعدی: از { $day } می‌توانید درخواست بدهید.
application-next-closes = بعدی: روز آخر درخواست { $day } است.
application-next-decision = بعدی: تصمیم { $day } می‌آید.
application-next-starts = بعدی: کورس { $day } شروع می‌شود.
application-next-half-way = بعدی: نیمه کورس { $day } است.
application-next-ends = بعدی: کورس { $day } تمام می‌شود.
application-waiting = هنوز نمی‌دانیم تصمیم چه وقت می‌آید. از ما بپرسید.
application-call = می‌خواهید با ما صحبت کنید؟ { $contact }

# It closes soon. The first line shows on a locked phone: it says nothing of what it is about.
closing = سلام { $name }! یک یادآوری کوچک از ما.
closing-day = می‌توانید به { $title } درخواست بدهید. روز آخر { $day } است.
closing-ask = اگر درخواست داده‌اید، دکمه را فشار دهید. بعد از آن دیگر یادآوری نمی‌کنیم.

# What people have decided. The first line shows on a locked phone: it says nothing of what.
decision = سلام { $name }! درباره درخواست شما خبر نو است.
decision-admitted = شما در { $title } قبول شدید ✅
decision-reserve = شما در لیست انتظار { $title } هستید. اگر شخص دیگری از جای خود بگذرد، جای به شما می‌رسد.
decision-refused = این بار در { $title } برای شما جای نبود. راه‌های دیگر هم هست و ما با خوشی کمک می‌کنیم.

# In her own data; $what is one of those above.
own-steps = { $count ->
    [one] ما { $count } قدم راه شما را نوشته‌ایم.
   *[other] ما { $count } قدم راه شما را نوشته‌ایم.
}
own-line-step = راه شما ({ $day }): { $what }
own-line-step-withdrawn = راه شما ({ $day }): { $what }. آن اشتباه بود.
# same
own-line-step-at = { $what } ({ $title })

# What she can do with one of her times.

button-more = بیشتر

more =
    .bring = کسی را می‌آورم
    .alone = تنها می‌آیم
    .others = تبدیل به وقت دیگر
    .calendar = تقویم
    .answers = جواب‌های من
    .invite = دعوت از دوست

more-no-further = متاسفانه فعلاً جای دیگری نیست. جای خودتان برای شما می‌ماند.

event-seated-two = شما دو جای دارید. یکی برای شما و یکی برای یک نفر دیگر است ✅
event-queued-two = شما برای دو جای در لیست انتظار هستید. نمبر شما در لیست { $place } است.

signup-company = یک نفر دیگر را هم با خود آورده می‌توانید.

others =
    <b>وقت‌های دیگر</b>

    لطفاً وقت دلخواه خود را فشار دهید. اگر آنجا به شما جای رسید، وقت قبلی خود را پس می‌دهید.
others-none = فعلاً وقت دیگری با جای خالی نیست. وقت شما برای شما می‌ماند.

invite-how = این پیام را به یک دوست بفرستید.
invite =
    شما هم می‌خواهید بیایید؟ اینجا بیشتر بخوانید و ثبت نام کنید:

    { $link }

answers = <b>جواب‌های شما</b>
    .change = تغییر جواب‌ها
answers-none = شما به سوالی درباره این وقت جواب نداده‌اید.
answers-children = اطفال: { $answer }
answers-interpreter = ترجمان: { $answer }
answers-food = غذا: { $answer }
answers-access = کمک در محل: { $answer }

details-children = اطفال را با خود می‌آورید؟
    .none = بدون طفل
    .one = یک طفل
    .two = دو طفل
    .more = سه طفل یا بیشتر
details-interpreter = به ترجمان ضرورت دارید؟
    .no = نخیر
    .yes = بلی، ترجمان
details-food = ما غذا می‌دهیم. شما چه می‌خورید؟
    .any = همه چیز
    .no-meat = بدون گوشت
    .no-pork = بدون گوشت خوک
    .talk = با من صحبت کنید
details-access = در محل به کمک ضرورت دارید؟
    .no = نخیر
    .step-free = بلی، بدون زینه
    .talk = با من صحبت کنید

# Reminders of a seat.

reminder-week =
    سلام { $name }! شما نزد ما جای دارید:
reminder-week-plan = چطور به آنجا می‌روید؟ چه وقت باید حرکت کنید؟ آیا کسی باید با اطفال بماند؟

reminder-three-days = سلام { $name }! ما برای شما جای داریم:
reminder-three-days-who = { $who } منتظر شماست. می‌آیید؟
reminder-three-days-ask = می‌آیید؟

reminder-day = سلام { $name }! به زودی شما را می‌بینیم:
reminder-day-route = لطفاً پیش از وقت از خانه حرکت کنید. اول نقشه را ببینید.
reminder-day-ask = می‌آیید؟

reminder-hours = سلام { $name }! وقت نزدیک است:
reminder-hours-contact =
    جای را پیدا نمی‌کنید؟ با ما تماس بگیرید:
    { $contact }

reminder-two = شما دو جای دارید. یکی برای شما و یکی برای یک نفر دیگر است.

reminder-after = سلام { $name }! چطور بود؟
reminder-after-next = حالا چه کاری می‌خواهید بکنید؟
reminder-after-came = سلام { $name }! تشکر که آمدید:
reminder-after-absent = سلام { $name }! کاش شما هم می‌بودید:
reminder-after-absent-next = می‌خواهید دفعه دیگر بیایید؟

reminder-button =
    .coming = می‌آیم
    .cannot = آمده نمی‌توانم
    .help = کمک می‌خواهم
    .plan = پلان دارم
    .lost = جای را پیدا نمی‌کنم
    .was-there = آنجا بودم
    .was-not = نیامدم
    .new-time = وقت جدید
    .events = جلسه‌ها و بازدیدها
    .ask = صحبت با ما
    .not-now = حالا نه

reminder-coming = تشکر! شما را آنجا می‌بینیم ✅
reminder-planned = خوب! شما را آنجا می‌بینیم ✅
reminder-help = به چه کمکی ضرورت دارید؟ اینجا بنویسید یا پیام صوتی ثبت کنید. یک انسان آن را می‌خواند و با شما تماس می‌گیرد.
reminder-lost = جای این است. هنوز پیدا نمی‌کنید؟ با ما تماس بگیرید:
reminder-came = خوشحالیم که آنجا بودید! حالا چه کاری می‌خواهید بکنید؟
reminder-missed = تشکر که خبر دادید. می‌خواهید دفعه دیگر بیایید؟
reminder-not-now = درست است. هر وقت بخواهید، همه چیز در مینو است.

repeated = این پیام شاید دو بار بیاید.

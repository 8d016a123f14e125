# Meetings and visits: the list and one event's card.

events = <b>جلسه‌ها و بازدیدها</b>
    .earlier = قبلی‌ها
    .later = نمایش بیشتر

events-none = فعلاً هیچ وقتی نیست. لطفاً چند روز بعد دوباره ببینید.

events-line =
    <b>{ $title }</b>
    { $day }
    از { $start } تا { $end }
    { $place }
    { $state }

# same
events-button = { $day } { $start } { $kind }

events-link-wrong = این لینک کار نمی‌کند. شاید کهنه باشد. وقت‌های موجود این‌هاست.

events-over = وقت { $title } روز { $day } بود. آن وقت گذشته است. وقت‌های جدید این‌هاست.

event-kind =
    .meeting = جلسه
    .visit = بازدید
    .talk = صحبت

event =
    <b>{ $title }</b>

    { $day }
    از { $start } تا { $end }

    { $place }
    { $address }
    .come = می‌آیم
    .queue = مرا در لیست بگیرید
    .cancel = آمده نمی‌توانم
    .leave = خروج از لیست
    .map = نقشه
    .pictures = عکس‌ها

# same
event-about = { $about }
event-meets = در آنجا می‌بینید: { $who }
event-bring = با خود بیاورید: { $what }

event-film-button = ویدیو
event-language = زبان: { $language }

event-places = { $count ->
    [one] هنوز { $count } جای خالی است
   *[other] هنوز { $count } جای خالی است
}
event-full = همه جای‌ها پر است. می‌توانید در لیست انتظار ثبت نام کنید.
event-closed = وقت ثبت نام گذشته است.
event-cancelled = این وقت لغو است.
event-over = این وقت گذشته است.
event-seated = شما جای دارید ✅
event-queued = شما در لیست انتظار هستید. نمبر شما در لیست { $place } است.

# same
event-picture = { $title }
    .next = عکس بعدی

# same
event-place =
    { $place }
    { $address }

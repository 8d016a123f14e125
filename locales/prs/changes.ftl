# An event was moved or cancelled.

change-moved = <b>وقت شما تغییر کرد، { $name }</b>
change-was =
    پیش از این:
    { $day }
    از { $start } تا { $end }
    { $place }
    { $address }
change-is = حالا:
change-ask = آن وقت آمده می‌توانید؟
change-queued = شما هنوز در لیست انتظار هستید.

change-cancelled = <b>این وقت لغو شد، { $name }</b>
change-sorry = متاسفیم. دفعه دیگر خوش آمدید.

change-button =
    .coming = بلی، می‌آیم
    .cannot = آمده نمی‌توانم
    .leave = خروج از لیست
    .events = وقت‌های دیگر

change-calendar = اگر می‌خواهید وقت جدید در تقویم شما باشد، فایل را فشار دهید.

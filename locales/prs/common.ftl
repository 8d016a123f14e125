# same
label = { $text }

button-menu = مینو
button-language = زبان 🌐
button-ask = از ما بپرسید 💬
button-skip = گذشتن
button-events = همه وقت‌ها
button-event = برگشت
button-listen = شنیدن 🔊

# toasts
button-old = این دکمه کهنه است. معلومات تازه این است.
# toasts
button-unknown = این دکمه دیگر وجود ندارد. این مینو است.
# toasts
button-forgotten = ما همه چیز درباره شما را حذف کردیم. اگر می‌خواهید دوباره شروع کنید، بنویسید: /start

voice-gone = این صدا حالا موجود نیست. لطفاً متن را بخوانید.

notice-organiser = شاروالی (کمون)
notice-contact = از کسی بپرسید که لینک را به شما داد.

keys-gone = درست است. وقت دیگری این کار را می‌کنیم.

resume = می‌خواهید ادامه بدهید؟
    .yes = بلی، ادامه می‌دهم

resume-rename = شما نام خود را تغییر می‌دادید.
resume-details = شما به سوال‌ها درباره وقت خود جواب می‌دادید.
resume-number = شما نمبر تلفون خود را می‌دادید.
resume-pause = شما می‌خواستید وقفه بگیرید.

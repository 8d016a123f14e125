# same
label = { $text }

button-menu = مینو
button-language = زبان 🌐
button-events = همه وقت‌ها
button-event = برگشت
button-listen = شنیدن 🔊

# toasts
button-old = این دکمه کهنه است. معلومات تازه این است.
# toasts
button-unknown = این دکمه دیگر وجود ندارد. این مینو است.

voice-gone = این صدا حالا موجود نیست. لطفاً متن را بخوانید.

notice-organiser = شاروالی (کمون)
notice-contact = از کسی بپرسید که لینک را به شما داد.

# same
label = { $text }

button-menu = مینو
button-language = زبان 🌐
button-events = همه وقت‌ها
button-event = برگشت

# toasts
button-old = این دکمه کهنه است. معلومات تازه این است.
# toasts
button-unknown = این دکمه دیگر وجود ندارد. این مینو است.

notice-organiser = شاروالی (کمون)
notice-contact = از کسی بپرسید که لینک را به شما داد.

# same
label = { $text }

button-menu = القائمة
button-language = اللغة 🌐
button-events = كل المواعيد
button-event = رجوع
button-listen = استماع 🔊

# toasts
button-old = هذا الزر قديم. هذا هو الوضع الآن.
# toasts
button-unknown = هذا الزر لم يعد موجودًا. هذه هي القائمة.

voice-gone = هذا التسجيل غير متوفر الآن. يمكن قراءة النص بدلًا من ذلك.

notice-organiser = البلدية
notice-contact = يمكن سؤال الشخص الذي أعطاك الرابط.

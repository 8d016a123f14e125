# same
label = { $text }

button-menu = القائمة
button-language = اللغة 🌐
button-ask = لديّ سؤال 💬
button-skip = تخطي
button-events = كل المواعيد
button-event = رجوع
button-listen = استماع 🔊

# toasts
button-old = هذا الزر قديم. هذا هو الوضع الآن.
# toasts
button-unknown = هذا الزر لم يعد موجودًا. هذه هي القائمة.
# toasts
button-forgotten = حذفنا كل شيء عنك. للبدء من جديد، يرجى كتابة /start

voice-gone = هذا التسجيل غير متوفر الآن. يمكن قراءة النص بدلًا من ذلك.

notice-organiser = البلدية
notice-contact = يمكن سؤال الشخص الذي أعطاك الرابط.

keys-gone = حسنًا. يمكن أن نفعل ذلك في وقت آخر.

resume = هل نتابع؟
    .yes = نعم، نتابع

resume-rename = لم يكتمل تغيير اسمك.
resume-details = لم تكتمل إجاباتك عن الأسئلة حول موعدك.
resume-number = لم يكتمل ما بدأناه عن رقم هاتفك.
resume-pause = لم يكتمل اختيار استراحتك.

# A freed seat is offered to somebody in the queue.

offer = <b>{ $name }، يمكنك الحصول على مقعد!</b>
offer-two = <b>{ $name }، يمكنك الحصول على مقعدين!</b>

offer-until = نحجز المقعد لك حتى { $day } الساعة { $time }. يرجى الرد قبل ذلك.
offer-shared = تصل هذه الرسالة إلى عدة أشخاص. ومن يرد أولًا يحصل على المقعد.

offer-button =
    .accept = نعم، سأحضر
    .pass = لا، مغادرة الانتظار

offer-gone = للأسف، المقعد محجوز الآن. مكانك في قائمة الانتظار باقٍ.
offer-over = انتهى وقت الرد. مكانك في قائمة الانتظار باقٍ.
offer-passed = حسنًا. لم يعد اسمك في قائمة الانتظار. يمكن أن يحصل شخص آخر على المقعد.

offer-clash = لديك موعد آخر في ذلك الوقت:
    .swap = التغيير إلى الجديد
    .keep = إبقاء موعدي
offer-clash-choose = هل نغيّر حجزك؟

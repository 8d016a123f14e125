# An event was moved or cancelled.

change-moved = <b>{ $name }، تغيّر موعدك</b>
change-was =
    كان:
    { $day }
    من { $start } إلى { $end }
    { $place }
    { $address }
change-is = والآن:
change-ask = هل يمكنك الحضور عندها؟
change-queued = مكانك في قائمة الانتظار باقٍ.

change-cancelled = <b>{ $name }، أُلغي هذا الموعد</b>
change-sorry = نأسف لذلك. نرحب بك في مرة أخرى.

change-button =
    .coming = سأحضر مع ذلك
    .cannot = لا يمكنني الحضور
    .leave = مغادرة الانتظار
    .events = مواعيد أخرى

change-calendar = لإضافة الموعد الجديد إلى تقويمك، يرجى الضغط على الملف.

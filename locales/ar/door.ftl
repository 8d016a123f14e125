# At the door, and what staff write and do for one person.

door-here =
    <b>أهلًا بك، { $name }! ✅</b>

    سجّلنا حضورك.

door-early = الوقت مبكر. يرجى مسح الرمز مرة أخرى يوم { $day } بعد الساعة { $time }.

door-free = ليس لديك مقعد هنا بعد. بقيت مقاعد.
    .come = نعم، أريد مقعدًا
door-full = ليس لديك مقعد هنا. كل المقاعد محجوزة. يرجى التحدث مع من يستقبلك.

joined =
    <b>أهلًا بك، { $name }!</b>

    مواعيدك موجودة هنا الآن. سنكتب لك إذا تغيّر شيء.

written = رسالة لك من { $who }، { $programme }:
written-reply = يمكنك الرد هنا.

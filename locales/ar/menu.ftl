# The menu and the language picker.

menu = مرحبًا { $name }!
    .events = اللقاءات والزيارات
    .times = مواعيدي
    .notice = من نحن

menu-next =
    <b>موعدك القادم</b>
    { $title }
    { $day }
    من { $start } إلى { $end }
    { $place }

menu-ask = يمكن الاختيار أدناه. هل لديك سؤال؟ يمكن كتابته هنا أو تسجيل رسالة صوتية. وسيقرؤه شخص حقيقي.

# toasts
# same
languages = { $invitations }
    .chosen = الآن نكتب بالعربية.

command-start = القائمة
command-language = تغيير اللغة

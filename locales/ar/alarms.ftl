# What the owners are told when something needs a look. No personal data.

alarm-update = تعذرت معالجة تحديث بعد ثلاث محاولات (السطر { $row } في صندوق الوارد). وصل اعتذار إلى الشخص. يرجى مراجعة السجل.
alarm-refused = لم يقبل Telegram رسالة (السطر { $row } في صندوق الصادر). يرجى مراجعة السجل وتشغيل: nasta-steg outbox

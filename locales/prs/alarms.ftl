# What the owners are told when something needs a look. No personal data.

alarm-update = روبات سه بار کوشش کرد، اما یک به‌روزرسانی را اجرا کرده نتوانست (سطر { $row } در صندوق دریافت). ما از آن شخص معذرت خواستیم. لطفاً لاگ را ببینید.
alarm-refused = یک پیام را تلگرام قبول نکرد (سطر { $row } در صندوق ارسال). لطفاً لاگ را ببینید و این را اجرا کنید: nasta-steg outbox

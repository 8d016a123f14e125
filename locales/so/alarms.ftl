# What the owners are told when something needs a look. No personal data.

alarm-update = Robotku wuxuu xallin waayay cusboonaysiin, saddex jeer ayuu isku dayay (sadarka { $row } ee sanduuqa soo gala). Qofka waxaan u dirnay raalligelin. Fiiri diiwaanka.
alarm-refused = Telegram way diidday farriin (sadarka { $row } ee sanduuqa baxa). Fiiri diiwaanka oo fuli amarkan: nasta-steg outbox

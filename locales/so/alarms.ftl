# What the owners are told when something needs a look. No personal data.

alarm-update = Robotku wuxuu xallin waayay cusboonaysiin, saddex jeer ayuu isku dayay (sadarka { $row } ee sanduuqa soo gala). Qofka waxaan u dirnay raalligelin. Fiiri diiwaanka (log).
alarm-refused = Telegram way diidday farriin (sadarka { $row } ee sanduuqa baxa). Fiiri diiwaanka (log) oo fuli amarkan: nasta-steg outbox
alarm-silent = Robotku waxba kama maqlin Telegram wixii ka dambeeyay { $time }. Hubi shabakadda oo fuli amarkan: nasta-steg status
alarm-conflict = Barnaamij kale ayaa qaadanaya farriimaha robotka, isagoo isticmaalaya isla token-ka. Markaas ka-qaybgalayaashu jawaab ma helaan. Jooji barnaamijka kale.
alarm-disk = Diskiga kaydka xogta waxaa ka haray { $left } MB oo keliya. Marka uu buuxsamo, robotku jawaabta wuu joojinayaa. Meel ka bannee diskiga.
alarm-updates = Ka-qaybgale ayaa wax soo qoray { $time }. Robotku weli wax kama qaban. Fiiri diiwaanka (log) oo fuli amarkan: nasta-steg status
alarm-messages = Farriin ayaa sugaysa tan iyo { $time }. Waxay ahayd in la diro. Fiiri diiwaanka (log) oo fuli amarkan: nasta-steg outbox
alarm-database = Robotku wuu ku qori waayay kaydka xogta laga bilaabo { $time }. Hadda wuu shaqaynayaa mar kale. Fiiri diiwaanka (log).

# What the owners are told when something needs a look. No personal data.

alarm-update = An update could not be handled after three tries (row { $row } in the inbox). The person was told that we are sorry. See the log.
alarm-refused = Telegram did not take a message (row { $row } in the outbox). See the log and run: nasta-steg outbox
alarm-silent = The bot heard nothing from Telegram after { $time }. Look at the network and run: nasta-steg status
alarm-conflict = Another program takes the bot's messages with the same token. Participants then get no answers. Stop the other program.
alarm-disk = The disk with the database has only { $left } MB left. When it is full, the bot stops answering. Make room on it.
alarm-updates = What a participant wrote at { $time } has not been handled yet. See the log and run: nasta-steg status
alarm-messages = A message has been waiting since { $time }. It should have gone. See the log and run: nasta-steg outbox
alarm-database = The bot could not write to the database from { $time } on. It works again now. See the log.

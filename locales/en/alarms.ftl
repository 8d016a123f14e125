# What the owners are told when something needs a look. No personal data.

alarm-update = An update could not be handled after three tries (row { $row } in the inbox). The person was told that we are sorry. See the log.
alarm-refused = Telegram did not take a message (row { $row } in the outbox). See the log and run: nasta-steg outbox

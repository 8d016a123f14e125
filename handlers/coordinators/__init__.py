"""The staff's side of the bot: screens, actions and conversations, in Swedish and English."""

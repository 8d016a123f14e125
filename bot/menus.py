"""The menu of commands beside the text field, in each language; not stored, and no harm if lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from bot.logs import fields
from locales.catalogue import Catalogue
from locales.wording import Phrase

COMMANDS = ("start", "language", "help", "privacy", "stop")

STAFF = "staff"

log = logging.getLogger(__name__)


class Menus:
    """Tells Telegram the commands: by the phone's language, and by chat for another language."""

    def __init__(self, bot: Bot, catalogue: Catalogue, default_language: str) -> None:
        self._bot = bot
        self._catalogue = catalogue
        self._default_language = default_language
        self._underway: set[asyncio.Task[None]] = set()
        self._staff: set[int] = set()

    async def offer(self) -> None:
        """In each language that Telegram has a code for; in the default one to all others."""
        codes: list[tuple[str, str | None]] = [(self._default_language, None)]
        codes += [(one.id, one.telegram_code) for one in self._catalogue.languages]
        for language, code in codes:
            if code is None and language != self._default_language:
                continue
            try:
                await self._bot.set_my_commands(self._commands(language), language_code=code)
            except TelegramError as error:
                # The buttons say the same; the next start tries again.
                log.warning("menus.not_offered", extra=fields(why=type(error).__name__))
                return

    def show(
        self, chat_id: int, language: str, phone_language: str | None, *, is_staff: bool = False
    ) -> None:
        """In the language chosen in this chat, if the phone's is another; returns at once.

        Staff have a command more, in whatever language.
        """
        code = self._catalogue.language(language).telegram_code
        if phone_language and phone_language == code and not is_staff:
            return
        commands = self._commands(language, (*COMMANDS, STAFF) if is_staff else COMMANDS)
        task = asyncio.create_task(self._show(chat_id, commands))
        self._underway.add(task)
        task.add_done_callback(self._underway.discard)

    async def close(self) -> None:
        """Waits for what is on its way."""
        await asyncio.gather(*self._underway)

    def show_to_staff(self, chat_id: int, language: str) -> None:
        """Once in each chat while the program runs; returns at once."""
        if chat_id not in self._staff:
            self._staff.add(chat_id)
            self.show(chat_id, language, None, is_staff=True)

    async def _show(self, chat_id: int, commands: Sequence[BotCommand]) -> None:
        try:
            await self._bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id))
        except TelegramError as error:
            log.debug("menus.not_shown", extra=fields(why=type(error).__name__))

    def _commands(self, language: str, names: Sequence[str] = COMMANDS) -> list[BotCommand]:
        return [
            BotCommand(
                name,
                self._catalogue.text(
                    Phrase("staff-command" if name == STAFF else f"command-{name}"), language
                ),
            )
            for name in names
        ]

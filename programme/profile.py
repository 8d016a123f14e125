"""Who runs the programme, where and in which languages, as the settings say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from locales.languages import Language
from locales.wording import Day, TimeOfDay


@dataclass(frozen=True)
class Profile:
    """What the rules and the conversations need to know of the settings."""

    name: str
    organiser: str
    """Who runs it, for the notice; may be empty."""
    contact: str
    """How to reach a person without Telegram; may be empty."""
    zone: ZoneInfo
    languages: tuple[Language, ...]
    """Those offered, in the order of the settings."""
    default_language: str
    bot_username: str = ""
    """For links, without @; empty until Telegram has told it."""

    def day(self, moment: datetime, *, short: bool = False) -> Day:
        """The calendar day that people see on their wall at `moment`."""
        return Day(moment.astimezone(self.zone).date(), short)

    def time(self, moment: datetime) -> TimeOfDay:
        """The time that people see on their wall at `moment`."""
        return TimeOfDay(moment.astimezone(self.zone).time().replace(second=0, microsecond=0))

    def offers(self, language: str | None) -> bool:
        return any(offered.id == language for offered in self.languages)

"""Who runs the programme, where and in which languages, as the settings say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from zoneinfo import ZoneInfo

from locales.languages import Language
from locales.wording import Day, TimeOfDay
from programme.keeping import Keeping
from programme.open_time import OpenTime
from programme.reminders import DEFAULT_STEPS, Step
from programme.survey_definitions import Surveys


@dataclass(frozen=True)
class Profile:
    """What the rules and the conversations need to know of the settings."""

    name: str
    organiser: str
    """Who runs it, for the notice; may be empty."""
    contact: str
    """How to reach a person without Telegram; may be empty."""
    open_time: OpenTime
    """When people may be written to unasked, in the zone that they live in."""
    languages: tuple[Language, ...]
    """Those offered, in the order of the settings."""
    default_language: str
    country: str = "SE"
    """Where a phone number without a country code belongs (ISO 3166, two letters)."""
    answer_days: int = 2
    """Within how many working days a question is answered, as people are told."""
    today_at: time = time(7, 30)
    """When staff are told what needs a human today, by the wall clock on open days."""
    steps: tuple[Step, ...] = DEFAULT_STEPS
    """The reminders of each kind of event."""
    surveys: Surveys = field(default_factory=dict)
    """What people are asked over time, by id."""
    keeping: Keeping = field(default_factory=Keeping)
    """What the law wants kept of who has herself deleted."""
    owners: frozenset[int] = frozenset()
    """The Telegram ids of those who own it, whatever else is stored about them."""
    bot_username: str = ""
    """For links, without @; empty until Telegram has told it."""
    bot_id: int = 0
    """Whose names for files those are that people send; 0 until Telegram has told it."""

    @property
    def zone(self) -> ZoneInfo:
        return self.open_time.zone

    def day(self, moment: datetime, *, short: bool = False) -> Day:
        """The calendar day that people see on their wall at `moment`."""
        return Day(moment.astimezone(self.zone).date(), short)

    def time(self, moment: datetime) -> TimeOfDay:
        """The time that people see on their wall at `moment`."""
        return TimeOfDay(moment.astimezone(self.zone).time().replace(second=0, microsecond=0))

    def offers(self, language: str | None) -> bool:
        return any(offered.id == language for offered in self.languages)

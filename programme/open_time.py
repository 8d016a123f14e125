"""Open time and quiet time: when people may be written to without having asked.

The wall clock decides, also in the nights in which it is turned. Moments come in as aware
datetimes and go out as aware UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(8), time(20)

HOME = "SE"
"""The country where nobody says another."""

_SUNDAY = 7
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class OpenTime:
    """From `opens` until just before `closes` on every day that is not closed; the rest is quiet.

    Raises ValueError where it would not open before it closes.
    """

    zone: ZoneInfo
    opens: time = OPENS
    closes: time = CLOSES
    sundays_are_closed: bool = True
    country: str | None = HOME
    """Whose public holidays are closed too (ISO 3166, two letters); None for nobody's."""

    def __post_init__(self) -> None:
        if self.closes <= self.opens:
            raise ValueError("open time ends on the day on which it begins, and later")

    def day_of(self, moment: datetime) -> date:
        """The calendar day that people have at `moment`."""
        return moment.astimezone(self.zone).date()

    def at(self, day: date, wall_clock: time) -> datetime:
        """When the wall clock shows that time on that day.

        A time that it leaves out comes as much later as it is turned; of two alike the first.
        """
        return datetime.combine(day, wall_clock, self.zone).astimezone(UTC)

    def is_open_day(self, day: date) -> bool:
        if self.sundays_are_closed and day.isoweekday() == _SUNDAY:
            return False
        return self.country is None or day not in _holidays(self.country, day.year)

    def is_open(self, moment: datetime) -> bool:
        day = self.day_of(moment)
        return self.is_open_day(day) and self._opening(day) <= moment < self._closing(day)

    def next_open(self, moment: datetime) -> datetime:
        """The end of quiet time; `moment` itself where it is open."""
        day = self.later_open_day(self.day_of(moment))
        while self._closing(day) <= moment:
            day = self.later_open_day(day + _A_DAY)
        return max(moment.astimezone(UTC), self._opening(day))

    def earlier_open_day(self, day: date) -> date:
        """The last open day that is not after `day`."""
        while not self.is_open_day(day):
            day -= _A_DAY
        return day

    def later_open_day(self, day: date) -> date:
        """The first open day that is not before `day`."""
        while not self.is_open_day(day):
            day += _A_DAY
        return day

    def after_open_hours(self, start: datetime, hours: int) -> datetime:
        """When so many hours of open time will have gone by, counted from the next opening.

        What ends with open time ends at `closes`, not on the next morning. Raises ValueError
        for less than one hour.
        """
        if hours < 1:
            raise ValueError("open hours are counted from 1")
        left = timedelta(hours=hours)
        moment = self.next_open(start)
        while (today := self._closing(self.day_of(moment)) - moment) < left:
            left -= today
            moment = self.next_open(moment + today)
        return moment + left

    def on_any_day(self) -> OpenTime:
        """The same hours on Sundays and holidays too."""
        return replace(self, sundays_are_closed=False, country=None)

    def _opening(self, day: date) -> datetime:
        return self.at(day, self.opens)

    def _closing(self, day: date) -> datetime:
        return self.at(day, self.closes)


def knows_holidays_of(country: str) -> bool:
    """Whether a country can be given to `OpenTime`; the answer for `HOME` costs no time."""
    if country == HOME:
        return True
    from holidays import list_supported_countries

    return country in list_supported_countries(include_aliases=False)


def load_holidays(country: str | None, *years: int) -> None:
    """Takes its time now, so that the first question about a day need not wait for it."""
    for year in years if country else ():
        _holidays(country or "", year)


@lru_cache
def _holidays(country: str, year: int) -> frozenset[date]:
    """Public holidays and, where they are told apart, the days on which nobody works either."""
    # Imported where it is used: it takes longer to load than the rules themselves.
    from holidays import DE_FACTO, PUBLIC, country_holidays

    known = country_holidays(country).supported_categories
    categories = [category for category in (PUBLIC, DE_FACTO) if category in known]
    return frozenset(country_holidays(country, years=year, categories=categories))

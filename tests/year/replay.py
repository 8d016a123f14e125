"""The year as it is lived: what the lots have drawn, done through phones.

Beside it everybody keeps a log of her own, of what she did, was asked and told. The programme's
figures are compared with what can be counted in it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from programme.buttons import Action
from programme.outgoing import Kind
from storage.records import EventId, EventKind, EventTexts, NewEvent
from tests.year.answering import SKIP, answer
from tests.year.lives import FIRST_MEETING, FIRST_VISIT, MEETINGS, VISITS, Life, Temper
from tests.year.village import Message, Phone, Village

ZONE = ZoneInfo("Europe/Stockholm")
OWNER = 1
SEATS = 40
CAME, ABSENT = 1, 2
"""What a button of the staff's list says of somebody."""
MOST_QUESTIONS = 7
_PATIENCE = {
    Temper.AT_ONCE: 1,
    Temper.HALF: 1,
    Temper.AFTER_ONE_CHASER: 2,
    Temper.LATER: 2,
    Temper.AFTER_TWO: 3,
}
"""How often she is written to before she answers."""


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)


@dataclass
class Log:
    """What everybody remembers, by what it was; each with the day."""

    days: dict[str, dict[int, date]] = field(default_factory=lambda: defaultdict(dict))
    """Who reached what, and when she says that it was."""
    asked: dict[int, int] = field(default_factory=dict)
    """How often she was written to about each wave."""
    outcomes: dict[int, str] = field(default_factory=dict)
    said: dict[tuple[str, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    gender: dict[int, str] = field(default_factory=dict)
    region: dict[int, str] = field(default_factory=dict)

    def notes(self, what: str, who: int, on: date) -> None:
        """The first time counts."""
        self.days[what].setdefault(who, on)


class Year:
    """Everybody's plans, made before the first day."""

    def __init__(self, village: Village, lives: list[Life]) -> None:
        self.village = village
        self.lives = lives
        self.log = Log()
        self.phones: dict[int, Phone] = {}
        self.staff = village.phone(OWNER, "Karin", "sv")

    async def begins(self) -> None:
        """The programme sets up its year, and people make their plans."""
        await self.village.starts(self.staff)
        await self.village.says(self.staff, "Karin")
        for number in range(MEETINGS):
            on = FIRST_MEETING + timedelta(weeks=number)
            await self._event("m", number, EventKind.MEETING, moment(on, 17, 30))
        for number in range(VISITS):
            on = FIRST_VISIT + timedelta(weeks=number)
            await self._event("v", number, EventKind.VISIT, moment(on, 9))
        for life in self.lives:
            self._plans(life)

    def _plans(self, life: Life) -> None:
        met_on = FIRST_MEETING + timedelta(weeks=life.meeting)
        self.village.plans(moment(met_on - timedelta(days=5), 12), lambda: self._joins(life))
        if life.visit is not None:
            self.village.plans(
                moment(met_on + timedelta(days=1), 13), lambda: self._signs_up(life, "v")
            )

    async def _joins(self, life: Life) -> None:
        phone = self.village.phone(1000 + life.number, life.name, "en")
        self.phones[life.number] = phone
        await self.village.starts(phone, f"e-m{life.meeting}")
        await self.village.chooses(phone, life.language, "yes", "telegram")
        await self.village.taps(phone, "x:come:")

    async def _signs_up(self, life: Life, letter: str) -> None:
        phone = self.phones[life.number]
        await self.village.starts(phone, f"e-{letter}{life.visit}")
        await self.village.taps(phone, "x:come:")

    async def _event(self, letter: str, number: int, kind: EventKind, starts: datetime) -> None:
        async with self.village.database.transaction() as work:
            event_id = await work.events.add(
                NewEvent(
                    f"{letter}{number}",
                    kind,
                    starts,
                    starts + timedelta(hours=2),
                    starts - timedelta(hours=3),
                    "Fabriken",
                    "Storgatan 1",
                    None,
                    None,
                    SEATS,
                    {"sv-easy": EventTexts(f"{letter}{number}")},
                )
            )
        self.village.plans(
            starts + timedelta(hours=1), lambda: self._takes_attendance(event_id, kind, number)
        )

    async def _takes_attendance(self, event_id: EventId, kind: EventKind, number: int) -> None:
        """Who is not there is marked one by one, and all the rest at once."""
        is_meeting = kind is EventKind.MEETING
        at = {1000 + one.number: one for one in self.lives}
        async with self.village.database.reading() as work:
            listed = await work.attendance.of_event(event_id)
        for one in listed:
            life = at[one.person.telegram_id or 0]
            if life.came_to_meeting if is_meeting else life.came_to_visit:
                self.log.notes("met" if is_meeting else "visited", life.number, self._today)
            else:
                await self.village.opens(self.staff, Action("staff-mark", one.sign_up.id, ABSENT))
        await self.village.opens(self.staff, Action("staff-rest", event_id, CAME))

    @property
    def _today(self) -> date:
        return self.village.now.astimezone(ZONE).date()

    # What they do when they are asked

    def reads(self, phone: Phone, message: Message) -> None:
        """A message came by itself: she looks at it, and may answer in a while."""
        life = self._whose(phone)
        if life is None or message.kind is not Kind.FOLLOW_UP or message.wave_id is None:
            return
        wave_id = message.wave_id
        times = self.log.asked[wave_id] = self.log.asked.get(wave_id, 0) + 1
        if life.temper is Temper.DECLINES and times == 1:
            self.village.plans(self._soon, lambda: self._declines(phone, wave_id))
        elif life.temper is Temper.LATER and times == 1:
            self.village.plans(self._soon, lambda: self._puts_off(phone, wave_id))
        elif times >= _PATIENCE.get(life.temper, 99):
            is_half = life.temper is Temper.HALF
            self.village.plans(self._soon, lambda: self._answers(life, wave_id, is_half=is_half))

    async def _declines(self, phone: Phone, wave_id: int) -> None:
        await self.village.opens(phone, Action("survey-no", wave_id))
        self.log.outcomes[wave_id] = "declined"

    async def _puts_off(self, phone: Phone, wave_id: int) -> None:
        await self.village.opens(phone, Action("survey-later", wave_id))
        await self.village.chooses(phone, "tomorrow")

    async def _answers(self, life: Life, wave_id: int, *, is_half: bool = False) -> None:
        """Question by question, as it is true today; half-heartedly no more than the first."""
        phone = self.phones[life.number]
        await self.village.opens(phone, Action("survey", wave_id))
        for number in range(MOST_QUESTIONS + 1):
            question = _question(phone)
            if question is None:
                self.log.outcomes[wave_id] = "answered"
                return
            if is_half and number:
                self.log.outcomes[wave_id] = "partly"
                return
            said = answer(life, question, self._today)
            self._tells(life, question, said)
            if said in self.village.offered(phone):
                await self.village.chooses(phone, said)
            else:
                await self.village.says(phone, said)
        raise AssertionError(f"more than {MOST_QUESTIONS} questions")

    def _tells(self, life: Life, question: str, said: str) -> None:
        """She knows what she has said, and what it means for where she is."""
        self.log.said[question, said].add(life.number)
        if question == "s0-gender":
            self.log.gender[life.number] = "declined" if said == SKIP else said
        elif question == "s0-birth-region":
            self.log.region[life.number] = "declined" if said == SKIP else said

    @property
    def _soon(self) -> datetime:
        return self.village.now + timedelta(hours=2)

    def _whose(self, phone: Phone) -> Life | None:
        number = phone.telegram_id - 1000
        return self.lives[number] if 0 <= number < len(self.lives) else None


def _question(phone: Phone) -> str | None:
    """What is asked just now; None where nothing is."""
    asked = [
        key.removeprefix("survey-ask-")
        for key in phone.messages[-1].keys
        if key.startswith("survey-ask-")
    ]
    return asked[-1] if asked else None

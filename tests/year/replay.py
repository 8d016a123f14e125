"""The year as it is lived: what the lots have drawn, done through phones.

Beside it everybody keeps a log of her own, of what she did, was asked and told. The programme's
figures are compared with what can be counted in it.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from locales.wording import Day, Phrase
from programme.buttons import Action
from programme.cards import known_since
from storage.records import EventId, EventKind, EventTexts, IntakeId, NewEvent
from storage.survey_records import Wave
from storage.training_records import IntakeDates, TrainingTexts
from tests.year.answering import SKIP, answer, decision
from tests.year.lives import (
    COURSES,
    FIRST_MEETING,
    FIRST_VISIT,
    MEETINGS,
    VISITS,
    Course,
    Life,
    Temper,
)
from tests.year.village import Message, Phone, Village

ZONE = ZoneInfo("Europe/Stockholm")
OWNER = 1
SEATS = 40
CAME, ABSENT = 1, 2
"""What a button of the staff's list says of somebody."""
MOST_QUESTIONS, MOST_TIMES = 7, 3
_DATES = fields(IntakeDates)
_PATIENCE = {
    Temper.AT_ONCE: 1,
    Temper.HALF: 1,
    Temper.AFTER_ONE_CHASER: 2,
    Temper.LATER: 2,
    Temper.AFTER_TWO: 3,
}
"""How often she is written to before she answers."""
_TELLS_HOW_IT_WAS = frozenset({Temper.AT_ONCE, Temper.AFTER_ONE_CHASER, Temper.LATER})


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
    gender: dict[int, str] = field(default_factory=dict)
    region: dict[int, str] = field(default_factory=dict)

    def notes(self, what: str, who: int, on: date) -> None:
        """The first day counts."""
        self.days[what][who] = min(on, self.days[what].get(who, on))


class Year:
    """Everybody's plans, made before the first day."""

    def __init__(self, village: Village, lives: list[Life]) -> None:
        self.village = village
        self.lives = lives
        self.log = Log()
        self.phones: dict[int, Phone] = {}
        self.staff = village.phone(OWNER, "Karin", "sv")
        self.intakes: dict[int, IntakeId] = {}

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
        await self._trainings()
        for life in self.lives:
            self._plans(life)

    def _plans(self, life: Life) -> None:
        met_on = FIRST_MEETING + timedelta(weeks=life.meeting)
        self.village.plans(moment(met_on - timedelta(days=5), 12), lambda: self._joins(life))
        if life.visit is not None:
            self.village.plans(
                moment(met_on + timedelta(days=1), 13), lambda: self._signs_up(life, "v")
            )
        if life.applied_on is not None and life.says_so_herself:
            self.village.plans(moment(life.applied_on, 14), lambda: self._applies(life))
        if life.job_from is not None and life.tells_of_job:
            told_on = life.job_from + timedelta(days=1)
            self.village.plans(moment(told_on, 19), lambda: self._tells_of_job(life))

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
        await self._is_asked_about_herself(life)

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

    async def _trainings(self) -> None:
        texts = {"sv-easy": TrainingTexts("Industriteknisk utbildning", "")}
        async with self.village.database.transaction() as work:
            training_id = await work.trainings.add(texts, "", self.village.now)
            for number, course in enumerate(COURSES):
                dates = IntakeDates(**{one.name: getattr(course, one.name) for one in _DATES})
                intake_id = await work.trainings.add_intake(training_id, dates, self.village.now)
                self.intakes[number] = intake_id
        for number, course in enumerate(COURSES):
            self._plans_decisions(number, moment(course.decision_on, 15))

    def _plans_decisions(self, course: int, at: datetime) -> None:
        self.village.plans(at, lambda: self._decides(course))

    async def _applies(self, life: Life) -> None:
        assert life.course is not None
        intake_id = self.intakes[life.course]
        await self.village.opens(self.phones[life.number], Action("applied", intake_id))
        self.log.notes("applied", life.number, self._today)

    async def _decides(self, course: int) -> None:
        """Staff tick whoever got the same answer, and set it for all of them at once."""
        at = {one: self.phones[one].telegram_id for one in self.log.days["applied"]}
        async with self.village.database.reading() as work:
            ids = {
                known.telegram_id: known.id
                for known in (await work.people.at(at.values())).values()
            }
        for said in ("admitted", "reserve", "refused"):
            ticked = {
                f"p{ids[at[one.number]]}": one.number
                for one in self.lives
                if one.course == course and one.number in at and decision(one) == said
            }
            if ticked:
                await self._sets_for_all(course, said, ticked)

    async def _sets_for_all(self, course: int, said: str, ticked: dict[str, int]) -> None:
        staff, village = self.staff, self.village
        await village.opens(staff, Action("staff-decide", self.intakes[course]))
        left = dict(ticked)
        while True:
            for choice in left.keys() & village.offered(staff):
                await village.chooses(staff, choice)
                self.log.notes(said, left.pop(choice), self._today)
            if "after" not in village.offered(staff):
                break
            await village.chooses(staff, "after")
        assert not left, "everybody who applied is on the list"
        await village.chooses(staff, "on", said, "today", "yes", "set")

    async def _tells_of_job(self, life: Life) -> None:
        assert life.job_from is not None
        phone = self.phones[life.number]
        await self.village.opens(phone, Action("changed", 0))
        await self.village.chooses(phone, "got-job", "yesterday")
        self.log.notes("employed", life.number, life.job_from)

    @property
    def _today(self) -> date:
        return self.village.now.astimezone(ZONE).date()

    # What they do when they are asked

    def reads(self, phone: Phone, message: Message) -> None:
        """A message came by itself: she looks at it, and may answer in a while."""
        life = self._whose(phone)
        if life is None:
            return
        if "reminder-after-came" in message.keys and life.temper in _TELLS_HOW_IT_WAS:
            self.village.plans(self._soon, lambda: self._tells_how_it_was(life))
        if message.wave_id is not None and "wave-notice" not in message.keys:
            self._thinks_about(life, phone, message.wave_id)

    async def _is_asked_about_herself(self, life: Life) -> None:
        """Where her seat is confirmed; she begins, or leaves it."""
        button = self.village.sees(self.phones[life.number], "x:survey:")
        if button is not None and life.tells_about_herself:
            await self._answers(life, button.id, is_half=False)

    async def _tells_how_it_was(self, life: Life) -> None:
        phone = self.phones[life.number]
        await self.village.taps(phone, "x:came:")
        asked = {one.id for one in await self._waves(life, "s1")} - self.log.outcomes.keys()
        await self._goes_through(phone, life, max(asked, default=0))

    async def _waves(self, life: Life, survey: str) -> list[Wave]:
        telegram_id = self.phones[life.number].telegram_id
        async with self.village.database.reading() as work:
            person = (await work.people.at([telegram_id]))[telegram_id]
            return [one for one in await work.waves.of(person.id) if one.survey == survey]

    def _thinks_about(self, life: Life, phone: Phone, wave_id: int) -> None:
        times = self.log.asked[wave_id] = self.log.asked.get(wave_id, 0) + 1
        if life.temper is Temper.DECLINES and times == 1:
            self.village.plans(self._soon, lambda: self._declines(phone, wave_id))
        elif life.temper is Temper.LATER and times == 1:
            self.village.plans(self._soon, lambda: self._puts_off(phone, wave_id))
        elif times >= _PATIENCE.get(life.temper, 99):
            is_half = life.temper is Temper.HALF
            self.village.plans(self._soon, lambda: self._answers(life, wave_id, is_half=is_half))
        elif life.temper is Temper.PHONED and times == MOST_TIMES:
            later = self.village.now + timedelta(days=3)
            self.village.plans(later, lambda: self._is_phoned(life, wave_id))

    async def _declines(self, phone: Phone, wave_id: int) -> None:
        await self.village.opens(phone, Action("survey-no", wave_id))
        self.log.outcomes[wave_id] = "declined"

    async def _puts_off(self, phone: Phone, wave_id: int) -> None:
        await self.village.opens(phone, Action("survey-later", wave_id))
        await self.village.chooses(phone, "tomorrow")

    async def _is_phoned(self, life: Life, wave_id: int) -> None:
        """Staff ask her the same, and tap for her."""
        async with self.village.database.reading() as work:
            wave = await work.waves.get(wave_id)
            assert wave is not None
            person = await work.people.get(wave.person_id)
        since = known_since(person)
        await self.village.opens(self.staff, Action("staff-survey", wave_id, since))
        await self._goes_through(self.staff, life, wave_id)

    async def _answers(self, life: Life, wave_id: int, *, is_half: bool) -> None:
        """As it is true; half-heartedly no more than the first question."""
        phone = self.phones[life.number]
        await self.village.opens(phone, Action("survey", wave_id))
        await self._goes_through(phone, life, wave_id, most=1 if is_half else MOST_QUESTIONS)

    async def _goes_through(
        self, phone: Phone, life: Life, wave_id: int, most: int = MOST_QUESTIONS
    ) -> None:
        for number in itertools.count():
            asked = _question(phone)
            if asked is None:
                if number:
                    self.log.outcomes[wave_id] = "answered"
                return
            if number == most:
                assert most == 1, "no survey asks more"
                self.log.outcomes[wave_id] = "partly"
                return
            question, about = asked
            said = answer(life, question, about)
            self._tells(life, question, said, about)
            if said in self.village.offered(phone):
                await self.village.chooses(phone, said)
            else:
                await self.village.says(phone, said)

    def _tells(self, life: Life, question: str, said: str, about: date) -> None:
        """She knows what she has said, and what it means for where she is."""
        who, notes = life.number, self.log.notes
        match question, said:
            case "s0-gender", _:
                self.log.gender[who] = "declined" if said == SKIP else said
            case "s0-birth-region", _:
                self.log.region[who] = "declined" if said == SKIP else said
            case "s1-next", "apply":
                notes("interested", who, self._today)
            case "s2-applied", "yes":
                notes("applied", who, self._today)
            case "s3-decision-decision", "admitted" | "reserve" | "refused":
                notes(said, who, self._today)
            case "s3-start-started", "yes":
                notes("started", who, self._course(life).starts_on)
            case "left-on", _:
                assert life.left_on is not None
                notes("left", who, life.left_on)
            case "s4-qualification", "whole":
                notes("completed", who, self._course(life).ends_on)
            case "worked", "yes":
                notes("employed", who, about)

    def _course(self, life: Life) -> Course:
        assert life.course is not None
        return COURSES[life.course]

    @property
    def _soon(self) -> datetime:
        return self.village.now + timedelta(hours=2)

    def _whose(self, phone: Phone) -> Life | None:
        number = phone.telegram_id - 1000
        return self.lives[number] if 0 <= number < len(self.lives) else None


def _question(phone: Phone) -> tuple[str, date] | None:
    """What is asked just now, and about which day; None where nothing is."""
    for phrase in phone.messages[-1].draft.paragraphs:
        if isinstance(phrase, Phrase) and phrase.key.startswith("survey-ask-"):
            about = phrase.parameters["day"]
            assert isinstance(about, Day)
            return phrase.key.removeprefix("survey-ask-"), about.on
    return None

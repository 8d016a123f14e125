"""Trainings in the chat: made by staff, applied to by participants, decided for many at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

import pytest

from handlers.reception import receive
from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import Draft, Phrase, from_json
from programme import chain, outgoing
from programme.buttons import Action, Screen, encode
from programme.chain import ChainStep, Place
from programme.incoming import Incoming, Said, Sender, Tapped
from programme.people import NOTICE_VERSION, Person
from programme.rights import Role
from programme.trainings import IntakeDates, TrainingTexts
from programme.work import Work
from storage.database import Database
from storage.records import IntakeId, NewOutboxRow, OutboxRow
from tests.programme.conftest import database, template
from tests.programme.samples import HOUR, NOW, PROFILE

__all__ = ["database", "template"]

CATALOGUE = Catalogue(list(available()), strict=True)
OURS = replace(PROFILE, owners=frozenset({1}), bot_username="nasta_steg_bot")
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@dataclass
class Chat:
    """One phone: what is tapped by the keys of labels, what is said by the keys of texts."""

    work: Work
    person: Person
    now: datetime = NOW
    last: list[Draft] = field(default_factory=list)
    rows: list[NewOutboxRow] = field(default_factory=list)
    toast: str | None = None

    async def does(self, incoming: Incoming) -> list[str]:
        person = await self.work.people.get(self.person.id)
        assert person.telegram_id is not None
        known = await self.work.conversations.open_of([person.id])
        sender = Sender(person.telegram_id, "Karin", "sv")
        received = await receive(
            self.work, OURS, CATALOGUE, self.now, sender, incoming, person, known.get(person.id)
        )
        await self.work.flush()
        self.rows = list(received.rows)
        self.toast = None if received.toast is None else received.toast.key
        self.last = [from_json(row.draft) for row in received.rows]
        for row, draft in zip(received.rows, self.last, strict=True):
            CATALOGUE.render(draft, row.language or "sv-easy")
            CATALOGUE.render(draft, person.language or "sv-easy")
        return self.keys

    @property
    def keys(self) -> list[str]:
        return [phrase.key for draft in self.last for phrase in draft.paragraphs]

    @property
    def labels(self) -> list[Phrase]:
        return [one.label for draft in self.last for row in draft.choices for one in row]

    @property
    def buttons(self) -> list[str]:
        return [label.key for label in self.labels]

    async def opens(self, name: str, *arguments: int) -> list[str]:
        return await self.does(Tapped(encode(Screen(name, arguments)), 5, "tap"))

    async def acts(self, verb: str, thing: int, state: int = 0) -> list[str]:
        return await self.does(Tapped(encode(Action(verb, thing, state)), 5, "tap"))

    async def taps(self, key: str, position: int = 0) -> list[str]:
        """The button with that label, the first from above; else the newest of several."""
        found = [
            one.data
            for draft in self.last
            for row in draft.choices
            for one in row
            if one.label.key == key
        ]
        assert found, f"no {key} among {self.buttons}"
        return await self.does(Tapped(found[position], 5, "tap"))

    async def types(self, text: str) -> list[str]:
        return await self.does(Said(text, 9))


async def somebody(
    work: Work, telegram_id: int, name: str, *, role: Role | None = None, language: str = "so"
) -> Person:
    person = await work.people.add(telegram_id, None, NOW)
    await work.people.set_language(person.id, language)
    await work.people.set_name(person.id, name)
    await work.people.add_notice_answer(
        person.id, version=NOTICE_VERSION, language="sv", is_yes=True, now=NOW
    )
    if role is not None:
        await work.staff.set_role(person.id, role)
    return await work.people.get(person.id)


@pytest.fixture
async def work(database: Database) -> AsyncIterator[Work]:
    async with database.transaction() as opened:
        yield opened


async def an_intake(work: Work, **days: date) -> IntakeId:
    texts = {"sv-easy": TrainingTexts("Industriteknisk utbildning", "Ett år i skola och på jobb.")}
    training_id = await work.trainings.add(texts, "https://www.ekebyfors.se/industri", NOW)
    dates = IntakeDates(
        opens_on=days.pop("opens_on", TODAY - 7 * DAY),
        closes_on=days.pop("closes_on", TODAY + 20 * DAY),
        **days,
    )
    return await work.trainings.add_intake(training_id, dates, NOW)


async def test_a_training_and_its_intake_are_made_in_the_chat(work: Work) -> None:
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COORDINATOR, language="sv"))
    await karin.opens("staff")
    await karin.taps("staff-trainings-button")
    assert await karin.taps("staff-trainings.make") == ["staff-tr-make-title"]
    assert await karin.types("1234") == ["staff-tr-make-title.error-letters", "staff-tr-make-title"]
    await karin.types("Industriteknisk utbildning")
    assert await karin.types("Ett år i skola och på jobb.") == ["staff-tr-make-link"]
    assert (await karin.types("inte en adress"))[0] == "staff-tr-make-link.error-unreadable"
    keys = await karin.types("www.ekebyfors.se/industri")
    assert "staff-training" in keys and "staff-training-no-intakes" in keys
    assert await karin.taps("staff-training.intake") == ["staff-in-dates-day-closes"]
    assert await karin.types("11/12") == ["staff-in-dates-day-opens"]
    assert await karin.taps("staff-step.skip") == ["staff-in-dates-day-decision"]
    await karin.types("7/12")
    for _ in ("starts", "half-way", "ends"):
        await karin.taps("staff-step.skip")
    # The decision would come before the closing day: said clearly, and not to be saved.
    assert karin.keys == ["staff-in-dates-review-order"]
    assert "staff-in-dates-review.keep" not in karin.buttons
    # A day that was meant as a past one is seen to be next year's.
    await karin.taps("staff-in-day.starts")
    assert await karin.types("1/2") == ["staff-in-dates-review-order"]
    assert "staff-day-of-year" in str(karin.last) and "2027" in str(karin.last)
    await karin.taps("staff-in-day.starts")
    await karin.taps("staff-step.skip")
    assert "staff-day-of-year" not in str(karin.last)
    assert await karin.taps("staff-in-day.decision") == ["staff-in-dates-day-decision"]
    assert await karin.types("20/12") == ["staff-in-dates-review"]
    assert "staff-intake" in await karin.taps("staff-in-dates-review.keep")
    [training] = await work.trainings.all()
    assert training.link == "https://www.ekebyfors.se/industri"
    [intake] = await work.trainings.intakes_of(training.id)
    assert intake.dates == IntakeDates(TODAY, date(2026, 12, 11), date(2026, 12, 20))


async def test_staff_who_take_no_part_go_on_with_what_they_left(work: Work) -> None:
    person = await work.people.add(2, None, NOW)
    await work.people.set_name(person.id, "Karin")
    await work.staff.set_role(person.id, Role.COORDINATOR)
    karin = Chat(work, person)
    await karin.opens("staff")
    await karin.taps("staff-trainings-button")
    await karin.taps("staff-trainings.make")
    assert "staff-left-tr-make" in await karin.opens("staff")
    assert await karin.taps("resume.yes") == ["staff-tr-make-title"]


async def test_two_who_change_the_days_at_once_do_not_overwrite_each_other(work: Work) -> None:
    intake_id = await an_intake(work, decision_on=TODAY + 40 * DAY)
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COORDINATOR, language="sv"))
    anna = Chat(work, await somebody(work, 3, "Anna", role=Role.OWNER, language="sv"))
    for chat, day in ((karin, "7/1 2027"), (anna, "8/1 2027")):
        await chat.acts("staff-in-dates", intake_id)
        await chat.taps("staff-in-day.decision")
        await chat.types(day)
    await karin.taps("staff-in-dates-review.keep")
    assert await anna.taps("staff-in-dates-review.keep") == ["staff-in-dates-saved"]
    intake = await work.trainings.intake(intake_id)
    assert intake is not None and intake.decision_on == date(2027, 1, 7)
    await anna.taps("staff-step.again")
    assert anna.keys == ["staff-in-dates-review"]


async def test_words_in_another_language_and_the_link_are_changed(work: Work) -> None:
    intake_id = await an_intake(work)
    intake = await work.trainings.intake(intake_id)
    assert intake is not None
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COORDINATOR, language="sv"))
    await karin.opens("staff-tr-texts", intake.training_id)
    number = [one.id for one in OURS.languages].index("en")
    await karin.opens("staff-tr-tongue", intake.training_id, number)
    assert await karin.taps("staff-tongue.title") == ["staff-tr-edit-words-first"]
    assert "staff-tongue" in await karin.types("Industrial training")
    await karin.acts("staff-tr-link", intake.training_id)
    await karin.taps("staff-tr-none")
    training = await work.trainings.get(intake.training_id)
    assert training is not None
    assert (training.texts["en"].title, training.link) == ("Industrial training", "")


async def test_she_is_interested_applies_and_corrects_it_with_few_taps(work: Work) -> None:
    await an_intake(work, decision_on=TODAY + 30 * DAY, starts_on=TODAY + 60 * DAY)
    amina = await somebody(work, 7, "Amina")
    phone = Chat(work, amina)
    await phone.opens("menu")
    keys = await phone.taps("trainings-button")
    assert "training-open-starts" in keys and "training-link" in keys
    await phone.taps("training.interested")
    assert phone.toast == "training-toast.interested"
    assert "training.interested" not in phone.buttons
    order = [phone.buttons.index(f"training.{one}") for one in ("applied", "help", "uninterested")]
    assert order == sorted(order), "what she may want next comes first"
    keys = await phone.taps("training.applied")
    assert phone.toast == "training-toast.applied"
    assert "application-next-decision" in keys and "application-call" in keys
    assert "training.help" not in phone.buttons and "training.help-after" in phone.buttons
    assert (await chain.place(work, OURS, amina)).place is Place.APPLIED
    # An old button says it again, and nothing is written twice.
    before = len(await work.chain.of(amina.id))
    await phone.acts("applied", 1)
    assert len(await work.chain.of(amina.id)) == before
    await phone.taps("application.wrong")
    assert (await chain.place(work, OURS, amina)).place is Place.INTERESTED


async def test_of_several_starts_she_says_which(work: Work) -> None:
    first = await an_intake(work, starts_on=TODAY + 60 * DAY)
    known = await work.trainings.intake(first)
    assert known is not None
    second = await work.trainings.add_intake(
        known.training_id, IntakeDates(TODAY, TODAY + 200 * DAY), NOW
    )
    amina = await somebody(work, 7, "Amina")
    phone = Chat(work, amina)
    await phone.opens("training", known.training_id)
    assert await phone.taps("training.applied") == ["training-which"]
    await phone.taps("training-closes-button")
    [step] = await work.chain.of(amina.id)
    assert (step.step, step.intake_id) == (ChainStep.APPLIED, second)


async def test_forged_and_old_buttons_say_what_is_true(work: Work) -> None:
    closed = await an_intake(work, opens_on=TODAY - 400 * DAY, closes_on=TODAY - 300 * DAY)
    amina, other = await somebody(work, 7, "Amina"), await somebody(work, 8, "Hodan")
    hers = await chain.take_step(work, other, ChainStep.APPLIED, on=TODAY, now=NOW)
    phone = Chat(work, amina)
    for verb in ("interested", "applied"):
        assert "trainings-none" in await phone.acts(verb, closed)
        assert phone.toast == "button-old"
    await phone.acts("unsay", hers.id)
    assert phone.toast == "button-old" and not await work.chain.of(amina.id)
    assert [one.withdrawn_at for one in await work.chain.of(other.id)] == [None]


async def applicants(work: Work, intake_id: IntakeId, many: int) -> list[Person]:
    people = []
    for number in range(many):
        person = await somebody(work, 100 + number, f"Person {chr(65 + number)}")
        await chain.take_step(
            work, person, ChainStep.APPLIED, on=TODAY, now=NOW, intake_id=intake_id
        )
        people.append(person)
    return people


async def test_many_are_decided_at_once_over_all_pages_and_undone(work: Work) -> None:
    intake_id = await an_intake(work, starts_on=TODAY + 60 * DAY)
    people = await applicants(work, intake_id, 10)
    await work.people.set_stopped(people[0].id, NOW)
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COORDINATOR, language="sv"))
    await karin.opens("staff-intake", intake_id)
    await karin.taps("staff-intake.decide")
    await karin.taps("staff-unticked")
    await karin.taps("staff-page.after")
    await karin.taps("staff-unticked", -1)
    assert karin.last[0].paragraphs[0].parameters["count"] == 2
    await karin.taps("staff-decide-tick.on")
    await karin.taps("staff-step-name.admitted")
    await karin.taps("staff-decide-day.today")
    assert await karin.taps("staff-decide-tell.yes") == ["staff-decide-review"]
    karin.now = NOW + HOUR
    keys = await karin.taps("staff-decide-review.set")
    assert keys == ["staff-in-done", "staff-in-done-told", "staff-in-done-phone"]
    admitted = [p for p in people if (await chain.place(work, OURS, p)).place is Place.ADMITTED]
    assert admitted == [people[0], people[9]]
    karin.now = NOW + HOUR + timedelta(seconds=30)
    await karin.taps("staff-in-done.undo")
    assert karin.toast == "staff-in-toast.undone"
    for person in people:
        assert (await chain.place(work, OURS, person)).place is Place.APPLIED
    assert not await work.outbox.waiting_in([])
    counts = await work.outbox.counts()
    assert {delivery.value: count for delivery, count in counts.by_delivery.items()} == {
        "dropped": 1
    }


async def decided(work: Work, intake_id: IntakeId, now: datetime) -> None:
    """Admitted, all of them, and told."""
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COORDINATOR, language="sv"))
    karin.now = now
    await karin.acts("staff-decide", intake_id)
    for key in (
        "staff-decide-tick.waiting",
        "staff-decide-tick.on",
        "staff-step-name.admitted",
        "staff-decide-day.today",
        "staff-decide-tell.yes",
        "staff-decide-review.set",
    ):
        await karin.taps(key)


async def ready(work: Work, at: datetime) -> list[OutboxRow]:
    found = await work.outbox.next(at + HOUR, at, lowest_priority=99, busy_chats=[], limit=9)
    return [row for row in found if row.kind == "change"]


async def test_a_decision_is_told_in_open_time_and_its_first_line_says_nothing(work: Work) -> None:
    intake_id = await an_intake(work, starts_on=TODAY + 60 * DAY)
    await applicants(work, intake_id, 1)
    evening = OURS.open_time.at(TODAY, time(19, 59, 30))
    await decided(work, intake_id, evening)
    assert not await ready(work, evening + timedelta(minutes=5))
    morning = OURS.open_time.at(TODAY + DAY, time(8))
    [row] = await ready(work, morning)
    assert await outgoing.decide(work, row, morning, OURS.open_time) == outgoing.Go()
    draft = from_json(row.draft)
    assert [one.key for one in draft.paragraphs] == [
        "decision",
        "decision-admitted",
        "application-next-starts",
        "application-call",
    ]
    for language in available():
        shown = CATALOGUE.render(draft, language).text
        assert "Industriteknisk" not in shown.split("\n")[0]
        assert "Industriteknisk" in shown


@pytest.mark.parametrize("what", ["paused", "stopped", "blocked", "withdrawn"])
async def test_a_decision_is_not_told_to_who_wants_no_messages_or_when_it_was_wrong(
    work: Work, what: str
) -> None:
    intake_id = await an_intake(work)
    [amina] = await applicants(work, intake_id, 1)
    await decided(work, intake_id, NOW)
    later = NOW + 2 * HOUR
    match what:
        case "paused":
            await work.people.set_paused(amina.id, later + DAY)
        case "stopped":
            await work.people.set_stopped(amina.id, NOW)
        case "blocked":
            await work.people.set_blocked(amina.id, NOW)
        case "withdrawn":
            [one] = await work.chain.at_intake(intake_id)
            await work.chain.withdraw(one.step.id, None, NOW)
    [row] = await ready(work, later)
    why = "changed" if what == "withdrawn" else what
    assert await outgoing.decide(work, row, later, OURS.open_time) == outgoing.Drop(why)


async def test_after_a_minute_nothing_is_undone(work: Work) -> None:
    intake_id = await an_intake(work)
    await applicants(work, intake_id, 1)
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COORDINATOR, language="sv"))
    await karin.acts("staff-decide", intake_id)
    await karin.taps("staff-decide-tick.waiting")
    await karin.taps("staff-decide-tick.on")
    await karin.taps("staff-step-name.started")
    # A day that is typed without its year is the last one.
    assert await karin.types("20/11") == ["staff-decide-review"]
    await karin.taps("staff-decide-review.set")
    karin.now = NOW + timedelta(seconds=61)
    await karin.taps("staff-in-done.undo")
    assert karin.toast == "staff-in-toast.late"
    [one] = await work.chain.at_intake(intake_id)
    assert (one.step.step, one.step.happened_on) == (ChainStep.STARTED, date(2026, 11, 20))


async def test_a_step_is_set_and_taken_back_on_her_card(work: Work) -> None:
    intake_id = await an_intake(work)
    amina = await somebody(work, 7, "Amina")
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COUNSELLOR, language="sv"))
    assert "staff-chain-place" in await karin.opens("staff-person", amina.id)
    await karin.taps("staff-person-chain-button")
    assert await karin.taps("staff-chain.set") == ["staff-step-what"]
    await karin.taps("staff-step-name.admitted")
    await karin.taps("staff-step-intake-button")
    assert (await karin.types("24/11"))[0] == "staff-step-day.error-future"
    keys = await karin.taps("staff-step-day.yesterday")
    assert "staff-chain-place-since" in keys
    [step] = await work.chain.of(amina.id)
    assert (step.intake_id, step.happened_on) == (intake_id, TODAY - DAY)
    await karin.taps("staff-chain-back-button")
    assert karin.toast == "staff-chain-toast.taken-back"
    assert (await chain.place(work, OURS, amina)).place is Place.CONTACT
    deeds = {one.action for one in (await work.own_data.from_staff(amina.id)).seen}
    assert {"person.seen", "step.set", "step.withdrawn"} <= deeds


async def test_who_has_her_number_after_her_is_somebody_else(work: Work) -> None:
    amina = await somebody(work, 7, "Amina")
    step = await chain.take_step(work, amina, ChainStep.APPLIED, on=TODAY, now=NOW)
    karin = Chat(work, await somebody(work, 2, "Karin", role=Role.COUNSELLOR, language="sv"))
    await karin.acts("staff-unsay", step.id, 4711)
    assert karin.toast == "staff-chain-toast.gone"
    assert [one.withdrawn_at for one in await work.chain.of(amina.id)] == [None]

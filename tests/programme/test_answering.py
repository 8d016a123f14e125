"""A question from one person to one of the staff, and what the others hear of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from locales.wording import from_json
from programme import answering, people, question_cases, seats
from programme.answering import NothingWaits, Taken, TakenBy
from programme.buttons import Action, encode
from programme.incoming import Said, Sent
from programme.keeping import Keeping
from programme.outgoing import Kind
from programme.staff_hours import LAST
from storage.database import Database
from storage.records import Delivery, EventTexts, Person, QuestionKind, Settlement
from tests.programme.samples import DAY, HOUR, NOW, PROFILE, a_new_event

REAL = NOW + 1000 * DAY
MINUTE = timedelta(minutes=1)
SPOKEN = Catalogue([one.id for one in PROFILE.languages], strict=True)


@dataclass(frozen=True)
class Heard:
    """A message as it would stand in a chat."""

    to: str
    kind: str
    text: str
    buttons: tuple[str, ...]
    edits: int | None
    attachment: tuple[str, int] | None


class Office:
    """Karin and Lena answer; Amina and Hana ask."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.people: dict[str, Person] = {}
        self.now = NOW
        self._messages = 0

    async def open(self) -> Office:
        for number, (name, language, role) in enumerate(
            [
                ("Karin", "sv", "coordinator"),
                ("Lena", "en", "counsellor"),
                ("Vera", "sv", "viewer"),
                ("Amina", "ar", None),
                ("Hana", "ti", None),
            ],
            start=101,
        ):
            async with self.database.transaction() as work:
                person = await work.people.add(number, None, NOW)
                await people.choose_language(work, person, language)
                await people.take_name(work, person, name)
                await work.staff.set_role(person.id, role)
                self.people[name] = await work.people.get(person.id)
        return self

    async def asks(self, name: str, text: str = "När?", file_id: str | None = None) -> str | None:
        """The holder's name where it was passed on."""
        self._messages += 1
        asked: Said | Sent = Said(text, self._messages)
        if file_id is not None:
            asked = Sent(QuestionKind.VOICE, file_id, text, self._messages)
        async with self.database.transaction() as work:
            holder = await answering.ask(work, PROFILE, self.people[name], asked, self.now, REAL)
        return None if holder is None else holder.name

    async def takes(self, by: str, of: str = "Amina") -> object:
        async with self.database.transaction() as work:
            return await answering.take(
                work, PROFILE, self.people[by], self.people[of], self.now, REAL
            )

    async def answers(
        self, by: str, text: str = "I morgon", file_id: str | None = None, of: str = "Amina"
    ) -> str:
        kind = QuestionKind.TEXT if file_id is None else QuestionKind.PHOTO
        async with self.database.transaction() as work:
            person = await work.people.get(self.people[of].id)
            return await answering.answer(
                work, PROFILE, self.people[by], person, kind, text, file_id, self.now, REAL
            )

    async def is_done(self, by: str, of: str = "Amina") -> bool:
        async with self.database.transaction() as work:
            return await answering.finish(
                work, PROFILE, self.people[by], self.people[of], self.now, REAL
            )

    async def hands_on(self, by: str, of: str = "Amina") -> bool:
        async with self.database.transaction() as work:
            return await answering.hand_on(
                work, PROFILE, self.people[by], self.people[of], self.now, REAL
            )

    async def sent(self) -> list[Heard]:
        """Everything that waits arrives now."""
        heard: list[Heard] = []
        names = {one.id: name for name, one in self.people.items()}
        while True:
            async with self.database.transaction() as work:
                rows = await work.outbox.next(
                    REAL, self.now, lowest_priority=99, busy_chats=(), limit=99
                )
                if not rows:
                    return heard
                for row in rows:
                    draft = from_json(row.draft)
                    message = SPOKEN.render(draft, row.language or "sv")
                    heard.append(
                        Heard(
                            names[row.person_id] if row.person_id else "",
                            row.kind,
                            message.text,
                            tuple(one.data for line in message.buttons for one in line),
                            row.edits_message_id,
                            None
                            if draft.attachment is None
                            else (draft.attachment.kind, draft.attachment.id),
                        )
                    )
                await work.outbox.settle(
                    [
                        Settlement(
                            row.id,
                            Delivery.SENT,
                            REAL,
                            message_id=row.edits_message_id or 1000 + row.id,
                        )
                        for row in rows
                    ]
                )

    async def deeds(self, name: str) -> list[tuple[str, str | None]]:
        async with self.database.reading() as work:
            entries = await work.audit.about(self.people[name].id)
        return [(entry.action, entry.reason) for entry in entries]


@pytest.fixture
async def database(template: Path, tmp_path: Path) -> AsyncIterator[Database]:
    file = shutil.copy(template, tmp_path)
    opened = Database(f"sqlite+aiosqlite:///{file}", forgotten=tmp_path / "forgotten")
    yield opened
    await opened.close()


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).open()


def to(heard: Sequence[Heard], name: str) -> list[Heard]:
    return [one for one in heard if one.to == name]


async def test_everybody_who_may_answer_is_told_who_asks_what(office: Office) -> None:
    assert await office.asks("Amina", "När börjar det?") is None
    heard = await office.sent()
    assert sorted(one.to for one in heard) == ["Karin", "Lena"]
    (karin,), (lena,) = to(heard, "Karin"), to(heard, "Lena")
    assert karin.kind == Kind.QUESTION
    for word in ("Amina", "arabiska", "När börjar det?", "Har ingen tid"):
        assert word in karin.text
    assert "Arabic" in lena.text
    assert karin.buttons == (encode(Action("staff-take", office.people["Amina"].id)),)


async def test_what_she_comes_to_next_is_told(office: Office) -> None:
    async with office.database.transaction() as work:
        texts = {"sv-easy": EventTexts("Norrfors"), "en": EventTexts("North Ford")}
        event_id = await work.events.add(replace(a_new_event(), texts=texts))
        event = await work.events.get(event_id)
        assert event is not None
        await seats.sign_up(work, office.people["Amina"], event, NOW)
    await office.asks("Amina")
    heard = await office.sent()
    assert "Norrfors" in to(heard, "Karin")[0].text
    assert "North Ford" in to(heard, "Lena")[0].text


async def test_several_in_a_row_are_one_notice_sent_or_not(office: Office) -> None:
    await office.asks("Amina", "Ett")
    await office.asks("Amina", "Två")
    heard = await office.sent()
    assert len(to(heard, "Karin")) == 1
    assert "Ett" in heard[0].text and "Två" in heard[0].text
    office.now += 10 * MINUTE
    await office.asks("Amina", "Tre")
    (edit,) = to(await office.sent(), "Karin")
    assert edit.edits is not None
    assert all(word in edit.text for word in ("Ett", "Två", "Tre"))
    office.now += HOUR
    await office.asks("Amina", "Fyra")
    (anew,) = to(await office.sent(), "Karin")
    assert anew.edits is None and "Fyra" in anew.text and "Tre" not in anew.text


async def test_what_is_on_its_way_cannot_be_changed_so_she_is_told_anew(office: Office) -> None:
    await office.asks("Amina", "Ett")
    async with office.database.transaction() as work:
        rows = await work.outbox.next(REAL, NOW, lowest_priority=9, busy_chats=(), limit=9)
        await work.outbox.claim([row.id for row in rows], owner="me", until=REAL + HOUR)
    await office.asks("Amina", "Två")
    async with office.database.transaction() as work:
        done = [Settlement(row.id, Delivery.SENT, REAL, message_id=9) for row in rows]
        await work.outbox.settle(done)
    (anew,) = to(await office.sent(), "Karin")
    assert anew.edits is None and "Ett" in anew.text and "Två" in anew.text


async def test_the_same_message_again_is_told_once(office: Office) -> None:
    async with office.database.transaction() as work:
        for _ in range(2):
            asked = Said("Ett", 1)
            await answering.ask(work, PROFILE, office.people["Amina"], asked, NOW, REAL)
    assert len(to(await office.sent(), "Karin")) == 1


async def test_a_voice_message_is_named_and_can_be_played(office: Office) -> None:
    await office.asks("Amina", "", "voice-1")
    (karin,) = to(await office.sent(), "Karin")
    assert "Röstmeddelande" in karin.text
    assert karin.buttons[0].startswith("x:staff-play:")
    async with office.database.transaction() as work:
        (asked,) = await work.questions.waiting_of(office.people["Amina"].id)
        found = await answering.play(work, office.people["Karin"], asked.id, NOW)
        assert found == asked
        assert await answering.play(work, office.people["Karin"], asked.id + 1, NOW) is None
    assert await office.deeds("Amina") == [("person.seen", None)]


async def test_one_takes_it_and_the_others_see_who(office: Office) -> None:
    await office.asks("Amina")
    await office.sent()
    assert isinstance(await office.takes("Karin"), Taken)
    heard = await office.sent()
    assert [one.to for one in heard] == ["Lena"]
    assert heard[0].edits is not None
    assert "Karin" in heard[0].text and "Amina" in heard[0].text
    assert await office.takes("Lena") == TakenBy(office.people["Karin"])
    assert isinstance(await office.takes("Karin"), Taken)
    assert await office.sent() == []
    assert await office.deeds("Amina") == [("question.taken", None)]


async def test_who_was_not_told_yet_is_not_told_of_what_is_taken(office: Office) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    # Karin's own still says what was asked.
    assert [one.to for one in await office.sent()] == ["Karin"]


async def test_what_she_sends_next_goes_to_who_has_it_alone(office: Office) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    await office.sent()
    assert await office.asks("Amina", "Jag hittar inte") == "Karin"
    heard = await office.sent()
    assert [one.to for one in heard] == ["Karin"]
    assert "Jag hittar inte" in heard[0].text
    assert heard[0].edits is None


async def test_the_answer_goes_to_her_in_her_language_with_its_author_once(
    office: Office,
) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    await office.sent()
    assert await office.answers("Karin", "Klockan <b>nio</b>") == "sent"
    assert await office.answers("Karin", "Vid porten", "photo-1") == "sent"
    first, second = await office.sent()
    assert (first.to, first.kind) == ("Amina", Kind.REPLY)
    assert "إجابة من" in first.text and "Karin" in first.text
    assert "Klockan &lt;b&gt;nio&lt;/b&gt;" in first.text
    assert "Karin" not in second.text and "Vid porten" in second.text
    assert second.attachment is not None and second.attachment[0] == answering.ANSWER
    async with office.database.reading() as work:
        found = await work.questions.file_of_answer(second.attachment[1])
    assert found == (QuestionKind.PHOTO, "photo-1")
    assert [deed for deed, _ in await office.deeds("Amina")].count("question.answered") == 2


async def test_a_long_answer_arrives_whole_beside_its_author(office: Office) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    await office.sent()
    long = "ö" * 4080
    await office.answers("Karin", long)
    first, second = await office.sent()
    assert "Karin" in first.text
    assert long in second.text


async def test_done_closes_all_of_it_and_what_comes_after_is_new(office: Office) -> None:
    await office.asks("Amina", "Ett")
    await office.asks("Amina", "Två")
    await office.sent()
    assert await office.is_done("Karin") is False
    await office.takes("Karin")
    await office.sent()
    assert await office.is_done("Lena") is False
    assert await office.is_done("Karin") is True
    (lena,) = await office.sent()
    assert lena.to == "Lena" and lena.edits is not None and "klar" not in lena.text
    assert "done" in lena.text
    assert isinstance(await office.takes("Lena"), NothingWaits)
    assert await office.answers("Karin") == "over"
    office.now += MINUTE
    assert await office.asks("Amina", "Tre") is None
    (karin,) = to(await office.sent(), "Karin")
    assert karin.edits is None and "Tre" in karin.text and "Ett" not in karin.text


async def test_handed_on_it_is_open_for_the_others_who_hear_of_it_anew(office: Office) -> None:
    await office.asks("Amina")
    await office.sent()
    await office.takes("Karin")
    await office.sent()
    assert await office.hands_on("Lena") is False
    assert await office.hands_on("Karin") is True
    heard = await office.sent()
    assert {one.to for one in heard} == {"Lena"}
    assert sorted(one.edits is None for one in heard) == [False, True]
    assert isinstance(await office.takes("Lena"), Taken)
    assert await office.answers("Karin") == "over"
    assert await office.answers("Lena") == "sent"
    assert ("question.taken", "handed on") in await office.deeds("Amina")


async def test_who_is_no_staff_any_more_has_taken_nothing(office: Office) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    await office.sent()
    async with office.database.transaction() as work:
        await work.staff.set_role(office.people["Karin"].id, "viewer")
    assert await office.answers("Karin") == "over"
    assert await office.asks("Amina", "Hallå?") is None
    assert [one.to for one in await office.sent()] == ["Lena"]
    assert isinstance(await office.takes("Lena"), Taken)


@pytest.mark.parametrize("how", ["blocked", "stopped"])
async def test_who_cannot_be_reached_is_not_written_to(office: Office, how: str) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    await office.sent()
    async with office.database.transaction() as work:
        amina = office.people["Amina"].id
        if how == "blocked":
            await work.people.set_blocked(amina, NOW)
        else:
            await work.people.set_stopped(amina, NOW)
    assert await office.answers("Karin") == "unreachable"
    assert await office.sent() == []


async def test_an_edited_question_is_edited_where_it_was_told(office: Office) -> None:
    await office.asks("Amina", "Ett")
    await office.sent()

    async def rewords(text: str, message_id: int = 1) -> bool:
        async with office.database.transaction() as work:
            return await answering.reword(
                work, PROFILE, office.people["Amina"], message_id, text, NOW, REAL
            )

    assert await rewords("Två") is True
    heard = await office.sent()
    assert sorted(one.to for one in heard) == ["Karin", "Lena"]
    assert all(one.edits is not None and "Två" in one.text for one in heard)
    await office.takes("Karin")
    await office.sent()
    assert await rewords("Tre") is True
    assert [one.to for one in await office.sent()] == ["Karin"]
    await office.is_done("Karin")
    await office.sent()
    assert await rewords("Fyra") is True
    assert await rewords("Fem", 99) is False
    assert await office.sent() == []


async def test_who_asks_and_is_staff_is_not_told_of_herself(office: Office) -> None:
    await office.asks("Karin")
    assert [one.to for one in await office.sent()] == ["Lena"]


async def test_cases_nobody_has_taken_are_listed_first(office: Office) -> None:
    await office.asks("Amina")
    await office.takes("Karin")
    office.now += MINUTE
    await office.asks("Hana")
    async with office.database.reading() as work:
        for by, first in (("Karin", "Hana"), ("Lena", "Hana")):
            cases = await question_cases.cases_for(work, PROFILE, office.people[by])
            assert next(case.person_id for case in cases) == office.people[first].id
        aged = await question_cases.aged(work, PROFILE, office.now)
        assert [case.person_id for case in aged] == [office.people["Hana"].id]
        aged = await question_cases.aged(work, PROFILE, NOW + DAY)
        assert [case.person_id for case in aged] == [
            office.people["Amina"].id,
            office.people["Hana"].id,
        ]


async def test_late_is_what_waits_for_longer_than_people_are_told(office: Office) -> None:
    await office.asks("Amina")
    due = PROFILE.open_time.at((NOW + 2 * DAY).date(), LAST)
    async with office.database.reading() as work:
        for now, expected in ((due, True), (due - MINUTE, False)):
            amina = office.people["Amina"]
            assert await question_cases.is_late(work, PROFILE, amina, now) is expected


async def test_deleted_she_is_gone_from_what_staff_were_told(office: Office) -> None:
    await office.asks("Hana", "annat-4713")
    await office.asks("Amina", "hemligt-4711")
    await office.sent()
    await office.asks("Amina", "hemligt-4712")
    async with office.database.transaction() as work:
        await people.forget(work, office.people["Amina"], Keeping(), NOW)
    async with office.database.inspecting() as connection:
        found = await connection.exec_driver_sql("SELECT key, draft FROM outbox")
        rows = [str(tuple(row)) for row in found]
    assert not [row for row in rows if "4712" in row or "Amina" in row]
    assert not [row for row in rows if f"question:{office.people['Amina'].id}:" in row]
    heard = await office.sent()
    assert sorted(one.to for one in heard) == ["Karin", "Lena"]
    for one in heard:
        assert one.edits is not None and "Amina" not in one.text
    assert isinstance(await office.takes("Karin", "Hana"), Taken)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["asks", "takes", "answers", "done", "hands on", "sent"]),
        st.sampled_from(["Karin", "Lena"]),
        st.sampled_from(["Amina", "Hana"]),
        st.integers(0, 40),
    ),
    max_size=14,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
async def test_whatever_is_done_one_has_it_and_nobody_hears_of_another(
    office: Office, steps: list[tuple[str, str, str, int]]
) -> None:
    """Only who has it answers; participants read nothing but answers to themselves."""
    holders: dict[str, str | None] = {"Amina": None, "Hana": None}
    waits: dict[str, bool] = {"Amina": False, "Hana": False}
    for name in holders:
        # What an earlier example has left.
        for by in ("Karin", "Lena"):
            await office.is_done(by, name)
            await office.takes(by, name)
            await office.is_done(by, name)
    await office.sent()
    for what, by, of, minutes in steps:
        office.now += minutes * MINUTE
        match what:
            case "asks":
                passed_on = await office.asks(of, f"canary-{of}")
                assert passed_on == holders[of]
                waits[of] = True
            case "takes":
                taken = await office.takes(by, of)
                if not waits[of]:
                    assert isinstance(taken, NothingWaits)
                elif holders[of] in (None, by):
                    assert isinstance(taken, Taken)
                    holders[of] = by
                else:
                    assert isinstance(taken, TakenBy) and taken.holder.name == holders[of]
            case "answers":
                expected = "sent" if holders[of] == by else "over"
                assert await office.answers(by, f"answer-{of}", of=of) == expected
            case "done":
                assert await office.is_done(by, of) is (holders[of] == by)
                if holders[of] == by:
                    holders[of], waits[of] = None, False
            case "hands on":
                assert await office.hands_on(by, of) is (holders[of] == by)
                holders[of] = None if holders[of] == by else holders[of]
            case "sent":
                _no_leak(await office.sent())
    _no_leak(await office.sent())


def _no_leak(heard: Sequence[Heard]) -> None:
    for one in heard:
        said = json.dumps([one.text, one.buttons], ensure_ascii=False)
        other = {"Amina": "Hana", "Hana": "Amina"}.get(one.to)
        if other is not None:
            assert other not in said and "canary" not in said
        else:
            assert not ("canary-Amina" in said and "Hana" in said)
            assert not ("canary-Hana" in said and "Amina" in said)

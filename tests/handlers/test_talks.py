"""A counsellor opens times and sees to them; participants find, book and move them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.coordinators.talk_opening import OPENING
from handlers.coordinators.talk_terms import Facts
from locales.wording import Draft, Phrase, from_json
from programme import talks
from programme.buttons import Action, Screen, decode
from programme.event_places import Place
from programme.rights import Role
from programme.talks import OpenTimes, Span, Terms
from programme.work import Work
from storage.database import Database
from storage.records import EventId, Person
from tests.handlers.test_staff_rights import do, somebody, tapped
from tests.handlers.transcripts import check
from tests.programme.conftest import database, template
from tests.programme.samples import PROFILE
from tests.programme.talk_samples import HALF_AN_HOUR, NINE, ROOM, opened

__all__ = ["database", "template"]

ZONE = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 26, 12, 30, tzinfo=ZONE).astimezone(UTC)
"""A Thursday."""


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


PLACES = (Place(EventId(4), "Norrfors Metall", "Verkstadsgatan 18, Ekebyfors", 58.6, 16.1),)
FACTS = Facts(NOW, PROFILE, PLACES, (Span(at(10), at(10, 30)),))

DAYS = (
    "[d739946] [d739947] [d739948] [d739950] [d739951] [d739952] [d739953] [d739954] [d739955]"
    " [d739957] [d739958] [d739959] [d739960] [d739961] [screen staff]"
)
HOURS = "[h0] [h1] [h2] [h3] [back] [screen staff]"
LENGTHS = "[m20] [m30] [m45] [m60] [back] [screen staff]"
WHERE = "staff-talk-open-where [phone] [p4] [back] [screen staff]"
SPOKEN = " ".join(f"[l{number}]" for number in range(len(PROFILE.languages) - 1))
LANGUAGES = f"staff-talk-open-languages {SPOKEN} [done] [back] [screen staff]"
INTERPRETER = "staff-talk-open-interpreter [yes] [no] [back] [screen staff]"
REVIEW = "staff-talk-open-review [yes] [back] [screen staff]"

OPENINGS = {
    "all at once by typing, on the phone": f"""
        bot: staff-talk-open-day {DAYS}
        she: tis 13-14
        bot: staff-talk-open-length {LENGTHS}
        she: [m20]
        bot: {WHERE}
        she: [phone]
        bot: {LANGUAGES}
        she: [done]
        bot: {INTERPRETER}
        she: [no]
        bot: {REVIEW}
        she: [yes]
           > 13:00 13:20 13:40, phone, any
        bot: screen staff-talk-day 739951 0 0
        """,
    "by buttons, in a room that was used before, in two languages": f"""
        bot: staff-talk-open-day {DAYS}
        she: [d739951]
        bot: staff-talk-open-hours [h0] [h1] [h2] [h3] [back] [screen staff]
        she: [h2]
        bot: staff-talk-open-length {LENGTHS}
        she: [m60]
        bot: {WHERE}
        she: [p4]
        bot: {LANGUAGES}
        she: [l0]
        bot: {LANGUAGES}
        she: [l1]
        bot: {LANGUAGES}
        she: [l1]
        bot: {LANGUAGES}
        she: [done]
        bot: {INTERPRETER}
        she: [yes]
        bot: {REVIEW}
        she: [yes]
           > 13:00 14:00 15:00, Norrfors Metall, {PROFILE.languages[1].id}, interpreter
        bot: screen staff-talk-day 739951 0 0
        """,
    "on a time that is there, then beside it, in a new room": f"""
        bot: staff-talk-open-day {DAYS}
        she: tis 9-12
        bot: staff-talk-open-length {LENGTHS}
        she: [m30]
        bot: staff-talk-open-overlap [hours] [day] [screen staff]
        she: 9-10
        bot: staff-talk-open-length {LENGTHS}
        she: [m45]
        bot: {WHERE}
        she: Rum 3
        bot: staff-talk-open-address [back] [screen staff]
        she: Storgatan 1
        bot: {LANGUAGES}
        she: [done]
        bot: {INTERPRETER}
        she: [back]
        bot: {LANGUAGES}
        she: [done]
        bot: {INTERPRETER}
        she: [no]
        bot: {REVIEW}
        she: [yes]
           > 09:00, Rum 3, any
        bot: screen staff-talk-day 739951 0 0
        """,
    "what cannot be": f"""
        bot: staff-talk-open-day {DAYS}
        she: tis 9
        bot: staff-talk-open-day.error-until staff-talk-open-day {DAYS}
        she: igår
        bot: staff-talk-open-day.error-past staff-talk-open-day {DAYS}
        she: tis
        bot: staff-talk-open-hours [h0] [h1] [h2] [h3] [back] [screen staff]
        she: 12-9
        bot: staff-talk-open-hours.error-ends staff-talk-open-hours {HOURS}
        she: 9-9:15
        bot: staff-talk-open-length {LENGTHS}
        she: [m20]
        bot: staff-talk-open-length.error-none staff-talk-open-length {LENGTHS}
        she: (a sticker)
        bot: staff-talk-open-length.error-tap staff-talk-open-length {LENGTHS}
        she: [back]
        bot: staff-talk-open-hours [h0] [h1] [h2] [h3] [back] [screen staff]
        she: [back]
        bot: staff-talk-open-day {DAYS}
        """,
}


def told(command: Any, facts: Facts) -> tuple[str, Facts, str]:
    assert isinstance(command, OpenTimes)
    hours = " ".join(f"{one.starts_at.astimezone(ZONE):%H:%M}" for one in command.spans)
    terms = command.terms
    said = [hours, terms.place or "phone", "+".join(terms.languages) or "any"]
    return ", ".join([*said, *(["interpreter"] if terms.has_interpreter else [])]), facts, "opened"


@pytest.mark.parametrize("transcript", OPENINGS.values(), ids=OPENINGS.keys())
async def test_times_are_opened(transcript: str) -> None:
    await check(transcript, OPENING, FACTS, told)


async def test_somebody_was_faster_and_she_is_asked_for_other_hours() -> None:
    def refused(command: Any, facts: Facts) -> tuple[str, Facts, str]:
        return "no", facts, "overlaps"

    before = OPENINGS["all at once by typing, on the phone"].split("           >")[0]
    transcript = f"""{before}           > no
        bot: staff-talk-open-overlap-now [hours] [day] [screen staff]
        """
    await check(transcript, OPENING, FACTS, refused)


# What is seen and tapped


async def test_a_counsellor_takes_back_only_what_she_was_asked_about(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await _two(work)
        [time] = await opened(work, karin, 1)
        asked = await _shown(work, karin, Screen("staff-talk-end", (time.id,)))
        assert _keys(asked) == ["staff-talk-end"]
        yes = asked.choices[0][0].data
        await do(work, amina, tapped(Action("come", time.id)))
        # She booked while the question stood there.
        button = decode(yes)
        assert isinstance(button, Action)
        received = await do(work, karin, tapped(button))
        assert received.toast is not None and received.toast.key == "staff-talk-end-changed"
        asked = from_json(received.rows[0].draft)
        assert _keys(asked) == ["staff-talk-end-booked"]
        button = decode(asked.choices[0][0].data)
        assert isinstance(button, Action)
        ended = await _shown(work, karin, button)
        assert _keys(ended)[0] == "staff-talks-none-own"
        assert not await talks.is_any_free(work, NINE - HALF_AN_HOUR)


async def test_another_counsellor_sees_neither_the_time_nor_who_has_it(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await _two(work)
        sofia = await somebody(work, 300, Role.COUNSELLOR, takes_part=True)
        boss = await somebody(work, 400, Role.COORDINATOR, takes_part=True)
        [time] = await opened(work, karin, 1)
        await do(work, amina, tapped(Action("come", time.id)))
        sign_up = await work.sign_ups.of(amina.id, time.id)
        assert sign_up is not None
        day = PROFILE.open_time.day_of(NINE).toordinal()
        for button in (
            Screen("staff-talk", (time.id,)),
            Screen("staff-talk-day", (day, 1, 0)),
            Screen("staff-talk-end", (time.id,)),
            Action("staff-talk-end", time.id, sign_up.id),
            Action("staff-talk-tick", sign_up.id, 1),
        ):
            assert _keys(await _shown(work, sofia, button))[0] == "staff-talks-none-own"
        assert _keys(await _shown(work, boss, Screen("staff-talk", (time.id,)))) == [
            "staff-talk",
            "staff-lines",
        ]
        assert "staff-talk-line-of" in str(
            await _shown(work, boss, Screen("staff-talk-day", (day, 1, 0)))
        )
        # No list for all shows it, and a button of such a list leads nowhere.
        for screen in ("staff-event", "staff-list", "staff-cancel"):
            arguments = (time.id, 0) if screen == "staff-list" else (time.id,)
            assert "talk" not in _keys(await _shown(work, boss, Screen(screen, arguments)))[0]


async def test_she_is_asked_for_an_interpreter_and_the_counsellor_sees_it(
    database: Database,
) -> None:
    async with database.transaction() as work:
        karin, amina = await _two(work)
        await work.people.set_language(amina.id, "ar")
        amina = await work.people.get(amina.id)
        terms = replace(ROOM, languages=("sv",), has_interpreter=True)
        [time] = await opened(work, karin, 1, terms)
        received = await do(work, amina, tapped(Action("come", time.id)))
        drafts = [from_json(row.draft) for row in received.rows]
        assert [_keys(one)[0] for one in drafts] == ["event", "talk-booked", "details-interpreter"]
        yes = next(
            button
            for row in drafts[-1].choices
            for one in row
            if getattr(button := decode(one.data), "choice", "") == "yes"
        )
        assert button is not None
        await do(work, amina, tapped(yes))  # type: ignore[arg-type]
        shown = await _shown(work, karin, Screen("staff-talk", (time.id,)))
        assert "staff-talk-needs.yes" in str(shown)


async def test_a_talk_on_the_phone_asks_for_her_number_though_she_said_no_before(
    database: Database,
) -> None:
    async with database.transaction() as work:
        karin, amina = await _two(work)
        await work.people.set_phone(amina.id, None, NINE - 10 * HALF_AN_HOUR)
        amina = await work.people.get(amina.id)
        assert amina.phone_asked_at is not None
        [time] = await opened(work, karin, 1, Terms())
        received = await do(work, amina, tapped(Action("come", time.id)))
        keys = [_keys(from_json(row.draft)) for row in received.rows]
        assert "talk-rings" in keys[1] and keys[-1][0].startswith("number-ask")
        # There is nothing on a map.
        assert not any("s:place" in row.draft for row in received.rows)


async def test_a_time_that_was_taken_back_is_nowhere_told_as_hers(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await _two(work)
        boss = await somebody(work, 400, Role.COORDINATOR, takes_part=True)
        [time] = await opened(work, karin, 1, Terms())
        await do(work, amina, tapped(Action("come", time.id)))
        sign_up = await work.sign_ups.of(amina.id, time.id)
        assert sign_up is not None
        day = Screen("staff-talk-day", (PROFILE.open_time.day_of(NINE).toordinal(), 0, 0))
        # She is to be rung, and her number is not known.
        assert "staff-talk-line-no-number" in str(await _shown(work, karin, day))
        assert "event-seated" in str(await _shown(work, amina, Screen("times")))
        await _shown(work, karin, Action("staff-talk-end", time.id, sign_up.id))
        assert "menu-next" not in _keys(await _shown(work, amina, Screen("menu")))
        hers = str(await _shown(work, amina, Screen("times")))
        assert "event-cancelled" in hers and "event-seated" not in hers
        card = str(await _shown(work, boss, Screen("staff-person", (amina.id,))))
        assert "staff-person-state.off" in card and "staff-person-state.seated" not in card


async def test_the_menu_has_them_while_there_are_some(database: Database) -> None:
    async with database.transaction() as work:
        karin, amina = await _two(work)
        opens = Screen("talks", (0,))
        assert opens not in _buttons(await _shown(work, amina, Screen("menu")))
        assert _keys(await _shown(work, amina, opens)) == ["talks", "talks-none", "ask-how"]
        [first, second] = await opened(work, karin, 2, replace(ROOM, languages=("sv",)))
        assert opens in _buttons(await _shown(work, amina, Screen("menu")))
        listed = await _shown(work, amina, opens)
        assert _keys(listed) == ["talks", "talks-choose", "talks-marked"]
        await do(work, amina, tapped(Action("come", first.id)))
        assert _keys(await _shown(work, amina, opens))[1] == "talks-yours"
        card = await _shown(work, amina, Screen("event", (second.id,)))
        sign_up = await work.sign_ups.of(amina.id, first.id)
        assert sign_up is not None
        assert "talk-instead" in _keys(card)
        assert Action("swap", second.id, sign_up.id) in _buttons(card)
        # A button from before she had one asks first, and says which she has.
        clash = await _shown(work, amina, Action("come", second.id))
        assert _keys(clash)[:2] == ["talk-clash", "event"]
        others = await _shown(work, amina, Screen("more", (sign_up.id,)))
        assert not any("invite" in str(one) for one in _buttons(others))


async def _two(work: Work) -> tuple[Person, Person]:
    karin = await somebody(work, 100, Role.COUNSELLOR, takes_part=True)
    return karin, await somebody(work, 200, None, takes_part=True)


async def _shown(work: Work, person: Person, button: Screen | Action) -> Draft:
    """What stands where it was tapped."""
    received = await do(work, await work.people.get(person.id), tapped(button))
    return from_json(received.rows[0].draft)


def _keys(draft: Draft) -> list[str]:
    return [one.key for one in draft.paragraphs if isinstance(one, Phrase)]


def _buttons(draft: Draft) -> list[object]:
    return [decode(one.data) for row in draft.choices for one in row]

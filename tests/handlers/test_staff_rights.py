"""Every staff route against every role, by buttons that anybody could forge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.dialogue import is_for_staff
from handlers.reception import Received, receive
from handlers.routes import ACTIONS, CONVERSATIONS, SCREENS
from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import from_json
from programme import staff
from programme.buttons import Action, Answer, Button, Screen, decode, encode
from programme.incoming import Commanded, Incoming, Said, Sender, SentOther, Started, Tapped
from programme.people import NOTICE_VERSION
from programme.rights import Right, Role, may
from programme.work import Work
from storage.database import Database
from storage.records import Person
from tests.programme.conftest import database, template
from tests.programme.samples import HOUR, NOW, PROFILE

__all__ = ["database", "template"]

CATALOGUE = Catalogue(list(available()), strict=True)
OWNED = replace(PROFILE, owners=frozenset({1}), bot_username="nasta_steg_bot")
HIGH = 36**6

FORGED: dict[str, tuple[Button, Right]] = {
    **{
        f"screen {name} {number}": (Screen(name, (number,) * route.arguments), route.right)
        for name, route in SCREENS.items()
        if is_for_staff(name)
        for number in (0, 1, HIGH)
    },
    **{
        f"action {name} {number}": (Action(name, number, number), route.right)
        for name, route in ACTIONS.items()
        if is_for_staff(name)
        for number in (0, 1, HIGH)
    },
}


async def somebody(work: Work, telegram_id: int, role: Role | None, *, takes_part: bool) -> Person:
    person = await work.people.add(telegram_id, None, NOW)
    if takes_part:
        await work.people.set_language(person.id, "sv")
        await work.people.set_name(person.id, "Karin")
        await work.people.add_notice_answer(
            person.id, version=NOTICE_VERSION, language="sv", is_yes=True, now=NOW
        )
    if role not in (None, Role.PARTICIPANT):
        await work.staff.set_role(person.id, role)
    return await work.people.get(person.id)


async def do(work: Work, person: Person, incoming: Incoming) -> Received:
    assert person.telegram_id is not None
    open_now = await work.conversations.open_of([person.id])
    sender = Sender(person.telegram_id, "Karin", "sv")
    received = await receive(
        work, OWNED, CATALOGUE, NOW, sender, incoming, person, open_now.get(person.id)
    )
    for row in received.rows:
        # Whatever is answered can be said.
        CATALOGUE.render(from_json(row.draft), row.language or "sv-easy")
    return received


def tapped(button: Button) -> Tapped:
    return Tapped(encode(button), 5, "tap")


class UndoneError(Exception):
    """Ends a savepoint, so that the next button finds everything as it was."""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("takes_part", [True, False])
async def test_a_button_works_for_whoever_has_the_right_and_for_nobody_else(
    database: Database, role: Role, takes_part: bool
) -> None:
    async with database.transaction() as work:
        person = await somebody(work, 100, role, takes_part=takes_part)
        for what, (button, right) in FORGED.items():
            with pytest.raises(UndoneError):
                async with work.savepoint():
                    received = await do(work, person, tapped(button))
                    toast = received.toast
                    was_refused = toast is not None and toast.key == "button-unknown"
                    assert was_refused is not may({role}, right), what
                    assert received.rows or received.toast, what
                    raise UndoneError


@pytest.mark.parametrize("role", [None, Role.VIEWER])
async def test_the_staffs_side_is_not_shown_to_who_may_not_see_people(
    database: Database, role: Role | None
) -> None:
    async with database.transaction() as work:
        person = await somebody(work, 7, role, takes_part=True)
        received = await do(work, person, tapped(Screen("menu")))
        [row] = received.rows
        names = {_name(decode(one.data)) for line in from_json(row.draft).choices for one in line}
        assert ("staff" in names) is (role is not None)
        received = await do(work, person, Commanded("staff"))
        [row] = received.rows
        shown = from_json(row.draft).paragraphs[0].key
        assert shown == ("menu" if role is None else "staff-menu")
        found = {
            right
            for line in from_json(row.draft).choices
            for one in line
            if (right := _right(decode(one.data))) is not None
        }
        assert found <= {Right.TAKE_PART, Right.BE_STAFF, Right.SEE_FIGURES}


async def test_an_owner_of_the_settings_is_staff_without_an_invitation(database: Database) -> None:
    async with database.transaction() as work:
        owner = await work.people.add(1, None, NOW)
        received = await do(work, owner, Started(""))
        # What to call her was never asked.
        assert from_json(received.rows[0].draft).paragraphs[0].key == "staff-name-name"
        owner = await work.people.get(owner.id)
        received = await do(work, owner, Said("Karin", 3))
        assert from_json(received.rows[0].draft).paragraphs[0].key == "staff-menu"
        assert received.is_staff and received.is_at_staff_menu


async def test_an_invitation_is_asked_about_and_then_used_up(database: Database) -> None:
    async with database.transaction() as work:
        owner = await work.people.add(1, None, NOW)
        invited = await staff.invite(work, owner, Role.COUNSELLOR, NOW)
        link = Started(f"i-{invited.secret}")
        sofia = await work.people.add(2, None, NOW)
        received = await do(work, sofia, link)
        await work.flush()
        question = from_json(received.rows[0].draft)
        assert question.paragraphs[0].key == "staff-join-ask"
        assert staff.roles_of(await work.people.get(sofia.id), OWNED) == {Role.PARTICIPANT}
        yes = question.choices[0][0].data
        received = await do(work, sofia, Tapped(yes, 5, "tap"))
        sofia = await work.people.get(sofia.id)
        assert staff.roles_of(sofia, OWNED) == {Role.PARTICIPANT, Role.COUNSELLOR}
        assert from_json(received.rows[0].draft).paragraphs[0].key == "staff-join-name"
        received = await do(work, sofia, Said("Sofia", 6))
        assert from_json(received.rows[0].draft).paragraphs[0].key == "staff-menu"
        # Forwarded, it lets nobody else in.
        amira = await somebody(work, 3, None, takes_part=True)
        received = await do(work, amira, link)
        assert from_json(received.rows[0].draft).paragraphs[0].key == "staff-join-ask-used"
        assert staff.roles_of(await work.people.get(amira.id), OWNED) == {Role.PARTICIPANT}


async def test_a_role_that_is_taken_back_ends_what_was_under_way(database: Database) -> None:
    route = next(one for one in CONVERSATIONS.values() if one.right is not Right.TAKE_PART)
    async with database.transaction() as work:
        person = await somebody(work, 7, Role.COORDINATOR, takes_part=True)
        conversation = await work.conversations.add(
            person.id,
            name=route.definition.name,
            version=route.definition.version,
            step=route.definition.first,
            answers={},
            expires_at=NOW + HOUR,
        )
        await work.staff.set_role(person.id, None)
        person = await work.people.get(person.id)
        for incoming in (
            tapped(Answer(conversation.id, conversation.revision, "yes")),
            Said("Hej", 9),
        ):
            received = await do(work, person, incoming)
            keys = [from_json(row.draft).paragraphs[0].key for row in received.rows]
            if isinstance(incoming, Tapped):
                assert keys == ["staff-no-more", "menu"]
            else:
                assert keys == ["ask-kept"]


@pytest.mark.parametrize("incoming", [SentOther(), Said("Amira", 3), Commanded("nothing")])
async def test_what_staff_say_outside_a_conversation_reaches_nobody(
    database: Database, incoming: Incoming
) -> None:
    async with database.transaction() as work:
        other = await somebody(work, 8, None, takes_part=True)
        person = await somebody(work, 7, Role.COORDINATOR, takes_part=True)
        received = await do(work, person, incoming)
        assert received.rows
        assert {row.chat_id for row in received.rows} == {7}
        assert other.telegram_id == 8


def _name(button: Button | None) -> str:
    return button.name if isinstance(button, Screen) else ""


def _right(button: Button | None) -> Right | None:
    match button:
        case Screen(name):
            return SCREENS[name].right
        case Action(verb):
            return ACTIONS[verb].right
    return None

"""Who is staff, and how somebody becomes and ceases to be it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme import staff
from programme.rights import Right, Role
from programme.staff import INVITATION_HOLDS, Joined, NotInvited
from programme.work import Work
from storage.database import Database
from storage.records import Person
from tests.programme.conftest import database, template
from tests.programme.samples import NOW, PROFILE

__all__ = ["database", "template"]

OWNED = replace(PROFILE, owners=frozenset({1}))


async def somebody(work: Work, telegram_id: int) -> Person:
    return await work.people.add(telegram_id, None, NOW)


async def test_an_invitation_lets_one_person_in_and_only_once(database: Database) -> None:
    async with database.transaction() as work:
        owner, amira, sofia = [await somebody(work, one) for one in (1, 2, 3)]
        invited = await staff.invite(work, owner, Role.COORDINATOR, NOW)
        digest = staff.digest(invited.secret)
        joined = await staff.join(work, OWNED, amira, digest, NOW)
        assert isinstance(joined, Joined)
        assert staff.roles_of(joined.person, OWNED) == {Role.PARTICIPANT, Role.COORDINATOR}
        assert await staff.join(work, OWNED, sofia, digest, NOW) == NotInvited("used")
        assert staff.roles_of(await staff.known(work, sofia.id), OWNED) == {Role.PARTICIPANT}


async def test_an_invitation_expires_and_can_be_withdrawn(database: Database) -> None:
    async with database.transaction() as work:
        owner, amira = await somebody(work, 1), await somebody(work, 2)
        late = await staff.invite(work, owner, Role.VIEWER, NOW)
        withdrawn = await staff.invite(work, owner, Role.VIEWER, NOW)
        number = withdrawn.invitation_id
        assert await staff.withdraw_invitation(work, owner, number, NOW)
        assert not await staff.withdraw_invitation(work, owner, number, NOW)
        when = NOW + INVITATION_HOLDS
        for secret, moment, why in (
            (late.secret, when, "expired"),
            (withdrawn.secret, NOW, "unknown"),
            ("no-such-secret", NOW, "unknown"),
        ):
            outcome = await staff.join(work, OWNED, amira, staff.digest(secret), moment)
            assert outcome == NotInvited(why)
        assert await staff.open_invitations(work, when) == []


async def test_the_secret_of_an_invitation_is_kept_nowhere(database: Database) -> None:
    async with database.transaction() as work:
        owner = await somebody(work, 1)
        invited = await staff.invite(work, owner, Role.OWNER, NOW)
    if database.file is not None:
        for path in database.file.parent.glob(f"{database.file.name}*"):
            assert invited.secret.encode() not in path.read_bytes()


async def test_a_role_is_changed_and_taken_back_and_it_is_written_down(database: Database) -> None:
    async with database.transaction() as work:
        owner, amira = await somebody(work, 1), await somebody(work, 2)
        for role in (Role.COUNSELLOR, Role.VIEWER, None):
            assert await staff.set_role(work, OWNED, owner, amira, role, NOW)
            now = await staff.known(work, amira.id)
            assert staff.roles_of(now, OWNED) == {Role.PARTICIPANT, *([role] if role else [])}
        about = await work.audit.about(amira.id)
        assert [(one.actor_id, one.reason) for one in about] == [
            (owner.id, "counsellor"),
            (owner.id, "viewer"),
            (owner.id, "none"),
        ]


async def test_an_owner_of_the_settings_is_changed_by_nobody(database: Database) -> None:
    async with database.transaction() as work:
        owner, amira = await somebody(work, 1), await somebody(work, 2)
        await staff.set_role(work, OWNED, owner, amira, Role.OWNER, NOW)
        amira = await staff.known(work, amira.id)
        assert not await staff.set_role(work, OWNED, amira, owner, None, NOW)
        invited = await staff.invite(work, amira, Role.VIEWER, NOW)
        joined = await staff.join(work, OWNED, owner, staff.digest(invited.secret), NOW)
        assert isinstance(joined, Joined) and joined.role is Role.OWNER
        assert staff.role_of(await staff.known(work, owner.id), OWNED) is Role.OWNER


async def test_who_has_the_right_and_can_be_written_to(database: Database) -> None:
    async with database.transaction() as work:
        owner, gone, viewer, helper = [await somebody(work, one) for one in (1, 2, 3, 4)]
        await staff.set_role(work, OWNED, owner, gone, Role.COORDINATOR, NOW)
        await staff.set_role(work, OWNED, owner, viewer, Role.VIEWER, NOW)
        await staff.set_role(work, OWNED, owner, helper, Role.COUNSELLOR, NOW)
        await work.people.set_blocked(gone.id, NOW)
        found = await staff.with_right(work, OWNED, Right.HELP_PEOPLE)
        assert [one.id for one in found] == [owner.id, helper.id]


@pytest.mark.parametrize(
    ("own", "phone", "spoken"),
    [
        ("en", "sv", "en"),
        ("sv-easy", "en", "sv"),
        ("ar", "en", "sv"),
        (None, "en-GB", "en"),
        (None, "ti", "sv"),
        (None, None, "sv"),
    ],
)
def test_staff_screens_speak_swedish_or_english(
    own: str | None, phone: str | None, spoken: str
) -> None:
    person = Person(None, None, None, own, None, None, NOW, None)  # type: ignore[arg-type]
    assert staff.staff_language(person, phone) == spoken


@given(st.text(max_size=80), st.text(max_size=80))
def test_only_the_secret_itself_has_its_digest(one: str, other: str) -> None:
    assert (staff.digest(one) == staff.digest(other)) is (one == other)

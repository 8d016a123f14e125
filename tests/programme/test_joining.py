"""A walk-in gets her own account by a link, once, and can be parted from it again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from programme import audiences, joining, seats, staff
from programme.arrivals import arrive, meet
from programme.audiences import AtEvent, Audience
from programme.audit import Deed
from programme.buttons import Screen
from programme.links import Link, person_link, read_link
from programme.people import NOTICE_VERSION
from programme.work import Work
from storage.database import Database
from storage.records import Event, Person
from tests.programme.lists import called, counted, its, planned, the
from tests.programme.samples import DAY, MOMENT, NOW

ACCOUNT = 471_147_114_711
JOINED, WRONG = Screen("joined"), Screen("link-wrong")


async def comes(work: Work, event: Event, person: Person) -> None:
    await seats.sign_up(work, person, await the(work, event.id), NOW)


async def secret_for(work: Work, person: Person, maker: Person | None = None) -> str:
    maker = maker or await called(work, "Karin", telegram_id=9)
    made = await joining.make_link(work, maker, person, NOW)
    assert made is not None and made.expires_at == NOW + timedelta(days=7)
    return made.secret


async def opens(work: Work, person: Person, secret: str, after: timedelta = DAY) -> Screen | None:
    return await arrive(work, person, Link(person_secret=secret), NOW + after)


async def test_the_link_carries_the_secret_and_only_its_digest_is_kept(
    database: Database,
) -> None:
    async with database.transaction() as work:
        she = await called(work, "Amina")
        secret = await secret_for(work, she)
        link = person_link("bot", secret)
        assert read_link(link.partition("start=")[2]) == Link(person_secret=secret)
        assert await work.joins.link(secret) is None
        assert await work.joins.link(staff.digest(secret)) is not None


async def test_an_account_nobody_was_known_by_is_hers_from_then_on(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        she = await called(work, "Amina")
        await comes(work, event, she)
        secret = await secret_for(work, she)
        link = Link(person_secret=secret)
        met = await meet(work, ACCOUNT, link, NOW)
        assert (met.id, met.telegram_id, met.name) == (she.id, ACCOUNT, "Amina")
        assert met == await work.people.get(she.id)
        assert await arrive(work, met, link, NOW) == JOINED
        assert await arrive(work, met, link, NOW) == JOINED, "phones open links twice"
        assert await joining.make_link(work, she, met, NOW) is None
        actions = [one.action for one in await work.audit.about(she.id)]
        assert actions == [Deed.PERSON_JOINED]
        [join] = await work.joins.of(she.id)
        assert await joining.part(work, she, join.id, NOW) is not None
        assert (await work.people.get(she.id)).telegram_id is None
        assert (await its(work, she, event)).person_id == she.id
        assert await joining.part(work, she, join.id, NOW) is None
        stranger = await meet(work, ACCOUNT, link, NOW)
        assert stranger.id != she.id


async def test_who_took_her_account_over_belongs_to_audiences_as_before(
    database: Database,
) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        she = await called(work, "Amina")
        await comes(work, event, she)
        everybody = Audience(event.id, (AtEvent.SEATED,))
        assert (await audiences.count(work, everybody, NOW)).total == 1
        await meet(work, ACCOUNT, Link(person_secret=await secret_for(work, she)), NOW)
        await work.people.set_language(she.id, "so")
        await work.people.add_notice_answer(
            she.id, version=NOTICE_VERSION, language="so", is_yes=True, now=NOW
        )
        assert (await audiences.count(work, everybody, NOW)).by_language == {"so": 1}


async def test_of_somebody_known_the_sign_ups_become_hers_and_go_back(
    database: Database,
) -> None:
    async with database.transaction() as work:
        only, both = await planned(work), await planned(work, "b", door_code=None)
        walk_in, she = await called(work, "Amina"), await called(work, "Amina A", ACCOUNT)
        await comes(work, only, walk_in)
        await comes(work, both, she)
        await work.sign_ups.add(
            walk_in.id,
            both.id,
            state=(await its(work, she, both)).state,
            seats=1,
            queue_number=None,
            source=None,
            now=NOW,
        )
        await work.events.take(both.id, 1)
        secret = await secret_for(work, walk_in)
        assert await meet(work, 12, Link(person_secret="x" * 24), NOW) != walk_in
        assert await opens(work, she, secret) == JOINED
        assert await opens(work, she, secret) == JOINED
        assert (await its(work, she, only)).person_id == she.id
        assert await work.sign_ups.of(walk_in.id, only.id) is None
        assert await its(work, walk_in, both) and await its(work, she, both)
        assert (await work.people.get(walk_in.id)).telegram_id is None
        for event in (only, both):
            await counted(work, event)
        [join] = await work.joins.of(she.id)
        parted = await joining.part(work, she, join.id, NOW)
        assert parted is not None and parted.walk_in_id == walk_in.id
        assert (await its(work, walk_in, only)).person_id == walk_in.id
        assert await work.sign_ups.of(she.id, only.id) is None
        assert await work.joins.of(she.id) == []
        assert await opens(work, she, secret) == WRONG
        for event in (only, both):
            await counted(work, event)


async def test_a_second_account_gets_nothing(database: Database) -> None:
    async with database.transaction() as work:
        event = await planned(work)
        walk_in = await called(work, "Amina")
        she, other = await called(work, "A", ACCOUNT), await called(work, "B", ACCOUNT + 1)
        await comes(work, event, walk_in)
        secret = await secret_for(work, walk_in)
        assert await opens(work, she, secret) == JOINED
        assert await opens(work, other, secret) == WRONG
        assert (await meet(work, 77, Link(person_secret=secret), NOW)).name is None
        assert await work.sign_ups.of(other.id, event.id) is None


@pytest.mark.parametrize(
    ("after", "screen"), [(7 * DAY - MOMENT, JOINED), (7 * DAY, WRONG), (30 * DAY, WRONG)]
)
async def test_a_link_holds_for_seven_days(
    database: Database, after: timedelta, screen: Screen
) -> None:
    async with database.transaction() as work:
        walk_in, she = await called(work, "Amina"), await called(work, "A", ACCOUNT)
        secret = await secret_for(work, walk_in)
        assert await opens(work, she, secret, after) == screen
        stranger = await meet(work, 77, Link(person_secret=secret), NOW + after)
        assert stranger.id != walk_in.id


async def test_who_made_the_link_does_not_become_whom_it_is_for(database: Database) -> None:
    async with database.transaction() as work:
        walk_in, maker = await called(work, "Amina"), await called(work, "Karin", 9)
        she = await called(work, "A", ACCOUNT)
        secret = await secret_for(work, walk_in, maker)
        assert await opens(work, maker, secret) == WRONG
        assert await opens(work, she, "x" * 24) == WRONG
        assert await opens(work, she, secret) == JOINED, "it was not used up"


async def test_of_two_links_the_second_joins_nobody(database: Database) -> None:
    async with database.transaction() as work:
        walk_in, she = await called(work, "Amina"), await called(work, "A", ACCOUNT)
        first = await secret_for(work, walk_in)
        second = await secret_for(work, walk_in, await called(work, "Bo"))
        await meet(work, 77, Link(person_secret=first), NOW)
        assert await opens(work, she, second) == WRONG

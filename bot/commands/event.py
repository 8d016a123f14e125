"""`nasta-steg event`: lists events, moves or cancels one, and says first whom that concerns."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from difflib import get_close_matches
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import complain, out, with_settings
from bot.settings import Settings
from programme import changes
from programme.changes import Plan, Refused, Told, Unchanged
from programme.clock import SystemClock, real_now
from programme.events import Event, texts_in
from programme.profile import Profile
from storage.database import Database
from storage.schema import require_newest

WIDTH_OF_A_FILE = 160
"""Characters a line where no terminal says otherwise: one line for each event."""

MOST_SHOWN = 1000


@dataclass(frozen=True)
class Wish:
    """What `move` is to change; None leaves it as it is."""

    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    address: str | None = None


def list_(config: Path, assignments: Sequence[str]) -> int:
    return with_settings(config, assignments, _list)


def move(config: Path, assignments: Sequence[str], code: str, wish: Wish, *, yes: bool) -> int:
    def plan(event: Event, profile: Profile) -> Plan:
        return _wished(event, profile, wish)

    return with_settings(
        config, assignments, lambda settings: _change(settings, code, plan, is_sure=yes)
    )


def cancel(config: Path, assignments: Sequence[str], code: str, *, yes: bool) -> int:
    return with_settings(
        config, assignments, lambda settings: _change(settings, code, None, is_sure=yes)
    )


async def _list(settings: Settings) -> int:
    profile = profile_of(settings, catalogue_of(settings))
    database = database_of(settings)
    try:
        await require_newest(database)
        async with database.reading() as work:
            found = await work.events.upcoming(SystemClock().now(), limit=MOST_SHOWN)
    finally:
        await database.close()
    if not found:
        out.print("There are no events to come.")
        return 0
    table = Table("code", "kind", "starts", "place", "seats", "waiting")
    for event in found:
        table.add_row(
            event.code,
            event.kind,
            _written(event.starts_at, profile),
            event.place,
            f"{event.taken - event.held} of {event.seats}",
            str(event.waiting),
        )
    page = out if out.is_terminal else Console(width=WIDTH_OF_A_FILE)
    page.print(table)
    return 0


async def _change(
    settings: Settings,
    code: str,
    planned: Callable[[Event, Profile], Plan] | None,
    *,
    is_sure: bool,
) -> int:
    """Says what would happen, asks, and does it in one short transaction."""
    profile = profile_of(settings, catalogue_of(settings))
    database = database_of(settings)
    try:
        await require_newest(database)
        event = await _found(database, code)
        if isinstance(event, str):
            return complain(event)
        try:
            plan = None if planned is None else planned(event, profile)
        except ValueError as error:
            return complain(str(error))
        async with database.reading() as work:
            seen = await changes.look(work, profile, event, plan, SystemClock().now())
        if not isinstance(seen, Told):
            return _said(seen)
        out.print(_foretold(event, plan, seen, profile), soft_wrap=True, markup=False)
        if not is_sure and not _is_confirmed(seen):
            return complain("Nothing was changed.")
        async with database.transaction() as work:
            now = SystemClock().now()
            fresh = await work.events.with_code(code)
            assert fresh is not None
            if plan is None:
                done = await changes.cancel(work, profile, fresh, now, real_now())
            else:
                done = await changes.move(work, profile, fresh, plan, now, real_now())
    finally:
        await database.close()
    return _said(done)


async def _found(database: Database, code: str) -> Event | str:
    """The event, or a sentence that says that there is none."""
    async with database.reading() as work:
        event = await work.events.with_code(code)
        if event is not None:
            return event
        known = await work.events.upcoming(SystemClock().now(), limit=MOST_SHOWN)
    near = get_close_matches(code, [one.code for one in known], 1)
    perhaps = f" Did you mean {near[0]}?" if near else ""
    return f"There is no event with the code {code}.{perhaps}"


def _wished(event: Event, profile: Profile, wish: Wish) -> Plan:
    """Raises `ValueError` with a sentence."""
    plan = changes.plan_of(event)
    if wish.starts is not None:
        starts_at = _moment(wish.starts, profile)
        plan = replace(
            plan, starts_at=starts_at, ends_at=starts_at + (plan.ends_at - plan.starts_at)
        )
    if wish.ends is not None:
        plan = replace(plan, ends_at=_moment(wish.ends, profile))
    if wish.place is not None or wish.address is not None:
        # The pin on the map was the old place's.
        plan = replace(
            plan,
            place=wish.place or plan.place,
            address=wish.address or plan.address,
            latitude=None,
            longitude=None,
        )
    return plan


def _moment(text: str, profile: Profile) -> datetime:
    try:
        day, clock = text.split()
        return profile.open_time.at(date.fromisoformat(day), time.fromisoformat(clock))
    except ValueError:
        raise ValueError(f'"{text}" is no time; write it like "2026-12-03 13:00".') from None


def _foretold(event: Event, plan: Plan | None, seen: Told, profile: Profile) -> str:
    title = texts_in(event, None).title
    was = f"{_written(event.starts_at, profile)}, {event.place}"
    lines = [f"{event.code}: {title}", f"It is: {was}"]
    if plan is None:
        lines.append("It will be cancelled.")
    else:
        lines.append(f"It will be: {_written(plan.starts_at, profile)}, {plan.place}")
    lines.append(_who(seen))
    if seen.to_phone:
        lines.append(f"{seen.to_phone} cannot be written to and have to be phoned.")
    return "\n".join(lines)


def _who(seen: Told) -> str:
    total = sum(seen.by_language.values())
    languages = ", ".join(f"{many} {one}" for one, many in sorted(seen.by_language.items()))
    if not total:
        return "Nobody is told."
    at = "now" if seen.when.at <= SystemClock().now() else f"at {seen.when.at:%Y-%m-%d %H:%M} UTC"
    return f"{total} people are told {at} ({languages})."


def _is_confirmed(seen: Told) -> bool:
    question = "Do it?"
    if seen.when.needs_confirmation:
        question = "It is quiet time, and people will be told at once. Do it all the same?"
    if not sys.stdin.isatty():
        return False
    return typer.confirm(question)


def _said(outcome: Told | Unchanged | Refused) -> int:
    match outcome:
        case Told(event):
            out.print(f"Done: {event.code}.", markup=False)
            return 0
        case Unchanged():
            out.print("It is so already; nobody is told anything.")
            return 0
        case Refused("over"):
            return complain("It is over.")
        case Refused("cancelled"):
            return complain("It is cancelled already.")
        case Refused("in the past"):
            return complain("The new start is in the past.")
        case Refused():
            return complain("It would end before it starts.")


def _written(moment: datetime, profile: Profile) -> str:
    return f"{moment.astimezone(profile.zone):%a %Y-%m-%d %H:%M}"

"""`nasta-steg event`: lists events, moves or cancels one, and says first whom that concerns."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import complain, out, with_settings
from bot.settings import Settings
from programme import changes
from programme.changes import Plan, Refused, Told, Unchanged
from programme.clock import SystemClock, real_now
from programme.events import Event, standing, texts_in
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


def list_(config: Path, assignments: Sequence[str], *, with_past: bool) -> int:
    return with_settings(config, assignments, lambda settings: _list(settings, with_past))


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


async def _list(settings: Settings, with_past: bool) -> int:
    now = SystemClock().now()
    profile = profile_of(settings, catalogue_of(settings))
    database = database_of(settings)
    try:
        await require_newest(database)
        async with database.reading() as work:
            found = await work.events.listed(now, with_past=with_past, limit=MOST_SHOWN + 1)
    finally:
        await database.close()
    if not found:
        out.print("There are no events." if with_past else "There are no events to come.")
        return 0
    table = Table("code", "kind", "starts", "place", "seats", "waiting", "state")
    for event in found[:MOST_SHOWN]:
        table.add_row(
            event.code,
            event.kind,
            _written(event.starts_at, profile),
            escape(event.place),
            f"{event.taken - event.held} of {event.seats}",
            str(event.waiting),
            standing(event, now),
        )
    page = out if out.is_terminal else Console(width=WIDTH_OF_A_FILE)
    page.print(table)
    if len(found) > MOST_SHOWN:
        out.print(f"There are more; only the first {MOST_SHOWN} are shown.", soft_wrap=True)
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
        event = await found_event(database, code)
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
        if not is_sure and not sys.stdin.isatty():
            return complain("Nothing was changed: where nobody can be asked, say --yes.")
        if not is_sure and not typer.confirm(_question(seen)):
            return complain("Nothing was changed.")
        return _said(await _done(database, profile, event, plan))
    finally:
        await database.close()


async def _done(
    database: Database, profile: Profile, shown: Event, plan: Plan | None
) -> Told | Unchanged | Refused | None:
    """None if it is not at the time and place any more that were shown."""
    async with database.transaction() as work:
        now = SystemClock().now()
        event = await work.events.get(shown.id)
        if event is None or changes.plan_of(event) != changes.plan_of(shown):
            return None
        if plan is None:
            return await changes.cancel(work, profile, event, now, real_now())
        return await changes.move(work, profile, event, plan, now, real_now())


async def found_event(database: Database, code: str) -> Event | str:
    """The event, or a sentence that says that there is none."""
    async with database.reading() as work:
        event = await work.events.with_code(code)
        if event is not None:
            return event
        known = await work.events.listed(SystemClock().now(), with_past=True, limit=MOST_SHOWN)
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
    place, address = wish.place or plan.place, wish.address or plan.address
    if (place, address) != (plan.place, plan.address):
        # The pin on the map was the old place's.
        plan = replace(plan, place=place, address=address, latitude=None, longitude=None)
    return plan


def _moment(text: str, profile: Profile) -> datetime:
    try:
        # The zone is only there to be given: the wall clock is the programme's.
        written = datetime.strptime(f"{text.strip()} +0000", "%Y-%m-%d %H:%M %z")
        return profile.open_time.at(written.date(), written.time())
    except (ValueError, OverflowError):
        raise ValueError(f'"{text}" is no time; write it like "2026-12-03 13:00".') from None


def _foretold(event: Event, plan: Plan | None, seen: Told, profile: Profile) -> str:
    title = texts_in(event, None).title
    lines = [f"{event.code}: {title}", f"It is: {_plan(changes.plan_of(event), profile)}"]
    if plan is None:
        lines.append("It will be cancelled.")
    else:
        lines.append(f"It will be: {_plan(plan, profile)}")
        if plan.latitude is None and event.latitude is not None:
            lines.append("It will have no pin on the map: the old one was the old place's.")
    lines.append(_who(seen, profile))
    if seen.to_phone:
        lines.append(f"To be phoned, because they cannot be written to: {seen.to_phone}.")
    return "\n".join(lines)


def _plan(plan: Plan, profile: Profile) -> str:
    ends_at = plan.ends_at.astimezone(profile.zone)
    is_one_day = ends_at.date() == plan.starts_at.astimezone(profile.zone).date()
    ends = f"{ends_at:%H:%M}" if is_one_day else _written(plan.ends_at, profile)
    return f"{_written(plan.starts_at, profile)} to {ends}, {plan.place}, {plan.address}"


def _who(seen: Told, profile: Profile) -> str:
    if not seen.by_language:
        return "Nobody is told anything."
    languages = ", ".join(f"{many} {one}" for one, many in sorted(seen.by_language.items()))
    when = "now"
    if seen.when.needs_confirmation:
        when = "at once, in quiet time"
    elif seen.when.at > SystemClock().now():
        when = f"on {_written(seen.when.at, profile)}"
    return f"Told {when}: {sum(seen.by_language.values())} ({languages})."


def _question(seen: Told) -> str:
    if seen.when.needs_confirmation and seen.by_language:
        return "It is quiet time, and people will be told at once. Do it all the same?"
    return "Do it?"


def _said(outcome: Told | Unchanged | Refused | None) -> int:
    match outcome:
        case None:
            return complain("Nothing was changed: somebody else has just moved it.")
        case Told(event):
            out.print(f"Done: {event.code}.", markup=False)
            return 0
        case Unchanged():
            out.print("It is so already; nobody is told anything.", soft_wrap=True)
            return 0
        case Refused("over"):
            return complain("It has begun, or is over.")
        case Refused("cancelled"):
            return complain("It is cancelled already.")
        case Refused("in the past"):
            return complain("The new start is in the past.")
        case Refused():
            return complain("It would end before it starts.")


def _written(moment: datetime, profile: Profile) -> str:
    return f"{moment.astimezone(profile.zone):%a %Y-%m-%d %H:%M}"

"""Simulator and bot in one process, over HTTP on loopback: the whole product without a token."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.app import App, catalogue_of, database_of, profile_of
from bot.commands.sample import load_sample
from bot.demo_clock import DemoClock, kept_clock
from bot.settings import Settings
from locales.wording import Phrase
from programme.events import texts_in
from programme.links import event_payload
from simulator import Person, Poster, Simulator
from storage.lock import sole_use
from storage.records import Event
from storage.schema import migrate

BOT_NAME = "Nästa steg"
BOT_USERNAME = "nasta_steg_demo_bot"
POSTER_LANGUAGE = "sv"
OWNER = "Karin"
"""Whose phone in the demo is the owner's, so that the staff's side can be tried too."""


async def run(folder: Path, port: int, ready: Callable[[str], None]) -> None:
    """Until cancelled; everything is kept in `folder`, and `ready` is told the page's address.

    Raises `OSError` when the port is taken, and what `App.run` raises.
    """
    clock = kept_clock(folder / "clock.json")
    simulator = Simulator(
        bot_name=BOT_NAME, bot_username=BOT_USERNAME, state_file=folder / "phones.json"
    )
    settings = _settings(folder, simulator.token, api_url="http://127.0.0.1")
    database = database_of(settings)
    try:
        async with sole_use(database):
            await simulator.start(port=port)
            try:
                await migrate(database)
                simulator.posters = _posters(
                    settings, await load_sample(settings, database, clock.now())
                )
            finally:
                await database.close()
        owner = _owner(simulator)
        settings = _settings(folder, simulator.token, simulator.url, owners=(owner.id,))
        profile = profile_of(settings, catalogue_of(settings))
        turned = DemoClock(clock, database, profile, folder / "clock.json")
        simulator.clock = turned
        async with asyncio.TaskGroup() as tasks:
            watching = tasks.create_task(turned.watch())
            await App(settings, clock).run(ready=lambda: ready(simulator.url))
            watching.cancel()
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None
    finally:
        await database.close()
        await simulator.stop()


def _owner(simulator: Simulator) -> Person:
    """The phone that is staff; kept from an earlier start, or new."""
    known = (one for one in simulator.people if one.first_name == OWNER)
    return next(known, None) or simulator.person(OWNER, POSTER_LANGUAGE)


def _settings(folder: Path, token: str, api_url: str, owners: Sequence[int] = ()) -> Settings:
    return Settings.model_validate(
        {
            "telegram": {"token": token, "api_url": api_url},
            "staff": {"owners": owners},
            "database": {"url": f"sqlite+aiosqlite:///{folder / 'nasta-steg.sqlite'}"},
            "programme": {
                "name": BOT_NAME,
                "organiser": "Ekebyfors kommun",
                "contact": "Karin Ek, 011-000 00 00",
            },
        }
    )


def _posters(settings: Settings, events: Sequence[Event]) -> list[Poster]:
    """One poster on the wall per event, as a coordinator would print it."""
    catalogue = catalogue_of(settings)
    profile = profile_of(settings, catalogue)
    posters = []
    for event in events:
        when = Phrase(
            "events-button",
            {
                "day": profile.day(event.starts_at),
                "start": profile.time(event.starts_at),
                "kind": event.place,
            },
        )
        posters.append(
            Poster(
                title=texts_in(event, POSTER_LANGUAGE).title,
                detail=catalogue.text(when, POSTER_LANGUAGE),
                payload=event_payload(event.code, "poster"),
            )
        )
    return posters

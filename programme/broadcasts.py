"""The same news to many, by staff: written, looked at, planned, and held or taken back underway.

Each verb holds for the broadcast as it was shown: of two who change it at once, or press *Send*
at once, the second hears what is true.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from locales.catalogue import CAPTION_LIMIT, TEXT_LIMIT, Catalogue
from locales.languages import SOURCE
from programme import audiences, audit
from programme.audiences import Audience, Heads
from programme.audit import Deed
from programme.broadcast_messages import letter
from programme.broadcast_text import Fault, faults, readable
from programme.clock import real_now
from programme.commands import Circumstances, Done
from programme.events import Event
from programme.events import find as find_event
from programme.people import NAME_LIMIT
from programme.profile import Profile
from programme.work import Work
from storage.broadcast_records import (
    Broadcast,
    BroadcastFile,
    BroadcastState,
    Progress,
    ToPhone,
)
from storage.records import BroadcastId, Person

__all__ = ["Broadcast", "BroadcastFile", "BroadcastState", "Progress", "ToPhone"]

TIME_TO_UNDO = timedelta(seconds=60)
ANSWERED_WITHIN = timedelta(days=7)
"""What is asked later has little to do with it."""

UNDERWAY = (BroadcastState.SENDING, BroadcastState.PAUSED)


@dataclass(frozen=True)
class Changed:
    """Somebody was faster: nothing was done. It is now so; None where it is gone."""

    broadcast: Broadcast | None


@dataclass(frozen=True)
class Readiness:
    """What stands between a broadcast and its people, just now."""

    heads: Heads
    missing: Mapping[str, int]
    """Languages without a text, and how many people each concerns."""
    faults: Mapping[str, Sequence[Fault]]
    """What is wrong with texts, by language."""

    @property
    def is_ready(self) -> bool:
        return bool(self.heads.hearing) and not self.missing and not self.faults


async def find(work: Work, broadcast_id: int) -> Broadcast | None:
    return await work.broadcasts.get(BroadcastId(broadcast_id))


async def listed(work: Work, *, limit: int, offset: int) -> Sequence[Broadcast]:
    """The newest first."""
    return await work.broadcasts.listed(limit=limit, offset=offset)


async def count(work: Work) -> int:
    return await work.broadcasts.count()


async def event_of(work: Work, broadcast: Broadcast) -> Event | None:
    """What it is about, where it is about an event."""
    return None if broadcast.event_id is None else await find_event(work, broadcast.event_id)


# Writing


async def make(work: Work, actor: Person, audience: Audience, now: datetime) -> Broadcast:
    """A draft for that audience, without texts."""
    return await work.broadcasts.add(audience, actor.id, now)


async def write(
    work: Work, broadcast: Broadcast, language: str, text: str, file: BroadcastFile | None
) -> Broadcast | Changed:
    """Its text in one language, instead of what was there; an empty one takes it away."""
    if broadcast.state is not BroadcastState.DRAFT:
        return Changed(broadcast)
    texts = {one: words for one, words in broadcast.texts.items() if one != language}
    files = {one: kept for one, kept in broadcast.files.items() if one != language}
    if words := readable(text):
        texts[language] = words
        if file is not None:
            files[language] = file
    as_source = tuple(one for one in broadcast.as_source if one not in texts)
    return await _change(work, broadcast, texts=texts, files=files, as_source=as_source)


async def send_source_instead(
    work: Work, broadcast: Broadcast, languages: Sequence[str]
) -> Broadcast | Changed:
    """People of these languages get the easy Swedish text, by choice of whoever sends it."""
    if broadcast.state is not BroadcastState.DRAFT:
        return Changed(broadcast)
    return await _change(work, broadcast, as_source=tuple(languages))


async def discard(work: Work, broadcast: Broadcast) -> bool:
    """Leaves nothing of a draft; False where it is none any more."""
    return await work.broadcasts.remove(broadcast)


# Looking


async def look(
    work: Work, profile: Profile, catalogue: Catalogue, broadcast: Broadcast, now: datetime
) -> Readiness:
    """Whom it would reach, and what is in the way of it."""
    heads = await audiences.count(work, broadcast.audience, now)
    event = await event_of(work, broadcast)
    wrong = {
        language: found
        for language in broadcast.texts
        if (found := faults_in(broadcast, event, profile, catalogue, language))
    }
    return Readiness(heads, missing(broadcast, heads), wrong)


def missing(broadcast: Broadcast, heads: Heads) -> dict[str, int]:
    """Languages of its people in which nothing was written, and how many people that concerns."""
    instead = broadcast.as_source if SOURCE in broadcast.texts else ()
    return {
        language: people
        for language, people in heads.by_language.items()
        if language not in broadcast.texts and language not in instead
    }


def faults_in(
    broadcast: Broadcast,
    event: Event | None,
    profile: Profile,
    catalogue: Catalogue,
    language: str,
) -> list[Fault]:
    """What is wrong with the text in one language, for whomever it goes to."""
    found = faults(broadcast.texts[language], has_event=event is not None)
    if found:
        return found
    said = letter(broadcast, event, profile, language, "x" * NAME_LIMIT)
    limit = TEXT_LIMIT if said.attachment is None else CAPTION_LIMIT
    over = catalogue.size(said, language) - limit
    return [Fault("long", str(over))] if over > 0 else []


# Sending


async def plan(
    work: Work,
    actor: Person,
    broadcast: Broadcast,
    found: Readiness,
    send_at: datetime | None,
    now: datetime,
) -> Broadcast | Readiness | Changed:
    """It goes at that hour, or at once; in any case not before there was time to undo.

    `found` is what `look` has just found; where something is in the way nothing is planned.
    """
    if broadcast.state is not BroadcastState.DRAFT:
        return Changed(broadcast)
    if not found.is_ready:
        return found
    soonest = now + TIME_TO_UNDO
    planned = await _change(
        work,
        broadcast,
        state=BroadcastState.PLANNED,
        send_at=soonest if send_at is None else max(send_at, soonest),
        made_by=actor.id,
    )
    if isinstance(planned, Broadcast):
        await _note(work, actor, Deed.BROADCAST_SENT, planned, now)
    return planned


async def undo(
    work: Work, actor: Person, broadcast: Broadcast, now: datetime
) -> Broadcast | Changed:
    """It is a draft again, and nobody was told anything."""
    if broadcast.state is not BroadcastState.PLANNED:
        return Changed(broadcast)
    undone = await _change(work, broadcast, state=BroadcastState.DRAFT, send_at=None)
    if isinstance(undone, Broadcast):
        await _note(work, actor, Deed.BROADCAST_STOPPED, undone, now)
    return undone


async def pause(work: Work, broadcast: Broadcast) -> Broadcast | Changed:
    """What was not sent yet waits until it is resumed."""
    if broadcast.state is not BroadcastState.SENDING:
        return Changed(broadcast)
    paused = await _change(work, broadcast, state=BroadcastState.PAUSED)
    if isinstance(paused, Broadcast):
        await work.broadcasts.hold(broadcast.id)
    return paused


async def resume(
    work: Work, profile: Profile, broadcast: Broadcast, now: datetime
) -> Broadcast | Changed:
    """It goes on, in open time."""
    if broadcast.state is not BroadcastState.PAUSED:
        return Changed(broadcast)
    resumed = await _change(work, broadcast, state=BroadcastState.SENDING)
    if isinstance(resumed, Broadcast):
        await work.broadcasts.release(broadcast.id, held_until(profile, now))
    return resumed


async def cancel(
    work: Work, actor: Person, broadcast: Broadcast, now: datetime
) -> Broadcast | Changed:
    """Whoever was not written to yet is not written to any more."""
    if broadcast.state not in UNDERWAY:
        return Changed(broadcast)
    cancelled = await _change(work, broadcast, state=BroadcastState.CANCELLED, finished_at=now)
    if isinstance(cancelled, Broadcast):
        await work.broadcasts.drop(broadcast.id, real_now())
        await _note(work, actor, Deed.BROADCAST_STOPPED, cancelled, now)
    return cancelled


async def send_again(
    work: Work, profile: Profile, broadcast: Broadcast, now: datetime
) -> Broadcast | Changed:
    """Once more to those of whom nobody knows whether it reached them."""
    if broadcast.state is not BroadcastState.DONE:
        return Changed(broadcast)
    again = await _change(work, broadcast, state=BroadcastState.SENDING, finished_at=None)
    if isinstance(again, Broadcast):
        await work.broadcasts.send_uncertain_again(broadcast.id, held_until(profile, now))
    return again


def held_until(profile: Profile, now: datetime) -> datetime | None:
    """The end of quiet time; None where it is open."""
    return None if profile.open_time.is_open(now) else profile.open_time.next_open(now)


# What became of it


@dataclass(frozen=True)
class Report:
    progress: Progress
    to_phone: int
    answered: int
    """How many of those whom it reached asked us something soon after."""


async def report(work: Work, broadcast: Broadcast, now: datetime) -> Report:
    since = broadcast.frozen_at
    if since is None:
        return Report(Progress(), 0, 0)
    return Report(
        await work.broadcasts.progress(broadcast),
        await work.broadcasts.count_to_phone(broadcast, now),
        await work.broadcasts.answered(broadcast.id, since, since + ANSWERED_WITHIN),
    )


async def to_phone(
    work: Work, actor: Person, broadcast: Broadcast, now: datetime, *, limit: int, offset: int
) -> Sequence[ToPhone]:
    """Whom it did not reach; that somebody looked is written down."""
    await _note(work, actor, Deed.LIST_SEEN, broadcast, now)
    return await work.broadcasts.to_phone(broadcast, now, limit=limit, offset=offset)


async def _change(work: Work, broadcast: Broadcast, **values: object) -> Broadcast | Changed:
    changed = await work.broadcasts.change(broadcast, **values)
    return changed or Changed(await work.broadcasts.get(broadcast.id))


async def _note(work: Work, actor: Person, deed: Deed, broadcast: Broadcast, now: datetime) -> None:
    event = await event_of(work, broadcast)
    await audit.note(work, actor, deed, now, event=event, reason=f"broadcast {broadcast.id}")


# What conversations have done


@dataclass(frozen=True)
class WriteText:
    """Its outcome is `written`, or `changed` where somebody was faster."""

    broadcast: Broadcast
    language: str
    text: str
    file: BroadcastFile | None

    async def perform(self, at: Circumstances) -> Done:
        written = await write(at.work, self.broadcast, self.language, self.text, self.file)
        return Done(at.person, "changed" if isinstance(written, Changed) else "written")


@dataclass(frozen=True)
class PlanBroadcast:
    broadcast: Broadcast
    found: Readiness
    send_at: datetime

    async def perform(self, at: Circumstances) -> Done:
        await plan(at.work, at.person, self.broadcast, self.found, self.send_at, at.now)
        return Done(at.person)

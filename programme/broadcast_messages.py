"""What a broadcast says: to its people, and to whoever sent it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce

from locales.languages import SOURCE
from locales.markup import TAG
from locales.wording import Attachment, Choice, Draft, Marked, Phrase, Value, from_json
from programme.broadcast_text import marked
from programme.buttons import Action, Screen
from programme.events import Event
from programme.facts import button, ways_on
from programme.profile import Profile
from programme.work import Work
from storage.broadcast_records import Broadcast, BroadcastState, Progress
from storage.records import BroadcastId, OutboxRow, QuestionKind

FILE = "broadcast"
"""The attachment that is the broadcast's own file in the language of the message."""

NAME = "name"


def named(name: str) -> Draft:
    """What is stored for one person; the words come from the broadcast when it is sent."""
    return Draft((Marked("", {NAME: name}),))


def letter(
    broadcast: Broadcast, event: Event | None, profile: Profile, language: str, name: Value
) -> Draft:
    """The message in one language, as a person sees it; the language has a text."""
    facts: dict[str, Value] = {NAME: name}
    if event is not None:
        facts["day"] = profile.day(event.starts_at)
        facts["start"] = profile.time(event.starts_at)
        facts["place"] = event.place
    return Draft(
        (marked(broadcast.texts[language], facts),),
        tuple(ways_on()),
        Attachment(FILE, broadcast.id) if language in broadcast.files else None,
    )


class Letters:
    """Broadcasts as they are sent, each read once for all of its messages in one transaction."""

    def __init__(self, work: Work, profile: Profile) -> None:
        self._work = work
        self._profile = profile
        self._known: dict[int, tuple[Broadcast, Event | None]] = {}
        self._letters: dict[tuple[int, str], Draft] = {}

    async def draft(self, row: OutboxRow) -> Draft:
        """Raises `KeyError` for a text that is not there."""
        assert row.broadcast_id is not None and row.language is not None
        key = (row.broadcast_id, row.language)
        if key not in self._letters:
            broadcast, event = await self._read(row.broadcast_id)
            self._letters[key] = letter(broadcast, event, self._profile, row.language, "")
        one = self._letters[key]
        [stored] = from_json(row.draft).paragraphs
        [words] = one.paragraphs
        parameters = {
            name: stored.parameters.get(name, value) for name, value in words.parameters.items()
        }
        return replace(one, paragraphs=(replace(words, parameters=parameters),))

    async def file(self, broadcast_id: int, language: str) -> tuple[QuestionKind, str] | None:
        """What goes with the text in that language, by Telegram's id; None where it is gone."""
        try:
            broadcast, _ = await self._read(broadcast_id)
        except KeyError:
            return None
        file = broadcast.files.get(language)
        return None if file is None else (file.kind, file.file_id)

    async def _read(self, broadcast_id: int) -> tuple[Broadcast, Event | None]:
        if broadcast_id not in self._known:
            broadcast = await self._work.broadcasts.get(BroadcastId(broadcast_id))
            if broadcast is None:
                raise KeyError(broadcast_id)
            about = broadcast.event_id
            event = None if about is None else await self._work.events.get(about)
            self._known[broadcast_id] = (broadcast, event)
        return self._known[broadcast_id]


# To whoever sent it


NAMED = frozenset({"sv-easy", "sv", "en", "ar", "so", "ti", "uk", "prs"})
"""Languages that staff's texts have a word for."""


def language_name(language: str, profile: Profile) -> Value:
    """What a language is called in the staff's; its own name where there is no word for it."""
    if language in NAMED:
        return Phrase(f"staff-language.{language}")
    return next((one.own_name for one in profile.languages if one.id == language), language)


def missing_lines(lacking: Mapping[str, int], profile: Profile) -> list[Phrase]:
    """Each language without a text, the one that concerns most people first."""
    return [
        Phrase(
            "staff-bc-missing",
            {"language": language_name(language, profile), "count": people},
        )
        for language, people in sorted(lacking.items(), key=lambda one: (-one[1], one[0]))
    ]


def begins_with(broadcast: Broadcast) -> str:
    """The first words of it, to tell it from others."""
    text = broadcast.texts.get("sv") or broadcast.texts.get(SOURCE)
    text = text or next(iter(broadcast.texts.values()), "")
    return TAG.sub("", text.partition("\n")[0])[:60]


def figures(progress: Progress) -> Mapping[str, Value]:
    return {"sent": progress.sent, "total": progress.total}


def how_far(broadcast: Broadcast, progress: Progress, to_phone: int, answered: int) -> Draft:
    """How it goes, or went: one message that is changed as it goes on."""
    said = [Phrase("staff-bc-sent", figures(progress)), *_not_reached(progress)]
    said += [
        Phrase(f"staff-bc-figure-{name}", {"count": count})
        for name, count in (
            ("left-out", sum(broadcast.left_out.values())),
            ("answered", answered),
            ("to-phone", to_phone if is_over(broadcast) else 0),
        )
        if count
    ]
    return Draft(
        (
            Phrase(f"staff-bc-is.{broadcast.state}"),
            Phrase("staff-bc-begins", {"text": begins_with(broadcast)}),
            in_lines(said),
        ),
        (
            *steering(broadcast),
            *(_afterwards(broadcast, progress, to_phone) if is_over(broadcast) else ()),
            (
                *button("staff-broadcasts-button", Screen("staff-broadcasts", (0,))),
                *button("staff-home", Screen("staff")),
            ),
        ),
    )


def in_lines(some: Sequence[Phrase]) -> Phrase:
    """One beneath the other; there is at least one."""
    return reduce(lambda above, one: Phrase("staff-lines", {"some": above, "one": one}), some)


def is_over(broadcast: Broadcast) -> bool:
    return broadcast.state in (BroadcastState.DONE, BroadcastState.CANCELLED)


def steering(broadcast: Broadcast) -> Sequence[tuple[Choice, ...]]:
    """What can be done with it while it goes out; each button holds for it as it is now."""
    verbs: Mapping[BroadcastState, Sequence[str]] = {
        BroadcastState.PLANNED: ("undo",),
        BroadcastState.SENDING: ("pause", "cancel"),
        BroadcastState.PAUSED: ("resume", "cancel"),
    }
    return [
        button(
            f"staff-bc-steer.{verb}",
            Action(f"staff-bc-{verb}", broadcast.id, broadcast.revision),
        )
        for verb in verbs.get(broadcast.state, ())
    ]


def _afterwards(
    broadcast: Broadcast, progress: Progress, to_phone: int
) -> Sequence[tuple[Choice, ...]]:
    again = Action("staff-bc-again", broadcast.id, broadcast.revision)
    rows = []
    if progress.uncertain and broadcast.state is BroadcastState.DONE:
        rows.append(button("staff-bc-steer.again", again))
    if to_phone:
        rows.append(button("staff-bc-steer.phone", Screen("staff-bc-call", (broadcast.id, 0))))
    return rows


def _not_reached(progress: Progress) -> list[Phrase]:
    found = {
        "unreachable": progress.unreachable,
        "uncertain": progress.uncertain,
        "failed": progress.failed,
        "dropped": sum(progress.dropped.values()),
    }
    return [
        Phrase(f"staff-bc-figure-{name}", {"count": count})
        for name, count in found.items()
        if count
    ]

"""What staff are told of questions, and the messages in which it stands.

What one person sends within some minutes stands in one notice to each of the staff; what she sends
later is told anew. Notices are found again in the outbox by their keys, so that they can say what
has become of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from locales.wording import Choice, Draft, Paragraph, Phrase, Value, to_json
from programme import seats
from programme.buttons import Action, Screen, encode
from programme.facts import button, event_facts
from programme.outgoing import Kind, to_person
from programme.own_words import passed_on
from programme.profile import Profile
from programme.question_keys import key, key_again
from programme.rights import Right
from programme.staff import staff_language, with_right
from programme.work import Work
from storage.question_records import Asked
from storage.records import NewOutboxRow, Person, QuestionKind, SignUpState

TOGETHER = timedelta(minutes=15)
"""What follows so soon stands in the same notice."""
ROOM = 3300
"""Characters of what she wrote in one notice, beside all else that it says."""
MOST_PLAYED = 4
"""Buttons of one notice that play or show what she sent."""

_NAMED = frozenset({"sv-easy", "sv", "en", "ar", "so", "ti", "uk", "prs"})

Words = Callable[[str], Draft]
"""A draft in the language of the staff's screens that is handed in."""


def rounds(asked: Sequence[Asked]) -> list[list[Asked]]:
    """What stands together in one notice, oldest first."""
    found: list[list[Asked]] = []
    for one in asked:
        if found and one.asked_at - found[-1][-1].asked_at <= TOGETHER:
            found[-1].append(one)
        else:
            found.append([one])
    return found


# Words


def name_of(person: Person) -> str:
    return person.name or "–"


def spoken_by(person: Person, profile: Profile) -> Value:
    """What her language is called in the staff's."""
    if person.language in _NAMED:
        return Phrase(f"staff-language.{person.language}")
    names = {one.id: one.own_name for one in profile.languages}
    return names.get(person.language or "", "–")


async def about_her(
    work: Work, profile: Profile, person: Person, now: datetime
) -> Callable[[str], tuple[Phrase, ...]]:
    """Who asks, in which language, and what she comes to next, in the language handed in."""
    standing = await seats.standing_times(work, person, now)
    coming = next((event for one, event in standing if one.state is SignUpState.SEATED), None)

    def words(language: str) -> tuple[Phrase, ...]:
        who = {"name": name_of(person), "language": spoken_by(person, profile)}
        return (
            Phrase("staff-question", who),
            Phrase("staff-question-nowhere")
            if coming is None
            else Phrase("staff-question-next", event_facts(coming, profile, language)),
        )

    return words


def quoted(asked: Sequence[Asked]) -> list[Paragraph]:
    """What she sent: her words, or what kind of file with the words beneath it."""
    longest = ROOM // max(1, len(asked))
    paragraphs: list[Paragraph] = []
    for one in asked:
        if one.kind is not QuestionKind.TEXT:
            paragraphs.append(Phrase(f"staff-question-{one.kind}"))
        if one.text:
            paragraphs.append(passed_on(one.text, longest))
    return paragraphs


def is_shortened(asked: Sequence[Asked], one: Asked) -> bool:
    """Whether `quoted` has no room for all that she wrote."""
    return len(one.text) > ROOM // max(1, len(asked))


def to_play(asked: Sequence[Asked]) -> list[tuple[Choice, ...]]:
    """A button for each of the last files: the bot sends it where the button is tapped."""
    files = [one for one in asked if one.file_id is not None][-MOST_PLAYED:]
    return [button(f"staff-question-{one.kind}", Action("staff-play", one.id)) for one in files]


async def notice(
    work: Work, profile: Profile, person: Person, asked: Sequence[Asked], now: datetime
) -> Words:
    """That she asks, with the button that takes it."""
    about = await about_her(work, profile, person, now)

    def words(language: str) -> Draft:
        return Draft(
            (*about(language), *quoted(asked)),
            (*to_play(asked), button("staff-question.take", Action("staff-take", person.id))),
        )

    return words


def outcome(text: str, person: Person, by: Person) -> Words:
    """What has become of it, and by whom."""
    said = Phrase(text, {"who": name_of(by), "name": name_of(person)})
    return lambda language: Draft((said,), (button("staff-question.open", _screen(person)),))


def more(person: Person, one: Asked) -> Words:
    """She has sent something else to who has taken it."""
    who = Phrase("staff-question-more", {"name": name_of(person)})
    answer = Choice(Phrase("staff-question.answer"), encode(Action("staff-take", person.id)))
    return lambda language: Draft((who, *quoted([one])), (*to_play([one]), (answer,)))


def _screen(person: Person) -> Screen:
    return Screen("staff-question", (person.id,))


# Telling


async def everybody(work: Work, profile: Profile, person: Person) -> Sequence[Person]:
    """Who is told of her questions: all who may answer, but herself."""
    members = await with_right(work, profile, Right.HELP_PEOPLE)
    return [one for one in members if one.id != person.id]


async def tell(
    work: Work,
    profile: Profile,
    person: Person,
    asked: Sequence[Asked],
    now: datetime,
    real_now: datetime,
) -> None:
    """Tells all staff of the messages of one round, or puts them into what they were told."""
    words = await notice(work, profile, person, asked, now)
    for member in await everybody(work, profile, person):
        first, last = (key(person, member, one) for one in (asked[0], asked[-1]))
        await _put(work, member, words, first, real_now, or_under=last)


async def tell_again(
    work: Work,
    profile: Profile,
    person: Person,
    asked: Sequence[Asked],
    by: Person,
    now: datetime,
    real_now: datetime,
) -> None:
    """Tells all but who handed it on that it is open again."""
    words = await notice(work, profile, person, asked, now)
    for member in await everybody(work, profile, person):
        if member.id != by.id:
            await _put(work, member, words, key_again(person, member, asked[-1]), real_now)


async def tell_holder(
    work: Work, person: Person, holder: Person, one: Asked, real_now: datetime
) -> None:
    """Tells only who has taken it, at any hour: she may be in the middle of answering."""
    await _put(
        work, holder, more(person, one), key(person, holder, one), real_now, is_at_any_hour=True
    )


async def update_all(
    work: Work,
    profile: Profile,
    person: Person,
    asked: Sequence[Asked],
    words: Words,
    real_now: datetime,
    *,
    but: Person,
) -> None:
    """What all `but` her were told of it says this instead; what waits is not sent any more."""
    for member in await everybody(work, profile, person):
        if member.id == but.id:
            continue
        keys = [make(person, member, one) for one in asked for make in (key, key_again)]
        await work.outbox.drop_under(keys, real_now, "superseded")
        for message_id in (await work.outbox.sent_under(keys)).values():
            _write(work, member, words, real_now, edits_message_id=message_id)


async def _put(
    work: Work,
    member: Person,
    words: Words,
    under: str,
    real_now: datetime,
    *,
    or_under: str | None = None,
    is_at_any_hour: bool = False,
) -> None:
    """Says it under that key: anew, or in place of what waits or was said there.

    What is on its way at this moment cannot be changed: then it is said `or_under` another key.
    """
    draft = words(staff_language(member))
    if await work.outbox.reword(under, to_json(draft)):
        return
    message_id = (await work.outbox.sent_under([under])).get(under)
    if message_id is not None:
        _write(work, member, words, real_now, edits_message_id=message_id)
        return
    if or_under is not None and await work.outbox.known([under]):
        under = or_under
    _write(work, member, words, real_now, under=under, is_at_any_hour=is_at_any_hour)


def _write(
    work: Work,
    member: Person,
    words: Words,
    real_now: datetime,
    *,
    under: str | None = None,
    edits_message_id: int | None = None,
    is_at_any_hour: bool = False,
) -> None:
    language = staff_language(member)
    row: NewOutboxRow | None = to_person(
        member,
        words(language),
        kind=Kind.QUESTION,
        key=under,
        language=language,
        edits_message_id=edits_message_id,
    )
    if row is not None:
        work.outbox.add([replace(row, is_at_any_hour=is_at_any_hour)], real_now)

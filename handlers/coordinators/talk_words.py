"""Counsellors' times in words, for several of the staff's screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.coordinators.event_review import joined
from handlers.coordinators.parts import HOME
from handlers.visit import choice, draft
from locales.languages import SOURCE
from locales.wording import Draft, Phrase, Value
from programme import talks
from programme.buttons import Action, Screen
from programme.profile import Profile
from programme.question_notices import name_of, spoken_by
from programme.talks import Seen, Span, TalkTime, Terms


def line_of(one: Seen, profile: Profile, *, with_counsellor: bool) -> Phrase:
    """One line of a day's list."""
    who = Phrase("staff-talk-free")
    if one.person is not None:
        needs = one.interpreter == "yes"
        who = Phrase(
            "staff-talk-line-needs" if needs else "staff-talk-line-who",
            {"name": name_of(one.person), "language": spoken_by(one.person, profile)},
        )
        if talks.needs_number(one.event, one.person):
            who = Phrase("staff-talk-line-no-number", {"line": who})
    line = Phrase(
        "staff-talk-line",
        {
            "start": profile.time(one.time.starts_at),
            "end": profile.time(one.time.ends_at),
            "who": who,
        },
    )
    if not with_counsellor:
        return line
    return Phrase("staff-talk-line-of", {"line": line, "counsellor": counsellor_of(one)})


def counsellor_of(one: Seen) -> str:
    return "–" if one.counsellor is None else name_of(one.counsellor)


def mark_of(time: TalkTime) -> Phrase:
    """Whether she came, as a sign."""
    return Phrase(f"staff-list-mark.{time.attendance or 'open'}")


def end_question(one: Seen, profile: Profile) -> Draft:
    """Whether a time is to be taken back, and who then hears of it."""
    when = overlapped(Span(one.time.starts_at, one.time.ends_at), profile)
    booked = one.person is not None
    return draft(
        [
            Phrase(
                "staff-talk-end-booked" if booked else "staff-talk-end",
                {**when, "name": name_of(one.person) if one.person else ""},
            )
        ],
        [
            [
                choice(
                    "staff-talk-end.yes",
                    Action("staff-talk-end", one.time.event_id, one.time.sign_up_id or 0),
                )
            ],
            [choice("staff-talk-end.no", Screen("staff-talk", (one.time.event_id,)))],
            [HOME],
        ],
    )


def overlapped(other: Span, profile: Profile) -> Mapping[str, Value]:
    """When the time is that is there already."""
    return {
        "day": profile.day(other.starts_at),
        "start": profile.time(other.starts_at),
        "end": profile.time(other.ends_at),
    }


def of_terms(terms: Terms, profile: Profile) -> Mapping[str, Value]:
    """Where, in which languages and whether with an interpreter."""
    return {
        "where": Phrase("staff-talk-phone")
        if terms.is_by_phone
        else Phrase("staff-talk-place", {"place": terms.place, "address": terms.address}),
        "languages": _spoken(terms.languages, profile),
        "interpreter": Phrase(f"staff-talk-interpreter.{'yes' if terms.has_interpreter else 'no'}"),
    }


def listed_times(found: Sequence[Span], profile: Profile) -> Mapping[str, Value]:
    """How many there are, and when each begins."""
    each: list[Phrase | None] = [
        Phrase("label", {"text": profile.time(one.starts_at)}) for one in found
    ]
    return {"count": len(found), "times": joined("staff-comma", each)}


def _spoken(languages: Sequence[str], profile: Profile) -> Phrase:
    named: list[Phrase | None] = [
        Phrase("label", {"text": one.own_name})
        for one in profile.languages
        if one.id in languages and one.id != SOURCE
    ]
    return joined("staff-comma", named) if named else Phrase("staff-talk-any-language")

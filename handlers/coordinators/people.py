"""Reaching one person: found by name or number, and her card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.coordinators.attendance import gone
from handlers.coordinators.lines import headed, lines
from handlers.coordinators.parts import HOME
from handlers.participants.parts import details
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Choice, Day, Draft, Phrase, Value
from programme import cards, chain, joining
from programme.buttons import Action, Screen
from programme.cards import Card, Reach
from programme.chain import Whereabouts
from programme.events import Event, Standing, standing
from programme.finding import Found, find
from programme.links import person_link
from programme.numbers import shown
from programme.people import Person
from programme.question_notices import name_of, spoken_by
from programme.rights import Right
from programme.seats import SignUp, SignUpState
from programme.writing import is_reachable

MOST_SIGN_OUTS = 4
"""Buttons on one card that give up a seat."""

_TOLD = frozenset({"reminder", "change", "offer", "reply", "answer", "broadcast", "closing"})
"""Kinds of messages that have a name of their own on a card."""


# Finding


async def found(visit: Visit, text: str) -> Reply:
    """Whoever is called so or has that number; no more of them than are needed."""
    hits = await find(visit.work, visit.person, text, visit.now)
    if not isinstance(hits, Found):
        words = draft([Phrase("staff-find-short")], [[HOME]])
    elif not hits.people:
        words = draft([Phrase("staff-find-none")], [[HOME]])
    else:
        words = draft(
            [
                Phrase("staff-find", {"count": len(hits.people)}),
                Phrase("staff-find-more", {"count": hits.more}) if hits.more else None,
            ],
            [*([_hit(visit, person)] for person in hits.people), [HOME]],
        )
    return Reply((Spoken(words, slot="staff-find"),))


def _hit(visit: Visit, person: Person) -> Choice:
    about: dict[str, Value] = {
        "name": name_of(person),
        "language": spoken_by(person, visit.profile),
        "end": (person.phone or "")[-2:],
    }
    key = "staff-find-hit-phone-button" if person.phone else "staff-find-hit-button"
    return choice(Phrase(key, about), Screen("staff-person", (person.id,)))


# Her card


async def card(visit: Visit, person_id: int) -> Draft:
    """What somebody who helps her has to know, and what can be done for her."""
    found_card = await cards.look(visit.work, visit.person, person_id, visit.now)
    if found_card is None:
        return gone()
    now = await chain.place(visit.work, visit.profile, found_card.person)
    return _drawn(visit, found_card, now)


def _drawn(visit: Visit, one: Card, now: Whereabouts) -> Draft:
    person = one.person
    may_help = visit.may(Right.HELP_PEOPLE)
    return draft(
        [
            Phrase("staff-person", {"name": name_of(person)}),
            _who(visit, one),
            place_line(now),
            headed(
                Phrase("staff-person-times"),
                [_time(visit, sign_up, event) for sign_up, event in one.times],
            )
            or Phrase("staff-person-no-times"),
            headed(Phrase("staff-person-sent"), _sent(visit, one)),
            headed(Phrase("staff-person-notes"), _notes(visit, one)),
            headed(Phrase("staff-person-joined"), _joins(visit, one)),
        ],
        [
            *(_to_do(visit, one) if may_help else []),
            [
                choice("staff-person.export", Action("staff-export", person.id)),
                choice("staff-person.delete", Screen("staff-delete", (person.id,))),
            ]
            if visit.may(Right.HAND_OUT_DATA)
            else [],
            [HOME],
        ],
    )


def place_line(now: Whereabouts) -> Phrase:
    """How far she has come, and since when where that is known."""
    place = Phrase(f"staff-step-name.{now.place}")
    if now.since is None:
        return Phrase("staff-chain-place", {"place": place})
    return Phrase("staff-chain-place-since", {"place": place, "day": Day(now.since)})


def _who(visit: Visit, one: Card) -> Phrase | None:
    person, profile = one.person, visit.profile
    until: dict[str, Value] = (
        {} if person.paused_until is None else {"until": profile.day(person.paused_until)}
    )
    return lines(
        Phrase("staff-person-language", {"language": spoken_by(person, profile)}),
        Phrase("staff-person-phone", {"phone": shown(person.phone)})
        if person.phone
        else Phrase("staff-person-no-phone"),
        Phrase("staff-person-paused", until)
        if one.reach is Reach.PAUSED
        else Phrase(f"staff-person-reach.{one.reach}"),
        None
        if one.phoned_at is None
        else Phrase(
            "staff-person-phoned",
            {"day": profile.day(one.phoned_at), "time": profile.time(one.phoned_at)},
        ),
    )


def _time(visit: Visit, sign_up: SignUp, event: Event) -> Phrase:
    is_off = (
        standing(event, visit.now) is Standing.CANCELLED
        and sign_up.state is not SignUpState.CANCELLED
    )
    said = "off" if is_off else sign_up.attendance or sign_up.state
    state = Phrase(f"staff-person-state.{said}")
    return Phrase("staff-person-time", {**_in_short(visit, event), "state": state})


def _sent(visit: Visit, one: Card) -> Sequence[Phrase]:
    return [
        Phrase(
            "staff-person-message",
            {
                "kind": Phrase(f"staff-person-kind.{each.kind if each.kind in _TOLD else 'other'}"),
                "day": visit.profile.day(each.at, short=True),
                "time": visit.profile.time(each.at),
                "became": Phrase(f"staff-person-became.{each.delivery}"),
            },
        )
        for each in one.sent
    ]


def _notes(visit: Visit, one: Card) -> Sequence[Phrase]:
    return [
        Phrase(
            "staff-person-note",
            {
                "day": visit.profile.day(each.note.written_at, short=True),
                "who": each.author or "–",
                "text": each.note.text,
            },
        )
        for each in one.notes
    ]


def _joins(visit: Visit, one: Card) -> Sequence[Phrase]:
    return [
        Phrase(
            "staff-person-join",
            {
                "name": name_of(each.other),
                "day": visit.profile.day(each.join.joined_at, short=True),
            },
        )
        for each in one.joins
    ]


def _to_do(visit: Visit, one: Card) -> Sequence[Sequence[Choice]]:
    person = one.person
    standing_times = [
        (sign_up, event)
        for sign_up, event in reversed(one.times)
        if sign_up.state is not SignUpState.CANCELLED
        and event.ends_at > visit.now
        and standing(event, visit.now) is not Standing.CANCELLED
    ]
    return [
        [choice("staff-person.write", Action("staff-write", person.id))]
        if is_reachable(person, visit.now)
        else [],
        [choice("staff-person.phoned", Action("staff-phoned", person.id))] if person.phone else [],
        [choice("staff-person.sign-up", Screen("staff-sign-up", (person.id, 0)))],
        *([_sign_out(visit, *one_time)] for one_time in standing_times[:MOST_SIGN_OUTS]),
        [choice("staff-person-answers-button", Screen("staff-waves", (person.id,)))],
        [choice("staff-person-chain-button", Screen("staff-chain", (person.id,)))],
        [choice("staff-person.note", Action("staff-note", person.id))],
        [choice("staff-person.link", Action("staff-link", person.id))]
        if person.telegram_id is None
        else [],
        *(
            [choice("staff-person.part", Action("staff-part", each.join.id, person.id))]
            for each in one.joins[:1]
        ),
    ]


def _sign_out(visit: Visit, sign_up: SignUp, event: Event) -> Choice:
    label = Phrase("staff-person-out-button", _in_short(visit, event))
    return choice(label, Screen("staff-out", (sign_up.id,)))


def _in_short(visit: Visit, event: Event) -> Mapping[str, Value]:
    return {**details(visit, event), "day": visit.profile.day(event.starts_at, short=True)}


# What is done there


async def phoned(visit: Visit, action: Action) -> Reply:
    person = await cards.find(visit.work, action.id)
    if person is None:
        return Reply((Spoken(gone(), in_place=True),))
    await cards.phoned(visit.work, visit.person, person, visit.now)
    return await _again(visit, person.id, Phrase("staff-person-toast.phoned"))


async def link(visit: Visit, action: Action) -> Reply:
    """Her own link, said once, in a message that can be forwarded or shown as it is."""
    person = await cards.find(visit.work, action.id)
    if person is None:
        return Reply((Spoken(gone(), in_place=True),))
    if not visit.profile.bot_username:
        return await _again(visit, person.id, Phrase("staff-person-toast.no-name"))
    made = await joining.make_link(visit.work, visit.person, person, visit.now)
    if made is None:
        return await _again(visit, person.id, Phrase("staff-person-toast.has-telegram"))
    about: dict[str, Value] = {
        "name": name_of(person),
        "day": visit.profile.day(made.expires_at),
        "link": person_link(visit.profile.bot_username, made.secret),
    }
    back = [[to_card(person.id)], [HOME]]
    return Reply((Spoken(draft([Phrase("staff-person-link", about)], back)),))


async def part(visit: Visit, action: Action) -> Reply:
    """The two are parted, and what was moved goes back."""
    parted = await joining.part(visit.work, visit.person, action.id, visit.now)
    toast = "staff-person-toast.parted" if parted is not None else "staff-person-toast.over"
    shown_id = action.state if parted is None else parted.walk_in_id
    return await _again(visit, shown_id, Phrase(toast))


async def _again(visit: Visit, person_id: int, toast: Phrase) -> Reply:
    return Reply((Spoken(await card(visit, person_id), in_place=True),), toast)


def to_card(person_id: int) -> Choice:
    return choice("staff-person-back-button", Screen("staff-person", (person_id,)))

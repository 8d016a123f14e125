"""What was said of an event so far: as it will be stored, and as it is read back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import reduce
from typing import Any

from handlers.coordinators.event_steps import Facts, moment_of, needed
from handlers.coordinators.event_when import closing
from locales.wording import Phrase, Value
from programme.broadcast_messages import language_name
from programme.changes import Plan
from programme.event_making import Recipe
from programme.event_words import Part
from programme.events import EventKind, EventTexts

NOTHING = Phrase("label", {"text": ""})


def plan_in(answers: Mapping[str, Any]) -> Plan:
    starts_at = needed(answers, "starts_at")
    return Plan(
        starts_at,
        _end(answers, starts_at),
        answers["place"],
        answers["address"],
        answers.get("latitude"),
        answers.get("longitude"),
    )


def recipe_in(answers: Mapping[str, Any], about: Facts) -> Recipe:
    return Recipe(
        kind=EventKind(answers["kind"]),
        plan=plan_in(answers),
        sign_up_closes_at=closing(answers, about),
        seats=answers["seats"],
        most_seats=answers["most_seats"],
        questions=tuple(answers.get("questions", ())),
        meeting_language=answers.get("meeting_language"),
        texts=EventTexts(**{part.value: answers.get(part.value, "") for part in Part}),
        pictures=tuple(answers.get("pictures", ())),
        film=answers.get("film"),
    )


def about_new(answers: Mapping[str, Any], about: Facts) -> Mapping[str, Value]:
    """The card as it will be, and beneath it what only staff see."""
    recipe = recipe_in(answers, about)
    texts = recipe.texts
    card = [
        Phrase("event", _facts(texts.title, recipe.plan, about)),
        Phrase("event-about", {"about": texts.about}) if texts.about else None,
        Phrase("event-meets", {"who": texts.meets_you}) if texts.meets_you else None,
        Phrase("event-bring", {"what": texts.bring}) if texts.bring else None,
        Phrase("event-places", {"count": recipe.seats}),
    ]
    rest = [
        Phrase(
            "staff-review-closes",
            {
                "day": about.profile.day(recipe.sign_up_closes_at),
                "time": about.profile.time(recipe.sign_up_closes_at),
            },
        ),
        Phrase("staff-review-company") if recipe.most_seats > 1 else None,
        Phrase("staff-review-language", {"language": _own_name(recipe, about)})
        if recipe.meeting_language
        else None,
        Phrase("staff-review-questions", {"count": len(recipe.questions)})
        if recipe.questions
        else None,
        Phrase("staff-review-media", {"count": len(recipe.pictures)}) if recipe.pictures else None,
        Phrase("staff-review-film") if recipe.film else None,
        *warnings(recipe.plan.starts_at, about),
    ]
    return {"card": joined("staff-and", card), "rest": joined("staff-line", rest)}


def about_copy(answers: Mapping[str, Any], about: Facts) -> Mapping[str, Value]:
    plan = plan_in(answers)
    warned = joined("staff-line", list(warnings(plan.starts_at, about)))
    return {"card": Phrase("event", _facts(answers["title"], plan, about)), "rest": warned}


def about_move(answers: Mapping[str, Any], about: Facts) -> Mapping[str, Value]:
    """What will be, and whom it is told: how many in each language, and who is to be phoned."""
    plan = plan_in(answers)
    how = Phrase("staff-told-how") if answers["told"]["languages"] else None
    return {
        "card": Phrase("event", _facts(answers["title"], plan, about)),
        "told": joined("staff-and", [told(answers["told"], about.now, about), how]),
        "rest": joined("staff-line", list(warnings(plan.starts_at, about))),
    }


def told(foretold: Mapping[str, Any], now: datetime, about: Facts) -> Phrase:
    """Whom a change is told and when, as it is said before it is made."""
    languages: Mapping[str, int] = foretold["languages"]
    people = sum(languages.values())
    at = datetime.fromisoformat(foretold["at"])
    when = "at-once" if foretold["in_quiet_time"] else "now" if at <= now else "later"
    lines = [
        Phrase(
            f"staff-told-{when}",
            {"count": people, "day": about.profile.day(at), "time": about.profile.time(at)}
            if when == "later"
            else {"count": people},
        )
        if people
        else Phrase("staff-told-nobody"),
        *(
            Phrase(
                "staff-told-language",
                {"language": language_name(one, about.profile), "count": count},
            )
            for one, count in sorted(languages.items(), key=lambda pair: -pair[1])
        ),
        Phrase("staff-told-phone", {"count": foretold["to_phone"]})
        if foretold["to_phone"]
        else None,
    ]
    return joined("staff-line", lines)


def warnings(starts_at: datetime, about: Facts) -> list[Phrase]:
    """What may have been meant otherwise."""
    day = about.open_time.day_of(starts_at)
    said = []
    if day.year != about.today.year:
        said.append(Phrase("staff-review-year", {"year": str(day.year)}))
    if not about.open_time.is_open_day(day):
        said.append(Phrase("staff-review-closed"))
    return said


def joined(key: str, phrases: list[Phrase | None]) -> Phrase:
    """All that are not None, one after the other, as the text `key` puts two together."""
    there = [one for one in phrases if one is not None]
    if not there:
        return NOTHING
    return reduce(lambda some, one: Phrase(key, {"some": some, "one": one}), there)


def _facts(title: str, plan: Plan, about: Facts) -> Mapping[str, Value]:
    return {
        "title": title,
        "day": about.profile.day(plan.starts_at),
        "start": about.profile.time(plan.starts_at),
        "end": about.profile.time(plan.ends_at),
        "place": plan.place,
        "address": plan.address,
    }


def _end(answers: Mapping[str, Any], starts_at: datetime) -> datetime:
    """As it was said, or as long after the start as before."""
    said = moment_of(answers, "ends_at")
    return said or starts_at + timedelta(seconds=answers["lasts"])


def _own_name(recipe: Recipe, about: Facts) -> str:
    known = {one.id: one.own_name for one in about.profile.languages}
    return known.get(recipe.meeting_language or "", recipe.meeting_language or "")

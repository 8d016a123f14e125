"""What a reminder says and what can be answered to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from locales.wording import Choice, Draft, Phrase, Value
from programme.buttons import Action, Screen
from programme.events import Event, texts_in
from programme.facts import button, event_facts, ways_on
from programme.profile import Profile
from programme.reminders import Planned, Step
from storage.records import Attendance, SignUpReply
from storage.reminders import Remindable

Rows = Sequence[tuple[Choice, ...]]


def reminder(
    event: Event, planned: Planned, seat: Remindable, profile: Profile, facts: Mapping[str, Value]
) -> Draft:
    """The message of one step to one person; `facts` are the event's in her language."""
    step = planned.step
    said = _after(seat) if step.is_after else _before(event, planned, seat, profile)
    first, *rest = said
    two = [Phrase("reminder-two")] if seat.seats > 1 and not step.is_after else []
    about = Phrase("own-time" if step.is_after else "event", facts)
    rows = _rows_after(seat, step) if step.is_after else _rows_before(event, seat, step)
    return Draft((first, about, *two, *rest), (*rows, *ways_on()))


def facts_for(event: Event, profile: Profile, language: str | None) -> Mapping[str, Value]:
    return event_facts(event, profile, language or profile.default_language)


def _before(event: Event, planned: Planned, seat: Remindable, profile: Profile) -> list[Phrase]:
    texts = texts_in(event, seat.language)
    first = Phrase(f"reminder-{planned.step.name}", {"name": seat.name})
    contact = Phrase(
        "reminder-hours-contact", {"contact": profile.contact or Phrase("notice-contact")}
    )
    match planned.step.name:
        case "week":
            return [first, Phrase("reminder-week-plan")]
        case "three-days" if texts.meets_you:
            return [first, Phrase("reminder-three-days-who", {"who": texts.meets_you})]
        case "three-days":
            return [first, Phrase("reminder-three-days-ask")]
        case "day":
            return [
                first,
                *([Phrase("event-bring", {"what": texts.bring})] if texts.bring else []),
                Phrase("reminder-day-route"),
                *([contact] if planned.hours_text_in_day else []),
                *([] if seat.reply is SignUpReply.COMING else [Phrase("reminder-day-ask")]),
            ]
        case _:
            return [first, contact]


def _after(seat: Remindable) -> list[Phrase]:
    name: Mapping[str, Value] = {"name": seat.name}
    match seat.attendance:
        case Attendance.CAME:
            return [Phrase("reminder-after-came", name), Phrase("reminder-after-next")]
        case Attendance.ABSENT:
            return [Phrase("reminder-after-absent", name), Phrase("reminder-after-absent-next")]
        case None:
            return [Phrase("reminder-after", name)]


def _rows_before(event: Event, seat: Remindable, step: Step) -> Rows:
    return [
        *(
            button(
                f"reminder-button.{name}", Action(name, seat.sign_up_id, event.schedule_revision)
            )
            for name in step.buttons
        ),
        button("event.map", Screen("place", (event.id,))),
    ]


def _rows_after(seat: Remindable, step: Step) -> Rows:
    """What comes next, by what is known of her having been there."""
    if seat.attendance is None:
        return [
            button(f"reminder-button.{label}", Action(verb, seat.sign_up_id))
            for name, label, verb in (
                ("useful", "was-there", "came"),
                ("new-time", "was-not", "missed"),
            )
            if name in step.buttons
        ]
    return next_steps(seat.attendance)


def next_steps(attendance: Attendance) -> Rows:
    """What she can do after an event."""
    label = "events" if attendance is Attendance.CAME else "new-time"
    return [
        button(f"reminder-button.{label}", Screen("events", (0,))),
        button("reminder-button.ask", Screen("ask")),
        button("reminder-button.not-now", Action("later", 0)),
    ]

"""What a reminder says and what can be answered to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from locales.wording import Choice, Draft, Phrase, Value
from programme.buttons import Action, Screen
from programme.events import Event, EventKind, texts_in
from programme.facts import button, event_facts, ways_on
from programme.profile import Profile
from programme.reminders import Planned, Step
from programme.survey_definitions import Anchor
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
    rows = _rows_after(event, seat, step) if step.is_after else _rows_before(event, seat, step)
    how = _how_it_was(seat, step, profile) if step.is_after else []
    return Draft((first, about, *two, *rest), (*how, *rows, *ways_on()))


def facts_for(event: Event, profile: Profile, language: str | None) -> Mapping[str, Value]:
    return event_facts(event, profile, language or profile.default_language)


def _before(event: Event, planned: Planned, seat: Remindable, profile: Profile) -> list[Phrase]:
    if event.kind is EventKind.TALK:
        return _before_talk(event, planned.step, seat, profile)
    texts = texts_in(event, seat.language)
    first = Phrase(f"reminder-{planned.step.name}", {"name": seat.name})
    contact = _contact(profile)
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


def _before_talk(event: Event, step: Step, seat: Remindable, profile: Profile) -> list[Phrase]:
    """The same in all its steps; its title says with whom."""
    return [
        Phrase("talk-soon", {"name": seat.name}),
        _contact(profile) if event.place else Phrase("talk-rings"),
        *(
            [Phrase("reminder-day-ask")]
            if "coming" in step.buttons and seat.reply is not SignUpReply.COMING
            else []
        ),
    ]


def _contact(profile: Profile) -> Phrase:
    contact = profile.contact or Phrase("notice-contact")
    return Phrase("reminder-hours-contact", {"contact": contact})


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
            if event.place or name != "lost"
        ),
        *([button("event.map", Screen("place", (event.id,)))] if event.place else []),
    ]


def _rows_after(event: Event, seat: Remindable, step: Step) -> Rows:
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
    return next_steps(event, seat.attendance)


def _how_it_was(seat: Remindable, step: Step, profile: Profile) -> Rows:
    """The survey of an event begins here, for who is known to have been there."""
    is_asked = any(one.offered and one.anchor is Anchor.EVENT for one in profile.surveys.values())
    if seat.attendance is not Attendance.CAME or "useful" not in step.buttons or not is_asked:
        return []
    return [button("survey-button.how", Action("came", seat.sign_up_id))]


def next_steps(event: Event, attendance: Attendance) -> Rows:
    """What she can do after an event."""
    label = "events" if attendance is Attendance.CAME else "new-time"
    is_talk = event.kind is EventKind.TALK and attendance is Attendance.ABSENT
    return [
        button(f"reminder-button.{label}", Screen("talks" if is_talk else "events", (0,))),
        button("reminder-button.ask", Screen("ask")),
        button("reminder-button.not-now", Action("later", 0)),
    ]

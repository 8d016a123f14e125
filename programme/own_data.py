"""Everything that is kept about a person: gathered, in plain words, and for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from locales.wording import Day, Phrase
from programme import own_surveys, people
from programme.events import Event, title_in
from programme.numbers import shown
from programme.own_surveys import OwnSurveys
from programme.profile import Profile
from programme.trainings import Training, find_intake
from programme.trainings import texts_in as training_texts_in
from programme.work import Work
from storage.chain_records import OwnStep
from storage.people_records import StaffRecords
from storage.records import EventId, IntakeId, OwnRecords, Person, PersonId

FOR_PEOPLE = "own-text"
FOR_MACHINES = "own-json"


@dataclass(frozen=True)
class OwnData:
    person: Person
    records: OwnRecords
    events: Mapping[EventId, Event]
    """Those of her sign-ups and arrivals, by id."""
    from_staff: StaffRecords
    steps: tuple[OwnStep, ...] = ()
    trainings: Mapping[IntakeId, Training] = field(default_factory=dict)
    """Those that her steps are about, by intake."""
    surveys: OwnSurveys = field(default_factory=OwnSurveys)


async def gather(work: Work, person_id: PersonId) -> OwnData:
    """All of it. Raises `NoResultFound` for somebody who is not known."""
    records = await work.own_data.of(person_id)
    ids = {sign_up.event_id for sign_up in records.sign_ups}
    ids |= {arrival.event_id for arrival in records.arrivals}
    found = [await work.events.get(event_id) for event_id in sorted(ids)]
    events = {event.id: event for event in found if event is not None}
    person = await work.people.get(person_id)
    steps = await work.own_data.steps(person_id)
    about = sorted({step.intake_id for step in steps if step.intake_id is not None})
    intakes = {intake_id: await find_intake(work, intake_id) for intake_id in about}
    return OwnData(
        person,
        records,
        events,
        await work.own_data.from_staff(person_id),
        steps,
        {intake_id: found[1] for intake_id, found in intakes.items() if found is not None},
        await own_surveys.gather(work, person_id),
    )


def summary(data: OwnData, profile: Profile) -> Phrase:
    """Who she is to us."""
    person = data.person
    names = {language.id: language.own_name for language in profile.languages}
    language = person.language or profile.default_language
    return Phrase(
        "own",
        {
            "name": person.name or "",
            "language": names.get(language, language),
            "since": profile.day(person.created_at),
            "year": str(profile.open_time.day_of(person.created_at).year),
        },
    )


def number_line(person: Person) -> Phrase:
    """Where she may be phoned."""
    return (
        Phrase("own-number", {"number": shown(person.phone)})
        if person.phone
        else Phrase("own-number-none")
    )


def pause_line(person: Person, profile: Profile, now: datetime) -> Phrase | None:
    """Until when she hears nothing, if she paused."""
    if person.paused_until is None or not people.is_paused(person, now):
        return None
    return Phrase("own-paused", {"until": profile.day(person.paused_until)})


def lines(data: OwnData, profile: Profile) -> list[Phrase]:
    """A readable copy, a paragraph each, to be said in her language."""
    person = data.person
    said = [summary(data, profile), number_line(person)]
    if person.paused_until is not None:
        said.append(Phrase("own-paused", {"until": profile.day(person.paused_until)}))
    if person.stopped_at is not None:
        said.append(Phrase("own-stopped"))
    said += [Phrase(f"messages-{topic}.off") for topic in sorted(people.refused(person))]
    for answer in data.records.notice_answers:
        word = Phrase("own-line-notice.yes" if answer.is_yes else "own-line-notice.no")
        said.append(
            Phrase("own-line-notice", {"answer": word, "day": profile.day(answer.answered_at)})
        )
    for sign_up in data.records.sign_ups:
        event = data.events[sign_up.event_id]
        said.append(
            Phrase(
                f"own-line-{sign_up.state}",
                {
                    "title": title_in(event, data.person.language),
                    "day": profile.day(event.starts_at),
                    "start": profile.time(event.starts_at),
                },
            )
        )
        said += [
            Phrase(
                f"answers-{one.question}",
                {"answer": Phrase(f"details-{one.question}.{one.answer}")},
            )
            for one in data.records.sign_up_answers
            if one.sign_up_id == sign_up.id
        ]
    for question in data.records.questions:
        said.append(
            Phrase(
                "own-line-question",
                {"day": profile.day(question.asked_at), "text": question.text or question.kind},
            )
        )
    said += [*_steps(data), *own_surveys.lines(data.surveys, profile)]
    return [*said, *_from_staff(data.from_staff, profile)]


def _steps(data: OwnData) -> list[Phrase]:
    """What is written down of her way; what was withdrawn says so."""
    said = []
    for step in data.steps:
        training = None if step.intake_id is None else data.trainings.get(step.intake_id)
        what = Phrase(f"application-what.{step.step}")
        if training is not None:
            title = training_texts_in(training, data.person.language).title
            what = Phrase("own-line-step-at", {"what": what, "title": title})
        key = "own-line-step" if step.withdrawn_at is None else "own-line-step-withdrawn"
        said.append(Phrase(key, {"day": Day(step.happened_on), "what": what}))
    return said


def _from_staff(records: StaffRecords, profile: Profile) -> list[Phrase]:
    """What staff wrote and did about her; of what they looked at, the days."""
    noted = [
        Phrase("own-line-note", {"day": profile.day(note.written_at), "text": note.text})
        for note in records.notes
    ]
    answered = [
        Phrase(
            "own-line-answer",
            {"day": profile.day(answer.answered_at), "text": answer.text or answer.kind},
        )
        for answer in records.answers
    ]
    sent = [
        Phrase("own-line-broadcast", {"day": profile.day(one.begun_at)})
        for one in records.broadcasts
        if one.begun_at is not None
    ]
    joined = [
        Phrase("own-line-joined", {"day": profile.day(one.joined_at)}) for one in records.joins
    ]
    days = dict.fromkeys(profile.day(one.at) for one in records.seen)
    seen = [Phrase("own-line-seen", {"day": day}) for day in days]
    return [*noted, *answered, *sent, *joined, *seen]


def as_json(data: OwnData) -> bytes:
    """The same with every field, in UTF-8; times are in UTC (ISO 8601)."""
    codes = {event.id: event.code for event in data.events.values()}
    records = asdict(data.records)
    for one in (*records["sign_ups"], *records["arrivals"]):
        one["event"] = codes.get(one.pop("event_id"))
    steps = [asdict(step) for step in data.steps]
    for step in steps:
        training = data.trainings.get(step.pop("intake_id"))
        step["training"] = None if training is None else training_texts_in(training, None).title
    from_staff = asdict(data.from_staff)
    for note in from_staff["notes"]:
        # Who of the staff it was is theirs, not hers.
        del note["author_id"]
    whole = {
        "person": asdict(data.person),
        **records,
        "steps": steps,
        **own_surveys.as_records(data.surveys),
        "from_staff": from_staff,
    }
    return json.dumps(whole, default=_written, ensure_ascii=False, indent=2).encode(
        "utf-8", "replace"
    )


def _written(value: object) -> str:
    assert isinstance(value, date)  # or a moment
    return value.isoformat()

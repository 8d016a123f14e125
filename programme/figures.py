"""Figures: who may see them, what is written down about it, and reports that stay as they were.

Every way to figures goes through `see`, and so does every reading of gender and region of birth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme import figure_breakdowns as breakdowns
from programme.audit import AuditEntry, Deed
from programme.figure_counting import a_quarter, a_year, count, is_whole
from programme.figure_reached import event_places, reached_by
from programme.figure_surveys import QUESTIONS
from programme.figure_tables import Asked, Figures, Scope, canonical, digest, from_json, to_json
from programme.profile import Profile
from programme.rights import Right, may
from programme.staff import roles_of
from programme.work import Work
from storage.figure_records import CountedIntake, CountedRows, Report
from storage.records import EventKind, Person, ReportId

__all__ = [
    "Asked",
    "CountedIntake",
    "Figures",
    "Frozen",
    "Report",
    "Scope",
    "a_quarter",
    "a_year",
]

REMEMBERED = "figures_breakdowns"
"""Under this name stands what was told of gender and region of birth."""


class MayNotSeeFiguresError(Exception):
    """Whoever asks has not got the right; handlers look at it before."""


@dataclass(frozen=True)
class Frozen:
    """A report and what it says."""

    id: ReportId
    made_at: datetime
    figures: Figures
    digest: str


async def see(
    work: Work, profile: Profile, asked: Asked, now: datetime, *, by: Person | None
) -> Figures | None:
    """The figures as they are now; None where there is no such event or intake,
    and for a talk.

    `by` is who of the staff asks, None the operator at the command line. That they were seen is
    written down. Raises `MayNotSeeFiguresError`.
    """
    if by is not None and not may(roles_of(by, profile), Right.SEE_FIGURES):
        raise MayNotSeeFiguresError
    rows = await work.figures.rows(QUESTIONS)
    named = _named(asked, rows, profile.zone)
    if named is None:
        return None
    today = now.astimezone(profile.zone).date()
    figures = count(rows, asked, profile.zone, today)
    if is_whole(asked):
        reached = reached_by(rows, event_places(rows.events, profile.zone))
        known = breakdowns.from_json(await work.remembered.get(REMEMBERED))
        every = breakdowns.renewed(known, rows, reached, asked.least, today)
        if len(every) > len(known):
            await work.remembered.set(REMEMBERED, breakdowns.to_json(every))
        figures = replace(figures, breakdowns=breakdowns.latest(every, asked.least))
    await _note(work, by, Deed.FIGURES_SEEN, now, _written(asked))
    return replace(figures, about=named.about, about_on=named.about_on)


async def freeze(work: Work, figures: Figures, now: datetime, *, by: Person | None) -> Frozen:
    """Keeps them for good; what says exactly the same is kept once."""
    content = to_json(figures)
    found = await work.reports.with_digest(digest(content))
    if found is None:
        found = await work.reports.add(
            None if by is None else by.id, _written(figures.asked), content, digest(content), now
        )
        await _note(work, by, Deed.REPORT_FROZEN, now, f"report {found.id}")
    return _frozen(found)


async def find(work: Work, report_id: int) -> Frozen | None:
    """The report as it was given out. None where there is none."""
    found = await work.reports.get(ReportId(report_id))
    return None if found is None else _frozen(found)


async def look_at(
    work: Work, profile: Profile, report_id: int, now: datetime, *, by: Person | None
) -> Frozen | None:
    """The same for somebody who asks, which is written down. Raises `MayNotSeeFiguresError`."""
    if by is not None and not may(roles_of(by, profile), Right.SEE_FIGURES):
        raise MayNotSeeFiguresError
    found = await find(work, report_id)
    if found is not None:
        await _note(work, by, Deed.FIGURES_SEEN, now, f"report {found.id}")
    return found


async def frozen(work: Work, *, limit: int, offset: int) -> tuple[Sequence[Frozen], int]:
    """Some of the reports, the latest first, and how many there are."""
    found = await work.reports.latest(limit=limit, offset=offset)
    return [_frozen(one) for one in found], await work.reports.count()


async def intakes(work: Work) -> Sequence[CountedIntake]:
    """All there are, the latest first."""
    return await work.figures.intakes()


class DamagedReportError(Exception):
    """What is stored is not what was frozen."""


def _frozen(report: Report) -> Frozen:
    if digest(report.content) != report.digest:
        raise DamagedReportError(f"Report {report.id} is not what was frozen.")
    return Frozen(report.id, report.made_at, from_json(report.content), report.digest)


def _named(asked: Asked, rows: CountedRows, zone: ZoneInfo) -> Figures | None:
    """Blank figures that say what event or training it is; None where it is not there."""
    blank = Figures(asked, made_on=date.min)
    match asked.scope:
        case Scope.EVENT:
            event = next((one for one in rows.events if one.id == asked.about), None)
            # A talk is one person's: of it alone nothing is told.
            if event is None or event.kind == EventKind.TALK:
                return None
            titles = {language: words.title for language, words in event.texts.items()}
            return replace(blank, about=titles, about_on=event.starts_at.astimezone(zone).date())
        case Scope.INTAKE:
            intake = next((one for one in rows.intakes if one.id == asked.about), None)
            if intake is None:
                return None
            about_on = intake.starts_on or intake.opens_on
            return replace(blank, about=intake.titles, about_on=about_on)
        case Scope.PERIOD:
            return blank


def _written(asked: Asked) -> str:
    """For the audit and the list of reports."""
    return canonical(
        {name: str(value) for name, value in asdict(asked).items() if value not in (None, 0, False)}
    )


async def _note(work: Work, by: Person | None, deed: Deed, now: datetime, reason: str) -> None:
    """Also without a person: what is done at the command line is done by the operator."""
    actor = None if by is None else by.id
    await work.audit.add([AuditEntry(now, actor, deed, reason=reason)])

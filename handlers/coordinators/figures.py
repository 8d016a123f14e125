"""Figures: which, the funnel in words, and what can be taken along.

What is handed out as a picture or a spreadsheet is frozen as a report first, so that it can be
shown again exactly so.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.coordinators.parts import HOME, PER_PAGE, fitting_page, pages
from handlers.visit import Reply, Spoken, Visit, choice, draft
from locales.wording import Attachment, Choice, Day, Draft, Paragraph, Phrase, Value
from programme import events, figures
from programme import figure_words as words
from programme.buttons import Action, Screen
from programme.figure_files import PICTURE, SPREADSHEET
from programme.figures import Asked, Figures, Frozen, Scope, a_quarter, a_year

ALL, YEAR, LAST_YEAR, QUARTER, EVENT, INTAKE, REPORT = range(7)
"""What figures are of, on buttons."""

PUBLISHED = 8
"""Added to it for what is to be published."""

BACK = choice("staff-figures.back", Screen("staff-figures"))

_ON_SCREEN = ("funnel", "cohort-event", "decisions", "gender", "attendance")
"""What fits on a phone; the rest is in the spreadsheet."""


async def choose(visit: Visit) -> Draft:
    """For which time, or of what."""
    return draft(
        [Phrase("staff-figures")],
        [
            [choice("staff-figures.all", Screen("staff-figures-of", (ALL, 0)))],
            [
                choice("staff-figures.year", Screen("staff-figures-of", (YEAR, 0))),
                choice("staff-figures.last-year", Screen("staff-figures-of", (LAST_YEAR, 0))),
            ],
            [choice("staff-figures.quarter", Screen("staff-figures-of", (QUARTER, 0)))],
            [
                choice("staff-figures.events", Screen("staff-fig-events", (0,))),
                choice("staff-figures.intakes", Screen("staff-fig-intake", (0,))),
            ],
            [choice("staff-figures.reports", Screen("staff-reports", (0,)))],
            [HOME],
        ],
    )


async def shown(visit: Visit, which: int, about: int) -> Draft:
    """As they are now."""
    asked = _asked(visit, which, about)
    found = None if asked is None else await _see(visit, asked)
    if found is None:
        return draft([Phrase("staff-figures-gone")], [[BACK, HOME]])
    head: dict[str, Value] = {
        "what": words.about(found, visit.language),
        "day": Day(found.made_on),
    }
    other = which ^ PUBLISHED
    turn = "inside" if which & PUBLISHED else "published"
    return draft(
        [Phrase("staff-figures-head", head), *_said(found)],
        [
            _files(which, about),
            [
                choice("staff-figures-show.freeze", Action("staff-freeze", about, which)),
                choice(f"staff-figures-show.{turn}", Screen("staff-figures-of", (other, about))),
            ],
            [BACK, HOME],
        ],
    )


async def report(visit: Visit, report_id: int) -> Draft:
    """As it was frozen."""
    found = await figures.look_at(visit.work, visit.profile, report_id, visit.now, by=visit.person)
    if found is None:
        return draft([Phrase("staff-figures-gone")], [[BACK, HOME]])
    return draft(
        [_head(visit, found), *_said(found.figures)],
        [
            _files(REPORT, found.id),
            [choice("staff-figures.reports", Screen("staff-reports", (0,)))],
            [BACK, HOME],
        ],
    )


async def reports(visit: Visit, page: int) -> Draft:
    _, total = await figures.frozen(visit.work, limit=0, offset=0)
    page = fitting_page(page, total)
    found, _ = await figures.frozen(visit.work, limit=PER_PAGE, offset=page * PER_PAGE)
    return draft(
        [Phrase("staff-figures-reports" if found else "staff-figures-reports-none")],
        [
            *(_to_report(visit, one) for one in found),
            pages(page, total, lambda to: Screen("staff-reports", (to,))),
            [BACK, HOME],
        ],
    )


async def by_event(visit: Visit, page: int) -> Draft:
    """Events that are over, the latest first; of talks nothing is told one by one."""
    _, total = await events.count_all(visit.work, visit.now)
    page = fitting_page(page, total)
    found = await events.gone(visit.work, visit.now, limit=PER_PAGE, offset=page * PER_PAGE)
    lines = [
        [
            choice(
                Phrase(
                    "staff-figures-event-button",
                    {
                        "day": visit.profile.day(event.starts_at, short=True),
                        "title": events.texts_in(event, visit.language).title,
                    },
                ),
                Screen("staff-figures-of", (EVENT, event.id)),
            )
        ]
        for event in found
        if event.kind in ("meeting", "visit")
    ]
    return draft(
        [Phrase("staff-figures-events" if lines else "staff-figures-events-none")],
        [
            *lines,
            pages(page, total, lambda to: Screen("staff-fig-events", (to,))),
            [BACK, HOME],
        ],
    )


async def by_intake(visit: Visit, page: int) -> Draft:
    found = await figures.intakes(visit.work)
    page = fitting_page(page, len(found))
    lines = []
    for one in found[page * PER_PAGE : (page + 1) * PER_PAGE]:
        label: dict[str, Value] = {
            "day": (one.starts_on or one.opens_on).isoformat(),
            "title": words.title(one.titles, visit.language),
        }
        opens = Screen("staff-figures-of", (INTAKE, one.id))
        lines.append([choice(Phrase("staff-figures-intake-button", label), opens)])
    return draft(
        [Phrase("staff-figures-intakes" if lines else "staff-figures-intakes-none")],
        [
            *lines,
            pages(page, len(found), lambda to: Screen("staff-fig-intake", (to,))),
            [BACK, HOME],
        ],
    )


# Taken along


async def freeze(visit: Visit, action: Action) -> Reply:
    found = await _kept(visit, action)
    if found is None:
        return _gone()
    toast = Phrase("staff-figures-saved", {"number": int(found.id)})
    return Reply((Spoken(await report(visit, found.id), in_place=True),), toast)


async def picture(visit: Visit, action: Action) -> Reply:
    return await _handed_out(visit, action, PICTURE)


async def sheet(visit: Visit, action: Action) -> Reply:
    return await _handed_out(visit, action, SPREADSHEET)


async def _handed_out(visit: Visit, action: Action, kind: str) -> Reply:
    """As a message of its own, which is made when this is answered."""
    found = await _kept(visit, action)
    if found is None:
        return _gone()
    file = draft(
        [_head(visit, found)],
        [[_to_report(visit, found)[0]], [BACK, HOME]],
        Attachment(kind, found.id),
    )
    return Reply((Spoken(file),), Phrase("staff-figures-soon"))


async def _kept(visit: Visit, action: Action) -> Frozen | None:
    """The report that the button is of: one that is there, or one of what is seen now."""
    if action.state == REPORT:
        return await figures.look_at(
            visit.work, visit.profile, action.id, visit.now, by=visit.person
        )
    asked = _asked(visit, action.state, action.id)
    found = None if asked is None else await _see(visit, asked)
    if found is None:
        return None
    return await figures.freeze(visit.work, found, visit.now, by=visit.person)


def _gone() -> Reply:
    return Reply((Spoken(draft([Phrase("staff-figures-gone")], [[BACK, HOME]]), in_place=True),))


# Lines


async def _see(visit: Visit, asked: Asked) -> Figures | None:
    return await figures.see(visit.work, visit.profile, asked, visit.now, by=visit.person)


def _asked(visit: Visit, which: int, about: int) -> Asked | None:
    is_published = bool(which & PUBLISHED)
    today = visit.now.astimezone(visit.profile.zone).date()
    match which & ~PUBLISHED:
        case 0:
            return Asked(is_published=is_published)
        case 1:
            first, last = a_year(today)
        case 2:
            first, last = a_year(today.replace(day=1, year=today.year - 1))
        case 3:
            first, last = a_quarter(today)
        case 4:
            return Asked(Scope.EVENT, about=about, is_published=is_published)
        case 5:
            return Asked(Scope.INTAKE, about=about, is_published=is_published)
        case _:
            return None
    return Asked(first=first, last=last, is_published=is_published)


def _said(found: Figures) -> Sequence[Paragraph]:
    """The parts that matter most, a paragraph each."""
    said = [words.paragraph(table) for table in words.tables(found) if table.name in _ON_SCREEN]
    notes = [Phrase("staff-figures-for-all")] if found.asked.is_published else []
    return [*(said or [Phrase("staff-figures-nothing")]), *notes]


def _files(which: int, about: int) -> list[Choice]:
    return [
        choice("staff-figures-show.picture", Action("staff-picture", about, which)),
        choice("staff-figures-show.sheet", Action("staff-sheet", about, which)),
    ]


def _head(visit: Visit, found: Frozen) -> Phrase:
    return Phrase(
        "staff-figures-report-head",
        {
            "number": int(found.id),
            "what": words.about(found.figures, visit.language),
            "day": visit.profile.day(found.made_at),
        },
    )


def _to_report(visit: Visit, found: Frozen) -> list[Choice]:
    label: dict[str, Value] = {
        "number": int(found.id),
        "day": visit.profile.day(found.made_at, short=True),
        "what": words.about(found.figures, visit.language),
    }
    opens = Screen("staff-report", (found.id,))
    return [choice(Phrase("staff-figures-report-button", label), opens)]

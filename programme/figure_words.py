"""Figures as tables in words: what the screen, the terminal, the spreadsheet and pictures say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby

from locales.direction import clean_line
from locales.languages import SOURCE
from locales.wording import Phrase, Value
from programme.figure_tables import Figures, Row, Scope, Stage
from programme.suppression import Count, Group, Share

Say = Callable[[Phrase], str]
"""A phrase in the language of whoever reads."""

_DECLINED = "declined"
_NOT_YET = {"course": "none-yet"}
"""What goes on there."""


@dataclass(frozen=True)
class Line:
    """What is counted, how many as it is told, and what share that is; `within` is a heading."""

    what: Phrase
    count: Count | None
    share: Share | None = None
    within: Phrase | None = None

    @property
    def number(self) -> str:
        return "" if self.count is None else written(self.count)


@dataclass(frozen=True)
class Table:
    """One part of the figures."""

    name: str
    title: Phrase
    lines: tuple[Line, ...]


def written(count: Count | Share) -> str:
    """`36`, or `36–39`."""
    return str(count.low) if count.low == count.high else f"{count.low}–{count.high}"


def plain(words: str) -> str:
    """Without what only chats need, such as marks of direction."""
    return clean_line("".join(one for one in words if one not in "\u2066\u2067\u2068\u2069"))


def about(figures: Figures, language: str) -> Phrase:
    """Which period, event or intake they are of."""
    asked = figures.asked
    if asked.scope is not Scope.PERIOD:
        title_ = title(figures.about, language)
        on = "" if figures.about_on is None else figures.about_on.isoformat()
        words: dict[str, Value] = {"title": title_, "day": on}
        return Phrase(f"staff-figures-of.{asked.scope}", words)
    days: dict[str, Value] = {}
    if asked.first is not None:
        days["first"] = asked.first.isoformat()
    if asked.last is not None:
        days["last"] = asked.last.isoformat()
    kind = {0: "all", 2: "period"}.get(len(days), "since" if asked.first else "until")
    if not days:
        days["day"] = figures.made_on.isoformat()
    return Phrase(f"staff-figures-of.{kind}", days)


def title(titles: Mapping[str, str], language: str) -> str:
    """What it is called in the language, else in whichever there is."""
    return titles.get(language) or titles.get(SOURCE) or next(iter(titles.values()), "")


def tables(figures: Figures) -> Sequence[Table]:
    """Those parts in which there is something, the most wanted first."""
    every = [
        _table("funnel", _funnel(figures)),
        _table("gender", _breakdown(figures, "gender")),
        _table("birth_region", _breakdown(figures, "birth_region")),
        _table("decisions", _rows(figures.decisions)),
        _table(
            "cohort-event" if figures.asked.scope is Scope.EVENT else "cohort", _cohort(figures)
        ),
        _table("attendance", _attendance(figures)),
        _table("responses", _responses(figures)),
        _table("answers", _rows(figures.answers)),
        _table("choices", _choices(figures)),
    ]
    return [one for one in every if one.lines]


def day_lines(figures: Figures) -> Sequence[Phrase]:
    """Days between two steps, a line each."""
    return [
        Phrase(
            "staff-figures-days",
            {
                "what": span(one.of, one.to),
                "median": one.median,
                "lower": one.lower_quarter,
                "upper": one.upper_quarter,
            },
        )
        for one in figures.days
    ]


def span(of: Stage, to: Stage) -> Phrase:
    return Phrase("staff-figures-span", {"of": stage(of), "to": stage(to)})


def notes(figures: Figures) -> Sequence[Phrase]:
    """What readers have to know."""
    said = [Phrase("staff-figures-for-all")] if figures.asked.is_published else []
    said += [
        Phrase("staff-figures-note.once"),
        Phrase("staff-figures-note.hidden", {"most": figures.asked.least - 1}),
        Phrase("staff-figures-note.share"),
        Phrase("staff-figures-note.parts"),
        Phrase("staff-figures-note.base"),
    ]
    return [*said, *([Phrase("staff-figures-unlinked")] if figures.has_unlinked else [])]


def phrase(line: Line) -> Phrase:
    """One line of the screen."""
    words: dict[str, Value] = {"what": line.what}
    if line.count is not None:
        words["count"] = line.number
    if line.share is not None:
        words["share"] = written(line.share)
    kind = {
        (True, False): "line",
        (True, True): "share-line",
        (False, True): "percent-line",
        (False, False): "hidden-line",
    }[line.count is not None, line.share is not None]
    return Phrase(f"staff-figures-{kind}", words)


def paragraph(table: Table) -> Phrase:
    """A table as a paragraph of the screen: a heading, and a line for each thing."""
    said = Phrase("staff-figures-heading", {"title": table.title})
    within: Phrase | None = None
    for line in table.lines:
        if line.within is not None and line.within != within:
            within = line.within
            said = _below(said, Phrase("staff-figures-within", {"title": within}))
        said = _below(said, phrase(line))
    return said


def _below(above: Phrase, below: Phrase) -> Phrase:
    return Phrase("staff-figures-below", {"above": above, "below": below})


def stage(one: Stage | str) -> Phrase:
    return Phrase(f"staff-figures-stage.{one}")


def _table(name: str, lines: Iterator[Line]) -> Table:
    return Table(name, Phrase(f"staff-figures-part.{name}"), tuple(lines))


def _funnel(figures: Figures) -> Iterator[Line]:
    for one, count in figures.funnel:
        yield Line(stage(one), count)


def _cohort(figures: Figures) -> Iterator[Line]:
    if figures.cohort is not None and figures.cohort.came.high:
        yield Line(_word("base"), figures.cohort.came)
        for part in figures.cohort.reached:
            yield Line(stage(part.name), part.count, part.share)


def _attendance(figures: Figures) -> Iterator[Line]:
    found = figures.attendance
    if found is not None and found.came.high + found.absent.high + found.unsaid.high:
        yield Line(_word("came"), found.came)
        yield Line(_word("absent"), found.absent)
        yield Line(_word("unsaid"), found.unsaid)
        if found.absent_share is not None:
            yield Line(_word("absent-share"), None, found.absent_share)


def _responses(figures: Figures) -> Iterator[Line]:
    for one in figures.responses:
        within = _survey(one.survey)
        for outcome, count in one.outcomes:
            name = "declined-survey" if outcome == _DECLINED else outcome
            yield Line(_word(name), count, within=within)
        if one.rate is not None:
            yield Line(_word("rate"), None, one.rate, within)


def _rows(rows: Sequence[Row]) -> Iterator[Line]:
    for row in rows:
        within = _survey(row.name)
        for group, count in row.parts:
            names = tuple("under-way" if one == _NOT_YET.get(row.name) else one for one in group)
            part = _exact_share(count, row.total)
            yield Line(group_name(names), Count(count, count), part, within)
        yield Line(_word("total"), Count(row.total, row.total), within=within)


def _choices(figures: Figures) -> Iterator[Line]:
    for question, chosen in groupby(figures.choices, key=lambda one: one[0]):
        for _, choice, count in chosen:
            name = "partly-useful" if choice == "partly" else choice
            yield Line(_word(name), count, within=_survey(question))


def _breakdown(figures: Figures, dimension: str) -> Iterator[Line]:
    for one in figures.breakdowns:
        if one.dimension != dimension:
            continue
        for group, count, percent in one.groups:
            part = None if percent is None else Share(percent, percent)
            yield Line(group_name(group), Count(count, count), part, stage(one.stage))
        yield Line(_word("total"), Count(one.total, one.total), within=stage(one.stage))


def group_name(group: Group) -> Phrase:
    words = [_word(one) for one in group]
    return reduce(
        lambda one, other: Phrase("staff-figures-or", {"one": one, "other": other}), words
    )


def _exact_share(count: int, total: int) -> Share:
    percent = (200 * count + total) // (2 * total)
    return Share(percent, percent)


def _word(name: str) -> Phrase:
    return Phrase(f"staff-figures-word.{name}")


_SURVEYS = frozenset(
    {
        *("s0", "s1", "s2", "s3-decision", "s3-start", "s3-half-way", "s4", "s5", "s6"),
        *("s1-useful", "s1-why-not", "s2-why-not", "s0-status", "s4-status", "s5-status"),
        *("s6-status", "s4-education", "s5-education", "s6-education", "decision", "course"),
    }
)


def _survey(name: str) -> Phrase:
    """A municipality's own surveys have no name here."""
    return Phrase(f"staff-figures-survey.{name if name in _SURVEYS else 'other'}")

"""Pictures and spreadsheets of figures. Each takes a moment to make: ask for them in a thread."""

from __future__ import annotations

from locales.catalogue import Catalogue
from locales.languages import STAFF_LANGUAGES
from locales.wording import Phrase
from programme.figures import Frozen
from programme.profile import Profile

PICTURE, SPREADSHEET = "figures-picture", "figures-sheet"
"""The kinds of attachment; the row behind them is a report."""

KINDS = (PICTURE, SPREADSHEET)


def made(kind: str, report: Frozen, profile: Profile, language: str, catalogue: Catalogue) -> bytes:
    """The file of an attachment's kind, in a language of the staff's.

    A report is the same file each time, as long as texts and libraries are.
    """
    language = language if language in STAFF_LANGUAGES else STAFF_LANGUAGES[0]

    def say(phrase: Phrase) -> str:
        return catalogue.text(phrase, language)

    # Imported where it is used: what draws and what writes spreadsheets takes long to load.
    if kind == SPREADSHEET:
        from programme.figure_sheet import spreadsheet

        return spreadsheet(
            report.figures, profile.name, language, report.digest, report.made_at, say
        )
    from programme.figure_chart import Caption, chart

    made_on = report.made_at.astimezone(profile.zone).date()
    return chart(report.figures, Caption(profile.name, language, made_on, report.id), say)


def file_name(kind: str, report_id: int) -> str:
    """One that every phone can show."""
    return f"nasta-steg-{report_id}.{'xlsx' if kind == SPREADSHEET else 'png'}"

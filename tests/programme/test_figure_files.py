"""Spreadsheets and pictures of figures: what is in them, and that they stay the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PIL import Image

from locales.catalogue import Catalogue
from locales.languages import available
from programme.figure_files import PICTURE, SPREADSHEET, made
from programme.figure_tables import (
    Asked,
    Attendance,
    Breakdown,
    Cohort,
    Days,
    Figures,
    Part,
    Responses,
    Row,
    Scope,
    Stage,
)
from programme.figures import Frozen
from programme.suppression import NOBODY, Count, Share
from storage.records import ReportId
from tests.programme.samples import PROFILE

CATALOGUE = Catalogue(list(available()), strict=True)
MADE_AT = datetime(2027, 3, 2, 9, tzinfo=UTC)
FEW = Count(1, 4)

WHOLE = Figures(
    Asked(),
    date(2027, 3, 2),
    funnel=tuple(zip(Stage, [*(Count(at, at) for at in range(90, 10, -10)), FEW], strict=True)),
    cohort=Cohort(Count(90, 90), (Part("applied", Count(36, 39), Share(40, 43)),)),
    attendance=Attendance(Count(90, 90), Count(10, 10), NOBODY, Share(10, 10)),
    responses=(Responses("s5", (("answered", Count(40, 40)), ("declined", FEW)), Share(91, 98)),),
    answers=(Row("s5-status", 40, ((("employed",), 31), (("unemployed", "outside"), 9))),),
    choices=(("s1-why-not", "childcare", Count(8, 8)),),
    days=(Days(Stage.VISITED, Stage.APPLIED, 21, 9, 40),),
    breakdowns=(
        Breakdown(
            "gender",
            Stage.VISITED,
            date(2027, 2, 1),
            90,
            ((("woman",), 70, 80), (("man", "non-binary"), 18, 20), (("declined",), 2, None)),
        ),
    ),
    has_unlinked=True,
)
AN_EVENT = Figures(
    Asked(Scope.EVENT, about=3),
    date(2027, 3, 2),
    about={"sv-easy": '=HYPERLINK("http://x")', "en": "+1-1"},
    about_on=date(2026, 12, 3),
    cohort=Cohort(Count(17, 17), (Part("applied", FEW, None),)),
    attendance=Attendance(Count(17, 17), NOBODY, NOBODY, None),
)


def frozen(figures: Figures) -> Frozen:
    return Frozen(ReportId(7), MADE_AT, figures, "d" * 64)


def opened(figures: Figures, language: str = "sv") -> dict[str, list[list[object]]]:
    content = made(SPREADSHEET, frozen(figures), PROFILE, language, CATALOGUE)
    book = load_workbook(BytesIO(content))
    for page in book.worksheets:
        for row in page.iter_rows():
            assert all(cell.data_type in ("s", "n") for cell in row), "no formulas"
    return {
        page.title: [[cell.value for cell in row] for row in page.iter_rows()]
        for page in book.worksheets
    }


def test_a_spreadsheet_has_a_sheet_for_each_part_with_numbers_that_can_be_added() -> None:
    pages = opened(WHOLE)
    assert list(pages) == [
        "Hur långt personer kom",
        "Kön",
        "De som kom på sitt första besök",
        "Bokade platser",
        "Svar på våra frågor",
        "Läget enligt svaren",
        "Vad de svarade",
        "Dagar mellan stegen",
        "Om siffrorna",
    ]
    funnel = pages["Hur långt personer kom"]
    assert funnel[2:4] == [["Vad", "Antal"], ["Kom på träff", 90]]
    assert funnel[-1] == ["Fick jobb", "1–4"]
    assert ["Kvinnor", 70, 80] in pages["Kön"]
    assert ["Män / Icke-binära", 18, 20] in pages["Kön"]
    assert ["Sökte", "36–39", "40–43"] in pages["De som kom på sitt första besök"]
    assert any("d" * 64 in str(line[0]) for line in pages["Om siffrorna"])
    assert any("tagit bort sina uppgifter" in str(line[0]) for line in pages["Om siffrorna"])


@pytest.mark.parametrize("title", ["=1+1", "+46", "-1", "@SUM(A1)", '=HYPERLINK("x")'])
def test_what_people_wrote_is_never_a_formula(title: str) -> None:
    pages = opened(replace(AN_EVENT, about={"sv-easy": title}))
    for lines in pages.values():
        assert lines[0][0] == f"{title}, 2026-12-03"


def test_it_is_in_english_for_who_reads_that() -> None:
    pages = opened(WHOLE, "en")
    assert pages["How far people came"][3] == ["Came to a meeting", 90]
    assert opened(AN_EVENT, "en")["About the figures"][0][0] == "+1-1, 2026-12-03"
    assert "How far people came" not in opened(WHOLE, "uk"), "Swedish where it is none of theirs"


@pytest.mark.parametrize("kind", [PICTURE, SPREADSHEET])
@pytest.mark.parametrize("figures", [WHOLE, AN_EVENT])
def test_a_report_is_the_same_bytes_each_time(kind: str, figures: Figures) -> None:
    report = frozen(figures)
    first = made(kind, report, PROFILE, "sv", CATALOGUE)
    assert made(kind, report, PROFILE, "sv", CATALOGUE) == first
    later = replace(report, made_at=MADE_AT + timedelta(days=1))
    assert made(kind, later, PROFILE, "sv", CATALOGUE) != first


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_picture_is_upright_and_has_a_bar_for_each_step(language: str) -> None:
    picture = Image.open(BytesIO(made(PICTURE, frozen(WHOLE), PROFILE, language, CATALOGUE)))
    width, height = picture.size
    assert width == 1080 and width < height < 2 * width
    teal = (11, 85, 99)
    # Down along the left margin: the band, eight full bars, and who came on a visit.
    is_teal = [picture.getpixel((66, at)) == teal for at in range(height)]
    runs = sum(now and not before for before, now in zip([False, *is_teal], is_teal, strict=False))
    assert runs == 10


def test_a_picture_of_nothing_and_one_of_a_long_title_can_be_drawn() -> None:
    for figures in (
        Figures(Asked(), date(2027, 3, 2)),
        replace(AN_EVENT, about={"sv-easy": "Studiebesök " * 40 + "👩🏽‍🏭 مرحبا"}),
        replace(WHOLE, asked=Asked(first=date(2027, 1, 1), is_published=True)),
    ):
        assert made(PICTURE, frozen(figures), PROFILE, "sv", CATALOGUE).startswith(b"\x89PNG")

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

import pytest

from locales import glossary
from locales.check import problems, refresh
from locales.glossary import FILE
from locales.languages import LanguageError
from locales.sheet import Problem
from locales.trust import STATUS
from locales.usage import Usage
from tests.locales.folders import write_texts


def _found(root: Path, texts: Mapping[str, str]) -> list[Problem]:
    """What is wrong with texts whose status is up to date."""
    write_texts(root, texts)
    (root / FILE.name).write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")
    refresh(root)
    return problems(root)


GOOD = {
    "sv-easy": """\
-programme = Nästa steg
welcome = Hej <b>{ $name }</b>! Välkommen till { -programme }.
    .yes = Ja tack
    .error-tap = Tryck på en knapp här under.
seats = { $count ->
    [one] { $count } plats kvar
   *[other] { $count } platser kvar
  }
meeting = Kom på en informationsträff hos Vuxnas lärande.
""",
    "sv": """\
-programme = Nästa steg
welcome = Hej <b>{ $name }</b>! Välkommen till { -programme }.
    .yes = Ja tack
    .error-tap = Tryck på en knapp nedan.
seats = { $count ->
    [one] { $count } plats kvar
   *[other] { $count } platser kvar
  }
meeting = Kom på en informationsträff hos Vuxnas lärande.
""",
    "en": """\
-programme = Nästa steg
welcome = Hello <b>{ $name }</b>! Welcome to { -programme }.
    .yes = Yes please
    .error-tap = Tap a button below.
seats = { $count ->
    [one] { $count } place left
   *[other] { $count } places left
  }
meeting = Come to one of the information meetings at Vuxnas lärande (adult education).
""",
    "ar": """\
-programme = Nästa steg
welcome = مرحبا <b>{ $name }</b>! أهلا بك في { -programme }.
    .yes = نعم
    .error-tap = اضغط على زر ✅
seats = { $count ->
    [zero] لا توجد أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانا
   *[other] { $count } مكان
  }
meeting = تعال إلى اللقاء التعريفي في Vuxnas lärande (تعليم الكبار).
""",
}


def test_good_texts_have_no_problem(tmp_path: Path) -> None:
    assert [str(one) for one in _found(tmp_path, GOOD)] == []


LONG_WORDS = "Kommunala verksamhetsutvecklingsinsatser förutsätter arbetsmarknadsanpassning"

# What is wrong, as the texts of some languages; where it is found; what is said of it.
BAD: dict[str, tuple[dict[str, str], str, str, str]] = {
    "missing": ({"sv-easy": "a = Hej", "en": "b = Hello"}, "en", "a", "is missing"),
    "unknown": ({"sv-easy": "a = Hej", "en": "a = Hi\nb = Bye"}, "en", "b", "no such text"),
    "attribute missing": (
        {"sv-easy": "a = Hej\n    .ja = Ja", "en": "a = Hello"},
        "en",
        "a.ja",
        "is missing",
    ),
    "attribute unknown": (
        {"sv-easy": "a = Hej", "en": "a = Hello\n    .yes = Yes"},
        "en",
        "a.yes",
        "no such text",
    ),
    "parameter missing": (
        {"sv-easy": "a = Hej { $name }", "en": "a = Hello"},
        "en",
        "a",
        "$name is missing",
    ),
    "parameter unknown": (
        {"sv-easy": "a = Hej", "en": "a = Hello { $name }"},
        "en",
        "a",
        "$name is not known",
    ),
    "parameter missing in a term": (
        {"sv-easy": "a = Hej { b }\nb = du { $x }", "en": "a = Hello { b }\nb = you"},
        "en",
        "a",
        "$x is missing",
    ),
    "syntax": ({"sv-easy": "a = Hej { $name"}, "sv-easy", "", "Fluent cannot read"),
    "twice": ({"sv-easy": "a = Hej\na = Hå"}, "sv-easy", "a", "written twice"),
    "attribute twice": (
        {"sv-easy": "a = Hej\n    .x = Ja\n    .x = Nej"},
        "sv-easy",
        "a.x",
        "written twice",
    ),
    "term twice": ({"sv-easy": "-t = Hej\n-t = Hå"}, "sv-easy", "-t", "written twice"),
    "reference": ({"sv-easy": "a = Hej { -t }"}, "sv-easy", "a", "refers to -t"),
    "plural missing": (
        {
            "sv-easy": "a = { $n ->\n    [one] plats\n   *[other] platser\n  }",
            "ar": "a = { $n ->\n    [one] مكان\n    [two] مكانان\n   *[other] أماكن\n  }",
        },
        "ar",
        "a",
        "few, many, zero is missing",
    ),
    "plural strange": (
        {"sv-easy": "a = { $n ->\n    [one] x\n    [few] y\n   *[other] z\n  }"},
        "sv-easy",
        "a",
        "has few",
    ),
    "plural default": (
        {"sv-easy": "a = { $n ->\n   *[one] x\n    [other] z\n  }"},
        "sv-easy",
        "a",
        "must be [other]",
    ),
    "variants differ": (
        {
            "sv-easy": "a = { $kind ->\n    [visit] besök\n   *[meeting] träff\n  }",
            "en": "a = { $kind ->\n    [call] visit\n   *[meeting] meeting\n  }",
        },
        "en",
        "a",
        "choose between meeting, visit",
    ),
    "markup": ({"sv-easy": "a = <b>Hej"}, "sv-easy", "a", "<b> is not closed"),
    "markup in one variant": (
        {"sv-easy": "a = { $n ->\n    [one] <b>x\n   *[other] <b>z</b>\n  }"},
        "sv-easy",
        "a",
        "<b> is not closed",
    ),
    "unknown markup": ({"sv-easy": "a = <h1>Hej</h1>"}, "sv-easy", "a", "not markup"),
    "entity": ({"sv-easy": "a = Du & jag"}, "sv-easy", "a", "A bare &"),
    "markup in a button": (
        {"sv-easy": "a = Hej\n    .x = <b>Ja</b>"},
        "sv-easy",
        "a.x",
        "no markup",
    ),
    "leftover of code": ({"sv-easy": 'a = Hej {"{"} du'}, "sv-easy", "a", "{ would be shown"),
    "parameter of another kind": ({"sv-easy": "a = Hej $name"}, "sv-easy", "a", "$n would be"),
    "empty": ({"sv-easy": 'a = { "" }\n    .x = Ja'}, "sv-easy", "a", "says nothing"),
    "button": ({"sv-easy": f"a = Hej\n    .x = {'Ja ' * 12}"}, "sv-easy", "a.x", "35 characters"),
    "button by name": ({"sv-easy": f"button-x = {'Ja ' * 12}"}, "sv-easy", "button-x", "35 char"),
    "too long in Swedish": (
        {"sv-easy": f"# long\na = {'Hej du! ' * 350}"},
        "sv-easy",
        "a",
        "at most 2457",
    ),
    "too long": (
        {"sv-easy": "# long\na = Hej", "en": f"# long\na = {'Hi you! ' * 600}"},
        "en",
        "a",
        "at most 4096",
    ),
    "caption": ({"sv-easy": f"# caption\na = {'Hej du! ' * 90}"}, "sv-easy", "a", "at most 614"),
    "toast": (
        {"sv-easy": f"# toasts\na =\n    .x = {'Hej! ' * 30}"},
        "sv-easy",
        "a.x",
        "at most 120",
    ),
    "emoji": ({"sv-easy": "a = Hej 🦄"}, "sv-easy", "a", "🦄 is not among"),
    "emoji alone": ({"sv-easy": "a = Hej\n    .x = 🌐"}, "sv-easy", "a.x", "An emoji alone"),
    "emoji first": (
        {"sv-easy": "a = Hej", "ar": "a =\n    مرحبا\n    ✅ نعم"},
        "ar",
        "a",
        "left to right",
    ),
    "script": (
        {"sv-easy": "a = Hej du", "ar": "a = Ahlan wa sahlan يا"},
        "ar",
        "a",
        "letters are Arabic",
    ),
    "as in the source": (
        {"sv-easy": "a = Välkommen", "en": "a = Välkommen"},
        "en",
        "a",
        "reads as in lätt svenska",
    ),
    "as in English": (
        {
            "sv-easy": "a = Hej { $x }",
            "en": "a = Good day { $x }",
            "ar": "a = Good day { $x }",
        },
        "ar",
        "a",
        "reads as in English",
    ),
    "Swedish left over": (
        {"sv-easy": "a = Du får hjälp av oss", "en": "a = You du får hjälp, honestly"},
        "en",
        "a",
        "“du får hjälp” is lätt svenska",
    ),
    "English left over": (
        {
            "sv-easy": "a = Hej\nb = Nej",
            "en": "a = Come and see us\nb = No",
            "ar": "a = مرحبا بكم في اللقاء هنا اليوم come and see\nb = لا",
        },
        "ar",
        "a",
        "“come and see” is English",
    ),
    "term": (
        {"sv-easy": "a = Välj en informationsträff", "en": "a = Choose a gathering"},
        "en",
        "a",
        "informationsträff is called information meeting",
    ),
    "name": (
        {"sv-easy": "a = Fråga Arbetsförmedlingen", "en": "a = Ask the job centre"},
        "en",
        "a",
        "Arbetsförmedlingen must stay",
    ),
    "long sentence": (
        {"sv-easy": "a = " + " ".join(["ord"] * 16) + "."},
        "sv-easy",
        "a",
        "A sentence has 16 words, at most 15: “ord ord",
    ),
    "LIX": (
        {"sv-easy": f"# long\na = {f'{LONG_WORDS}. ' * 7}"},
        "sv-easy",
        "a",
        "LIX is",
    ),
    "LIX of Swedish": (
        {"sv-easy": "a = Hej", "sv": f"a = {f'{LONG_WORDS}. ' * 7}"},
        "sv",
        "a",
        "LIX",
    ),
    "LIX of all": ({"sv-easy": f"a = {LONG_WORDS}."}, "sv-easy", "", "LIX of all texts"),
    "average of all": (
        {"sv-easy": "a = " + " ".join(["ord"] * 12) + "."},
        "sv-easy",
        "",
        "All sentences have 12.0 words",
    ),
}


@pytest.mark.parametrize(("texts", "language", "key", "says"), BAD.values(), ids=BAD.keys())
def test_an_error_is_found(
    tmp_path: Path, texts: dict[str, str], language: str, key: str, says: str
) -> None:
    found = [one for one in _found(tmp_path, texts) if one.language == language and one.key == key]
    matching = [one for one in found if says in one.sentence]
    assert len(matching) == 1, found
    assert matching[0].severity == "error"


ADVICE: dict[str, tuple[dict[str, str], str, str, str]] = {
    "longish button": (
        {"sv-easy": "a = Hej\n    .x = Ja, det vill jag jättegärna"},
        "sv-easy",
        "a.x",
        "20 are easy",
    ),
    "longish text": ({"sv-easy": f"a = {'Hej på dig! ' * 30}"}, "sv-easy", "a", "300 are easy"),
    "name without gloss": (
        {"sv-easy": "a = Fråga Arbetsförmedlingen", "en": "a = Ask at Arbetsförmedlingen"},
        "en",
        "a",
        "no gloss: (Swedish Public Employment Service)",
    ),
    "long sentences in a text": (
        {
            "sv-easy": f"a = {'Vi är här för dig och din familj varje dag nu. ' * 3}\n"
            f"b = {'Kom du nu. ' * 9}"
        },
        "sv-easy",
        "a",
        "11.0 words on average",
    ),
}


@pytest.mark.parametrize(("texts", "language", "key", "says"), ADVICE.values(), ids=ADVICE.keys())
def test_advice_is_given(
    tmp_path: Path, texts: dict[str, str], language: str, key: str, says: str
) -> None:
    found = [one for one in _found(tmp_path, texts) if one.language == language and one.key == key]
    assert [one.severity for one in found if says in one.sentence] == ["advice"], found


FINE: dict[str, dict[str, str]] = {
    "a long notice": {"sv-easy": f"# long: the whole notice\na = {'Hej på dig! ' * 30}"},
    "sentences as attributes": {
        "sv-easy": "# sentences\na =\n    .x = Den tiden är tyvärr redan slut nu."
    },
    "an error beside the buttons": {
        "sv-easy": "a = Hej\n    .error-x = Tryck på en av knapparna här under."
    },
    "the same word": {"sv-easy": "a = Start", "en": "# same\na = Start"},
    "sisters": {"sv-easy": "a = Kom och träffa oss", "sv": "a = Kom och träffa oss"},
    "a button with a parameter": {"sv-easy": "a = Hej\n    .x = ✅ { $day }"},
    "a number beside categories": {
        "sv-easy": "a = { $n ->\n    [0] inga\n    [one] en\n   *[other] fler\n  }"
    },
    "a long term": {"sv-easy": f"a = {'Kom på en informationsträff, du. ' * 5}"},
    "emoji first, left to right": {"sv-easy": "a = ✅ Klart"},
    "emoji last, right to left": {"sv-easy": "a = Klart ✅", "ar": "a = تم ✅"},
    "Arabic with an article": {
        "sv-easy": "a = Din ansökan kom fram.",
        "ar": "a = وصل الطلب إلينا.",
    },
}


@pytest.mark.parametrize("texts", FINE.values(), ids=FINE.keys())
def test_what_is_fine_is_left_alone(tmp_path: Path, texts: dict[str, str]) -> None:
    assert [str(one) for one in _found(tmp_path, texts)] == []


def test_a_problem_says_where(tmp_path: Path) -> None:
    (problem,) = _found(tmp_path, {"sv-easy": "b = Hej\n\na = Hej\n    .x = Ja\n    .y = 🌐"})
    assert (
        str(problem) == "sv-easy/texts.ftl:5 a.y: An emoji alone does not say what the button does."
    )


def test_a_syntax_error_has_its_line(tmp_path: Path) -> None:
    (problem,) = _found(tmp_path, {"sv-easy": "a = Hej\n\nb = Hej {\n"})
    assert str(problem).startswith("sv-easy/texts.ftl:3: Fluent cannot read this: ")


def test_errors_come_before_advice(tmp_path: Path) -> None:
    texts = {"sv-easy": f"a = {'Hej på dig! ' * 30}\nz = <b>Hej"}
    assert [one.severity for one in _found(tmp_path, texts)] == ["error", "advice"]


def test_only_the_languages_asked_for_are_checked(tmp_path: Path) -> None:
    write_texts(tmp_path, {"sv-easy": "a = Hej", "en": "b = Hello", "ar": "a = مرحبا"})
    refresh(tmp_path)
    assert problems(tmp_path, ["ar"]) == []
    assert {one.language for one in problems(tmp_path)} == {"en"}
    with pytest.raises(LanguageError, match="xx"):
        problems(tmp_path, ["xx"])


def test_keys_are_compared_with_the_code(tmp_path: Path) -> None:
    write_texts(tmp_path, {"sv-easy": "a = Hej\n    .yes = Ja\n    .no = Nej\nb-x = Hej"})
    usage = Usage(
        named={"a": "x.py:1", "a.yes": "x.py:2", "a.gone": "x.py:3"},
        patterns={"b-*": "x.py:4", "c-*": "x.py:5"},
        mentioned={"a", "a.yes", "a.gone"},
    )
    assert sorted(map(str, problems(tmp_path, usage=usage))) == [
        "sv-easy a.gone: x.py:3 asks for it, and there is no such text.",
        "sv-easy c-*: x.py:5 asks for it, and there is no such text.",
        "sv-easy/texts.ftl:3 a.no: No code uses this text.",
    ]


def test_a_status_that_is_not_up_to_date_is_an_error(tmp_path: Path) -> None:
    write_texts(tmp_path, {"sv-easy": "a = Hej", "en": "a = Hello"})
    (missing,) = problems(tmp_path)
    assert (missing.severity, missing.place.file) == ("error", STATUS)
    refresh(tmp_path)
    assert problems(tmp_path) == []
    write_texts(tmp_path, {"en": "a = Hello you"})
    (stale,) = problems(tmp_path)
    assert "python -m locales refresh" in stale.sentence


def test_a_status_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    write_texts(tmp_path, {"sv-easy": "a = Hej", "en": "a = Hello"})
    (tmp_path / "en" / STATUS).write_text('a = { state = "perfect" }')
    (problem,) = problems(tmp_path)
    assert problem.sentence.startswith("en/status.toml:")


def test_a_source_edited_since_is_advice(tmp_path: Path) -> None:
    write_texts(tmp_path, {"sv-easy": "a = Hej", "en": "a = Hello"})
    refresh(tmp_path)
    write_texts(tmp_path, {"sv-easy": "a = Hejsan"})
    refresh(tmp_path)
    (problem,) = problems(tmp_path)
    assert (problem.severity, problem.language, problem.key) == ("advice", "en", "a")


def test_four_languages_of_150_texts_are_checked_in_two_seconds(tmp_path: Path) -> None:
    def many(text: str) -> str:
        return "\n".join(text.replace("KEY", f"key-{number}") for number in range(50))

    texts = {
        language: many(
            words.replace("welcome =", "KEY-w =")
            .replace("seats =", "KEY-s =")
            .replace("meeting =", "KEY-m =")
            .replace("-programme = Nästa steg\n", "")
            .replace("{ -programme }", "Nästa steg")
        )
        for language, words in GOOD.items()
    }
    write_texts(tmp_path, texts)
    (tmp_path / FILE.name).write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")
    refresh(tmp_path)
    started = perf_counter()
    assert problems(tmp_path) == []
    # Far from the two seconds that it may take alone, because test runs share their processors.
    assert perf_counter() - started < 8


def test_the_glossary_has_what_it_needs() -> None:
    terms = glossary.read()
    assert terms.names == {"Arbetsförmedlingen", "Vuxnas lärande"}
    assert terms.terms["studiebesök"]["en"] == ("study visit",)
    assert glossary.read(Path("nowhere.tsv")).terms == {}


@pytest.mark.parametrize(
    ("text", "term", "is_said"),
    [
        ("Choose one of the study visits.", "study visit", True),
        ("Choose a visit to study.", "study visit", False),
        ("اختر إحدى الزيارات التعريفية", "زيارة تعريفية", True),
        ("اختر إحدى الرحلات", "زيارة تعريفية", False),
        ("wniosek i podania", "podanie", True),
    ],
)
def test_a_term_is_found_in_its_inflections(text: str, term: str, is_said: bool) -> None:
    assert glossary.says(text, term) == is_said

"""The texts that the project ships: every check, in every language that has a folder."""

from __future__ import annotations

import pytest

from locales.__main__ import main
from locales.check import problems
from locales.languages import FOLDER, SOURCE, available
from locales.sheet import Problem
from locales.trust import State, states
from locales.usage import ROOMS, scan

LANGUAGES = available()


@pytest.fixture(scope="module")
def found() -> list[Problem]:
    return problems(usage=scan(FOLDER.parent / room for room in ROOMS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_no_errors(found: list[Problem], language: str) -> None:
    errors = [one for one in found if one.language == language and one.severity == "error"]
    assert not errors, "\n" + "\n".join(map(str, errors))


@pytest.mark.parametrize("language", sorted(LANGUAGES.keys() - {SOURCE}))
def test_nothing_claims_more_than_machine_checked(language: str) -> None:
    claims = {standing.state for standing in states(FOLDER, language).values()}
    assert claims <= {State.DRAFT, State.MACHINE_CHECKED}


def test_the_check_command_says_what_the_checks_find(
    found: list[Problem], capsys: pytest.CaptureFixture[str]
) -> None:
    has_errors = any(one.severity == "error" for one in found)
    assert main(["check"]) == (1 if has_errors else 0)
    printed = capsys.readouterr().out.splitlines()
    assert printed[:-1] == [f"{one.severity}: {one}" for one in found]

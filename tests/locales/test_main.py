from __future__ import annotations

from pathlib import Path

import pytest

from locales.__main__ import main
from locales.trust import State, states
from tests.locales.folders import write_texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_texts(tmp_path, {"sv-easy": "a = Hej", "en": "a = Hello", "ar": "a = مرحبا"})


def test_refresh_says_what_it_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["refresh"], folder) == 0
    assert main(["refresh"], folder) == 0
    assert capsys.readouterr().out.splitlines() == ["Changed: ar, en.", "Changed: nothing."]


def test_confirm_is_for_one_language_or_all(folder: Path) -> None:
    main(["refresh"], folder)
    write_texts(folder, {"sv-easy": "a = Hej!"})
    main(["refresh"], folder)
    main(["confirm", "--language", "en", "a"], folder)
    assert states(folder, "en")["a"].state is State.MACHINE_CHECKED
    assert states(folder, "ar")["a"].state is State.DRAFT
    main(["confirm", "a"], folder)
    assert states(folder, "ar")["a"].state is State.MACHINE_CHECKED


def test_what_cannot_be_read_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "en" / "status.toml").write_text("nonsense")
    assert main(["refresh"], folder) == 2
    assert capsys.readouterr().err.startswith("en/status.toml: ")


def test_errors_make_the_check_fail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "en" / "texts.ftl").write_text("a = <b>Hello")
    assert main(["check"], folder) == 1
    assert "error: en/texts.ftl:1 a: <b> is not closed." in capsys.readouterr().out.splitlines()

from __future__ import annotations

from pathlib import Path

from locales.usage import Usage, scan

CODE = '''
"""menu is said here."""
from x import Phrase, choice, Definition

def say(kind, key, whom, is_late):
    Phrase("menu", {"name": whom})
    choice("menu.times", whom)
    Phrase("late" if is_late else f"early-{kind}")
    Phrase(f"kind.{kind}")
    Phrase(f"{key}.{kind}")
    label = "event.come" if kind else "event.queue"
    choice(label, 1)
    other("not-asked-for")

WELCOME = Definition(name="welcome", version=1, steps={"name": say, "notice": say})
'''


def _scan(root: Path) -> Usage:
    folder = root / "handlers" / "deep"
    folder.mkdir(parents=True)
    (folder / "code.py").write_text(CODE, encoding="utf-8")
    return scan([root / "handlers"])


def test_keys_that_code_names_are_found_with_their_place(tmp_path: Path) -> None:
    usage = _scan(tmp_path)
    assert usage.named == {
        "menu": "handlers/deep/code.py:6",
        "menu.times": "handlers/deep/code.py:7",
        "late": "handlers/deep/code.py:8",
    }
    assert usage.patterns == {
        "early-*": "handlers/deep/code.py:8",
        "kind.*": "handlers/deep/code.py:9",
    }


def test_a_key_in_a_variable_is_used_but_not_asked_for(tmp_path: Path) -> None:
    usage = _scan(tmp_path)
    assert usage.uses("event.come")
    assert usage.uses("event.queue")
    assert "event.come" not in usage.named


def test_the_texts_of_a_conversation_are_used(tmp_path: Path) -> None:
    usage = _scan(tmp_path)
    for key in (
        "welcome-name",
        "welcome-name.yes",
        "welcome-notice-more",
        "welcome-notice.error-x",
    ):
        assert usage.uses(key)
    assert not usage.uses("welcome-other")
    assert not usage.uses("welcome-names")


def test_what_is_lacking_is_told(tmp_path: Path) -> None:
    usage = _scan(tmp_path)
    lacking = {key for key, _ in usage.lacking(["menu", "late", "early-visit"])}
    assert lacking == {"menu.times", "kind.*"}


def test_a_key_that_is_nowhere_is_not_used(tmp_path: Path) -> None:
    assert not _scan(tmp_path).uses("nowhere")

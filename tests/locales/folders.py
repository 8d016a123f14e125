"""Folders of languages with just the texts that a test is about."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from locales.languages import DESCRIPTION, FOLDER


def write_texts(root: Path, texts: Mapping[str, str]) -> Path:
    """Writes the texts of each language, described as the real one, into one file below `root`."""
    for language, words in texts.items():
        folder = root / language
        folder.mkdir(exist_ok=True)
        shutil.copy(FOLDER / language / DESCRIPTION, folder)
        (folder / "texts.ftl").write_text(words, encoding="utf-8")
    return root

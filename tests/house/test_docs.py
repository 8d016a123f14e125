"""What is written about the project is true of it, and of more than one machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from tests.conftest import NEEDS

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
MADE_HERE = {".venv", ".venv-aiogram", ".git", "__pycache__", "build", "dist"}
MADE_BY_WHOEVER_READS = {"config.toml", "token.txt"}

LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
FILE = re.compile(r"`((?:\./)?[\w./-]*(?:\w/|\w\.(?:py|md|toml|txt|ftl|json)))`")
OF_ONE_MACHINE = re.compile(r"/(?:root|home|work|Users)/\w|pythonhosted\.org|pypi\.org/simple")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_and_link_in_a_page_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        assert (page.parent / target).exists(), target
    for name in FILE.findall(text):
        beside = [
            ROOT / name,
            page.parent / name,
            *ROOT.glob(f"locales/sv-easy/{name}"),
            *ROOT.glob(f"handlers/participants/{name}"),
        ]
        is_elsewhere = name.startswith("../") or name in MADE_BY_WHOEVER_READS or ".venv" in name
        assert is_elsewhere or any(map(Path.exists, beside)), name


def test_the_first_screen_of_the_readme_shows_the_demo_and_two_commands_that_are_there() -> None:
    first_screen = README.read_text(encoding="utf-8").partition("\n## ")[0]
    (picture,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", first_screen)
    assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")
    (commands,) = re.findall(r"```sh\n(.*?)```", first_screen, re.DOTALL)
    names = [line.split()[0] for line in commands.splitlines()]
    assert names == ["./demo", "./check"]
    assert all((ROOT / name).stat().st_mode & 0o111 for name in names)


def test_the_readme_names_every_command_with_its_own_flags() -> None:
    rows = dict(
        re.findall(
            r"^\| `nasta-steg ((?:(?:texts|event|outbox) (?=[a-z]))?\w+)(.*?)` \|",
            README.read_text("utf-8"),
            re.MULTILINE,
        )
    )
    groups = {"": app} | {
        f"{group.name} ": group.typer_instance
        for group in app.registered_groups
        if group.typer_instance
    }
    by_itself = {
        group.name
        for group in app.registered_groups
        if group.typer_instance and group.typer_instance.registered_callback
    }
    assert rows.keys() == by_itself | {
        prefix + (command.name or command.callback.__name__)
        for prefix, group in groups.items()
        for command in group.registered_commands
        if command.callback
    }
    for command, written in rows.items():
        shown = CliRunner().invoke(app, [*command.split(), "--help"]).output
        assert all(flag in shown for flag in re.findall(r"--[\w-]+", written)), command


def test_the_command_is_the_module() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"nasta-steg": "bot.__main__:main"}


def test_ci_calls_the_readmes_test_command_and_leaves_no_test_out() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    (required,) = re.findall(r"^export TESTS_REQUIRED=(\S+)$", script, re.MULTILINE)
    assert set(required.split(",")) == NEEDS.keys()
    assert script.rstrip().endswith("exec ./check")
    assert "chromium fonts-noto-core fonts-noto-color-emoji" in script


def test_no_file_names_a_place_on_one_machine_or_where_packages_are_downloaded() -> None:
    found = {
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in texts()
        for match in OF_ONE_MACHINE.finditer(file.read_text(encoding="utf-8", errors="replace"))
    }
    assert not found


def texts() -> list[Path]:
    """All files of the project that are read by people or programs, but for this one."""
    kinds = {".py", ".md", ".toml", ".txt", ".sh", ".js", ".html", ".css", ".ftl", ".tsv", ".mako"}
    return [
        file
        for file in ROOT.rglob("*")
        if (file.suffix in kinds or file.name in ("run", "check", "demo"))
        and file.is_file()
        and file != Path(__file__)
        and file.name not in MADE_BY_WHOEVER_READS
        and not MADE_HERE & set(file.relative_to(ROOT).parts)
        and not any(part.endswith("_cache") for part in file.relative_to(ROOT).parts)
    ]

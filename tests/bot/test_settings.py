"""Settings: the order of the layers, and what a person is told when something is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import settings
from bot.settings import Settings, SettingsError, load

TOKEN = "123456789:AAExample-token_of-thirty-five-chars"
REQUIRED = f"""
[telegram]
token = "{TOKEN}"
[database]
url = "sqlite+aiosqlite:///programme.db"
"""


@pytest.fixture(autouse=True)
def languages(monkeypatch: pytest.MonkeyPatch) -> None:
    known = ["ar", "en", "prs", "so", "sv", "sv-easy", "ti", "uk"]
    monkeypatch.setattr("locales.languages.available", lambda: known)


class Configuration:
    def __init__(self, folder: Path) -> None:
        self.path = folder / "config.toml"

    def load(
        self,
        text: str,
        environ: Mapping[str, str] | None = None,
        flags: Mapping[str, object] | None = None,
    ) -> Settings:
        self.path.write_text(text, encoding="utf-8")
        return load(self.path, environ or {}, flags or {})

    def complaint(self, text: str, environ: Mapping[str, str] | None = None) -> str:
        with pytest.raises(SettingsError) as caught:
            self.load(text, environ)
        return str(caught.value).replace(str(self.path), "config.toml")


@pytest.fixture
def configuration(tmp_path: Path) -> Configuration:
    return Configuration(tmp_path)


def test_token_and_database_are_all_that_is_required(configuration: Configuration) -> None:
    loaded = configuration.load(REQUIRED)
    assert loaded.telegram.token.get_secret_value() == TOKEN
    assert loaded.telegram.api_url == "https://api.telegram.org"
    assert loaded.telegram.messages_per_second == 30
    assert loaded.programme.name == "Nästa steg"
    assert loaded.programme.timezone == ZoneInfo("Europe/Stockholm")
    assert loaded.programme.languages == ("sv-easy", "sv", "en", "ar", "so", "ti", "uk", "prs")
    assert loaded.programme.default_language == "sv-easy"
    assert loaded.staff.owners == ()
    assert loaded.languages.show_source_until_approved is False
    assert loaded.log.level == "info"


def test_flags_win_over_environment_wins_over_file_wins_over_defaults(
    configuration: Configuration,
) -> None:
    text = REQUIRED + '[programme]\nname = "file"\norganiser = "file"\ncontact = "file"\n'
    environ = {
        "NASTA_STEG_PROGRAMME__ORGANISER": "environment",
        "NASTA_STEG_PROGRAMME__CONTACT": "environment",
        "PATH": "/bin",
    }
    flags = {"programme.contact": "flag", "programme.organiser": None}
    programme = configuration.load(text, environ, flags).programme
    assert (programme.name, programme.organiser, programme.contact) == (
        "file",
        "environment",
        "flag",
    )


def test_lists_come_from_the_environment_with_commas(configuration: Configuration) -> None:
    environ = {
        "NASTA_STEG_STAFF__OWNERS": "1, 2",
        "NASTA_STEG_PROGRAMME__LANGUAGES": "en,ar",
        "NASTA_STEG_PROGRAMME__DEFAULT_LANGUAGE": "ar",
        "NASTA_STEG_LANGUAGES__SHOW_SOURCE_UNTIL_APPROVED": "true",
    }
    loaded = configuration.load(REQUIRED, environ)
    assert loaded.staff.owners == (1, 2)
    assert loaded.programme.languages == ("en", "ar")
    assert loaded.languages.show_source_until_approved is True


def test_the_environment_alone_is_enough(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/programme.db"
    environ = {"NASTA_STEG_TELEGRAM__TOKEN": TOKEN, "NASTA_STEG_DATABASE__URL": url}
    assert load(None, environ, {}).database.url.get_secret_value() == url


def test_settings_made_directly_look_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NASTA_STEG_PROGRAMME__NAME", "environment")
    made = Settings.model_validate(
        {"telegram": {"token": TOKEN}, "database": {"url": "postgresql+asyncpg://host/name"}}
    )
    assert made.programme.name == "Nästa steg"


def test_relative_paths_count_from_the_file(configuration: Configuration, tmp_path: Path) -> None:
    (tmp_path / "token.txt").write_text(f"{TOKEN}\n")
    loaded = configuration.load(
        '[telegram]\ntoken_file = "token.txt"\n'
        '[database]\nurl = "sqlite+aiosqlite:///data/a.db?timeout=5"\n'
    )
    assert loaded.telegram.token.get_secret_value() == TOKEN
    assert loaded.database.url.get_secret_value() == (
        f"sqlite+aiosqlite:///{tmp_path}/data/a.db?timeout=5"
    )


def test_a_token_from_the_environment_replaces_the_token_file(configuration: Configuration) -> None:
    text = REQUIRED.replace(f'token = "{TOKEN}"', 'token_file = "gone.txt"')
    loaded = configuration.load(text, {"NASTA_STEG_TELEGRAM__TOKEN": TOKEN})
    assert loaded.telegram.token.get_secret_value() == TOKEN


def test_the_slash_after_the_servers_address_is_dropped(configuration: Configuration) -> None:
    loaded = configuration.load(REQUIRED, flags={"telegram.api_url": "http://127.0.0.1:8081/"})
    assert loaded.telegram.api_url == "http://127.0.0.1:8081"


def test_all_problems_are_told_at_once(configuration: Configuration) -> None:
    complaint = configuration.complaint("", {"NASTA_STEG_LOG__LEVEL": "loud"})
    assert complaint.splitlines() == [
        "config.toml: [telegram] token is missing; write the token that @BotFather gave you, "
        "in quotes.",
        "config.toml: [database] url is missing; write sqlite+aiosqlite:///FILE or "
        "postgresql+asyncpg://USER:PASSWORD@HOST/DATABASE, in quotes.",
        "NASTA_STEG_LOG__LEVEL does not fit; write debug, info, warning or error.",
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "[telegram]\ntokn = 1",
            "[telegram] tokn is not a setting; did you mean [telegram] token?",
        ),
        ("[log]\ntoken = 1", "[log] token is not a setting; did you mean [telegram] token?"),
        ("[log]\nxyzzy = 1", "[log] xyzzy is not a setting; see config.example.toml."),
        ("[programm]\nname = 1", "[programm] is not a section; did you mean [programme]?"),
        ("token = 1", "[token] is not a section; did you mean [telegram] token?"),
        ("log = 1", "[log] is not a section; write [log] on a line of its own."),
        (
            "[programme]\ntimezone = 'Europe/Stokholm'",
            "[programme] timezone is not a time zone (perhaps Europe/Stockholm); "
            "write the name of a time zone, such as Europe/Stockholm.",
        ),
        (
            "[programme]\nlanguages = ['fi']",
            "[programme] languages names one that does not exist "
            "(there are ar, en, prs, so, sv, sv-easy, ti, uk); "
            "write names of folders in locales/, with commas between.",
        ),
        (
            "[programme]\nlanguages = ['sv', 'en']",
            "[programme] default_language is not one of languages (sv, en).",
        ),
        (
            "[programme]\nlanguages = ['sv', 'sv']",
            "[programme] languages does not name at least one language, and each only once; "
            "write names of folders in locales/, with commas between.",
        ),
        (
            "[staff]\nowners = [-1001234]",
            "[staff] owners does not fit; write Telegram user ids, with commas between them.",
        ),
        (
            "[telegram]\nmessages_per_second = 0",
            "[telegram] messages_per_second does not fit; write a whole number from 1 to 1000000.",
        ),
        (
            "[telegram]\ntoken = '1'\ntoken_file = 'x'",
            "[telegram] token_file and token are both given; keep one of them.",
        ),
        (
            "[telegram]\ntoken_file = 'gone.txt'",
            "[telegram] token_file cannot be read (No such file or directory).",
        ),
        (
            "[telegram]\napi_url = 'ftp://example.org'",
            "[telegram] api_url does not start with http:// or https:// and the name of a server; "
            "write the address of a Bot API server, such as https://api.telegram.org.",
        ),
    ],
)
def test_a_problem_is_one_plain_sentence(
    configuration: Configuration, text: str, sentence: str
) -> None:
    assert f"config.toml: {sentence}" in configuration.complaint(text).splitlines()


@pytest.mark.parametrize(
    ("variable", "sentence"),
    [
        ("NASTA_STEG_TELEGRAM_TOKEN", "did you mean NASTA_STEG_TELEGRAM__TOKEN?"),
        ("NASTA_STEG_STAFF__OWNER", "did you mean NASTA_STEG_STAFF__OWNERS?"),
        ("NASTA_STEG_XYZZY", "see config.example.toml."),
    ],
)
def test_a_misspelt_variable_is_named_with_the_nearest(
    configuration: Configuration, variable: str, sentence: str
) -> None:
    complaint = configuration.complaint(REQUIRED, {variable: TOKEN})
    assert complaint == f"{variable} is not a setting; {sentence}"


@pytest.mark.parametrize(
    "url",
    [
        "postgres://bot:hunter2@host/name",
        "postgresql://bot:hunter2@host/name",
        "sqlite:///hunter2.db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "hunter2",
    ],
)
def test_an_unusable_database_address_is_refused_and_not_shown(
    configuration: Configuration, url: str
) -> None:
    complaint = configuration.complaint(REQUIRED, {"NASTA_STEG_DATABASE__URL": url})
    assert complaint.startswith("NASTA_STEG_DATABASE__URL ")
    assert complaint.endswith(
        "; write sqlite+aiosqlite:///FILE or postgresql+asyncpg://USER:PASSWORD@HOST/DATABASE, "
        "in quotes."
    )
    assert "hunter2" not in complaint


@pytest.mark.parametrize(
    "text",
    [
        f'[telegram]\n[database]\nurl = "{TOKEN}"',
        f'[telegram]\ntoken = "{TOKEN} {TOKEN}"',
        f'[telegram]\ntokn = "{TOKEN}"',
        f'"{TOKEN}" = 1',
        f'[telegram]\n"{TOKEN}" = 1',
        f'[telegram]\nmessages_per_second = "{TOKEN}"',
        f'[programme]\ntimezone = "{TOKEN}"',
        f'[programme]\nlanguages = ["{TOKEN}"]',
        f'[log]\nlevel = "{TOKEN}"',
        f"[telegram]\ntoken = {TOKEN}",
        f'[telegram]\ntoken = "{TOKEN}',
        f'telegram = "{TOKEN}"',
    ],
)
def test_a_token_in_any_wrong_place_is_never_shown(configuration: Configuration, text: str) -> None:
    assert TOKEN.partition(":")[2] not in configuration.complaint(text)


def test_no_secret_is_in_the_representation(configuration: Configuration) -> None:
    environ = {"NASTA_STEG_DATABASE__URL": "postgresql+asyncpg://bot:hunter2@host/name"}
    loaded = configuration.load(REQUIRED, environ)
    shown = f"{loaded!r} {loaded} {loaded.model_dump()} {loaded.model_dump_json()}"
    assert TOKEN not in shown
    assert "hunter2" not in shown


def test_a_syntax_error_is_named_by_its_line(configuration: Configuration) -> None:
    complaint = configuration.complaint(f'[telegram]\ntoken = "{TOKEN}\n')
    assert complaint == (
        'config.toml, line 2, is not TOML; settings are lines like name = "text" or number = 5.'
    )


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"gone\.toml does not exist; copy"):
        load(tmp_path / "gone.toml", {}, {})
    with pytest.raises(SettingsError, match=r"cannot be read: Is a directory\.$"):
        load(tmp_path, {}, {})
    (tmp_path / "latin.toml").write_bytes(b"[programme]\nname = 'N\xe4sta steg'\n")
    with pytest.raises(SettingsError, match=r"latin\.toml is not a text file in UTF-8\.$"):
        load(tmp_path / "latin.toml", {}, {})


EXAMPLE = (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")
EVERY_SETTING = re.sub(r"^# (\w+ = )", r"\1", EXAMPLE, flags=re.MULTILINE)


def test_the_example_names_every_setting_and_no_other() -> None:
    written = {
        (section, key) for section, keys in tomllib.loads(EVERY_SETTING).items() for key in keys
    }
    assert written == {(section, key) for key, section in settings.KEYS.items()}


def test_the_example_shows_the_defaults(configuration: Configuration) -> None:
    """With a token put in, and every commented line but the other way to a token uncommented."""
    filled = EXAMPLE.replace('token = ""', f'token = "{TOKEN}"')
    uncommented = EVERY_SETTING.replace('token = ""', f'token = "{TOKEN}"')
    without_file = re.sub(r"^token_file = .*$", "", uncommented, flags=re.MULTILINE)
    assert configuration.load(filled) == configuration.load(without_file)


def test_every_setting_says_what_to_write() -> None:
    for key, section in settings.KEYS.items():
        assert settings._wanted(section, key) != "None"

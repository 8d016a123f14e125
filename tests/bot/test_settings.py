"""Settings: the order of the layers, and what a person is told when something is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import settings
from bot.settings import Settings, SettingsError, load, open_time_of, steps_of
from programme.open_time import OpenTime
from programme.reminders import DEFAULT_STEPS, HoursBefore, OnDay, Step
from storage.records import EventKind

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


@pytest.mark.parametrize(
    ("database", "file"),
    [
        ('url = "sqlite+aiosqlite:///data/a.db?timeout=5"', "data/a.db.forgotten"),
        ('url = "postgresql+asyncpg://host/name"', "nasta-steg.forgotten"),
        (
            'url = "sqlite+aiosqlite:///data/a.db"\nforgotten_file = "safe/deleted"',
            "safe/deleted",
        ),
    ],
)
def test_who_was_deleted_is_remembered_beside_the_database_or_these_settings(
    configuration: Configuration, tmp_path: Path, database: str, file: str
) -> None:
    loaded = configuration.load(f'[telegram]\ntoken = "{TOKEN}"\n[database]\n{database}\n')
    assert loaded.database.forgotten_file == tmp_path / file


def test_what_is_kept_by_law_is_named_once_with_its_reason(configuration: Configuration) -> None:
    assert configuration.load(REQUIRED).deletion.keep == ()
    text = REQUIRED + '[deletion]\nkeep = ["notice", "sign-ups"]\nkeep_because = " Arkivlagen "\n'
    deletion = configuration.load(text).deletion
    assert (deletion.keep, deletion.keep_because) == (("notice", "sign-ups"), "Arkivlagen")
    environ = {"NASTA_STEG_DELETION__KEEP": "questions, sign-ups, questions"}
    assert configuration.load(text, environ).deletion.keep == ("questions", "sign-ups")


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
            "[deletion]\nkeep = ['names']",
            "[deletion] keep does not fit; "
            "write names among questions, sign-ups and notice, with commas.",
        ),
        (
            "[deletion]\nkeep = ['questions']\nkeep_because = ' '",
            "[deletion] keep_because is empty; write why it is kept, as people are told.",
        ),
        (
            '[deletion]\nkeep_because = "a\\nb"',
            "[deletion] keep_because does not fit; write one line of at most 200 characters.",
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
            "[quiet_time]\nfrom = '20.00'",
            '[quiet_time] from is not a time; write a time of day in quotes, such as "20:00".',
        ),
        (
            "[quiet_time]\nto = 8",
            '[quiet_time] to is not a time; write a time of day in quotes, such as "08:00".',
        ),
        (
            "[quiet_time]\nfrom = '08:00'\nto = '20:00'",
            "[quiet_time] to is not before from; quiet time runs from an evening to a morning.",
        ),
        (
            "[quiet_time]\nsundays = 'no way'",
            "[quiet_time] sundays does not fit; write true or false.",
        ),
        (
            "[quiet_time]\nuntil = '08:00'",
            "[quiet_time] until is not a setting; see config.example.toml.",
        ),
        (
            "[reminders]\nstep = 5",
            "[reminders] step does not fit; "
            "write each step under a line [[reminders.step]], as config.example.toml shows.",
        ),
        (
            "[reminders.step]\nname = 'day'",
            "[reminders] step does not fit; "
            "write each step under a line [[reminders.step]], as config.example.toml shows.",
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
        f'[quiet_time]\nfrom = "{TOKEN}"',
        f'[[reminders.step]]\nname = "{TOKEN}"',
        f'[[reminders.step]]\n"{TOKEN}" = 1',
        f'[[reminders.step]]\nbuttons = ["{TOKEN}"]',
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


def test_people_are_left_alone_at_night_and_on_closed_days_unless_told_otherwise(
    configuration: Configuration,
) -> None:
    zone = ZoneInfo("Europe/Stockholm")
    loaded = configuration.load(REQUIRED)
    assert open_time_of(loaded) == OpenTime(zone, time(8), time(20), True, "SE")
    assert steps_of(loaded) == DEFAULT_STEPS
    text = (
        "[quiet_time]\nfrom = '21:30'\nto = 07:00:00\nsundays = false\n"
        "[programme]\ntimezone = 'Europe/Oslo'\ncountry = 'NO'\n"
    )
    changed = configuration.load(REQUIRED + text)
    assert open_time_of(changed) == OpenTime(
        ZoneInfo("Europe/Oslo"), time(7), time(21, 30), False, "NO"
    )
    environ = {"NASTA_STEG_QUIET_TIME__FROM": "19:00", "NASTA_STEG_QUIET_TIME__TO": "9:00"}
    flags = {"quiet_time.holidays": "false"}
    assert open_time_of(configuration.load(REQUIRED, environ, flags)) == OpenTime(
        zone, time(9), time(19), True, None
    )


def test_only_countries_whose_holidays_are_known_can_have_them(
    configuration: Configuration,
) -> None:
    text = REQUIRED + "[programme]\ncountry = 'XX'\n"
    assert configuration.complaint(text) == (
        "config.toml: [quiet_time] holidays is true, but the holidays of [programme] country are "
        "not known; write false."
    )
    loaded = configuration.load(text + "[quiet_time]\nholidays = false\n")
    assert open_time_of(loaded).country is None


def test_steps_of_ones_own_replace_all_others(configuration: Configuration) -> None:
    text = """
        [[reminders.step]]
        name = "hours"
        kinds = ["visit"]
        hours_before = 3
        buttons = ["lost", "cannot"]
        [[reminders.step]]
        name = "week"
        days = -8
        time = 09:30:00
        booked_days = 12
        [[reminders.step]]
        name = "after"
        days = 2
        time = "12:00"
        expires_days = 4
    """
    every_kind = frozenset(EventKind)
    assert steps_of(configuration.load(REQUIRED + text)) == (
        Step("hours", frozenset({EventKind.VISIT}), HoursBefore(3), ("lost", "cannot")),
        Step("week", every_kind, OnDay(-8, time(9, 30)), booked_days=12),
        Step("after", every_kind, OnDay(2, time(12)), expires_after=timedelta(days=4)),
    )
    assert steps_of(configuration.load(f"{REQUIRED}[reminders]\nstep = []")) == ()


def test_steps_come_from_the_environment_as_json(configuration: Configuration) -> None:
    variable = "NASTA_STEG_REMINDERS__STEP"
    loaded = configuration.load(REQUIRED, {variable: '[{"name": "hours", "hours_before": 1}]'})
    assert steps_of(loaded) == (Step("hours", frozenset(EventKind), HoursBefore(1)),)
    assert configuration.complaint(REQUIRED, {variable: "hours"}) == (
        "NASTA_STEG_REMINDERS__STEP is not JSON; "
        "write each step under a line [[reminders.step]], as config.example.toml shows."
    )
    assert configuration.complaint(REQUIRED, {variable: '[{"name": "day", "days": -1}]'}) == (
        "NASTA_STEG_REMINDERS__STEP 1, time is missing; days go with a time of day, such as "
        '"16:00".'
    )


HOURS = "name = 'hours'\nhours_before = 2\n"
DAY = "name = 'day'\ndays = -1\ntime = '16:00'\n"


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (
            "days = -1\ntime = '16:00'",
            "name is missing; write one of week, three-days, day, hours, after.",
        ),
        (
            "name = 'fortnight'\ndays = -14\ntime = '16:00'",
            "name is none that has texts; write one of week, three-days, day, hours, after.",
        ),
        (
            DAY + "kinds = ['party']",
            'kinds does not fit; write some of "meeting", "visit" and "talk", as a list.',
        ),
        (
            DAY + "kinds = []",
            'kinds is empty; write some of "meeting", "visit" and "talk", as a list.',
        ),
        (
            "name = 'day'\ndays = 0\ntime = '16:00'",
            "days is 0, where hours_before is meant; "
            "write whole days before (-3) or after (1) the event.",
        ),
        (
            "name = 'day'\ndays = 'one'\ntime = '16:00'",
            "days does not fit; write whole days before (-3) or after (1) the event.",
        ),
        *(
            (
                f"name = '{name}'\ndays = {days}\ntime = '16:00'",
                "days is on the other side of the event than the texts of this name.",
            )
            for name, days in (("day", 1), ("after", -1))
        ),
        ("name = 'day'", "days and hours_before are both missing; write one of them."),
        (DAY + "hours_before = 2", "hours_before and days are both given; keep one of them."),
        (
            "name = 'day'\ndays = -1",
            'time is missing; days go with a time of day, such as "16:00".',
        ),
        *(
            (
                f"name = 'day'\ndays = -1\ntime = {wrong}",
                'time is not a time; write a time of day in quotes, such as "16:00".',
            )
            for wrong in ("'24:00'", "'16:60'", "'4 pm'", "'16:00Z'", "16", "1.5", "true", "[]")
        ),
        *(
            (f"name = 'day'\ndays = -1\ntime = '{quiet}'", "time is in quiet time ([quiet_time]).")
            for quiet in ("07:59", "20:00")
        ),
        (
            HOURS + "time = '16:00'",
            "time does not go with hours_before, which counts from the start.",
        ),
        (
            "name = 'hours'\nhours_before = 13",
            "hours_before does not fit; write a whole number from 1 to 12.",
        ),
        (
            HOURS + "buttons = ['lots']",
            "buttons names one that does not exist; "
            "write some of plan, coming, cannot, help, lost, useful, new-time, as a list.",
        ),
        (
            HOURS + "buttons = ['lost', 'lost']",
            "buttons names one twice; "
            "write some of plan, coming, cannot, help, lost, useful, new-time, as a list.",
        ),
        (
            HOURS + "buttons = [5]",
            "buttons does not fit; "
            "write some of plan, coming, cannot, help, lost, useful, new-time, as a list.",
        ),
        (
            DAY + "booked_days = -1",
            "booked_days does not fit; write a whole number of days, 0 to 365.",
        ),
        (DAY + "expires_days = 2", "expires_days is only for what comes after the event."),
        (HOURS + "expires_days = 2", "expires_days is only for what comes after the event."),
        (DAY + "button = ['lost']", "button is not a setting; did you mean buttons?"),
        (DAY + "xyzzy = 1", "xyzzy is not a setting; see config.example.toml."),
        (
            "name = 'after'\ndays = 2\ntime = '10:00'\nkinds = ['visit']",
            "name is also that of step 1, for a visit.",
        ),
    ],
)
def test_a_problem_of_a_step_says_in_which_it_is(
    configuration: Configuration, step: str, sentence: str
) -> None:
    first = "[[reminders.step]]\nname = 'after'\ndays = 1\ntime = '10:00'\n[[reminders.step]]\n"
    complaint = configuration.complaint(REQUIRED + first + step)
    assert complaint == f"config.toml: [reminders] step 2, {sentence}"


def test_a_name_can_stand_for_a_step_of_each_kind_of_event(configuration: Configuration) -> None:
    text = "".join(
        f"[[reminders.step]]\nname = 'day'\nkinds = ['{kind}']\ndays = -1\ntime = '{at}'\n"
        for kind, at in (("meeting", "17:00"), ("visit", "9:05"))
    )
    assert [step.when for step in steps_of(configuration.load(REQUIRED + text))] == [
        OnDay(-1, time(17)),
        OnDay(-1, time(9, 5)),
    ]


EXAMPLE = (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")
EVERY_SETTING = re.sub(r"^# (\w+ = |\[\[)", r"\1", EXAMPLE, flags=re.MULTILINE)


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

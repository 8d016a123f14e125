"""The settings: defaults, the configuration file, the environment and flags, laid over one another.

`load` reads them once. Whatever is wrong comes out as one `SettingsError` in sentences for the
person who runs the bot, and never with a value that may be secret.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

import locales.languages
from bot.logs import TOKEN, masked
from bot.section import Section as _Section
from bot.section import problem as _problem
from bot.timetable import QuietTime, Reminders, WallClock, require_open, step_sentence
from programme.keeping import Kind
from programme.open_time import OpenTime, knows_holidays_of
from programme.reminders import Step
from programme.staff_hours import FIRST, LAST

PREFIX = "NASTA_STEG_"
SQLITE = "sqlite+aiosqlite:///"
POSTGRESQL = "postgresql+asyncpg://"
VOICES = "voices"
"""The folder beside the settings' file in which recordings are looked for."""
SURVEYS = "surveys"
"""The folder beside the settings' file in which a programme's own surveys are looked for."""
FORGOTTEN = "nasta-steg.forgotten"
"""The file beside the settings' file that remembers who was deleted from a server."""

Values = dict[str, Any]


class SettingsError(Exception):
    """The settings cannot be used; its text has one sentence a line, ready to be shown."""


def _split_at_commas(value: object) -> object:
    """Lists come from the environment and from flags as one text with commas."""
    if not isinstance(value, str):
        return value
    return [part.strip() for part in value.split(",") if part.strip()]


Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=r"^[^\n]*$")]
Owners = Annotated[
    tuple[Annotated[int, Field(gt=0)], ...], NoDecode, BeforeValidator(_split_at_commas)
]
Languages = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split_at_commas)]
Kinds = Annotated[
    tuple[Kind, ...],
    NoDecode,
    BeforeValidator(_split_at_commas),
    AfterValidator(lambda kinds: tuple(dict.fromkeys(kinds))),
]


class Telegram(_Section):
    """`token` is always there, read from `token_file` where that was given instead."""

    token: SecretStr = Field(description="the token that @BotFather gave you, in quotes")
    token_file: Path | None = Field(None, description="the path of a file that holds the token")
    api_url: str = Field(
        "https://api.telegram.org",
        description="the address of a Bot API server, such as https://api.telegram.org",
    )
    messages_per_second: int = Field(
        30, ge=1, le=1_000_000, description="a whole number from 1 to 1000000"
    )

    @model_validator(mode="before")
    @classmethod
    def _read_token_file(cls, values: object) -> object:
        if not isinstance(values, dict) or "token_file" not in values:
            return values
        if "token" in values:
            raise _problem("token_file", "and token are both given; keep one of them")
        try:
            token = Path(values["token_file"]).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError, TypeError) as error:
            why = getattr(error, "strerror", None) or "it is not a text file"
            raise _problem("token_file", f"cannot be read ({why})") from None
        return {**values, "token": token}

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr) -> SecretStr:
        # The pattern that logs mask: no token is accepted that a log could show.
        if not TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("does not look like a bot token (digits, a colon, some 35 letters)")
        return token

    @field_validator("api_url")
    @classmethod
    def _is_a_server(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("does not start with http:// or https:// and the name of a server")
        if parts.query or parts.fragment:
            raise ValueError("is more than the address of a server")
        return url.rstrip("/")


class Database(_Section):
    """`url` is secret because it can hold a password.

    `load` gives a `forgotten_file` where none is named.
    """

    url: SecretStr = Field(
        description=f"{SQLITE}FILE or {POSTGRESQL}USER:PASSWORD@HOST/DATABASE, in quotes"
    )
    forgotten_file: Path | None = Field(None, description="the path of a file, in quotes")

    @field_validator("url")
    @classmethod
    def _is_supported(cls, url: SecretStr) -> SecretStr:
        text = url.get_secret_value()
        if text.startswith(POSTGRESQL):
            return url
        file = text.removeprefix(SQLITE).partition("?")[0]
        if not text.startswith(SQLITE):
            raise ValueError(f"does not start with {SQLITE} or {POSTGRESQL}")
        if file in ("", ":memory:"):
            raise ValueError("names no file, and in memory alone nothing would survive a restart")
        return url


class Staff(_Section):
    owners: Owners = Field((), description="Telegram user ids, with commas between them")
    answer_days: int = Field(2, ge=1, le=30, description="a whole number from 1 to 30")
    today_at: WallClock = Field(time(7, 30), description='a time of day in quotes, such as "07:30"')

    @field_validator("today_at")
    @classmethod
    def _is_by_day(cls, today_at: time) -> time:
        if not FIRST <= today_at < LAST:
            raise ValueError(f"is not between {FIRST:%H:%M} and {LAST:%H:%M}")
        return today_at


class Programme(_Section):
    """`organiser` and `contact` are empty where the texts' own neutral words are to stand."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)] = (
        Field("Nästa steg", description="a name of 1 to 64 characters")
    )
    organiser: Line = Field("", description="one line of at most 200 characters")
    contact: Line = Field("", description="one line of at most 200 characters")
    timezone: ZoneInfo = Field(
        default_factory=lambda: ZoneInfo("Europe/Stockholm"),
        description="the name of a time zone, such as Europe/Stockholm",
    )
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = Field(
        "SE", description="two capital letters, such as SE"
    )
    languages: Languages = Field(
        ("sv-easy", "sv", "en", "ar", "so", "ti", "uk", "prs"),
        description="names of folders in locales/, with commas between",
    )
    default_language: str = Field("sv-easy", description="one of [programme] languages")

    @field_validator("timezone", mode="before")
    @classmethod
    def _is_a_time_zone(cls, name: object) -> object:
        if isinstance(name, ZoneInfo) or (isinstance(name, str) and name in available_timezones()):
            return name
        nearest = get_close_matches(str(name), available_timezones(), 1)
        raise ValueError("is not a time zone" + "".join(f" (perhaps {zone})" for zone in nearest))

    @field_validator("languages")
    @classmethod
    def _exist_once(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        available = locales.languages.available()
        if not set(languages) <= set(available):
            raise ValueError(f"names one that does not exist (there are {', '.join(available)})")
        if not languages or len(set(languages)) < len(languages):
            raise ValueError("does not name at least one language, and each only once")
        return languages

    @model_validator(mode="after")
    def _default_is_spoken(self) -> Programme:
        if self.default_language not in self.languages:
            spoken = ", ".join(self.languages)
            raise _problem("default_language", f"is not one of languages ({spoken})")
        return self


class LanguagePolicy(_Section):
    """What is done with a text that no native reader has approved yet, and who reads it aloud.

    `load` gives a folder where none is named.
    """

    show_source_until_approved: bool = Field(False, description="true or false")
    voice_folder: Path | None = Field(None, description="the path of a folder, in quotes")


class Deletion(_Section):
    """The one place that names what must be kept by law of who has herself deleted."""

    keep: Kinds = Field((), description="names among questions, sign-ups and notice, with commas")
    keep_because: Line = Field("", description="one line of at most 200 characters")

    @model_validator(mode="after")
    def _says_why(self) -> Deletion:
        if self.keep and not self.keep_because:
            raise _problem("keep_because", "is empty; write why it is kept, as people are told")
        return self


class Surveys(_Section):
    """Where a programme's own surveys are. `load` gives a folder where none is named."""

    folder: Path | None = Field(None, description="the path of a folder, in quotes")


class Log(_Section):
    level: Annotated[
        Literal["debug", "info", "warning", "error"],
        BeforeValidator(lambda level: level.lower() if isinstance(level, str) else level),
    ] = Field("info", description="debug, info, warning or error")


class Settings(BaseSettings):
    """All settings, immutable. Made directly, it takes what it is given and looks nowhere else."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        env_prefix=PREFIX,
        env_nested_delimiter="__",
    )

    telegram: Telegram
    database: Database
    staff: Staff = Field(default_factory=Staff)
    programme: Programme = Field(default_factory=Programme)
    languages: LanguagePolicy = Field(default_factory=LanguagePolicy)
    deletion: Deletion = Field(default_factory=Deletion)
    quiet_time: QuietTime = Field(default_factory=QuietTime)
    reminders: Reminders = Field(default_factory=Reminders)
    surveys: Surveys = Field(default_factory=Surveys)
    log: Log = Field(default_factory=Log)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)

    @model_validator(mode="after")
    def _times_fit_together(self) -> Settings:
        if self.quiet_time.holidays and not knows_holidays_of(self.programme.country):
            raise _problem(
                "quiet_time.holidays",
                "is true, but the holidays of [programme] country are not known; write false",
            )
        require_open(steps_of(self), open_time_of(self))
        return self


def open_time_of(settings: Settings) -> OpenTime:
    programme = settings.programme
    return settings.quiet_time.open_time(programme.timezone, programme.country)


def steps_of(settings: Settings) -> tuple[Step, ...]:
    return settings.reminders.steps()


def _section(name: str) -> type[_Section]:
    return cast(type[_Section], Settings.model_fields[name].annotation)


KEYS = {
    key: section for section in Settings.model_fields for key in _section(section).fields_by_key()
}


def _variable(section: str, key: str) -> str:
    return f"{PREFIX}{section}__{key}".upper()


VARIABLES = [_variable(section, key) for key, section in KEYS.items()]


class _Layer(NamedTuple):
    """Where values come from: how a section and key are written there, and what stands there."""

    place: Callable[[str, str], str]
    values: Values


def load(path: Path | None, environ: Mapping[str, str], flags: Mapping[str, object]) -> Settings:
    """Read the settings, each layer over the one before: defaults, file, environment, flags.

    `flags` go by dotted name, such as `telegram.api_url`; those that are None were not given.
    Relative paths count from the file's folder, or from the current one when there is no file.
    Raises SettingsError.
    """
    file = f"{path}: " if path else ""
    layers = [
        _Layer(lambda section, key: f"{file}[{section}] {key}", _from_file(path) if path else {}),
        _Layer(_variable, _from_environment(environ)),
        _Layer(lambda section, key: f"The flag for [{section}] {key}", _from_flags(flags)),
    ]
    problems = [_unknown_variable(name) for name in environ if _is_unknown_variable(name)]
    values = _anchored(_overlaid(layers), path.parent if path else Path())
    try:
        settings = Settings(**values)
    except ValidationError as error:
        problems += [_sentence(layers, detail) for detail in error.errors(include_url=False)]
    if problems:
        raise SettingsError(masked("\n".join(dict.fromkeys(problems))))
    return settings


def _from_file(path: Path) -> Values:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(
            f"{path} does not exist; copy config.example.toml there and fill in the token."
        ) from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is not a text file in UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        # Its own words quote what stands there, which may be the token.
        line = re.search(r"line (\d+)", str(error))
        where = f"line {line[1]}" if line else "at its end"
        raise SettingsError(
            f'{path}, {where}, is not TOML; settings are lines like name = "text" or number = 5.'
        ) from None


def _from_environment(environ: Mapping[str, str]) -> Values:
    source = EnvSettingsSource(Settings)
    source.env_vars = {n.lower(): text for n, text in environ.items() if n.upper() in VARIABLES}
    return source()


def _from_flags(flags: Mapping[str, object]) -> Values:
    values: Values = {}
    for name, value in flags.items():
        section, _, key = name.partition(".")
        if value is not None:
            values.setdefault(section, {})[key] = value
    return values


def _overlaid(layers: list[_Layer]) -> Values:
    merged: Values = {section: {} for section in Settings.model_fields}
    for layer in layers:
        for section, keys in layer.values.items():
            below = merged.get(section)
            if isinstance(below, dict) and isinstance(keys, dict):
                merged[section] = {**_without_other_token(below, keys), **keys}
            else:
                merged[section] = keys
    return merged


def _without_other_token(below: Values, keys: Values) -> Values:
    """A token given in a higher layer replaces a token file of a lower one, and the reverse."""
    token = {"token", "token_file"}
    return below if token.isdisjoint(keys) else {k: v for k, v in below.items() if k not in token}


def _anchored(values: Values, folder: Path) -> Values:
    telegram, database = values["telegram"], values["database"]
    if isinstance(telegram, dict) and isinstance(file := telegram.get("token_file"), str):
        telegram["token_file"] = str(folder / Path(file).expanduser())
    if isinstance(languages := values["languages"], dict):
        voices = languages.get("voice_folder", VOICES)
        if isinstance(voices, str):
            languages["voice_folder"] = str(folder / Path(voices).expanduser())
    if isinstance(surveys := values["surveys"], dict):
        own = surveys.get("folder", SURVEYS)
        if isinstance(own, str):
            surveys["folder"] = str(folder / Path(own).expanduser())
    if isinstance(database, dict) and isinstance(url := database.get("url"), str):
        file, mark, options = url.removeprefix(SQLITE).partition("?")
        if url.startswith(SQLITE) and file not in ("", ":memory:"):
            absolute = (folder / Path(file).expanduser()).absolute()
            database["url"] = f"{SQLITE}{absolute}{mark}{options}"
        beside = f"{file}.forgotten" if url.startswith(SQLITE) else FORGOTTEN
        if isinstance(forgotten := database.get("forgotten_file", beside), str):
            database["forgotten_file"] = str((folder / Path(forgotten).expanduser()).absolute())
    return values


def _is_unknown_variable(name: str) -> bool:
    return name.upper().startswith(PREFIX) and name.upper() not in VARIABLES


def _unknown_variable(name: str) -> str:
    spellings = {variable.removeprefix(PREFIX): variable for variable in VARIABLES}
    return f"{name} is not a setting; {_did_you_mean(name.upper().removeprefix(PREFIX), spellings)}"


def _did_you_mean(name: str, spellings: Mapping[str, str]) -> str:
    nearest = get_close_matches(name, spellings, 1)
    return f"did you mean {spellings[nearest[0]]}?" if nearest else "see config.example.toml."


def _sentence(layers: list[_Layer], detail: ErrorDetails) -> str:
    """One problem in plain words: where, what, and what to write instead."""
    kind, context = detail["type"], detail.get("ctx", {})
    way = (*map(str, detail["loc"]), *context.get("key", "").split("."), "", "", "")
    section, key, place_in_list, inner = way[:4]
    place = _place(layers, section, key)
    if inner:
        return step_sentence(f"{place} {int(place_in_list) + 1}", inner, kind, context)
    if kind == "extra_forbidden":
        keys = {known: f"[{KEYS[known]}] {known}" for known in KEYS}
        sections = {known: f"[{known}]" for known in Settings.model_fields}
        if key:
            return f"{place} is not a setting; {_did_you_mean(key, keys)}"
        return f"{place} is not a section; {_did_you_mean(section, keys | sections)}"
    if not key:
        return f"{place} is not a section; write [{section}] on a line of its own."
    if kind == "section":
        return f"{place} {context['problem']}."
    problem = "is missing" if kind == "missing" else context.get("error", "does not fit")
    return f"{place} {problem}; write {_wanted(section, key)}."


def _place(layers: list[_Layer], section: str, key: str) -> str:
    for layer in reversed(layers):
        keys = layer.values.get(section)
        if isinstance(keys, dict) and key in keys:
            return layer.place(section, key)
    return layers[0].place(section, key).rstrip()


def _wanted(section: str, key: str) -> str:
    return str(_section(section).fields_by_key()[key].description)

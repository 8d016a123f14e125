"""`nasta-steg poster`: an event's poster, or the sign at its door, as a page to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.app import catalogue_of, database_of, profile_of
from bot.commands.console import complain, out, with_settings
from bot.commands.event import found_event
from bot.settings import Settings
from programme import posters
from programme.events import Event
from programme.profile import Profile
from storage.database import Database
from storage.schema import require_newest


def main(
    config: Path,
    assignments: Sequence[str],
    code: str,
    file: Path,
    languages: Sequence[str],
    *,
    is_sign: bool,
) -> int:
    kind = posters.DOOR_SIGN if is_sign else posters.POSTER
    chosen = list(dict.fromkeys(languages))
    return with_settings(
        config, assignments, lambda settings: _print(settings, code, file, chosen, kind)
    )


async def _print(
    settings: Settings, code: str, file: Path, languages: Sequence[str], kind: str
) -> int:
    catalogue = catalogue_of(settings)
    profile = profile_of(settings, catalogue)
    if (wrong := _wrong(languages, profile)) is not None:
        return complain(wrong)
    database = database_of(settings)
    try:
        await require_newest(database)
        event = await found_event(database, code)
        if isinstance(event, str):
            return complain(event)
        profile = await _named(database, profile)
        if not profile.bot_username:
            return complain(
                "The name of the bot is not known yet; start it once with `nasta-steg run`."
            )
        async with database.transaction() as work:
            event = await posters.made_ready(work, kind, event)
    finally:
        await database.close()
    languages = languages or posters.page_languages(event, profile)
    return _write(file, posters.page(kind, event, profile, languages, catalogue)) or _tell(
        kind, event, file, languages
    )


async def _named(database: Database, profile: Profile) -> Profile:
    """The profile with the name that the bot had when it was started last."""
    async with database.reading() as work:
        name = await work.remembered.get(posters.BOT_USERNAME)
    return replace(profile, bot_username=name or "")


def _wrong(languages: Sequence[str], profile: Profile) -> str | None:
    offered = [one.id for one in profile.languages]
    for one in languages:
        if one not in offered:
            return f"The programme is not in {one}; it is in {', '.join(offered)}."
    if len(languages) > posters.MOST_LANGUAGES:
        return f"A page has room for {posters.MOST_LANGUAGES} languages, not {len(languages)}."
    return None


def _write(file: Path, content: bytes) -> int:
    try:
        file.write_bytes(content)
    except OSError as error:
        return complain(f"{file} cannot be written: {error.strerror}.")
    return 0


def _tell(kind: str, event: Event, file: Path, languages: Sequence[str]) -> int:
    what = "door sign" if kind == posters.DOOR_SIGN else "poster"
    said = f"{file} is the {what} of {event.code} in {', '.join(languages)}."
    if missing := [one for one in languages if one not in event.texts]:
        said += f" The event has no words in {', '.join(missing)}; its title is in easy Swedish."
    out.print(said, markup=False, soft_wrap=True)
    return 0

"""Pages to print: made in a thread, when nothing is locked and nobody waits for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.messenger import Drawing, File
from locales.catalogue import Catalogue
from programme.events import Event
from programme.figure_files import PICTURE, file_name, made
from programme.figures import Frozen
from programme.posters import DOOR_SIGN, POSTER, page, page_languages, page_name
from programme.profile import Profile

PAGES = (POSTER, DOOR_SIGN)


class UnprintableError(Exception):
    """The page cannot be made, and could not be made later either."""


@dataclass(frozen=True)
class Page:
    """A poster or a door sign that is still to be made; a door sign's event has its door code."""

    kind: str
    event: Event
    profile: Profile
    catalogue: Catalogue

    async def printed(self) -> File:
        """Raises `UnprintableError`."""
        languages = page_languages(self.event, self.profile)
        try:
            content = await asyncio.to_thread(
                page, self.kind, self.event, self.profile, languages, self.catalogue
            )
        except Exception as error:
            raise UnprintableError(self.kind) from error
        return File(page_name(self.kind, self.event), content)


@dataclass(frozen=True)
class Figures:
    """A picture or a spreadsheet of a report that is still to be made."""

    kind: str
    report: Frozen
    profile: Profile
    language: str
    catalogue: Catalogue

    async def printed(self) -> File | Drawing:
        """Raises `UnprintableError`."""
        try:
            content = await asyncio.to_thread(
                made, self.kind, self.report, self.profile, self.language, self.catalogue
            )
        except Exception as error:
            raise UnprintableError(self.kind) from error
        if self.kind == PICTURE:
            return Drawing(content)
        return File(file_name(self.kind, self.report.id), content)

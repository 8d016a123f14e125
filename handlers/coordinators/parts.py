"""What several of the staff's screens are put together from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.engine import Option
from handlers.visit import choice
from locales.wording import Choice, Phrase
from programme.buttons import Screen

HOME = choice("staff-home", Screen("staff"))
"""The way back that stands last on every screen of the staff's side."""

TO_STAFF = Option("staff", Phrase("staff-home"), Screen("staff"), stands_alone=True)
"""The same way back out of a conversation, which is offered again in the staff menu."""

BACK = Option("back", Phrase("staff-step.back"), stands_alone=True)
"""To the question before."""

PER_PAGE = 8
"""Names or events on one page of a list."""


def pages(page: int, total: int, screen: Callable[[int], Screen]) -> Sequence[Choice]:
    """The row of buttons to the pages before and after, empty where there are none."""
    row = []
    if page > 0:
        row.append(choice("staff-page.before", screen(page - 1)))
    if (page + 1) * PER_PAGE < total:
        row.append(choice("staff-page.after", screen(page + 1)))
    return row


def fitting_page(page: int, total: int) -> int:
    """The page, or the last one where the list has become shorter."""
    return min(page, max(0, (total - 1) // PER_PAGE))

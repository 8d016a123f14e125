"""Figures in the chat, as a viewer has them: every screen, what is kept, and old buttons."""

from __future__ import annotations

from datetime import UTC, datetime

from handlers.coordinators.figures import EVENT, INTAKE, LAST_YEAR, PUBLISHED, QUARTER, REPORT
from handlers.dialogue import is_for_staff
from handlers.reception import Received, receive
from locales.catalogue import Catalogue
from locales.languages import available
from locales.wording import Draft, from_json
from programme import figures
from programme.buttons import Action, Button, Screen, decode, encode
from programme.incoming import Sender, Tapped
from programme.rights import Role
from programme.work import Work
from storage.database import Database
from storage.records import Person
from tests.handlers.test_staff_rights import somebody
from tests.programme.conftest import database, template
from tests.programme.counted import fill
from tests.programme.samples import PROFILE

__all__ = ["database", "template"]

CATALOGUE = Catalogue(list(available()), strict=True)
NOW = datetime(2027, 6, 1, 12, tzinfo=UTC)


async def tap(work: Work, person: Person, button: Button) -> Received:
    assert person.telegram_id is not None
    sender = Sender(person.telegram_id, "Karin", "sv")
    tapped = Tapped(encode(button), 5, "tap")
    return await receive(work, PROFILE, CATALOGUE, NOW, sender, tapped, person, None)


def said(received: Received) -> tuple[Draft, str]:
    """The last message, and its words in Swedish."""
    draft = from_json(received.rows[-1].draft)
    return draft, CATALOGUE.render(draft, "sv").text.translate(dict.fromkeys((0x2068, 0x2069)))


def leads_to(draft: Draft) -> list[Button | None]:
    return [decode(one.data) for line in draft.choices for one in line]


async def test_a_viewer_sees_every_screen_that_leads_on_from_figures(database: Database) -> None:
    """From button to button, as far as they lead; nothing is unsayable, no name is ever said."""
    await fill(database, 4711)
    async with database.transaction() as work:
        viewer = await somebody(work, 100_000, Role.VIEWER, takes_part=True)
        seen: set[Button | None] = set()
        waiting: list[Button | None] = [Screen("staff-figures")]
        while waiting:
            button = waiting.pop()
            if button in seen or button is None:
                continue
            seen.add(button)
            if isinstance(button, Screen) and not button.name.startswith(
                ("staff-fig", "staff-report")
            ):
                continue
            received = await tap(work, viewer, button)
            draft, text = said(received)
            assert "Canary" not in text
            assert all(is_for_staff(getattr(one, "name", "staff-")) for one in leads_to(draft))
            # One of each kind of page is enough.
            if len(seen) < 35:
                waiting += leads_to(draft)
        assert {one.name for one in seen if isinstance(one, Screen)} >= {
            *("staff-figures-of", "staff-fig-events", "staff-fig-intake", "staff-reports"),
        }


async def test_the_whole_project_on_a_phone(database: Database) -> None:
    log = await fill(database, 4711)
    async with database.transaction() as work:
        viewer = await somebody(work, 100_000, Role.VIEWER, takes_part=True)
        _, text = said(await tap(work, viewer, Screen("staff-figures-of", (0, 0))))
    assert text.startswith("<b>Hela projektet till 2027-06-01</b>")
    assert f"Kom på träff: <b>{len(log.first('met'))}</b>" in text
    assert f"Sökte: <b>{len(log.first('applied'))}</b>" in text
    assert "<b>Kön</b>\n<i>Kom på träff</i>\nKvinnor: <b>" in text


async def test_a_picture_and_a_spreadsheet_are_kept_as_a_report(database: Database) -> None:
    await fill(database, 4711)
    async with database.transaction() as work:
        viewer = await somebody(work, 100_000, Role.VIEWER, takes_part=True)
        attached = []
        for verb in ("staff-picture", "staff-sheet"):
            for button in (Action(verb, 0, LAST_YEAR), Action(verb, 1, REPORT)):
                received = await tap(work, viewer, button)
                assert received.toast is not None and received.toast.key == "staff-figures-soon"
                attached.append(said(received)[0].attachment)
        assert [(one.kind, one.id) for one in attached if one] == [
            *[("figures-picture", 1)] * 2,
            *[("figures-sheet", 1)] * 2,
        ]
        _, text = said(await tap(work, viewer, Action("staff-freeze", 0, QUARTER | PUBLISHED)))
        assert "Rapport 2" in text and "2027-04-01 – 2027-06-30" in text
        assert "tal från 1 till 9 visas inte" in text
        assert (await figures.frozen(work, limit=8, offset=0))[1] == 2


async def test_what_is_not_there_is_said_kindly(database: Database) -> None:
    async with database.transaction() as work:
        viewer = await somebody(work, 100_000, Role.VIEWER, takes_part=True)
        for button in (
            Screen("staff-figures-of", (EVENT, 36**6)),
            Screen("staff-figures-of", (INTAKE | PUBLISHED, 3)),
            Screen("staff-figures-of", (77, 3)),
            Screen("staff-report", (3,)),
            Action("staff-picture", 3, REPORT),
            Action("staff-freeze", 3, EVENT),
        ):
            assert said(await tap(work, viewer, button))[1] == "Det finns inte kvar."
        for screen in ("staff-fig-events", "staff-fig-intake", "staff-reports"):
            assert "ännu" in said(await tap(work, viewer, Screen(screen, (9,))))[1]
        _, text = said(await tap(work, viewer, Screen("staff-figures-of", (0, 0))))
        assert "Kom på träff: <b>0</b>" in text

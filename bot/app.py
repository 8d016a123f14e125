"""Everything wired together, once: from settings to a bot that runs until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable
from dataclasses import replace

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.alarms import Alarms
from bot.inbox_worker import InboxWorker
from bot.intake import Intake, PollingBot
from bot.limits import Limits
from bot.logs import fields
from bot.menus import Menus
from bot.messenger import Messenger
from bot.outlet import Outlet
from bot.pictures import Pictures
from bot.request import AiohttpRequest
from bot.settings import Settings, open_time_of, steps_of
from bot.taps import Taps
from bot.watch import Watch
from handlers.participants.voices import listen
from locales.catalogue import Catalogue
from locales.voices import Voices
from programme import people, survey_definitions
from programme.clock import Clock
from programme.documents import load_libraries
from programme.keeping import Keeping
from programme.open_time import load_holidays
from programme.posters import BOT_USERNAME
from programme.profile import Profile
from programme.survey_definitions import Surveys
from programme.survey_texts import require_texts
from scheduler.waker import Waker
from storage.database import Database
from storage.lock import sole_use
from storage.schema import migrate

SECONDS_BETWEEN_TRIES = 5

log = logging.getLogger(__name__)


def catalogue_of(settings: Settings) -> Catalogue:
    return Catalogue(
        settings.programme.languages,
        show_source_until_approved=settings.languages.show_source_until_approved,
        voices=Voices(settings.languages.voice_folder),
        listen=listen,
        more_texts=settings.surveys.folder,
    )


def profile_of(settings: Settings, catalogue: Catalogue) -> Profile:
    """Raises `SurveyError`."""
    programme = settings.programme
    return Profile(
        name=programme.name,
        organiser=programme.organiser,
        contact=programme.contact,
        open_time=open_time_of(settings),
        steps=steps_of(settings),
        surveys=surveys_of(settings, catalogue),
        languages=catalogue.languages,
        default_language=programme.default_language,
        country=programme.country,
        answer_days=settings.staff.answer_days,
        today_at=settings.staff.today_at,
        owners=frozenset(settings.staff.owners),
        keeping=Keeping(settings.deletion.keep, settings.deletion.keep_because),
    )


def surveys_of(settings: Settings, catalogue: Catalogue) -> Surveys:
    """Those of the product and the programme's own. Raises `SurveyError`."""
    shipped = survey_definitions.read(survey_definitions.SHIPPED)
    own = settings.surveys.folder
    found = {} if own is None else survey_definitions.read(own)
    # The product's own are known to be whole: to look at them takes the time of a start.
    require_texts({name: one for name, one in found.items() if shipped.get(name) != one}, catalogue)
    return {**shipped, **found}


def database_of(settings: Settings) -> Database:
    database = settings.database
    return Database(database.url.get_secret_value(), forgotten=database.forgotten_file)


def bot_of(settings: Settings, *, connections: int = 4) -> PollingBot:
    """A bot that knows its token and its server; nothing is asked of the server yet."""
    api_url = settings.telegram.api_url
    return PollingBot(
        settings.telegram.token.get_secret_value(),
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=AiohttpRequest(connections),
        get_updates_request=AiohttpRequest(1),
    )


class App:
    """The running bot. `ready` is called when it takes updates, `loaded` once nothing more is."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._database = database_of(settings)
        self._catalogue = catalogue_of(settings)
        self._profile = profile_of(settings, self._catalogue)

    async def run(
        self, ready: Callable[[], None] = lambda: None, loaded: Callable[[], None] = lambda: None
    ) -> None:
        """Until cancelled.

        Raises `DatabaseInUseError`, `DatabaseNewerError`, `DatabaseUnavailableError`, or
        `InvalidToken` when Telegram does not know the token.
        """
        try:
            async with sole_use(self._database):
                if await migrate(self._database):
                    log.info("app.migrated")
                await self._forget_again()
                await self._serve(ready, loaded)
        finally:
            await self._database.close()

    async def _forget_again(self) -> None:
        """Who was deleted and is here again came back with a backup."""
        async with self._database.transaction() as work:
            count = await people.forget_again(work, self._profile.keeping, self._clock.now())
        if count:
            log.info("app.forgotten_again", extra=fields(people=count))

    async def _serve(self, ready: Callable[[], None], loaded: Callable[[], None]) -> None:
        per_second = self._settings.telegram.messages_per_second
        # At 30 a second a tenth of a second away, 3 are on their way; more only wait for a crash.
        in_flight = max(8, math.ceil(per_second / 4))
        bot = bot_of(self._settings, connections=in_flight + 16)
        await _introduce(bot)
        self._profile = replace(self._profile, bot_username=bot.username, bot_id=bot.id)
        await self._remember(bot.username)
        limits = Limits(per_second)
        taps = Taps(bot, limits)
        menus = Menus(bot, self._catalogue, self._profile.default_language)
        alarms = Alarms(self._settings.staff.owners, self._profile.default_language)
        outlet = Outlet(
            self._database,
            Messenger(bot),
            bot.id,
            self._catalogue,
            self._profile,
            self._clock,
            limits,
            alarms,
            in_flight,
        )
        worker = InboxWorker(
            self._database,
            self._profile,
            self._clock,
            self._catalogue,
            taps,
            menus,
            alarms,
            spoke=outlet.bell.ring,
            freed=lambda: waker.wake_soon(),
        )
        intake = Intake(bot, self._database, arrived=worker.bell.ring)

        def ring_both() -> None:
            worker.bell.ring()
            outlet.bell.ring()

        waker = Waker(
            self._database.transaction,
            self._profile,
            self._clock,
            written=ring_both,
        )
        watch = Watch(
            self._database,
            self._profile,
            self._clock,
            alarms,
            intake.pulse,
            alarmed=outlet.bell.ring,
        )
        self._clock.on_change(outlet.bell.ring)
        await outlet.recover()
        waker.start()
        log.info("app.started", extra=fields(per_second=per_second))
        ready()
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(intake.run())
                tasks.create_task(worker.run())
                tasks.create_task(outlet.run())
                tasks.create_task(menus.offer())
                tasks.create_task(watch.run())
                tasks.create_task(Pictures(self._database, bot).run())
                tasks.create_task(self._load(loaded))
        except* InvalidToken as errors:
            raise errors.exceptions[0] from None
        finally:
            await waker.stop()
            await taps.close()
            await menus.close()
            await outlet.close()
            await bot.shutdown()
            log.info("app.stopped")

    async def _remember(self, bot_username: str) -> None:
        """For the links of what is printed, also while the bot does not run."""
        async with self._database.transaction() as work:
            await work.remembered.set(BOT_USERNAME, bot_username)

    async def _load(self, loaded: Callable[[], None]) -> None:
        """What would keep the first to need it waiting."""
        await asyncio.to_thread(load_libraries)
        await asyncio.to_thread(self._load_holidays)
        loaded()

    def _load_holidays(self) -> None:
        year = self._clock.now().year
        load_holidays(self._profile.open_time.country, year, year + 1)


async def _introduce(bot: Bot) -> None:
    """Learns who the bot is; waits for Telegram where it cannot be reached. Raises InvalidToken."""
    try:
        while True:
            try:
                await bot.initialize()
                return
            except InvalidToken:
                raise
            except TelegramError as error:
                log.warning("app.waiting_for_telegram", extra=fields(why=type(error).__name__))
                await asyncio.sleep(SECONDS_BETWEEN_TRIES)
    except (InvalidToken, asyncio.CancelledError):
        await bot.shutdown()
        raise

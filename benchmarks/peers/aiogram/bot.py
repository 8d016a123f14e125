"""A sign-up bot on aiogram, as a good reader of its documentation would write it.

`Dispatcher` and `Router`, states in `MemoryStorage`, SQLAlchemy's async ORM with a middleware that
opens a session per handler; every library with its default settings. Run by the Python of its own
environment, never imported elsewhere.
"""

# Seen from the benchmark's environment aiogram has no types.
# mypy: allow-subclassing-any, allow-untyped-decorators

from __future__ import annotations

import argparse
import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import BufferedInputFile, CallbackQuery, Message, TelegramObject
from aiogram.utils.keyboard import InlineKeyboardBuilder
from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

LANGUAGES = {"sv-easy": "Lätt svenska", "sv": "Svenska", "en": "English", "ar": "العربية"}
NOTICE_TEXT = (
    "This bot helps you to a first meeting with industry. It keeps your name, your language and "
    "what you sign up for. Is that all right?"
)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str | None]
    name: Mapped[str | None]
    agreed_at: Mapped[datetime | None]


class Event(Base):
    __tablename__ = "events"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    place: Mapped[str]
    starts_at: Mapped[datetime]
    seats: Mapped[int]
    taken: Mapped[int] = mapped_column(default=0)


class SignUp(Base):
    __tablename__ = "sign_ups"
    __table_args__ = (UniqueConstraint("user_id", "event_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))


class Form(StatesGroup):
    language = State()
    notice = State()
    name = State()
    event = State()
    card = State()


class LanguageChoice(CallbackData, prefix="language"):  # type: ignore[call-arg]
    code: str


class EventChoice(CallbackData, prefix="event"):  # type: ignore[call-arg]
    id: int


class Coming(CallbackData, prefix="coming"):  # type: ignore[call-arg]
    event_id: int


class SessionMiddleware(BaseMiddleware):
    """Hands each handler a database session of its own."""

    def __init__(self, session_pool: async_sessionmaker[AsyncSession]) -> None:
        self.session_pool = session_pool

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        async with self.session_pool() as session:
            data["session"] = session
            return await handler(event, data)


router = Router()


@router.message(CommandStart())
async def start(message: Message, state: FSMContext, session: AsyncSession) -> None:
    """Ask for the language."""
    assert message.from_user
    if await session.get(User, message.from_user.id) is None:
        session.add(User(id=message.from_user.id))
        await session.commit()
    keyboard = InlineKeyboardBuilder()
    for code, name in LANGUAGES.items():
        keyboard.button(text=name, callback_data=LanguageChoice(code=code))
    await state.set_state(Form.language)
    await message.answer("Choose your language", reply_markup=keyboard.adjust(1).as_markup())


@router.message(Command("cancel"))
async def cancel(message: Message, state: FSMContext) -> None:
    """End the conversation."""
    await state.clear()
    await message.answer("All right. Write /start to begin again.")


@router.callback_query(Form.language, LanguageChoice.filter())
async def choose_language(
    query: CallbackQuery, callback_data: LanguageChoice, state: FSMContext, session: AsyncSession
) -> None:
    """Remember the language and show the notice."""
    assert isinstance(query.message, Message)
    await query.answer()
    user = await session.get_one(User, query.from_user.id)
    user.language = callback_data.code
    await session.commit()
    keyboard = InlineKeyboardBuilder()
    keyboard.button(text="Yes", callback_data="notice:yes")
    keyboard.button(text="No", callback_data="notice:no")
    await state.set_state(Form.notice)
    await query.message.edit_text(NOTICE_TEXT, reply_markup=keyboard.as_markup())


@router.callback_query(Form.notice, F.data == "notice:yes")
async def agree(query: CallbackQuery, state: FSMContext, session: AsyncSession) -> None:
    """Remember the yes and ask for the name."""
    assert isinstance(query.message, Message)
    await query.answer()
    user = await session.get_one(User, query.from_user.id)
    user.agreed_at = datetime.now(UTC)
    await session.commit()
    keyboard = InlineKeyboardBuilder()
    keyboard.button(text=query.from_user.first_name, callback_data="name:telegram")
    await state.set_state(Form.name)
    await query.message.edit_text("What may we call you?", reply_markup=keyboard.as_markup())


@router.callback_query(Form.notice, F.data == "notice:no")
async def disagree(query: CallbackQuery, state: FSMContext) -> None:
    """End without keeping anything more."""
    assert isinstance(query.message, Message)
    await query.answer()
    await state.clear()
    await query.message.edit_text("All right. Write /start if you change your mind.")


@router.callback_query(Form.name, F.data == "name:telegram")
async def tap_name(query: CallbackQuery, state: FSMContext, session: AsyncSession) -> None:
    """Take the name from Telegram and show the events."""
    assert isinstance(query.message, Message)
    await query.answer()
    text, keyboard = await save_name(session, query.from_user.id, query.from_user.first_name)
    await state.set_state(Form.event)
    await query.message.edit_text(text, reply_markup=keyboard.as_markup())


@router.message(Form.name, F.text)
async def type_name(message: Message, state: FSMContext, session: AsyncSession) -> None:
    """Take the name as it was typed and show the events."""
    assert message.from_user and message.text
    text, keyboard = await save_name(session, message.from_user.id, message.text)
    await state.set_state(Form.event)
    await message.answer(text, reply_markup=keyboard.as_markup())


async def save_name(
    session: AsyncSession, user_id: int, name: str
) -> tuple[str, InlineKeyboardBuilder]:
    user = await session.get_one(User, user_id)
    user.name = name
    await session.commit()
    events = await session.scalars(
        select(Event).where(Event.taken < Event.seats).order_by(Event.starts_at).limit(6)
    )
    keyboard = InlineKeyboardBuilder()
    for event in events:
        keyboard.button(
            text=f"{event.starts_at:%a %d/%m %H:%M} {event.title}",
            callback_data=EventChoice(id=event.id),
        )
    keyboard.adjust(1)
    return f"Welcome, {name}! Choose an event:", keyboard


@router.callback_query(Form.event, EventChoice.filter())
async def show_event(
    query: CallbackQuery, callback_data: EventChoice, state: FSMContext, session: AsyncSession
) -> None:
    """Show one event."""
    assert isinstance(query.message, Message)
    await query.answer()
    event = await session.get_one(Event, callback_data.id)
    keyboard = InlineKeyboardBuilder()
    keyboard.button(text="I'm coming", callback_data=Coming(event_id=event.id))
    await state.set_state(Form.card)
    await query.message.edit_text(
        f"{event.title}\n{event.starts_at:%A %d %B %H:%M}\n{event.place}\n"
        f"Seats left: {event.seats - event.taken}",
        reply_markup=keyboard.as_markup(),
    )


@router.callback_query(Form.card, Coming.filter())
async def come(
    query: CallbackQuery, callback_data: Coming, state: FSMContext, session: AsyncSession
) -> None:
    """Take the seat and confirm it with a calendar file."""
    assert isinstance(query.message, Message)
    await query.answer()
    event = await session.get_one(Event, callback_data.event_id)
    await state.clear()
    if event.taken >= event.seats:
        await query.message.answer("Sorry, the last seat has just gone.")
        return
    event.taken += 1
    session.add(SignUp(user_id=query.from_user.id, event_id=event.id))
    await session.commit()
    await query.message.answer_document(
        BufferedInputFile(calendar_file(event).encode(), filename="event.ics"),
        caption=f"You have a seat: {event.title}, {event.starts_at:%A %d %B %H:%M}, {event.place}",
    )


def calendar_file(event: Event) -> str:
    ends_at = event.starts_at + timedelta(hours=2)
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//peer//sign-up//EN",
            "BEGIN:VEVENT",
            f"UID:event-{event.id}@peer",
            f"DTSTAMP:{datetime.now(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART:{event.starts_at:%Y%m%dT%H%M%SZ}",
            f"DTEND:{ends_at:%Y%m%dT%H%M%SZ}",
            f"SUMMARY:{event.title}",
            f"LOCATION:{event.place}",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


async def open_database(session_pool: async_sessionmaker[AsyncSession]) -> None:
    """Make the tables and, once, the events."""
    async with session_pool() as session:
        await session.run_sync(lambda connected: Base.metadata.create_all(connected.connection()))
        if await session.scalar(select(func.count()).select_from(Event)) == 0:
            tomorrow = datetime.now(UTC) + timedelta(days=1)
            session.add_all(
                Event(
                    title=f"Visit to workshop {number}",
                    place="Verkstadsgatan 1",
                    starts_at=tomorrow + timedelta(days=number),
                    seats=100_000,
                )
                for number in range(1, 7)
            )
        await session.commit()


async def main() -> None:
    """Run the bot until it is stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--token", required=True)
    parser.add_argument("--api-url", required=True)
    parser.add_argument("--database", type=Path, required=True)
    options = parser.parse_args()

    engine = create_async_engine(f"sqlite+aiosqlite:///{options.database}")
    session_pool = async_sessionmaker(engine, expire_on_commit=False)
    await open_database(session_pool)

    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.include_router(router)
    dispatcher.update.middleware(SessionMiddleware(session_pool))
    dispatcher.shutdown.register(engine.dispose)

    api = TelegramAPIServer.from_base(options.api_url)
    bot = Bot(options.token, session=AiohttpSession(api=api))
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())

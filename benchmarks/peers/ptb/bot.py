"""A sign-up bot on python-telegram-bot, as a good reader of its tutorials would write it.

`Application`, `ConversationHandler`, `PicklePersistence`, SQLAlchemy's async ORM with one session
per handler; every library with its default settings.
"""

from __future__ import annotations

import argparse
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)

LANGUAGE, NOTICE, NAME, EVENT, CARD = range(5)
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


Session = async_sessionmaker(expire_on_commit=False)


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Ask for the language."""
    assert update.effective_user and update.message
    async with Session() as db:
        if await db.get(User, update.effective_user.id) is None:
            db.add(User(id=update.effective_user.id))
            await db.commit()
    keyboard = [
        [InlineKeyboardButton(name, callback_data=f"language:{code}")]
        for code, name in LANGUAGES.items()
    ]
    await update.message.reply_text(
        "Choose your language", reply_markup=InlineKeyboardMarkup(keyboard)
    )
    return LANGUAGE


async def choose_language(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Remember the language and show the notice."""
    query = update.callback_query
    assert query and query.data
    await query.answer()
    async with Session() as db:
        user = await db.get_one(User, query.from_user.id)
        user.language = query.data.removeprefix("language:")
        await db.commit()
    keyboard = [
        [
            InlineKeyboardButton("Yes", callback_data="notice:yes"),
            InlineKeyboardButton("No", callback_data="notice:no"),
        ]
    ]
    await query.edit_message_text(NOTICE_TEXT, reply_markup=InlineKeyboardMarkup(keyboard))
    return NOTICE


async def agree(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Remember the yes and ask for the name."""
    query = update.callback_query
    assert query
    await query.answer()
    async with Session() as db:
        user = await db.get_one(User, query.from_user.id)
        user.agreed_at = datetime.now(UTC)
        await db.commit()
    name = query.from_user.first_name
    keyboard = [[InlineKeyboardButton(name, callback_data="name:telegram")]]
    await query.edit_message_text(
        "What may we call you?", reply_markup=InlineKeyboardMarkup(keyboard)
    )
    return NAME


async def disagree(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """End without keeping anything more."""
    query = update.callback_query
    assert query
    await query.answer()
    await query.edit_message_text("All right. Write /start if you change your mind.")
    return ConversationHandler.END


async def tap_name(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Take the name from Telegram and show the events."""
    query = update.callback_query
    assert query
    await query.answer()
    text, keyboard = await save_name(query.from_user.id, query.from_user.first_name)
    await query.edit_message_text(text, reply_markup=keyboard)
    return EVENT


async def type_name(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Take the name as it was typed and show the events."""
    assert update.effective_user and update.message and update.message.text
    text, keyboard = await save_name(update.effective_user.id, update.message.text)
    await update.message.reply_text(text, reply_markup=keyboard)
    return EVENT


async def save_name(user_id: int, name: str) -> tuple[str, InlineKeyboardMarkup]:
    async with Session() as db:
        user = await db.get_one(User, user_id)
        user.name = name
        await db.commit()
        events = await db.scalars(
            select(Event).where(Event.taken < Event.seats).order_by(Event.starts_at).limit(6)
        )
        keyboard = [
            [
                InlineKeyboardButton(
                    f"{event.starts_at:%a %d/%m %H:%M} {event.title}",
                    callback_data=f"event:{event.id}",
                )
            ]
            for event in events
        ]
    return f"Welcome, {name}! Choose an event:", InlineKeyboardMarkup(keyboard)


async def show_event(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Show one event."""
    query = update.callback_query
    assert query and query.data
    await query.answer()
    async with Session() as db:
        event = await db.get_one(Event, int(query.data.removeprefix("event:")))
    keyboard = [[InlineKeyboardButton("I'm coming", callback_data=f"coming:{event.id}")]]
    await query.edit_message_text(
        f"{event.title}\n{event.starts_at:%A %d %B %H:%M}\n{event.place}\n"
        f"Seats left: {event.seats - event.taken}",
        reply_markup=InlineKeyboardMarkup(keyboard),
    )
    return CARD


async def come(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """Take the seat and confirm it with a calendar file."""
    query = update.callback_query
    assert query and query.data and isinstance(query.message, Message)
    await query.answer()
    async with Session() as db:
        event = await db.get_one(Event, int(query.data.removeprefix("coming:")))
        if event.taken >= event.seats:
            await query.message.reply_text("Sorry, the last seat has just gone.")
            return ConversationHandler.END
        event.taken += 1
        db.add(SignUp(user_id=query.from_user.id, event_id=event.id))
        await db.commit()
    await query.message.reply_document(
        calendar_file(event).encode(),
        filename="event.ics",
        caption=f"You have a seat: {event.title}, {event.starts_at:%A %d %B %H:%M}, {event.place}",
    )
    return ConversationHandler.END


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


async def cancel(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    """End the conversation."""
    assert update.message
    await update.message.reply_text("All right. Write /start to begin again.")
    return ConversationHandler.END


async def open_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Make the tables and, once, the events."""
    async with Session() as db:
        await db.run_sync(lambda connected: Base.metadata.create_all(connected.connection()))
        if await db.scalar(select(func.count()).select_from(Event)) == 0:
            tomorrow = datetime.now(UTC) + timedelta(days=1)
            db.add_all(
                Event(
                    title=f"Visit to workshop {number}",
                    place="Verkstadsgatan 1",
                    starts_at=tomorrow + timedelta(days=number),
                    seats=100_000,
                )
                for number in range(1, 7)
            )
            await db.commit()


def main() -> None:
    """Run the bot until it is stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--token", required=True)
    parser.add_argument("--api-url", required=True)
    parser.add_argument("--database", type=Path, required=True)
    options = parser.parse_args()

    logging.basicConfig(level=logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)

    engine = create_async_engine(f"sqlite+aiosqlite:///{options.database}")
    Session.configure(bind=engine)

    async def close_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        await engine.dispose()

    application = (
        Application.builder()
        .token(options.token)
        .base_url(f"{options.api_url}/bot")
        .persistence(PicklePersistence(filepath=options.database.with_suffix(".pickle")))
        .post_init(open_database)
        .post_shutdown(close_database)
        .build()
    )
    application.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", start)],
            states={
                LANGUAGE: [CallbackQueryHandler(choose_language, pattern="^language:")],
                NOTICE: [
                    CallbackQueryHandler(agree, pattern="^notice:yes$"),
                    CallbackQueryHandler(disagree, pattern="^notice:no$"),
                ],
                NAME: [
                    CallbackQueryHandler(tap_name, pattern="^name:"),
                    MessageHandler(filters.TEXT & ~filters.COMMAND, type_name),
                ],
                EVENT: [CallbackQueryHandler(show_event, pattern="^event:")],
                CARD: [CallbackQueryHandler(come, pattern="^coming:")],
            },
            fallbacks=[CommandHandler("cancel", cancel), CommandHandler("start", start)],
            name="sign-up",
            persistent=True,
        )
    )
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()

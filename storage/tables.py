"""The tables. Names are those of `records.py`; times are aware UTC."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """Aware UTC in Python; refuses naive times, which would silently mean the server's zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


# SQLite numbers rows by itself only for INTEGER; PostgreSQL gets room for years of messages.
RowId = BigInteger().with_variant(Integer(), "sqlite")


def _id() -> Column[int]:
    return Column("id", RowId, primary_key=True, autoincrement=True)


person = Table(
    "person",
    metadata,
    _id(),
    Column("telegram_id", BigInteger, unique=True),
    Column("name", Text),
    Column("language", String(16)),
    Column("notice_accepted", String(32)),
    Column("source", String(64)),
    Column("created_at", Utc, nullable=False),
    Column("blocked_at", Utc),
    Column("stopped_at", Utc),
    Column("paused_until", Utc),
    Column("phone", Text),
    Column("phone_asked_at", Utc),
    Column("reminders_refused_at", Utc),
    Column("follow_up_refused_at", Utc),
    Column("notices_refused_at", Utc),
    Column("staff_role", String(16)),
    Index(
        "ix_person_staff",
        "staff_role",
        sqlite_where=text("staff_role IS NOT NULL"),
        postgresql_where=text("staff_role IS NOT NULL"),
    ),
)

notice_answer = Table(
    "notice_answer",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("version", String(32), nullable=False),
    Column("language", String(16), nullable=False),
    Column("answer", String(8), nullable=False),
    Column("answered_at", Utc, nullable=False),
)

event = Table(
    "event",
    metadata,
    _id(),
    Column("code", String(16), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("starts_at", Utc, nullable=False, index=True),
    Column("ends_at", Utc, nullable=False),
    Column("sign_up_closes_at", Utc, nullable=False),
    Column("place", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("seats", Integer, nullable=False),
    Column("taken", Integer, nullable=False, server_default="0"),
    Column("held", Integer, nullable=False, server_default="0"),
    Column("waiting", Integer, nullable=False, server_default="0"),
    Column("queue_counter", Integer, nullable=False, server_default="0"),
    Column("schedule_revision", Integer, nullable=False, server_default="0"),
    Column("texts", Text, nullable=False),
    Column("most_seats", Integer, nullable=False, server_default="1"),
    Column("questions", Text, nullable=False, server_default="[]"),
    Column("moved_at", Utc),
    Column("meeting_language", String(16)),
    Column("door_code", String(16)),
    Index("uq_event_door_code", "door_code", unique=True),
    CheckConstraint("held >= 0 AND held <= taken", name="held_within_taken"),
    CheckConstraint("waiting >= 0", name="waiting_not_negative"),
)

sign_up = Table(
    "sign_up",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("seats", Integer, nullable=False),
    Column("queue_number", Integer),
    Column("revision", Integer, nullable=False),
    Column("source", String(64)),
    Column("changed_at", Utc, nullable=False),
    Column("seated_at", Utc),
    Column("reply", String(16)),
    Column("replied_at", Utc),
    Column("attendance", String(16)),
    UniqueConstraint("person_id", "event_id"),
    Index("ix_sign_up_queue", "event_id", "queue_number"),
    CheckConstraint("seats > 0", name="seats_positive"),
)

sign_up_answer = Table(
    "sign_up_answer",
    metadata,
    Column("sign_up_id", ForeignKey("sign_up.id", ondelete="CASCADE"), primary_key=True),
    Column("question", String(16), primary_key=True),
    Column("answer", String(16), nullable=False),
    Column("answered_at", Utc, nullable=False),
)

offer = Table(
    "offer",
    metadata,
    _id(),
    Column("sign_up_id", ForeignKey("sign_up.id", ondelete="CASCADE"), nullable=False),
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), nullable=False),
    Column("seats", Integer, nullable=False),
    Column("is_shared", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Index(
        "uq_offer_open",
        "sign_up_id",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    Index(
        "ix_offer_expiry",
        "expires_at",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    Index("ix_offer_event_id", "event_id"),
)

# Of people who had themselves deleted only these counts are left, and what the law wants kept.
unlinked_sign_up = Table(
    "unlinked_sign_up",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("state", String(16), primary_key=True),
    Column("people", Integer, nullable=False),
)

kept_record = Table(
    "kept_record",
    metadata,
    _id(),
    Column("content", Text, nullable=False),
    Column("kept_at", Utc, nullable=False),
)

arrival = Table(
    "arrival",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), nullable=False),
    Column("source", String(64)),
    Column("arrived_at", Utc, nullable=False),
    Index("ix_arrival_person_event", "person_id", "event_id"),
)

picture = Table(
    "picture",
    metadata,
    _id(),
    Column("digest", String(64), nullable=False, unique=True),
    Column("media_type", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# Telegram's name for an uploaded picture holds for one bot only.
picture_upload = Table(
    "picture_upload",
    metadata,
    Column("picture_id", ForeignKey("picture.id", ondelete="CASCADE"), primary_key=True),
    Column("bot_id", BigInteger, primary_key=True),
    Column("file_id", Text, nullable=False),
)

event_picture = Table(
    "event_picture",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("picture_id", ForeignKey("picture.id", ondelete="CASCADE"), nullable=False),
)

# Telegram's name for a film holds for one bot only, and films are too large to be kept here.
event_film = Table(
    "event_film",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("bot_id", BigInteger, primary_key=True),
    Column("file_id", Text, nullable=False),
)

conversation = Table(
    "conversation",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("name", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("step", String(32), nullable=False),
    Column("answers", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("expires_at", Utc, nullable=False),
    Index(
        "uq_conversation_open",
        "person_id",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    Index(
        "ix_conversation_suspended",
        "person_id",
        sqlite_where=text("state = 'suspended'"),
        postgresql_where=text("state = 'suspended'"),
    ),
    Index(
        "ix_conversation_expiry",
        "expires_at",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)

question = Table(
    "question",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("file_id", Text),
    Column("message_id", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("asked_at", Utc, nullable=False),
    Column("done_at", Utc),
    UniqueConstraint("person_id", "message_id"),
    Index(
        "ix_question_waiting",
        "asked_at",
        # Written with OR, SQLite also uses it where only one of the two is asked for.
        sqlite_where=text("state = 'open' OR state = 'taken'"),
        postgresql_where=text("state = 'open' OR state = 'taken'"),
    ),
)

question_taking = Table(
    "question_taking",
    metadata,
    Column("question_id", ForeignKey("question.id", ondelete="CASCADE"), primary_key=True),
    Column("taken_by", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("taken_at", Utc, nullable=False),
)

question_answer = Table(
    "question_answer",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("kind", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("file_id", Text),
    Column("answered_at", Utc, nullable=False),
)

# Only a digest of what stands in the link: who reads the database is not let in by it.
staff_invitation = Table(
    "staff_invitation",
    metadata,
    _id(),
    Column("digest", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("invited_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("invited_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("used_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("used_at", Utc),
    Column("withdrawn_at", Utc),
)

# Who looked at or changed what about whom. Of a person who was deleted no row tells.
audit_entry = Table(
    "audit_entry",
    metadata,
    _id(),
    Column("at", Utc, nullable=False),
    Column("actor_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("action", String(32), nullable=False),
    Column("person_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("event_id", ForeignKey("event.id", ondelete="SET NULL"), index=True),
    Column("reason", Text),
)

person_note = Table(
    "person_note",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("text", Text, nullable=False),
    Column("written_at", Utc, nullable=False),
)

# A walk-in's way to her own Telegram account: a link, and what it moved, so that it can be undone.
person_link = Table(
    "person_link",
    metadata,
    _id(),
    Column("digest", String(64), nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("made_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("made_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
)

person_join = Table(
    "person_join",
    metadata,
    _id(),
    Column("walk_in_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("moved", Text, nullable=False),
    Column("joined_at", Utc, nullable=False),
    Column("undone_at", Utc),
)

broadcast = Table(
    "broadcast",
    metadata,
    _id(),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("audience", Text, nullable=False),
    Column("texts", Text, nullable=False),
    Column("files", Text, nullable=False),
    Column("as_source", Text, nullable=False),
    Column("event_id", ForeignKey("event.id", ondelete="SET NULL"), index=True),
    Column("made_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("made_at", Utc, nullable=False),
    Column("send_at", Utc),
    Column("frozen_at", Utc),
    Column("finished_at", Utc),
    Column("left_out", Text, nullable=False, server_default="{}"),
    Column("progress_message_id", BigInteger),
    Column("progress_at", Utc),
    Index(
        "ix_broadcast_underway",
        "state",
        sqlite_where=text("state = 'planned' OR state = 'sending' OR state = 'paused'"),
        postgresql_where=text("state = 'planned' OR state = 'sending' OR state = 'paused'"),
    ),
)

# Frozen when it began to be sent: who joins later is not among them, nobody is twice.
broadcast_recipient = Table(
    "broadcast_recipient",
    metadata,
    Column("broadcast_id", ForeignKey("broadcast.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(16), nullable=False),
    Column("is_written", Boolean, nullable=False, server_default=false()),
    Index("ix_broadcast_recipient_person_id", "person_id"),
    Index(
        "ix_broadcast_recipient_waiting",
        "broadcast_id",
        "person_id",
        sqlite_where=text("is_written = false"),
        postgresql_where=text("is_written = false"),
    ),
)

# What makes an event of kind `talk` a counsellor's time with one person.
counsellor_time = Table(
    "counsellor_time",
    metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("counsellor_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("languages", Text, nullable=False),
    Column("is_by_phone", Boolean, nullable=False),
    Column("has_interpreter", Boolean, nullable=False),
)

training = Table(
    "training",
    metadata,
    _id(),
    Column("state", String(16), nullable=False),
    Column("texts", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("made_at", Utc, nullable=False),
)

intake = Table(
    "intake",
    metadata,
    _id(),
    Column(
        "training_id", ForeignKey("training.id", ondelete="CASCADE"), nullable=False, index=True
    ),
    Column("state", String(16), nullable=False),
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("decision_on", Date),
    Column("starts_on", Date),
    Column("half_way_on", Date),
    Column("ends_on", Date),
    Column("made_at", Utc, nullable=False),
)

# What was said to have happened. Meetings and visits are not here: they follow from attendance.
chain_step = Table(
    "chain_step",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("step", String(16), nullable=False),
    Column("intake_id", ForeignKey("intake.id", ondelete="SET NULL"), index=True),
    Column("happened_on", Date, nullable=False),
    Column("said_by", String(16), nullable=False),
    Column("staff_id", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("recorded_at", Utc, nullable=False),
    Column("withdrawn_at", Utc),
    Column("withdrawn_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
)

# Of people who had themselves deleted only how many took a step in a month is left.
unlinked_step = Table(
    "unlinked_step",
    metadata,
    Column("step", String(16), primary_key=True),
    Column("month", Date, primary_key=True),
    Column("people", Integer, nullable=False),
)

wave = Table(
    "wave",
    metadata,
    _id(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    Column("survey", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("anchor", String(16), nullable=False),
    Column("anchor_id", RowId, nullable=False),
    Column("offset_days", Integer, nullable=False),
    Column("about_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("closes_on", Date),
    Column("state", String(16), nullable=False),
    Column("outcome", String(16)),
    Column("position", String(32)),
    Column("chasers", Integer, nullable=False, server_default="0"),
    Column("again_on", Date),
    Column("asked_at", Utc),
    Column("chased_at", Utc),
    Column("ended_at", Utc),
    Column("entered_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    UniqueConstraint("person_id", "survey", "anchor", "anchor_id", "offset_days"),
    Index(
        "ix_wave_open",
        "due_on",
        sqlite_where=text("state != 'over'"),
        postgresql_where=text("state != 'over'"),
    ),
)

survey_answer = Table(
    "survey_answer",
    metadata,
    Column("wave_id", ForeignKey("wave.id", ondelete="CASCADE"), primary_key=True),
    Column("question", String(32), primary_key=True),
    Column("value", Text, nullable=False),
    Column("answered_at", Utc, nullable=False),
)

# Gender and region of birth, apart from all else. Only figures read it, by right, and it is logged.
sensitive_answer = Table(
    "sensitive_answer",
    metadata,
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("question", String(16), primary_key=True),
    Column("value", String(32), nullable=False),
    Column("answered_at", Utc, nullable=False),
)

# Figures as they were once given out, to be given out again exactly so.
report = Table(
    "report",
    metadata,
    _id(),
    Column("made_by", ForeignKey("person.id", ondelete="SET NULL"), index=True),
    Column("made_at", Utc, nullable=False),
    Column("asked", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("digest", String(64), nullable=False),
)

# What the program knows from one start to the next, such as the bot's user name.
remembered = Table(
    "remembered",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)


inbox = Table(
    "inbox",
    metadata,
    _id(),
    Column("source", String(16), nullable=False),
    Column("source_id", String(64), nullable=False),
    # Telegram numbers updates at random after a quiet week, so a number alone is no identity.
    Column("digest", String(64), nullable=False),
    Column("chat_id", BigInteger),
    Column("content", Text),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("not_before", Utc),
    Column("received_at", Utc, nullable=False),
    Column("handled_at", Utc),
    Column("reason", String(64)),
    UniqueConstraint("source", "source_id", "digest"),
    Index(
        "ix_inbox_waiting",
        "chat_id",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_inbox_order",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index("ix_inbox_handled", "handled_at"),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("key", String(128), unique=True),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE")),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("language", String(16)),
    Column("edits_message_id", BigInteger),
    Column("slot", String(64)),
    Column("draft", Text),
    Column("delivery", String(16), nullable=False),
    Column("reason", String(64)),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("lease_owner", String(36)),
    Column("lease_until", Utc),
    Column("not_before", Utc),
    Column("message_id", BigInteger),
    # What it tells of, and until when: the programme's time, where `not_before` is real.
    Column("sign_up_id", RowId),
    Column("schedule_revision", Integer),
    Column("hold_until", Utc),
    Column("expires_at", Utc),
    Column("nudge_on", Date),
    Column("is_at_any_hour", Boolean, nullable=False, server_default=false()),
    Column("broadcast_id", RowId),
    Column("wave_id", RowId),
    Column("intake_id", RowId),
    Column("created_at", Utc, nullable=False),
    Column("uncertain_at", Utc),
    Column("settled_at", Utc),
    Index(
        "ix_outbox_nudge",
        "person_id",
        "nudge_on",
        sqlite_where=text("nudge_on IS NOT NULL"),
        postgresql_where=text("nudge_on IS NOT NULL"),
    ),
    Index(
        "ix_outbox_sign_up",
        "sign_up_id",
        sqlite_where=text("sign_up_id IS NOT NULL"),
        postgresql_where=text("sign_up_id IS NOT NULL"),
    ),
    Index(
        "ix_outbox_broadcast",
        "broadcast_id",
        "delivery",
        sqlite_where=text("broadcast_id IS NOT NULL"),
        postgresql_where=text("broadcast_id IS NOT NULL"),
    ),
    Index(
        "ix_outbox_next",
        "priority",
        "id",
        sqlite_where=text("delivery = 'pending'"),
        postgresql_where=text("delivery = 'pending'"),
    ),
    Index(
        "ix_outbox_chat",
        "chat_id",
        "priority",
        "id",
        # Written with OR, SQLite also uses it where only one of the two is asked for.
        sqlite_where=text("delivery = 'pending' OR delivery = 'sending'"),
        postgresql_where=text("delivery = 'pending' OR delivery = 'sending'"),
    ),
)

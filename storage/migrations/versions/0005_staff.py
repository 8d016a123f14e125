"""Staff and what they do: invitations, audit, notes, answers, broadcasts, joined walk-ins"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("person", sa.Column("staff_role", sa.String(length=16), nullable=True))
    op.create_index(
        "ix_person_staff",
        "person",
        ["staff_role"],
        sqlite_where=sa.text("staff_role IS NOT NULL"),
        postgresql_where=sa.text("staff_role IS NOT NULL"),
    )
    _events()
    _staff()
    _walk_ins()
    _questions()
    _broadcasts()
    op.create_table(
        "remembered",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_remembered"),
    )


def _events() -> None:
    op.add_column("event", sa.Column("meeting_language", sa.String(length=16), nullable=True))
    op.add_column("event", sa.Column("door_code", sa.String(length=16), nullable=True))
    op.create_index("uq_event_door_code", "event", ["door_code"], unique=True)
    op.create_table(
        "event_film",
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        _to("event", "event_film", "event_id", "CASCADE"),
        sa.PrimaryKeyConstraint("event_id", "bot_id", name="pk_event_film"),
    )


def _staff() -> None:
    _table(
        "staff_invitation",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("invited_by", ROW_ID, nullable=True),
        sa.Column("invited_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_by", ROW_ID, nullable=True),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        _to("person", "staff_invitation", "invited_by", "SET NULL"),
        _to("person", "staff_invitation", "used_by", "SET NULL"),
        sa.UniqueConstraint("digest", name="uq_staff_invitation_digest"),
        indexed=("invited_by", "used_by"),
    )
    _table(
        "audit_entry",
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor_id", ROW_ID, nullable=True),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=True),
        sa.Column("event_id", ROW_ID, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        _to("person", "audit_entry", "actor_id", "SET NULL"),
        _to("person", "audit_entry", "person_id", "SET NULL"),
        _to("event", "audit_entry", "event_id", "SET NULL"),
        indexed=("actor_id", "person_id", "event_id"),
    )
    _table(
        "person_note",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("author_id", ROW_ID, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
        _to("person", "person_note", "person_id", "CASCADE"),
        _to("person", "person_note", "author_id", "SET NULL"),
        indexed=("person_id", "author_id"),
    )


def _walk_ins() -> None:
    _table(
        "person_link",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("made_by", ROW_ID, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        _to("person", "person_link", "person_id", "CASCADE"),
        _to("person", "person_link", "made_by", "SET NULL"),
        sa.UniqueConstraint("digest", name="uq_person_link_digest"),
        indexed=("person_id", "made_by"),
    )
    _table(
        "person_join",
        sa.Column("walk_in_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.Column("joined_at", MOMENT, nullable=False),
        sa.Column("undone_at", MOMENT, nullable=True),
        _to("person", "person_join", "walk_in_id", "CASCADE"),
        _to("person", "person_join", "person_id", "CASCADE"),
        indexed=("walk_in_id", "person_id"),
    )


def _questions() -> None:
    op.add_column("question", sa.Column("done_at", MOMENT, nullable=True))
    _partial_index(
        "ix_question_waiting", "question", ["asked_at"], "state = 'open' OR state = 'taken'"
    )
    op.create_table(
        "question_taking",
        sa.Column("question_id", ROW_ID, nullable=False),
        sa.Column("taken_by", ROW_ID, nullable=False),
        sa.Column("taken_at", MOMENT, nullable=False),
        _to("question", "question_taking", "question_id", "CASCADE"),
        _to("person", "question_taking", "taken_by", "CASCADE"),
        sa.PrimaryKeyConstraint("question_id", name="pk_question_taking"),
    )
    op.create_index("ix_question_taking_taken_by", "question_taking", ["taken_by"])
    _table(
        "question_answer",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("author_id", ROW_ID, nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=False),
        _to("person", "question_answer", "person_id", "CASCADE"),
        _to("person", "question_answer", "author_id", "SET NULL"),
        indexed=("person_id", "author_id"),
    )


def _broadcasts() -> None:
    _table(
        "broadcast",
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("files", sa.Text(), nullable=False),
        sa.Column("as_source", sa.Text(), nullable=False),
        sa.Column("event_id", ROW_ID, nullable=True),
        sa.Column("made_by", ROW_ID, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("send_at", MOMENT, nullable=True),
        sa.Column("frozen_at", MOMENT, nullable=True),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.Column("left_out", sa.Text(), server_default="{}", nullable=False),
        sa.Column("progress_message_id", sa.BigInteger(), nullable=True),
        sa.Column("progress_at", MOMENT, nullable=True),
        _to("event", "broadcast", "event_id", "SET NULL"),
        _to("person", "broadcast", "made_by", "SET NULL"),
        indexed=("event_id", "made_by"),
    )
    _partial_index(
        "ix_broadcast_underway",
        "broadcast",
        ["state"],
        "state = 'planned' OR state = 'sending' OR state = 'paused'",
    )
    op.create_table(
        "broadcast_recipient",
        sa.Column("broadcast_id", ROW_ID, nullable=False),
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("is_written", sa.Boolean(), server_default=sa.false(), nullable=False),
        _to("broadcast", "broadcast_recipient", "broadcast_id", "CASCADE"),
        _to("person", "broadcast_recipient", "person_id", "CASCADE"),
        sa.PrimaryKeyConstraint("broadcast_id", "person_id", name="pk_broadcast_recipient"),
    )
    op.create_index("ix_broadcast_recipient_person_id", "broadcast_recipient", ["person_id"])
    _partial_index(
        "ix_broadcast_recipient_waiting",
        "broadcast_recipient",
        ["broadcast_id", "person_id"],
        "is_written = false",
    )
    op.add_column("outbox", sa.Column("broadcast_id", ROW_ID, nullable=True))
    _partial_index(
        "ix_outbox_broadcast", "outbox", ["broadcast_id", "delivery"], "broadcast_id IS NOT NULL"
    )


def _table(name: str, *parts: Any, indexed: tuple[str, ...]) -> None:
    """A table with a numbered id, and an index on each of its references."""
    op.create_table(
        name,
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in indexed:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _to(table: str, of: str, column: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{table}.id"], name=f"fk_{of}_{column}", ondelete=ondelete
    )


def _partial_index(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(
        name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
    )

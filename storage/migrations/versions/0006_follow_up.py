"""From visit to job: counsellors' times, trainings, the chain, surveys, figures"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _counsellors()
    _trainings()
    _chain()
    _surveys()
    _figures()
    op.add_column("outbox", sa.Column("wave_id", ROW_ID, nullable=True))
    op.add_column("outbox", sa.Column("intake_id", ROW_ID, nullable=True))


def _counsellors() -> None:
    op.create_table(
        "counsellor_time",
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("counsellor_id", ROW_ID, nullable=True),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("is_by_phone", sa.Boolean(), nullable=False),
        sa.Column("has_interpreter", sa.Boolean(), nullable=False),
        _to("event", "counsellor_time", "event_id", "CASCADE"),
        _to("person", "counsellor_time", "counsellor_id", "SET NULL"),
        sa.PrimaryKeyConstraint("event_id", name="pk_counsellor_time"),
    )
    op.create_index("ix_counsellor_time_counsellor_id", "counsellor_time", ["counsellor_id"])


def _trainings() -> None:
    _table(
        "training",
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
    )
    _table(
        "intake",
        sa.Column("training_id", ROW_ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("decision_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("half_way_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        _to("training", "intake", "training_id", "CASCADE"),
        indexed=("training_id",),
    )


def _chain() -> None:
    _table(
        "chain_step",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("intake_id", ROW_ID, nullable=True),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("said_by", sa.String(length=16), nullable=False),
        sa.Column("staff_id", ROW_ID, nullable=True),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("withdrawn_by", ROW_ID, nullable=True),
        _to("person", "chain_step", "person_id", "CASCADE"),
        _to("intake", "chain_step", "intake_id", "SET NULL"),
        _to("person", "chain_step", "staff_id", "SET NULL"),
        _to("person", "chain_step", "withdrawn_by", "SET NULL"),
        indexed=("person_id", "intake_id", "staff_id", "withdrawn_by"),
    )
    op.create_table(
        "unlinked_step",
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("step", "month", name="pk_unlinked_step"),
    )


def _surveys() -> None:
    _table(
        "wave",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("survey", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("anchor", sa.String(length=16), nullable=False),
        sa.Column("anchor_id", ROW_ID, nullable=False),
        sa.Column("offset_days", sa.Integer(), nullable=False),
        sa.Column("about_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("position", sa.String(length=32), nullable=True),
        sa.Column("chasers", sa.Integer(), server_default="0", nullable=False),
        sa.Column("again_on", sa.Date(), nullable=True),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("chased_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("entered_by", ROW_ID, nullable=True),
        _to("person", "wave", "person_id", "CASCADE"),
        _to("person", "wave", "entered_by", "SET NULL"),
        sa.UniqueConstraint(
            "person_id",
            "survey",
            "anchor",
            "anchor_id",
            "offset_days",
            name="uq_wave_person_id_survey_anchor_anchor_id_offset_days",
        ),
        indexed=("entered_by",),
    )
    _partial_index("ix_wave_open", "wave", ["due_on"], "state != 'over'")
    op.create_table(
        "survey_answer",
        sa.Column("wave_id", ROW_ID, nullable=False),
        sa.Column("question", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=False),
        _to("wave", "survey_answer", "wave_id", "CASCADE"),
        sa.PrimaryKeyConstraint("wave_id", "question", name="pk_survey_answer"),
    )


def _figures() -> None:
    op.create_table(
        "sensitive_answer",
        sa.Column("person_id", ROW_ID, nullable=False),
        sa.Column("question", sa.String(length=16), nullable=False),
        sa.Column("value", sa.String(length=32), nullable=False),
        sa.Column("answered_at", MOMENT, nullable=False),
        _to("person", "sensitive_answer", "person_id", "CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "question", name="pk_sensitive_answer"),
    )
    _table(
        "report",
        sa.Column("made_by", ROW_ID, nullable=True),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        _to("person", "report", "made_by", "SET NULL"),
        indexed=("made_by",),
    )


def _table(name: str, *parts: Any, indexed: tuple[str, ...] = ()) -> None:
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

"""Reminders, offers of freed seats, events that move"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("event", sa.Column("moved_at", MOMENT, nullable=True))
    op.add_column("sign_up", sa.Column("seated_at", MOMENT, nullable=True))
    op.add_column("sign_up", sa.Column("reply", sa.String(length=16), nullable=True))
    op.add_column("sign_up", sa.Column("replied_at", MOMENT, nullable=True))
    op.add_column("sign_up", sa.Column("attendance", sa.String(length=16), nullable=True))
    op.execute("UPDATE sign_up SET seated_at = changed_at WHERE state = 'seated'")
    op.create_table(
        "offer",
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("sign_up_id", ROW_ID, nullable=False),
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("is_shared", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["sign_up_id"], ["sign_up.id"], name="fk_offer_sign_up_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name="fk_offer_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_offer"),
    )
    for name, column, is_unique in (
        ("uq_offer_open", "sign_up_id", True),
        ("ix_offer_expiry", "expires_at", False),
    ):
        op.create_index(
            name,
            "offer",
            [column],
            unique=is_unique,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        )
    op.create_index("ix_offer_event_id", "offer", ["event_id"])
    op.add_column("outbox", sa.Column("sign_up_id", ROW_ID, nullable=True))
    op.add_column("outbox", sa.Column("schedule_revision", sa.Integer(), nullable=True))
    op.add_column("outbox", sa.Column("hold_until", MOMENT, nullable=True))
    op.add_column("outbox", sa.Column("expires_at", MOMENT, nullable=True))
    op.add_column("outbox", sa.Column("nudge_on", sa.Date(), nullable=True))
    op.add_column(
        "outbox",
        sa.Column("is_at_any_hour", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    for name, columns, where in (
        ("ix_outbox_nudge", ["person_id", "nudge_on"], "nudge_on IS NOT NULL"),
        ("ix_outbox_sign_up", ["sign_up_id"], "sign_up_id IS NOT NULL"),
    ):
        op.create_index(
            name,
            "outbox",
            columns,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )

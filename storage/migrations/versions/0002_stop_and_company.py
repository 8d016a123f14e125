"""A person may stop, be forgotten, and bring someone"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("person", sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        "event", sa.Column("most_seats", sa.Integer(), server_default="1", nullable=False)
    )
    op.create_table(
        "unlinked_sign_up",
        sa.Column("event_id", ROW_ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name="fk_unlinked_sign_up_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "state", name="pk_unlinked_sign_up"),
    )

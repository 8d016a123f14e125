"""Questions of an event, a phone number, a pause, refusals, suspended conversations"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIMES_OF_A_PERSON = (
    "paused_until",
    "phone_asked_at",
    "reminders_refused_at",
    "follow_up_refused_at",
    "notices_refused_at",
)


def upgrade() -> None:
    op.add_column("person", sa.Column("phone", sa.Text(), nullable=True))
    for name in TIMES_OF_A_PERSON:
        op.add_column("person", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.add_column("event", sa.Column("questions", sa.Text(), server_default="[]", nullable=False))
    op.create_table(
        "sign_up_answer",
        sa.Column("sign_up_id", ROW_ID, nullable=False),
        sa.Column("question", sa.String(length=16), nullable=False),
        sa.Column("answer", sa.String(length=16), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["sign_up_id"], ["sign_up.id"], name="fk_sign_up_answer_sign_up_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sign_up_id", "question", name="pk_sign_up_answer"),
    )
    op.create_table(
        "kept_record",
        sa.Column("id", ROW_ID, autoincrement=True, nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_kept_record"),
    )
    op.create_index(
        "ix_conversation_suspended",
        "conversation",
        ["person_id"],
        sqlite_where=sa.text("state = 'suspended'"),
        postgresql_where=sa.text("state = 'suspended'"),
    )

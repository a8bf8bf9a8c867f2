"""Summaries are edited in place: where each stands, what it says, and how it looks."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString, UTCDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("subscription", sa.Column("form", AutoString(), nullable=True))
    op.add_column("delivery", sa.Column("form", AutoString(), nullable=True))
    op.create_table(
        "post",
        sa.Column("delivery_id", _ROW_ID, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("race", AutoString(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("form", AutoString(), nullable=False),
        sa.Column("fingerprint", AutoString(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("posted_at", UTCDateTime(), nullable=False),
        sa.Column("owner", AutoString(), nullable=True),
        sa.Column("lease_until", UTCDateTime(), nullable=True),
        sa.Column("try_at", UTCDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("delivery_id", name="pk_post"),
    )
    for column in ("guild_id", "race", "version"):
        op.create_index(f"ix_post_{column}", "post", [column])


def downgrade() -> None:
    op.drop_table("post")
    op.drop_column("delivery", "form")
    op.drop_column("subscription", "form")

"""Gaps are counted: what was asked in vain, with nothing about who asked."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gap",
        sa.Column("question", AutoString(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("first_seen", sa.Date(), nullable=False),
        sa.Column("last_seen", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("question", "reason", name="pk_gap"),
    )


def downgrade() -> None:
    op.drop_table("gap")

"""What editors do is kept, and which nouns only articles have brought."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString, UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_NOUNS = ("series", "track", "driver")


def upgrade() -> None:
    for noun in _NOUNS:
        # Nobody knows of those there are already which an article has brought: they stay.
        op.add_column(
            noun,
            sa.Column("from_article", sa.Boolean(), nullable=False, server_default=sa.false()),
        )
    op.create_table(
        "audit",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("by", AutoString(), nullable=False),
        sa.Column("deed", AutoString(), nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("proposal", _ROW_ID, nullable=True),
        sa.Column("why", AutoString(), nullable=False),
        sa.Column("what", AutoString(), nullable=True),
        sa.Column("before", AutoString(), nullable=True),
        sa.Column("after", AutoString(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
        sqlite_autoincrement=True,
    )
    for column in ("source", "proposal"):
        op.create_index(f"ix_audit_{column}", "audit", [column])


def downgrade() -> None:
    op.drop_table("audit")
    for noun in _NOUNS:
        op.drop_column(noun, "from_article")

"""Articles count their versions, and one that a newer took the place of can stand again."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString, UTCDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_SOURCE = sa.table(
    "source",
    sa.column("slug", AutoString()),
    sa.column("changed_at", UTCDateTime()),
    sa.column("changed_by", AutoString()),
)
_AUDIT = sa.table(
    "audit",
    sa.column("id", _ROW_ID),
    sa.column("at", UTCDateTime()),
    sa.column("by", AutoString()),
    sa.column("deed", AutoString()),
    sa.column("source", AutoString()),
)


def upgrade() -> None:
    op.add_column("source", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("source", sa.Column("changed_at", UTCDateTime(), nullable=True))
    op.add_column("source", sa.Column("changed_by", AutoString(), nullable=True))
    op.execute(sa.update(_SOURCE).values(changed_at=_newest("at"), changed_by=_newest("by")))
    op.create_table(
        "earlier_version",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("label", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("outlet", AutoString(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("address", AutoString(), nullable=True),
        sa.Column("changed_at", UTCDateTime(), nullable=True),
        sa.Column("changed_by", AutoString(), nullable=True),
        sa.Column("claims", sa.JSON(), nullable=False),
        sa.Column("nouns", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source"], ["source.slug"], name="fk_earlier_version_source_source"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_earlier_version"),
    )
    op.create_index("ix_earlier_version_source", "earlier_version", ["source"])


def downgrade() -> None:
    op.drop_table("earlier_version")
    for column in ("version", "changed_at", "changed_by"):
        op.drop_column("source", column)


def _newest(column: str) -> sa.ScalarSelect[object]:
    """What the audit tells of the version that stands; nothing where it is the first one."""
    row = _AUDIT.c
    return (
        sa.select(row[column])
        .where(row.source == _SOURCE.c.slug, row.deed.in_(("replaced", "restored")))
        .order_by(row.id.desc())
        .limit(1)
        .scalar_subquery()
    )

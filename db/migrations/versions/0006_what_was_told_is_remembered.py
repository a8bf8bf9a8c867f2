"""It is remembered what a place was told: up to which change, and how an event was put there."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_DELIVERY = sa.table(
    "delivery",
    sa.column("kind", AutoString()),
    sa.column("part", AutoString()),
    sa.column("state", AutoString()),
    sa.column("told", AutoString()),
)


def upgrade() -> None:
    op.add_column("delivery", sa.Column("told", AutoString(), nullable=True))
    row = _DELIVERY.c
    is_told = row.state.in_(("sent", "unknown"))
    op.execute(sa.update(_DELIVERY).where(row.kind == "change", is_told).values(told=row.part))
    # Events had a delivery for each change; from now on they have one, which is repeated.
    op.execute(sa.delete(_DELIVERY).where(row.kind == "event", row.part != ""))
    op.execute(sa.update(_DELIVERY).where(row.kind == "event", is_told).values(told="before"))


def downgrade() -> None:
    op.drop_column("delivery", "told")

"""Notices are delivered once: subscriptions, deliveries, changes of races, settings of servers."""

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString, UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("race", sa.Column("broadcaster", AutoString(), nullable=True))
    _create_race_changes()
    op.create_table(
        "guild",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("series", AutoString(), nullable=True),
        sa.Column("spoiler_hours", sa.Integer(), nullable=True),
        sa.Column("left_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("guild_id", name="pk_guild"),
    )
    _create_subscriptions()
    _create_deliveries()


def downgrade() -> None:
    for table in ("delivery", "subscription", "guild", "race_change"):
        op.drop_table(table)
    op.drop_column("race", "broadcaster")


def _create_race_changes() -> None:
    op.create_table(
        "race_change",
        sa.Column("race", AutoString(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("series", AutoString(), nullable=False),
        sa.Column("what", AutoString(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("race", "number", name="pk_race_change"),
    )
    op.create_index("ix_race_change_at", "race_change", ["at"])


def _create_subscriptions() -> None:
    op.create_table(
        "subscription",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("series", AutoString(), nullable=False),
        sa.Column("wants", AutoString(), nullable=False),
        sa.Column("lead_s", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.BigInteger(), nullable=True),
        sa.Column("text", AutoString(), nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=True),
        sa.Column("since", UTCDateTime(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("disabled_why", AutoString(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_subscription"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subscription_guild_id", "subscription", ["guild_id"])
    op.create_index("ix_subscription_created_by", "subscription", ["created_by"])
    op.create_index("ix_subscription_demand", "subscription", ["series", "wants", "lead_s"])
    for target in ("channel", "user"):
        condition = sa.text(f"{target}_id IS NOT NULL")
        op.create_index(
            f"uq_subscription_{target}",
            "subscription",
            [f"{target}_id", "series", "wants", "lead_s"],
            unique=True,
            sqlite_where=condition,
            postgresql_where=condition,
        )


def _create_deliveries() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("subscription_id", _ROW_ID, nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("race", AutoString(), nullable=False),
        sa.Column("part", AutoString(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("try_at", UTCDateTime(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.Column("starts_at", UTCDateTime(), nullable=True),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("owner", AutoString(), nullable=True),
        sa.Column("lease_until", UTCDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_try_at", UTCDateTime(), nullable=True),
        sa.Column("last_try_at", UTCDateTime(), nullable=True),
        sa.Column("channel_id", sa.BigInteger(), nullable=True),
        sa.Column("user_id", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", UTCDateTime(), nullable=True),
        sa.Column("late_s", sa.Integer(), nullable=True),
        sa.Column("why", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscription_id"],
            ["subscription.id"],
            name="fk_delivery_subscription_id_subscription",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
        sa.UniqueConstraint(
            "subscription_id",
            "kind",
            "race",
            "part",
            name="uq_delivery_subscription_id_kind_race_part",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_delivery_race", "delivery", ["race", "kind", "part"])
    condition = sa.text("state IN ('pending', 'sending')")
    op.create_index(
        "ix_delivery_open",
        "delivery",
        ["expires_at", "try_at"],
        sqlite_where=condition,
        postgresql_where=condition,
    )

"""Sources make claims, claims amount to facts, and facts to races."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel import AutoString, UTCDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_reference()
    _create_sources()
    _create_races()
    data_version = op.create_table(
        "data_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_data_version"),
    )
    op.bulk_insert(data_version, [{"id": 1, "version": 0, "rules": 0}])
    op.create_table(
        "setting",
        sa.Column("key", AutoString(), nullable=False),
        sa.Column("value", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )


def downgrade() -> None:
    for table in (
        "setting",
        "data_version",
        "fact",
        "race",
        "claim",
        "source",
        "driver",
        "track",
        "series",
    ):
        op.drop_table(table)


def _create_reference() -> None:
    op.create_table(
        "series",
        sa.Column("slug", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("short_name", AutoString(), nullable=False),
        sa.Column("vehicle", AutoString(), nullable=False),
        sa.Column("colour", AutoString(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name="pk_series"),
    )
    op.create_table(
        "track",
        sa.Column("slug", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("short_name", AutoString(), nullable=False),
        sa.Column("place", AutoString(), nullable=False),
        sa.Column("zone", AutoString(), nullable=False),
        sa.Column("length_miles", AutoString(), nullable=True),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name="pk_track"),
    )
    op.create_table(
        "driver",
        sa.Column("slug", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("nicknames", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name="pk_driver"),
    )


def _create_sources() -> None:
    op.create_table(
        "source",
        sa.Column("slug", AutoString(), nullable=False),
        sa.Column("label", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("outlet", AutoString(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("address", AutoString(), nullable=True),
        *_comings_and_goings(),
        sa.PrimaryKeyConstraint("slug", name="pk_source"),
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("race", AutoString(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("scope", AutoString(), nullable=False),
        sa.Column("subject", AutoString(), nullable=False),
        sa.Column("place", AutoString(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        *_comings_and_goings(),
        sa.ForeignKeyConstraint(["source"], ["source.slug"], name="fk_claim_source_source"),
        sa.PrimaryKeyConstraint("id", name="pk_claim"),
    )
    op.create_index("ix_claim_race", "claim", ["race"])
    op.create_index(
        "uq_claim_standing",
        "claim",
        ["source", "race", "kind", "scope", "subject", "place"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )


def _comings_and_goings() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("added_at", UTCDateTime(), nullable=False),
        sa.Column("added_by", AutoString(), nullable=False),
        sa.Column("withdrawn_at", UTCDateTime(), nullable=True),
        sa.Column("withdrawn_by", AutoString(), nullable=True),
        sa.Column("withdrawn_why", AutoString(), nullable=True),
    )


def _create_races() -> None:
    op.create_table(
        "race",
        sa.Column("slug", AutoString(), nullable=False),
        sa.Column("series", AutoString(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("track", AutoString(), nullable=True),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("run_on", sa.Date(), nullable=True),
        sa.Column("starts_at", UTCDateTime(), nullable=True),
        sa.Column("reported", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["series"], ["series.slug"], name="fk_race_series_series"),
        sa.ForeignKeyConstraint(["track"], ["track.slug"], name="fk_race_track_track"),
        sa.PrimaryKeyConstraint("slug", name="pk_race"),
    )
    op.create_table(
        "fact",
        sa.Column("race", AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", AutoString(), nullable=False),
        sa.Column("scope", AutoString(), nullable=False),
        sa.Column("subject", AutoString(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["race"], ["race.slug"], name="fk_fact_race_race"),
        sa.PrimaryKeyConstraint("race", "position", name="pk_fact"),
    )

"""The tables. Nothing declared here leaves `db`: stores take and give values.

A table class validates nothing (SQLModel); what goes in was checked when it was read.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.columns import RowId, Snowflake

# Migrations name the constraints they change, so each needs a name both databases agree on.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_STANDING = text("withdrawn_at IS NULL")
_NEVER_AGAIN = {"sqlite_autoincrement": True}
"""Ids stand in messages, and nonces are made of them: SQLite would give those of deleted rows anew,
and Discord take a new message for an old one."""

_IN_A_CHANNEL = text("channel_id IS NOT NULL")
_BY_DM = text("user_id IS NOT NULL")

OPEN = text("state IN ('pending', 'sending')")
"""Deliveries still to be dealt with. As text: an index over a part of a table is used only where
the same condition stands word for word."""


class Table(SQLModel):
    """What all tables share."""

    metadata = METADATA


class SeriesRow(Table, table=True):
    """A championship."""

    __tablename__ = "series"

    slug: str = Field(primary_key=True)
    name: str
    short_name: str
    vehicle: str
    colour: str
    aliases: list[str] = Field(sa_type=JSON)
    from_article: bool = False  # no sheet of nouns tells of it: it goes with the last claim


class TrackRow(Table, table=True):
    """A track."""

    __tablename__ = "track"

    slug: str = Field(primary_key=True)
    name: str
    short_name: str
    place: str
    zone: str
    length_miles: str | None = None  # a decimal as text: SQLite would keep a float
    aliases: list[str] = Field(sa_type=JSON)
    from_article: bool = False  # no sheet of nouns tells of it: it goes with the last claim


class DriverRow(Table, table=True):
    """A driver."""

    __tablename__ = "driver"

    slug: str = Field(primary_key=True)
    name: str
    aliases: list[str] = Field(sa_type=JSON)
    nicknames: list[str] = Field(sa_type=JSON)
    from_article: bool = False  # no sheet of nouns tells of it: it goes with the last claim


class SourceRow(Table, table=True):
    """An article or a correction; a withdrawn one stays, and so do its claims.

    `version` counts how often it came to read or to stand otherwise. When and by whom came what it
    says now is in `changed_at` and `changed_by`, None while it is what it said first.
    """

    __tablename__ = "source"

    slug: str = Field(primary_key=True)
    label: str
    kind: str
    outlet: str | None = None
    published_on: date | None = None
    address: str | None = None
    added_at: datetime
    added_by: str
    version: int = 1
    changed_at: datetime | None = None
    changed_by: str | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None


class EarlierVersionRow(Table, table=True):
    """What an article was before an editor put a newer version in its place; the last came last.

    `claims` are pairs of a claim's id and its `sequence` then. `nouns` are the rows of those that
    only articles had brought, by what they are: they may be gone with the newer version.
    """

    __tablename__ = "earlier_version"

    id: int = Field(default=None, primary_key=True, sa_type=RowId)
    source: str = Field(foreign_key="source.slug", index=True)
    label: str
    kind: str
    outlet: str | None = None
    published_on: date | None = None
    address: str | None = None
    changed_at: datetime | None = None
    changed_by: str | None = None
    claims: list[list[int]] = Field(sa_type=JSON)
    nouns: dict[str, list[dict[str, Any]]] = Field(sa_type=JSON)


class ClaimRow(Table, table=True):
    """One claim. Rows are added and withdrawn, never rewritten; only `sequence` may move.

    `place` is "" where the claim has none, so that the unique index sees those alike.
    """

    __tablename__ = "claim"
    __table_args__ = (
        Index(
            "uq_claim_standing",
            "source",
            "race",
            "kind",
            "scope",
            "subject",
            "place",
            unique=True,
            sqlite_where=_STANDING,
            postgresql_where=_STANDING,
        ),
    )

    id: int | None = Field(default=None, primary_key=True, sa_type=RowId)
    source: str = Field(foreign_key="source.slug")
    race: str = Field(index=True)
    kind: str
    scope: str
    subject: str
    place: str
    fields: dict[str, Any] = Field(sa_type=JSON)
    sequence: int
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None


class RaceRow(Table, table=True):
    """A race as its facts make it out. `version` is the data version of its last change."""

    __tablename__ = "race"

    slug: str = Field(primary_key=True)
    series: str = Field(foreign_key="series.slug")
    season: int
    round: int | None = None
    name: str
    track: str | None = Field(default=None, foreign_key="track.slug")
    state: str
    run_on: date | None = None
    starts_at: datetime | None = None
    broadcaster: str | None = None
    reported: bool
    version: int


class RaceChangeRow(Table, table=True):
    """One change of one race, as notices tell it; the race may be gone since."""

    __tablename__ = "race_change"

    race: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    series: str
    what: str
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    after: dict[str, Any] = Field(sa_type=JSON)
    at: datetime = Field(index=True)


class FactRow(Table, table=True):
    """All facts about one topic, as the race's standing claims make them out.

    `position` counts the records of a race, in the order in which answers tell them.
    """

    __tablename__ = "fact"

    race: str = Field(primary_key=True, foreign_key="race.slug")
    position: int = Field(primary_key=True)
    kind: str
    scope: str
    subject: str
    record: dict[str, Any] = Field(sa_type=JSON)


class DataVersionRow(Table, table=True):
    """One row: how often what is known has changed, and which rules made facts of the claims."""

    __tablename__ = "data_version"

    id: int = Field(default=1, primary_key=True)
    version: int
    rules: int


class SettingRow(Table, table=True):
    """A small thing the program remembers about itself."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str


class GuildRow(Table, table=True):
    """What a server has set, and when the bot left it."""

    __tablename__ = "guild"

    guild_id: int = Field(
        primary_key=True, sa_type=Snowflake, sa_column_kwargs={"autoincrement": False}
    )
    series: str | None = None
    spoiler_hours: int | None = None
    left_at: datetime | None = None


class SubscriptionRow(Table, table=True):
    """Who asked for what; of channel and user exactly one is set."""

    __tablename__ = "subscription"
    __table_args__ = (
        Index(
            "uq_subscription_channel",
            "channel_id",
            "series",
            "wants",
            "lead_s",
            unique=True,
            sqlite_where=_IN_A_CHANNEL,
            postgresql_where=_IN_A_CHANNEL,
        ),
        Index(
            "uq_subscription_user",
            "user_id",
            "series",
            "wants",
            "lead_s",
            unique=True,
            sqlite_where=_BY_DM,
            postgresql_where=_BY_DM,
        ),
        Index("ix_subscription_demand", "series", "wants", "lead_s"),
        _NEVER_AGAIN,
    )

    id: int = Field(default=None, primary_key=True, sa_type=RowId)
    guild_id: int | None = Field(default=None, index=True, sa_type=Snowflake)
    channel_id: int | None = Field(default=None, sa_type=Snowflake)
    user_id: int | None = Field(default=None, sa_type=Snowflake)
    series: str
    wants: str
    lead_s: int
    role_id: int | None = Field(default=None, sa_type=Snowflake)
    text: str | None = None
    form: str | None = None
    created_at: datetime
    created_by: int | None = Field(default=None, index=True, sa_type=Snowflake)
    since: datetime
    enabled: bool = True
    disabled_why: str | None = None
    failures: int = 0
    failing_since: datetime | None = None


class DeliveryRow(Table, table=True):
    """One occasion for one subscription. Its unique key holds no moment (db/posting.py)."""

    __tablename__ = "delivery"
    __table_args__ = (
        UniqueConstraint("subscription_id", "kind", "race", "part"),
        Index("ix_delivery_race", "race", "kind", "part"),
        Index(
            "ix_delivery_open",
            "expires_at",
            "try_at",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        _NEVER_AGAIN,
    )

    id: int = Field(default=None, primary_key=True, sa_type=RowId)
    subscription_id: int = Field(foreign_key="subscription.id", sa_type=RowId)
    kind: str
    race: str
    part: str
    due_at: datetime
    try_at: datetime
    expires_at: datetime
    starts_at: datetime | None = None
    state: str
    owner: str | None = None
    lease_until: datetime | None = None
    attempts: int = 0
    first_try_at: datetime | None = None
    last_try_at: datetime | None = None
    channel_id: int | None = Field(default=None, sa_type=Snowflake)
    user_id: int | None = Field(default=None, sa_type=Snowflake)
    message_id: int | None = Field(default=None, sa_type=Snowflake)
    sent_at: datetime | None = None
    late_s: int | None = None
    why: str | None = None
    form: str | None = None
    told: str | None = None


class PostRow(Table, table=True):
    """A summary that stands in a channel, by the delivery that brought it there.

    The delivery may be gone since: it is kept for a month, a post for as long as it stands.
    """

    __tablename__ = "post"

    delivery_id: int = Field(
        primary_key=True, sa_type=RowId, sa_column_kwargs={"autoincrement": False}
    )
    guild_id: int | None = Field(default=None, index=True, sa_type=Snowflake)
    channel_id: int = Field(sa_type=Snowflake)
    message_id: int = Field(sa_type=Snowflake)
    race: str = Field(index=True)
    by_hand: bool
    form: str
    fingerprint: str | None = None  # None: what it says is not known
    version: int = Field(index=True)  # of the data it was last compared with
    posted_at: datetime
    owner: str | None = None
    lease_until: datetime | None = None
    try_at: datetime
    attempts: int = 0


class GapRow(Table, table=True):
    """A question in normalised words that was asked in vain; nothing about who asked it."""

    __tablename__ = "gap"

    question: str = Field(primary_key=True)
    reason: str = Field(primary_key=True)
    times: int
    first_seen: date
    last_seen: date


class ProposalRow(Table, table=True):
    """What an editor was shown and has yet to confirm; a closed one stays, as the record of it."""

    __tablename__ = "proposal"

    id: int = Field(default=None, primary_key=True, sa_type=RowId)
    version: int
    state: str
    source: str = Field(index=True)
    why: str
    draft: dict[str, Any] = Field(sa_type=JSON)
    opened_at: datetime
    opened_by: str
    changed_at: datetime
    changed_by: str


class AuditRow(Table, table=True):
    """One thing that an editor, or a load, did; rows are only ever added.

    `what`, `before` and `after` are of one row of a proposal that was edited.
    """

    __tablename__ = "audit"
    __table_args__ = (_NEVER_AGAIN,)

    id: int = Field(default=None, primary_key=True, sa_type=RowId)
    at: datetime
    by: str
    deed: str
    source: str = Field(index=True)
    proposal: int | None = Field(default=None, index=True, sa_type=RowId)
    why: str
    what: str | None = None
    before: str | None = None
    after: str | None = None

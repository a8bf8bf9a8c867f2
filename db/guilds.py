"""What servers have set, and how long anything is kept about those that the bot has left."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import Database, lock
from db.event_plans import forget_events
from db.subscriptions import PLANNING, forget_subscriptions
from db.tables import GuildRow, PostRow, SubscriptionRow

KEPT_AFTER_LEAVING = timedelta(days=30)
"""So long a server finds everything as it was when the bot is invited back."""


class Unchanged(Enum):
    """What is given in place of a setting that stays as it is: None is a value of its own."""

    IS = "unchanged"


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a server has set; None: as usual. `left_at` is None while the bot is in it."""

    guild_id: int
    series: str | None = None  # meant where a command names none
    spoiler_hours: int | None = None  # how long after a race summaries hide the winner
    left_at: datetime | None = None


class Guilds:
    """The settings of servers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, guild_id: int) -> GuildSettings:
        """What the server has set, nothing by default."""
        async with self._database.reading() as session:
            row = await session.get(GuildRow, guild_id)
            return _settings_of(row) if row else GuildSettings(guild_id)

    async def known(self) -> tuple[GuildSettings, ...]:
        """All servers about which anything is kept, with their settings."""
        async with self._database.reading() as session:
            rows = {row.guild_id: _settings_of(row) for row in await session.exec(select(GuildRow))}
            own = select(SubscriptionRow.guild_id).where(col(SubscriptionRow.guild_id).is_not(None))
            for guild_id in await session.exec(own.distinct()):
                if guild_id is not None:
                    rows.setdefault(guild_id, GuildSettings(guild_id))
            return tuple(rows.values())

    async def put(
        self,
        guild_id: int,
        *,
        series: str | Unchanged | None = Unchanged.IS,
        spoiler_hours: int | Unchanged | None = Unchanged.IS,
    ) -> GuildSettings:
        """Remember what the server sets; what is not given stays as it is, whoever sets it now."""
        async with self._database.writing() as session:
            row = await _row(session, self._database, guild_id)
            if series is not Unchanged.IS:
                row.series = series
            if spoiler_hours is not Unchanged.IS:
                row.spoiler_hours = spoiler_hours
            return _settings_of(row)

    async def left(self, guild_id: int, now: datetime) -> None:
        """Remember that the bot is no longer there: nothing is posted there from now on."""
        async with self._database.writing() as session:
            row = await _row(session, self._database, guild_id)
            row.left_at = row.left_at or now

    async def joined(self, guild_id: int) -> None:
        """The bot is there, perhaps again, and everything as it was."""
        async with self._database.writing() as session:
            await session.exec(
                update(GuildRow).where(col(GuildRow.guild_id) == guild_id).values(left_at=None)
            )
            await forget_events(session, col(SubscriptionRow.guild_id) == guild_id)

    async def forget(self, guild_id: int) -> int:
        """Delete all that is kept about a server; how many subscriptions it had."""
        async with self._database.writing() as session:
            await lock(self._database, session, PLANNING)
            return await _forget(session, guild_id)

    async def long_left(self, now: datetime) -> tuple[int, ...]:
        """The servers that were left longer than `KEPT_AFTER_LEAVING` ago."""
        left = select(GuildRow.guild_id).where(col(GuildRow.left_at) < now - KEPT_AFTER_LEAVING)
        async with self._database.reading() as session:
            return tuple(await session.exec(left.order_by(col(GuildRow.guild_id))))


async def _row(session: AsyncSession, database: Database, guild_id: int) -> GuildRow:
    await lock(database, session, guild_id)
    row = await session.get(GuildRow, guild_id)
    if row is None:
        row = GuildRow(guild_id=guild_id)
        session.add(row)
    return row


async def _forget(session: AsyncSession, guild_id: int) -> int:
    found = await forget_subscriptions(session, col(SubscriptionRow.guild_id) == guild_id)
    await session.exec(delete(PostRow).where(col(PostRow.guild_id) == guild_id))
    await session.exec(delete(GuildRow).where(col(GuildRow.guild_id) == guild_id))
    return found


def _settings_of(row: GuildRow) -> GuildSettings:
    return GuildSettings(row.guild_id, row.series, row.spoiler_hours, row.left_at)

"""When somebody last identified at Discord's gateway, for all processes of one bot."""

from datetime import datetime, timedelta

from db.engine import Database, clock, lock
from db.tables import SettingRow

_IDENTIFIES = int.from_bytes(b"identify")


class Identifies:
    """A row for each bucket, in which Discord lets one shard identify every few seconds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, bucket: str, pause: timedelta) -> timedelta:
        """Zero: the turn is the caller's, and nobody else's for `pause`. Else how long to wait.

        By the database's clock, so that those of several machines need not agree.
        """
        key = f"identify:{bucket}"
        async with self._database.writing() as session:
            await lock(self._database, session, _IDENTIFIES)
            now = await clock(self._database, session)
            row = await session.get(SettingRow, key)
            left = datetime.fromisoformat(row.value) - now if row else timedelta()
            # A longer wait than `pause` nobody has asked for: the clock has been set back.
            if timedelta() < left <= pause:
                return left
            await session.merge(SettingRow(key=key, value=(now + pause).isoformat()))
            return timedelta()

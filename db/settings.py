"""Small things the program remembers about itself, such as which commands it last registered."""

from db.engine import Database, lock
from db.tables import SettingRow

_LOCK = int.from_bytes(b"settings")


class Settings:
    """Texts by key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str) -> str | None:
        """What was put under `key` last; None: nothing ever was."""
        async with self._database.reading() as session:
            row = await session.get(SettingRow, key)
            return row.value if row else None

    async def put(self, key: str, value: str) -> None:
        """Remember `value`, in place of what was there."""
        async with self._database.writing() as session:
            # A row that is not there yet cannot be locked, so two could both add it.
            await lock(self._database, session, _LOCK)
            await session.merge(SettingRow(key=key, value=value))

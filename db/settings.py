"""Small things the program remembers about itself, such as which commands it last registered."""

from db.engine import Database
from db.tables import SettingRow


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
            await session.merge(SettingRow(key=key, value=value))

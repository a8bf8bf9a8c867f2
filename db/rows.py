"""Reading rows by the thousand."""

from collections.abc import Iterable
from typing import TypeVar, cast

from sqlalchemy import Select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.tables import Table

R = TypeVar("R", bound=Table)


async def rows_of(session: AsyncSession, statement: Select[R]) -> Iterable[R]:
    """The rows as tuples that have the table's fields: making an object of each takes far longer.

    Selected past the session, SQLAlchemy knows of no objects and gives column by column. Changes
    that wait in the session are not seen: flush it first.
    """
    connection = await session.connection()
    return cast("Iterable[R]", await connection.execute(statement))

"""The data version: how anyone sees, with one small read, whether anything known has changed."""

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.tables import DataVersionRow


async def read_version(session: AsyncSession) -> int:
    """How many transactions have changed what is known."""
    return (await session.exec(select(DataVersionRow.version))).one()


async def hold_version(session: AsyncSession) -> DataVersionRow:
    """The version, held until the transaction ends, so that changes happen one after another.

    On SQLite the writer's lock does this already, and the statement has no lock of its own.
    """
    return (await session.exec(select(DataVersionRow).with_for_update())).one()

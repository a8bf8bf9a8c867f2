"""How Alembic reaches the database: on the connection it is given, or, from the shell, its own."""

import asyncio
import os

from alembic import context
from alembic.operations import MigrationScript
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from db.database_url import address_of
from db.engine import connected
from db.tables import METADATA


def main() -> None:
    """Migrate, or compare, as Alembic was told to."""
    connection = context.config.attributes.get("connection")
    if connection is None:
        asyncio.run(_on_a_connection_of_its_own())
    else:
        _migrate(connection)


async def _on_a_connection_of_its_own() -> None:
    address = address_of(os.environ.get("DATABASE_URL"))
    async with connected(address, foreign_keys=False) as database, database.writing() as session:
        await (await session.connection()).run_sync(_migrate)


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=True,  # SQLite changes a table by making it anew
        process_revision_directives=_number_on,
    )
    context.run_migrations()


def _number_on(migration: MigrationContext, _: object, directives: list[MigrationScript]) -> None:
    """Give a new revision the number after the last, in four digits."""
    for script in directives:
        script.rev_id = f"{int(migration.get_current_revision() or 0) + 1:04}"


main()

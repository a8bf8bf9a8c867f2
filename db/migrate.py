"""Bringing a database to the form this version works with, once, however many start at once."""

import asyncio
import os
from pathlib import Path

from sqlalchemy import Connection, MetaData, Table, inspect, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.database_url import Address, SqliteFile
from db.engine import Database, connected, lock_migrations, write_ahead
from db.errors import (
    BadDatabaseUrl,
    NewerDatabase,
    UnreachableDatabase,
    UnwritableDatabase,
)
from db.tables import METADATA

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions() -> tuple[str, ...]:
    """The revisions this version knows, oldest first: the numbers of the files.

    Alembic would tell as well, but importing it takes longer than all else an ordinary start does.
    """
    return tuple(sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")))


async def migrate(address: Address, *, create: bool) -> None:
    """Bring the database to the newest revision; `create` makes it where there is none.

    Raises:
        StoreRefusal: it cannot be used; nothing in it was changed.
    """
    if isinstance(address, SqliteFile):
        await asyncio.to_thread(_check_file, address.path, create=create)
    async with connected(address, foreign_keys=False) as database:
        async with database.reading() as session:
            found = await _revision(session, address)
        if found == revisions()[-1]:
            return
        if found is None and not create:
            raise UnreachableDatabase(f"There is no database of Pitboard's at {address}.")
        await write_ahead(database)
        await _upgrade(database)


async def revision_of(address: Address) -> str | None:
    """The revision that the database is of; None: there is none yet. Nothing is changed.

    Raises:
        StoreRefusal: it cannot be used, or could not be made.
    """
    if isinstance(address, SqliteFile):
        await asyncio.to_thread(_check_file, address.path, create=True)
        if not address.path.exists():
            return None  # to connect would make it
    async with connected(address, foreign_keys=False) as database, database.reading() as session:
        return await _revision(session, address)


def _check_file(path: Path, *, create: bool) -> None:
    try:
        _check_place(path, create=create)
    except PermissionError as problem:
        raise UnwritableDatabase(
            f"The database {path} may not be reached by this user."
        ) from problem


def _check_place(path: Path, *, create: bool) -> None:
    if not path.parent.is_dir():
        raise UnwritableDatabase(f"The database {path} has no folder: make {path.parent} first.")
    if path.is_dir():
        raise UnwritableDatabase(f"The database {path} is a folder: name a file in it.")
    if not path.exists() and not create:
        raise UnreachableDatabase(f"There is no database {path}.")
    if path.exists() and not os.access(path, os.W_OK):
        raise UnwritableDatabase(f"The database {path} may not be written by this user.")
    if not os.access(path.parent, os.W_OK):
        # SQLite writes its log beside the file.
        raise UnwritableDatabase(f"The folder of the database {path} may not be written.")


async def _revision(session: AsyncSession, address: Address) -> str | None:
    found = await (await session.connection()).run_sync(_read_revision)
    if found == "":
        raise BadDatabaseUrl(f"The database {address} holds another program's tables.")
    if found is not None and found not in revisions():
        raise NewerDatabase(
            f"The database {address} is of a later version of Pitboard: its revision is {found}, "
            f"the last known here is {revisions()[-1]}. Start that version or use another one."
        )
    return found


def _read_revision(connection: Connection) -> str | None:
    """None: an empty database. Empty: not ours, though it has tables named like ours."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        return "" if METADATA.tables.keys() & tables else None
    version = Table("alembic_version", MetaData(), autoload_with=connection)
    return connection.execute(select(version.c.version_num)).scalar()


async def _upgrade(database: Database) -> None:
    async with database.writing() as session:
        await lock_migrations(database, session)
        # Whoever held the lock before may have done it all, which Alembic then finds.
        await _revision(session, database.address)
        await (await session.connection()).run_sync(_run_alembic)


def _run_alembic(connection: Connection) -> None:
    # Here, because an ordinary start migrates nothing and need not wait for this import.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

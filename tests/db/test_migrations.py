"""The migrations lead to the tables that the code works with, and back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import BigInteger, Connection, DateTime, inspect
from sqlmodel import UTCDateTime

from db.database_url import address_of
from db.engine import connected
from db.migrate import migrate, revisions
from db.tables import METADATA

MIGRATIONS = Path(__file__).parents[2] / "db" / "migrations"


async def with_alembic(database_url: str, act: Callable[[Config], None]) -> None:
    """Run an Alembic command on a connection to the database."""

    def run(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        act(config)

    async with (
        connected(address_of(database_url), foreign_keys=False) as database,
        database.writing() as session,
    ):
        await (await session.connection()).run_sync(run)


async def table_names(database_url: str) -> set[str]:
    async with connected(address_of(database_url)) as database, database.reading() as session:
        connection = await session.connection()
        return set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))


async def test_migrating_gives_the_tables_that_the_code_declares(database_url: str) -> None:
    await migrate(address_of(database_url), create=True)

    await with_alembic(database_url, command.check)  # raises where anything differs


async def test_migrating_back_leaves_nothing(database_url: str) -> None:
    await migrate(address_of(database_url), create=True)

    await with_alembic(database_url, partial(command.downgrade, revision="base"))

    assert await table_names(database_url) == {"alembic_version"}


async def test_each_step_back_can_be_taken_forward_again(database_url: str) -> None:
    await migrate(address_of(database_url), create=True)
    await with_alembic(database_url, partial(command.downgrade, revision="base"))

    for revision in revisions():
        await with_alembic(database_url, partial(command.upgrade, revision=revision))

    await with_alembic(database_url, command.check)


def test_the_revisions_read_from_file_names_are_those_alembic_finds() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")

    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]

    assert revisions() == tuple(reversed(found))


def test_every_moment_is_kept_in_utc() -> None:
    naive = [
        str(column)
        for table in METADATA.tables.values()
        for column in table.columns
        if isinstance(column.type, DateTime)
    ]

    assert naive == []
    assert isinstance(METADATA.tables["claim"].c.added_at.type, UTCDateTime)


def test_every_id_of_discords_has_64_bits() -> None:
    names = ("guild", "channel", "role", "message", "member", "user")
    narrow = [
        str(column)
        for table in METADATA.tables.values()
        for column in table.columns
        if column.name.removesuffix("_id") in names
        if not isinstance(column.type, BigInteger)
    ]

    assert narrow == []

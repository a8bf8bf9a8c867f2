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
from db.store import Store
from db.tables import METADATA
from tests.db.sheets import NOW, a_reference, a_report
from tests.notices.season import subscribe

OLD_DELIVERY = """
    INSERT INTO delivery
        (subscription_id, kind, race, part, due_at, try_at, expires_at, state, attempts)
    VALUES (1, '{}', 'r', '{}', '2026-12-05', '2026-12-05', '2026-12-05', '{}', 0)
"""
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


async def test_what_was_told_before_it_was_remembered_is_known(database_url: str) -> None:
    await migrate(address_of(database_url), create=True)
    async with Store.open(database_url) as store:
        await subscribe(store)
    await with_alembic(database_url, partial(command.downgrade, revision="0005"))
    await execute(
        database_url,
        *(
            OLD_DELIVERY.format(kind, part, state)
            for kind, part, state in (
                ("change", "1", "sent"),
                ("change", "2", "pending"),
                ("event", "", "sent"),
                ("event", "1", "sent"),
            )
        ),
    )

    await with_alembic(database_url, partial(command.upgrade, revision="0006"))

    async with Store.open(database_url) as store:
        found = await store.notices.of_subscription(1)
    told = {(one.kind.value, one.part, one.told) for one in found}
    assert told == {("change", "1", "1"), ("change", "2", None), ("event", "", "before")}


async def test_whose_version_stands_is_known_of_articles_from_before_that_was_kept(
    database_url: str,
) -> None:
    await migrate(address_of(database_url), create=True)
    async with Store.open(database_url) as store:
        for by, sheet in (("ann", a_report()), ("bob", a_report("Corey Heim"))):
            await store.articles.load(a_reference(), [sheet], by=by, now=NOW)
    await with_alembic(database_url, partial(command.downgrade, revision="0007"))

    await with_alembic(database_url, partial(command.upgrade, revision="0008"))

    async with Store.open(database_url) as store:
        (article,) = await store.articles.list()
    assert (article.changed_by, article.changed_at, article.before) == ("bob", NOW, None)


async def execute(database_url: str, *statements: str) -> None:
    async with connected(address_of(database_url)) as database, database.writing() as session:
        for statement in statements:
            await (await session.connection()).exec_driver_sql(statement)


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

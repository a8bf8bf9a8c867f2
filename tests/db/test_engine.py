"""Transactions hold on both databases, and a database that cannot be used is refused by name."""

import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select, text

from db.database_url import address_of
from db.engine import Database, connected
from db.errors import (
    BadDatabaseUrl,
    NewerDatabase,
    StoreRefusal,
    UnreachableDatabase,
    UnwritableDatabase,
)
from db.migrate import migrate
from db.store import Store
from db.tables import SettingRow
from tests.db.children import a_child
from tests.postgresql import Server

DISCONNECT_ALL = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
SOON = timedelta(milliseconds=200)


async def refusal_of(database_url: str, *, create: bool = True) -> StoreRefusal:
    """How opening is refused."""
    with pytest.raises(StoreRefusal) as refused:
        async with Store.open(database_url, create=create):
            pass
    return refused.value


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may use, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


@pytest.fixture
def read_only_folder(open_folder: Path) -> Path:
    open_folder.chmod(0o555)
    return open_folder


@pytest.fixture
def read_only_file(open_folder: Path) -> Path:
    path = open_folder / "x.sqlite3"
    path.touch(0o444)
    return path


async def test_a_transaction_that_fails_leaves_nothing(database_url: str) -> None:
    async with Store.open(database_url):
        pass
    async with connected(address_of(database_url)) as database:
        with suppress(ZeroDivisionError):
            async with database.writing() as session:
                session.add(SettingRow(key="a", value="b"))
                await session.flush()
                raise ZeroDivisionError

        async with database.reading() as session:
            assert (await session.exec(select(SettingRow))).all() == []


async def test_reading_sees_one_moment(store: Store, database_url: str) -> None:
    async with connected(address_of(database_url)) as database, database.reading() as session:
        before = (await session.exec(select(SettingRow.key))).all()
        await store.settings.put("a", "b")

        after = (await session.exec(select(SettingRow.key))).all()

    assert (before, after) == ([], [])


async def test_a_second_writer_waits_for_the_first(store: Store, database_url: str) -> None:
    await store.settings.put("a", "before")
    async with connected(address_of(database_url)) as database:
        async with database.writing() as session:
            # Reads first: what a transaction dies of that takes no lock until it writes.
            row = (await session.exec(select(SettingRow).with_for_update())).one()
            put = asyncio.create_task(store.settings.put("a", "second"))
            done, _ = await asyncio.wait({put}, timeout=SOON.total_seconds())
            row.value = "first"
        await asyncio.wait_for(put, timeout=5)

    assert not done
    assert await store.settings.get("a") == "second"


async def test_sqlite_keeps_a_write_ahead_log_and_foreign_keys(tmp_path: Path) -> None:
    address = address_of(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    await migrate(address, create=True)

    async with connected(address) as database, database.reading() as session:
        pragmas = [
            (await (await session.connection()).exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        ]

    assert pragmas == ["wal", 1, 5000, 2]  # 2: FULL


async def test_a_database_that_another_keeps_locked_is_refused_in_time(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"
    address = address_of(f"sqlite:///{path}")
    await migrate(address, create=True)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async with connected(address, patience=SOON) as database:
        with pytest.raises(UnreachableDatabase, match="locked for too long"):
            async with database.writing():
                pass

    other.close()


async def test_nobody_listening_is_refused() -> None:
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()

    refusal = await refusal_of(f"postgresql://me:hunter2@127.0.0.1:{port}/x")

    assert isinstance(refusal, UnreachableDatabase)
    assert f"127.0.0.1:{port}/x" in str(refusal)
    assert "hunter2" not in str(refusal)


async def test_a_server_that_never_answers_is_refused_in_time() -> None:
    async def keep_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(keep_silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    address = address_of(f"postgresql://me@127.0.0.1:{port}/x")

    async with server, connected(address, patience=SOON) as database:
        with pytest.raises(UnreachableDatabase, match="no answer in time"):
            async with database.reading():
                pass


@pytest.mark.postgresql
async def test_a_database_that_does_not_exist_is_refused(postgresql_server: Server) -> None:
    refusal = await refusal_of(postgresql_server.url("no_such_database"))

    assert isinstance(refusal, UnreachableDatabase)
    assert "no_such_database" in str(refusal)


@pytest.mark.postgresql
async def test_a_user_whom_the_server_does_not_know_is_refused(postgresql_server: Server) -> None:
    refusal = await refusal_of(postgresql_server.url("postgres", user="stranger"))

    assert isinstance(refusal, UnreachableDatabase)
    assert "stranger" in str(refusal)


@pytest.mark.postgresql
async def test_an_option_that_cannot_be_is_refused_as_a_bad_address() -> None:
    refusal = await refusal_of("postgresql://me@127.0.0.1/x?sslmode=perhaps")

    assert isinstance(refusal, BadDatabaseUrl)


@pytest.mark.postgresql
async def test_a_user_who_may_not_make_tables_is_refused(postgresql_server: Server) -> None:
    async with postgresql_server.database() as url:
        await postgresql_server.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC", url)
        await postgresql_server.run("DROP ROLE IF EXISTS reader")
        await postgresql_server.run("CREATE ROLE reader LOGIN")

        refusal = await refusal_of(url.replace("postgres@", "reader@"))

    assert isinstance(refusal, UnwritableDatabase)


@pytest.mark.postgresql
async def test_a_connection_that_breaks_is_refused_and_the_next_one_works(
    postgresql_server: Server,
) -> None:
    async def lose_the_connection(database: Database) -> None:
        async with database.reading() as session:
            await postgresql_server.run(DISCONNECT_ALL, url)
            await session.exec(select(SettingRow))

    async with postgresql_server.database() as url, Store.open(url) as store:
        async with connected(address_of(url)) as database:
            with pytest.raises(UnreachableDatabase):
                await lose_the_connection(database)

        assert await store.data_version() == 1


async def test_a_database_of_a_later_version_is_left_alone(database_url: str) -> None:
    async with Store.open(database_url) as store:
        await store.settings.put("a", "b")
    async with connected(address_of(database_url)) as database, database.writing() as session:
        connection = await session.connection()
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    refusal = await refusal_of(database_url)

    assert isinstance(refusal, NewerDatabase)
    assert "9999" in str(refusal)
    async with connected(address_of(database_url)) as database, database.reading() as session:
        assert (await session.exec(select(SettingRow.value))).all() == ["b"]


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not a database\n" * 100)

    refusal = await refusal_of(f"sqlite:///{path}")

    assert isinstance(refusal, BadDatabaseUrl)
    assert "notes.txt is no SQLite database" in str(refusal)
    assert path.read_text() == "not a database\n" * 100


async def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE race (id INTEGER)")
    other.close()
    before = path.read_bytes()

    refusal = await refusal_of(f"sqlite:///{path}")

    assert isinstance(refusal, BadDatabaseUrl)
    assert "another program" in str(refusal)
    assert path.read_bytes() == before


@pytest.mark.parametrize("place", ["no/such/x.sqlite3", "file/x.sqlite3", "folder"])
async def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()

    refusal = await refusal_of(f"sqlite:///{tmp_path / place}")

    assert isinstance(refusal, UnwritableDatabase)
    assert place in str(refusal)


async def test_nothing_is_made_where_there_should_be_something(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite3"

    refusal = await refusal_of(f"sqlite:///{path}", create=False)

    assert isinstance(refusal, UnreachableDatabase)
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights on folders")
async def test_a_read_only_folder_is_refused(read_only_folder: Path) -> None:
    url = f"sqlite:///{read_only_folder / 'x.sqlite3'}"

    async with a_child("open_as_nobody", url) as child:
        await child.go()
        said = await child.hears()

    assert said.startswith("UnwritableDatabase: The folder")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights on folders")
async def test_a_read_only_file_is_refused(read_only_file: Path) -> None:
    async with a_child("open_as_nobody", f"sqlite:///{read_only_file}") as child:
        await child.go()
        said = await child.hears()

    assert said.startswith("UnwritableDatabase: The database")

"""What tests of all parts share: databases, each test its own."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from db.store import Store
from tests.postgresql import Server, running_server


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that the migrations have made; to be copied, since to migrate takes long."""
    file = tmp_path_factory.mktemp("migrated") / "template.sqlite3"
    _aside(_migrated(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def migrated_database(postgresql_server: Server) -> str:
    """The name of a PostgreSQL database that the migrations have made, to be copied too."""
    name = "migrated"
    _aside(postgresql_server.run(f"CREATE DATABASE {name} TEMPLATE template0"))
    _aside(_migrated(postgresql_server.url(name)))
    return name


async def _migrated(url: str) -> None:
    async with Store.open(url):
        pass


def _aside(work: Coroutine[None, None, None]) -> None:
    """See it through on a loop of its own, also where a test's loop is running."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """A database of either kind: empty, unless the test has it opened as a `store`."""
    is_migrated = "store" in request.fixturenames
    if request.param == "sqlite":
        file = tmp_path / "test.sqlite3"
        if is_migrated:
            shutil.copy(request.getfixturevalue("migrated_file"), file)
        yield f"sqlite:///{file}"
        return
    server: Server = request.getfixturevalue("postgresql_server")
    template = request.getfixturevalue("migrated_database") if is_migrated else "template0"
    async with server.database(template) as url:
        yield url


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An open, empty store on either kind of database."""
    async with Store.open(database_url) as store:
        yield store


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """What is asked of any database, as it is asked."""
    asked: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield asked
    event.remove(Engine, "before_cursor_execute", note)

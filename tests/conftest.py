"""What tests of all parts share: databases, each test its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from db.store import Store
from tests.postgresql import Server, running_server


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    with running_server() as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """An empty database, of either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.sqlite3'}"
        return
    server: Server = request.getfixturevalue("postgresql_server")
    async with server.database() as url:
        yield url


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An open, empty store on either kind of database."""
    async with Store.open(database_url) as store:
        yield store

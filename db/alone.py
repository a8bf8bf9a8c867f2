"""One bot or worker for one SQLite file: whoever comes second is refused.

The store itself would bear several. What they cannot share through a file is who sends how much
when, and two bots with one token would both answer every command.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from db.database_url import Address, SqliteFile
from db.errors import DatabaseInUse, UnwritableDatabase


@contextmanager
def alone_on(address: Address) -> Iterator[None]:
    """Be the only one inside this block, if `address` is a SQLite file; PostgreSQL takes many.

    A file beside the database is locked by SQLite's own means, on every system. The operating
    system releases it however the process ends.

    Raises:
        DatabaseInUse: somebody else is inside.
        UnwritableDatabase: the file cannot be made.
    """
    if not isinstance(address, SqliteFile):
        yield
        return
    if not address.path.parent.is_dir():
        folder = address.path.parent
        raise UnwritableDatabase(f"The database {address} has no folder: make {folder} first.")
    guard = address.path.with_name(f"{address.path.name}-running")
    try:
        connection = sqlite3.connect(guard, timeout=0, isolation_level=None)
    except sqlite3.OperationalError as problem:
        raise UnwritableDatabase(f"{guard} cannot be written: {problem}.") from problem
    with closing(connection):
        _take(connection, address)
        yield


def _take(connection: sqlite3.Connection, address: SqliteFile) -> None:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise UnwritableDatabase(f"{address}-running cannot be used: {problem}.") from problem
        raise DatabaseInUse(
            f"A bot or a worker is running on the database {address} already, and a SQLite file "
            "serves one of them. Stop that one first; for several set DATABASE_URL to PostgreSQL."
        ) from problem

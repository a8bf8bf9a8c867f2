"""What the drivers raise when a database cannot be used, told as the refusal it is."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from db.database_url import Address, SqliteFile
from db.errors import BadDatabaseUrl, StoreRefusal, UnreachableDatabase, UnwritableDatabase

_SQLITE_REFUSALS: dict[str, tuple[type[StoreRefusal], str]] = {
    "BUSY": (UnreachableDatabase, "another program has kept the database {} locked for too long"),
    "CANTOPEN": (UnwritableDatabase, "the database {} cannot be opened: see who may write there"),
    "CORRUPT": (StoreRefusal, "the database {} is damaged: put back a copy of it"),
    "FULL": (UnwritableDatabase, "the disk of the database {} is full"),
    "IOERR": (UnwritableDatabase, "the disk of the database {} does not read or write"),
    "NOTADB": (BadDatabaseUrl, "{} is no SQLite database: set DATABASE_URL to another file"),
    "PERM": (UnwritableDatabase, "the database {} may not be opened"),
    "READONLY": (UnwritableDatabase, "the database {} may only be read: see who may write there"),
}

_COLLIDED = ("40001", "40P01")  # serialization failure, deadlock: one of two has to do it again
_UNWRITABLE = ("25006", "42501", "53100")  # read-only, no privilege, disk full
_UNREACHABLE = (
    "08",
    "28",
    "3D",
    "53",
    "57P",
)  # no connection, no entry, no such database, full, down
"""Beginnings of SQLSTATE codes. Source: PostgreSQL's documentation, appendix A."""


@contextmanager
def refusing(address: Address) -> Iterator[None]:
    """Raise what goes wrong with the database itself as a `StoreRefusal`, defects as they are."""
    try:
        yield
    except NoFreeConnection as problem:
        raise UnreachableDatabase(
            f"All connections to {address} have been busy for too long."
        ) from problem
    except OSError as problem:  # TimeoutError is one too
        reason = problem.strerror or str(problem) or "no answer in time"
        raise UnreachableDatabase(f"No database answers at {address}: {reason}.") from problem
    except DBAPIError as problem:
        refusal = _refusal(problem, address)
        if refusal is None:
            raise
        raise refusal from problem


def _refusal(problem: DBAPIError, address: Address) -> StoreRefusal | None:
    if isinstance(address, SqliteFile):
        # "SQLITE_READONLY_DIRECTORY" and the like: the second word says enough.
        name = getattr(problem.orig, "sqlite_errorname", "").split("_")[1:2]
        kind, text = _SQLITE_REFUSALS.get("".join(name), (None, ""))
        return kind(_sentence(text.format(address))) if kind else None
    cause = getattr(problem.orig, "driver_exception", None)
    code = getattr(cause, "sqlstate", None) or ""
    if isinstance(cause, ValueError) and problem.statement is None:
        # Before anything was asked: asyncpg finds an option of the address impossible.
        return BadDatabaseUrl(f"DATABASE_URL cannot be used: {cause}.")
    if code in _COLLIDED:
        return StoreRefusal("Somebody else changed the same just then: try again.")
    if code.startswith(_UNWRITABLE):
        return UnwritableDatabase(f"The database at {address} may not be written: {cause}.")
    if code.startswith(_UNREACHABLE):
        return UnreachableDatabase(f"The database at {address} lets nobody in: {cause}.")
    if problem.connection_invalidated:
        return UnreachableDatabase(f"The connection to the database at {address} broke off.")
    return None


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."

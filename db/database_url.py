"""The address of a database: what may be written in `DATABASE_URL`, and what it means."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from db.errors import BadDatabaseUrl

DEFAULT_FILE = "pitboard.sqlite3"
"""Where everything is kept when no address is set, in the working folder."""

_POSTGRESQL = frozenset({"postgres", "postgresql", "postgresql+asyncpg"})
_SQLITE = frozenset({"sqlite", "sqlite+aiosqlite"})
_FORMS = (
    "It is sqlite:///FILE, sqlite:////ABSOLUTE/FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME."
)


@dataclass(frozen=True, slots=True)
class SqliteFile:
    """A database in one file."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)


@dataclass(frozen=True, slots=True)
class PostgresqlServer:
    """A database on a PostgreSQL server. `dsn` holds the password; `str()` and `repr()` do not."""

    dsn: str
    place: str  # "db.example.org:5432/pitboard"

    def __str__(self) -> str:
        return self.place

    def __repr__(self) -> str:
        return f"PostgresqlServer(place={self.place!r})"


Address = SqliteFile | PostgresqlServer


def address_of(database_url: str | None) -> Address:
    """What `database_url` points to; unset or empty it is `DEFAULT_FILE`.

    Raises:
        BadDatabaseUrl: it is no such address. The message never quotes it: it may hold a password.
    """
    if not database_url:
        return SqliteFile(Path(DEFAULT_FILE))
    url = _parsed(database_url.strip())
    if url.drivername in _SQLITE:
        return _sqlite_file(url)
    if url.drivername in _POSTGRESQL:
        return _postgresql_server(url, database_url.strip())
    raise BadDatabaseUrl(
        f"DATABASE_URL names {url.drivername!r}, a database Pitboard cannot use. {_FORMS}"
    )


def _parsed(database_url: str) -> URL:
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError):
        # Without the cause: its message may quote the address, and with it the password.
        raise BadDatabaseUrl(f"DATABASE_URL is no database address. {_FORMS}") from None
    if url.port is not None and not 0 < url.port < 65536:
        raise BadDatabaseUrl(f"DATABASE_URL names a port that does not exist. {_FORMS}")
    return url


def _sqlite_file(url: URL) -> SqliteFile:
    if url.host:
        raise BadDatabaseUrl(f"DATABASE_URL has too few slashes for a file. {_FORMS}")
    if not url.database or url.database == ":memory:":
        raise BadDatabaseUrl(
            f"DATABASE_URL names no file, and what is known must outlive the program. {_FORMS}"
        )
    if url.query:
        raise BadDatabaseUrl(f"DATABASE_URL has options, and a SQLite file takes none. {_FORMS}")
    return SqliteFile(Path(url.database))


def _postgresql_server(url: URL, written: str) -> PostgresqlServer:
    host = url.host or url.query.get("host") or "localhost"
    place = f"{host}:{url.port or 5432}/{url.database or url.username or ''}"
    # asyncpg reads the rest itself, by libpq's rules: sslmode, sockets, several hosts.
    return PostgresqlServer("postgresql://" + written.partition("://")[2], place)

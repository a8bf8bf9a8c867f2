"""What may be written in DATABASE_URL, and how a bad one is refused."""

from pathlib import Path

import pytest

from db.database_url import PostgresqlServer, SqliteFile, address_of
from db.errors import BadDatabaseUrl


@pytest.mark.parametrize("unset", [None, ""])
def test_unset_it_is_a_file_in_the_working_folder(unset: str | None) -> None:
    assert address_of(unset) == SqliteFile(Path("pitboard.sqlite3"))


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///races.db", "races.db"),
        ("sqlite:////var/lib/races.db", "/var/lib/races.db"),
        ("sqlite+aiosqlite:///races.db", "races.db"),
        ("sqlite:///a folder/ü.db", "a folder/ü.db"),
    ],
)
def test_a_file_is_named_after_three_slashes(url: str, path: str) -> None:
    assert address_of(url) == SqliteFile(Path(path))


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_postgresql_goes_by_all_its_names(scheme: str) -> None:
    address = address_of(f"{scheme}://me:pw@db.example.org/pitboard?sslmode=require")

    assert address == PostgresqlServer(
        "postgresql://me:pw@db.example.org/pitboard?sslmode=require",
        "db.example.org:5432/pitboard",
    )


def test_an_address_shows_no_password() -> None:
    address = address_of("postgresql://me:hunter2@db.example.org/pitboard?password=hunter3")

    assert "hunter" not in f"{address} {address!r}"


@pytest.mark.parametrize(
    "url",
    [
        "pitboard.sqlite3",
        "://",
        "sqlite://races.db",
        "sqlite:///",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///races.db?mode=ro",
        "mysql://me:hunter2@host/name",
        "postgresql+psycopg2://me:hunter2@host/name",
        "postgresql://me:hunter2@host:port/name",
        "postgresql://me:hunter2@host:99999/name",
        "hunter2",
    ],
)
def test_anything_else_is_refused_without_repeating_a_password(url: str) -> None:
    with pytest.raises(BadDatabaseUrl, match="DATABASE_URL") as refused:
        address_of(url)

    assert "hunter2" not in str(refused.value)
    assert "postgresql://USER:PASSWORD@HOST" in str(refused.value)

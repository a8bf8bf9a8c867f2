"""Connections and transactions, and the only place where SQLite and PostgreSQL differ."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, UpdateBase, event, func
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.database_url import Address, PostgresqlServer, SqliteFile
from db.failures import refusing
from db.tables import Table

PATIENCE = timedelta(seconds=5)
"""How long to wait for a connection, or for another writer, before refusing."""

_STATEMENT = timedelta(seconds=60)  # longer, and a PostgreSQL server is gone, not slow
_BEGIN = "pitboard_begin"
_MIGRATIONS = int.from_bytes(b"pitboard")


@dataclass(frozen=True, slots=True)
class Database:
    """An open database. Every transaction is one `async with`, committed at its end."""

    address: Address
    engine: AsyncEngine
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, init=False, repr=False)

    def reading(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A transaction that sees one moment of the database and changes nothing."""
        if isinstance(self.address, SqliteFile):
            return self._transaction(self.engine)
        return self._transaction(
            self.engine.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        )

    def writing(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A transaction that may write.

        On SQLite it takes the writer's lock at once: one that reads first and writes later fails
        immediately when another has written in between, whatever its time-out.
        """
        engine = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        if isinstance(self.address, SqliteFile):
            return self._in_turn(engine)
        return self._transaction(engine)

    @asynccontextmanager
    async def _in_turn(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        """A transaction after those of this process that came before.

        Left to SQLite, fifty writers poll for the lock, and do a tenth of what they do in a queue.
        """
        with refusing(self.address):
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await self._turn.acquire()
        try:
            async with self._transaction(engine) as session:
                yield session
        finally:
            self._turn.release()

    @asynccontextmanager
    async def _transaction(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        with refusing(self.address):
            async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
                await session.connection()  # begins here, not with the first statement
                yield session


@asynccontextmanager
async def connected(
    address: Address, *, foreign_keys: bool = True, patience: timedelta = PATIENCE
) -> AsyncIterator[Database]:
    """A database that connects when first used, and lets go of everything in the end.

    Without `foreign_keys` SQLite lets migrations make tables anew that others refer to.
    """
    if isinstance(address, SqliteFile):
        engine = _sqlite_engine(address, patience, foreign_keys=foreign_keys)
    else:
        engine = _postgresql_engine(address, patience)
    try:
        yield Database(address, engine)
    finally:
        await engine.dispose()


async def write_ahead(database: Database) -> None:
    """Let readers of a SQLite file go on while somebody writes; the file remembers it."""
    if not isinstance(database.address, SqliteFile):
        return
    with refusing(database.address):
        async with database.engine.connect() as connection:
            # The mode cannot change inside a transaction, so this connection begins none.
            await connection.execution_options(**{_BEGIN: None})
            await connection.exec_driver_sql("PRAGMA journal_mode = WAL")


async def lock_migrations(database: Database, session: AsyncSession) -> None:
    """Wait until nobody else migrates; on SQLite the writer's lock has seen to that."""
    await lock(database, session, _MIGRATIONS)


async def lock(database: Database, session: AsyncSession, number: int) -> None:
    """Wait until no other transaction holds `number` (64 bits), and hold it until this one ends.

    For what has no row to lock. On SQLite the writer's lock is enough.
    """
    if not isinstance(database.address, SqliteFile):
        await session.exec(select(func.pg_advisory_xact_lock(number)))


async def clock(database: Database, session: AsyncSession) -> datetime:
    """What the clock shows that all processes on this database share."""
    if isinstance(database.address, SqliteFile):
        return datetime.now(UTC)
    now: datetime = (await session.exec(select(func.clock_timestamp()))).one()
    return now


def add_missing(
    database: Database, table: type[Table], columns: Sequence[str], rows: Select[*tuple[Any, ...]]
) -> UpdateBase:
    """An INSERT of `rows` that passes over those whose key is there already."""
    if isinstance(database.address, SqliteFile):
        return sqlite.insert(table).from_select(columns, rows).on_conflict_do_nothing()
    return postgresql.insert(table).from_select(columns, rows).on_conflict_do_nothing()


def _sqlite_engine(address: SqliteFile, patience: timedelta, *, foreign_keys: bool) -> AsyncEngine:
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{address.path}",
        connect_args={"timeout": patience.total_seconds()},
        json_serializer=_compact,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver would begin transactions by its own rules; `begin` below does it by ours.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        # In WAL mode anything less can lose the last transactions when the power fails.
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get(_BEGIN, "BEGIN")
        if statement:
            connection.exec_driver_sql(statement)

    return engine


def _postgresql_engine(address: PostgresqlServer, patience: timedelta) -> AsyncEngine:
    return create_async_engine(
        "postgresql+asyncpg://",
        connect_args={
            "dsn": address.dsn,
            "timeout": patience.total_seconds(),
            "command_timeout": _STATEMENT.total_seconds(),
        },
        pool_pre_ping=True,  # a server that was restarted is noticed before it is asked
        pool_timeout=patience.total_seconds(),
        json_serializer=_compact,
    )


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

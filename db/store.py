"""The store: everything kept, behind one small face. One method is one transaction."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.articles import Articles
from db.audit import Audit
from db.database_url import Address, SqliteFile, address_of
from db.engine import Database, connected
from db.facts import RULES, rebuild
from db.gaps import Gaps
from db.guilds import Guilds
from db.identifies import Identifies
from db.migrate import migrate, revision_of, revisions
from db.notices import Notices
from db.nouns import read_known
from db.posts import Posts
from db.proposals import Proposals
from db.races import Races
from db.settings import Settings
from db.subscriptions import Subscriptions
from db.tables import ClaimRow, DataVersionRow
from db.versions import hold_version, read_version


@dataclass(frozen=True, slots=True)
class Found:
    """A database as it is: `store` is None unless its tables have the newest form.

    `revision` is None where there is no database yet.
    """

    address: Address
    revision: str | None
    newest: str
    store: "Store | None"


class Store:
    """An open database, migrated, its facts made by the rules of this version."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.articles = Articles(database)
        self.races = Races(database)
        self.settings = Settings(database)
        self.guilds = Guilds(database)
        self.subscriptions = Subscriptions(database)
        self.notices = Notices(database)
        self.posts = Posts(database)
        self.proposals = Proposals(database)
        self.audit = Audit(database)
        self.gaps = Gaps(database)
        self.identifies = Identifies(database)

    @classmethod
    @asynccontextmanager
    async def open(
        cls, database_url: str | None = None, *, create: bool = True
    ) -> AsyncIterator["Store"]:
        """The store at `database_url`, by default a SQLite file in the working folder.

        It is migrated first, by one process if several start at once. Without `create` there must
        be a database already.

        Raises:
            StoreRefusal: it cannot be used; which kind says why.
        """
        address = address_of(database_url)
        await migrate(address, create=create)
        async with connected(address) as database:
            store = cls(database)
            await store._follow_the_rules()
            yield store

    @staticmethod
    def may_be_at(database_url: str | None = None) -> bool:
        """Whether there may be a store at `database_url` already; nothing is opened or made.

        Raises:
            BadDatabaseUrl: it is no address of a database.
        """
        address = address_of(database_url)
        return not isinstance(address, SqliteFile) or address.path.exists()

    @classmethod
    @asynccontextmanager
    async def found(cls, database_url: str | None = None) -> AsyncIterator[Found]:
        """What is at `database_url`, with nothing made, migrated or written.

        Raises:
            StoreRefusal: it cannot be used; which kind says why.
        """
        address = address_of(database_url)
        revision, newest = await revision_of(address), revisions()[-1]
        if revision != newest:
            yield Found(address, revision, newest, None)
            return
        async with connected(address) as database:
            yield Found(address, revision, newest, cls(database))

    @property
    def address(self) -> Address:
        """Where everything is kept; as text it holds no password."""
        return self._database.address

    @property
    def revision(self) -> str:
        """The form of the tables: opening the store has brought them to the newest there is."""
        return revisions()[-1]

    async def try_writing(self) -> bool:
        """Do what every change begins with, and change nothing; whether the facts are up to date.

        Facts made by the rules of an earlier version are made anew when the store is next opened.

        Raises:
            StoreRefusal: nothing can be written.
        """
        async with self._database.writing() as session:
            return (await hold_version(session)).rules >= RULES

    async def data_version(self) -> int:
        """Grows with every change to what is known: a cheap way to see that there is news."""
        async with self._database.reading() as session:
            return await read_version(session)

    async def rebuild(self) -> None:
        """Make all facts anew from the claims that stand."""
        async with self._database.writing() as session:
            await _rebuild_all(session, await hold_version(session))

    async def _follow_the_rules(self) -> None:
        """Facts made by the rules of an earlier version are made anew."""
        async with self._database.reading() as session:
            rules = (await session.exec(select(DataVersionRow.rules))).one()
        if rules >= RULES:
            return
        async with self._database.writing() as session:
            held = await hold_version(session)
            if held.rules < RULES:  # else another process has been quicker
                await _rebuild_all(session, held)


async def _rebuild_all(session: AsyncSession, held: DataVersionRow) -> None:
    held.version, held.rules = held.version + 1, RULES
    races = (await session.exec(select(ClaimRow.race).distinct())).all()
    await rebuild(session, races, await read_known(session), held.version)

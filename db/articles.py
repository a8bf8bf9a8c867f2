"""Articles and corrections: added, replaced and withdrawn, and the facts that follow from it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.audit import Deed, note
from db.changes import changes_noted
from db.claims import (
    Act,
    claim_of,
    source_of,
    standing_claims,
    withdraw_claims,
)
from db.earlier import last_kept, stand_again
from db.engine import Database
from db.errors import Refusal
from db.fact_sheet import FactSheet
from db.facts import rebuild
from db.nouns import drop_unnamed, read_known
from db.provenance import Claim, Source
from db.reference_sheet import Reference
from db.schedules.races import Calendar
from db.tables import AuditRow, ClaimRow, EarlierVersionRow, ProposalRow, SourceRow
from db.taking_in import Loaded, take_in
from db.versions import hold_version


@dataclass(frozen=True, slots=True)
class Before:
    """The version of an article that stands again when the newest one is taken back."""

    claims: int
    came_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Article:
    """A source as the store keeps it. `withdrawn_at` is None while it stands.

    `version` counts how often it came to read or to stand otherwise: whoever withdraws it names
    the one they were shown.
    """

    source: Source
    races: tuple[str, ...]  # the main one first; of one that is withdrawn all it ever told of
    claims: int  # those that stand
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None
    changed_at: datetime | None = None  # when what it says now came; None: it said so at first
    changed_by: str | None = None
    version: int = 1
    before: Before | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A claim as the store keeps it, whether it stands or not."""

    claim: Claim
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What came of withdrawing an article."""

    data_version: int
    races: frozenset[str]  # of which something is told differently now
    stands_again: bool  # the version before it


class UnknownArticle(Refusal):
    """No article goes by that name, or it is withdrawn already."""


class ArticleChanged(Refusal):
    """It reads otherwise than it did when it was shown."""

    def __init__(self) -> None:
        super().__init__("This was changed meanwhile. Look at it once more before you decide.")


class Articles:
    """What sources say. Every method is one transaction, with the facts rebuilt inside it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(
        self,
        reference: Reference,
        sheets: Sequence[FactSheet],
        *,
        by: str,
        now: datetime,
        restore: bool = False,
        calendars: Sequence[Calendar] = (),
    ) -> Loaded:
        """Take in `sheets` and `calendars`, all or none; what has not changed stays untouched.

        A sheet whose article was withdrawn stays withdrawn, unless `restore` says otherwise: the
        seeds are loaded at every start and must not undo a moderator's decision.

        Raises:
            BadSheets: they name somebody unknown, or a race that no source identifies.
        """
        act = Act(by, now)
        async with self._database.writing() as session:
            held = await hold_version(session)
            return await take_in(
                session, held, reference, sheets, act, restore=restore, calendars=calendars
            )

    async def withdraw(
        self, source: str, *, by: str, why: str, now: datetime, version: int | None = None
    ) -> Withdrawn:
        """Let what a source says stand no longer; what other sources say comes forward again.

        So does the version before it, where an editor had put a newer one in its place: that one
        is withdrawn in its turn. `version` is the one that was shown, None: whichever stands.

        Raises:
            UnknownArticle: no article of that slug stands.
            ArticleChanged: another version of it stands.
        """
        act = Act(by, now, why)
        async with self._database.writing() as session:
            held = await hold_version(session)
            row = await session.get(SourceRow, source)
            if row is None or row.withdrawn_at is not None:
                raise UnknownArticle(f"There is no article {source!r} to withdraw.")
            if version not in (None, row.version):
                raise ArticleChanged
            earlier = await last_kept(session, source)
            if earlier is None:
                races, gone = await _withdraw_wholly(session, row, act)
            else:
                races, gone = await stand_again(session, row, earlier, act)
            note(session, Deed.TAKEN_BACK if earlier else Deed.WITHDRAWN, source, act)
            row.version += 1
            await session.flush()
            held.version += 1
            async with changes_noted(session, races, now):
                await rebuild(session, races, await read_known(session), held.version)
            # Whom nobody else tells of is known no longer, in names as little as in facts.
            await drop_unnamed(session, gone)
            return Withdrawn(held.version, frozenset(races), earlier is not None)

    async def saying(self, source: str) -> tuple[Claim, ...]:
        """What a source says now, in its own order; nothing if it does not stand."""
        async with self._database.reading() as session:
            return tuple(map(claim_of, await standing_claims(session, source)))

    async def history(self, race: str) -> tuple[Recorded, ...]:
        """All that was ever claimed about a race, in the order in which it came."""
        async with self._database.reading() as session:
            rows = await session.exec(
                select(ClaimRow).where(col(ClaimRow.race) == race).order_by(col(ClaimRow.id))
            )
            return tuple(Recorded(claim_of(row), *_comings_and_goings(row)) for row in rows)

    async def has_acted(self, by: str) -> bool:
        """Whether anything was added, edited, decided on or withdrawn by that name."""
        acts = (
            exists().where(or_(col(table.added_by) == by, col(table.withdrawn_by) == by))
            for table in (SourceRow, ClaimRow)
        )
        kept = exists().where(col(AuditRow.by) == by)
        waits = exists().where(
            or_(col(ProposalRow.opened_by) == by, col(ProposalRow.changed_by) == by)
        )
        async with self._database.reading() as session:
            return bool((await session.exec(select(or_(*acts, kept, waits)))).one())

    async def list(self) -> tuple[Article, ...]:
        """All articles and corrections, the newest first, withdrawn ones included."""
        async with self._database.reading() as session:
            races = await _races_by_source(session)
            before = await _before(session)
            rows = await session.exec(
                select(SourceRow).order_by(col(SourceRow.added_at).desc(), col(SourceRow.slug))
            )
            return tuple(
                _article(row, races.get(row.slug, {}), before.get(row.slug)) for row in rows
            )


async def _withdraw_wholly(
    session: AsyncSession, row: SourceRow, act: Act
) -> tuple[set[str], list[Claim]]:
    """Let a source say nothing any more: the races it told of, and what it said."""
    claims = await standing_claims(session, row.slug)
    withdraw_claims(claims, act, act.why)
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = act.now, act.by, act.why
    return {claim.race for claim in claims}, list(map(claim_of, claims))


async def _races_by_source(session: AsyncSession) -> dict[str, dict[str, int]]:
    """For each source the races it tells of, in its order, and how many claims stand.

    Of one that is withdrawn those it told of, lest nobody know any more what it was.
    """
    is_standing = col(ClaimRow.withdrawn_at).is_(None)
    rows = await session.exec(
        select(ClaimRow.source, ClaimRow.race, func.count().filter(is_standing))
        .join(SourceRow, col(SourceRow.slug) == col(ClaimRow.source))
        .where(or_(is_standing, col(SourceRow.withdrawn_at).is_not(None)))
        .group_by(col(ClaimRow.source), col(ClaimRow.race))
        .order_by(func.min(ClaimRow.sequence))
    )
    races: dict[str, dict[str, int]] = defaultdict(dict)
    for source, race, claims in rows:
        races[source][race] = claims
    return races


async def _before(session: AsyncSession) -> dict[str, EarlierVersionRow]:
    """The version before the one that stands, of each source that has one."""
    rows = await session.exec(select(EarlierVersionRow).order_by(col(EarlierVersionRow.id)))
    return {row.source: row for row in rows}


def _article(
    row: SourceRow, races: Mapping[str, int], earlier: EarlierVersionRow | None
) -> Article:
    before = None
    if earlier is not None:
        came_at, by = earlier.changed_at or row.added_at, earlier.changed_by or row.added_by
        before = Before(len(earlier.claims), came_at, by)
    return Article(
        source_of(row),
        tuple(races),
        sum(races.values()),
        *_comings_and_goings(row),
        changed_at=row.changed_at,
        changed_by=row.changed_by,
        version=row.version,
        before=before,
    )


_Comings = tuple[datetime, str, datetime | None, str | None, str | None]


def _comings_and_goings(row: SourceRow | ClaimRow) -> _Comings:
    return row.added_at, row.added_by, row.withdrawn_at, row.withdrawn_by, row.withdrawn_why

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
from db.engine import Database
from db.errors import Refusal
from db.fact_sheet import FactSheet
from db.facts import rebuild
from db.nouns import drop_unnamed, read_known
from db.provenance import Claim, Source
from db.reference_sheet import Reference
from db.schedules.races import Calendar
from db.tables import AuditRow, ClaimRow, ProposalRow, SourceRow
from db.taking_in import Loaded, take_in
from db.versions import hold_version


@dataclass(frozen=True, slots=True)
class Article:
    """A source as the store keeps it. `withdrawn_at` is None while it stands."""

    source: Source
    races: tuple[str, ...]  # the main one first
    claims: int  # those that stand
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None
    changed_at: datetime | None = None  # when its newest version came; None: there was one only
    changed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A claim as the store keeps it, whether it stands or not."""

    claim: Claim
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None


class UnknownArticle(Refusal):
    """No article goes by that name, or it is withdrawn already."""


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

    async def withdraw(self, source: str, *, by: str, why: str, now: datetime) -> int:
        """Let a source's claims stand no longer; what other sources say comes forward again.

        Returns the data version after it.

        Raises:
            UnknownArticle: no article of that slug stands.
        """
        act = Act(by, now, why)
        async with self._database.writing() as session:
            held = await hold_version(session)
            row = await session.get(SourceRow, source)
            if row is None or row.withdrawn_at is not None:
                raise UnknownArticle(f"There is no article {source!r} to withdraw.")
            claims = await standing_claims(session, source)
            withdraw_claims(claims, act, why)
            note(session, Deed.WITHDRAWN, source, act)
            row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = now, by, why
            await session.flush()
            held.version += 1
            races = {claim.race for claim in claims}
            async with changes_noted(session, races, now):
                await rebuild(session, races, await read_known(session), held.version)
            # Whom nobody else tells of is known no longer, in names as little as in facts.
            await drop_unnamed(session, map(claim_of, claims))
            return held.version

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
            rows = await session.exec(
                select(SourceRow).order_by(col(SourceRow.added_at).desc(), col(SourceRow.slug))
            )
            renewed = await _renewed(session)
            return tuple(
                _article(row, races.get(row.slug, {}), renewed.get(row.slug)) for row in rows
            )


async def _races_by_source(session: AsyncSession) -> dict[str, dict[str, int]]:
    """For each source the races it tells of, in its order, and how many claims stand."""
    standing = func.count().filter(col(ClaimRow.withdrawn_at).is_(None))
    rows = await session.exec(
        select(ClaimRow.source, ClaimRow.race, standing)
        .group_by(col(ClaimRow.source), col(ClaimRow.race))
        .order_by(func.min(ClaimRow.sequence))
    )
    races: dict[str, dict[str, int]] = defaultdict(dict)
    for source, race, claims in rows:
        races[source][race] = claims
    return races


async def _renewed(session: AsyncSession) -> dict[str, tuple[datetime, str]]:
    """When and by whom the newest version of each source was taken in, if not the first one."""
    rows = await session.exec(
        select(AuditRow.source, AuditRow.at, AuditRow.by)
        .where(col(AuditRow.deed).in_((Deed.REPLACED.value, Deed.RESTORED.value)))
        .order_by(col(AuditRow.id))
    )
    return {source: (at, by) for source, at, by in rows}


def _article(
    row: SourceRow, races: Mapping[str, int], renewed: tuple[datetime, str] | None
) -> Article:
    comings, claims = _comings_and_goings(row), sum(races.values())
    return Article(source_of(row), tuple(races), claims, *comings, *(renewed or (None, None)))


_Comings = tuple[datetime, str, datetime | None, str | None, str | None]


def _comings_and_goings(row: SourceRow | ClaimRow) -> _Comings:
    return row.added_at, row.added_by, row.withdrawn_at, row.withdrawn_by, row.withdrawn_why

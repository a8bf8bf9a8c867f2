"""Articles and corrections: added, replaced and withdrawn, and the facts that follow from it."""

from collections import Counter, defaultdict
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
    put_source,
    replace_claims,
    source_of,
    standing_claims,
    withdraw_claims,
)
from db.engine import Database
from db.errors import BadSheets, Problem, Refusal
from db.fact_sheet import FactSheet, check_slugs
from db.facts import rebuild
from db.nouns import Known, add_reference, drop_unnamed, read_known, read_sources
from db.provenance import Claim, Source
from db.reference_sheet import Reference
from db.schedules.races import Calendar
from db.schedules.sheets import calendar_sheets
from db.tables import AuditRow, ClaimRow, DataVersionRow, ProposalRow, SourceRow
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


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the sheets of one load, counted, and the data version after it."""

    version: int
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    withdrawn: int = 0  # left alone, since somebody has withdrawn them
    remarks: tuple[Problem, ...] = ()  # of calendars: what whoever loads them should know


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


async def take_in(
    session: AsyncSession,
    held: DataVersionRow,
    reference: Reference,
    sheets: Sequence[FactSheet],
    act: Act,
    *,
    restore: bool,
    calendars: Sequence[Calendar] = (),
) -> Loaded:
    """`Articles.load` inside a transaction that holds the data version.

    What a proposal brings along besides its sheet is known only as long as articles name it.
    """
    by_article = act.proposal is not None
    known, is_news = await add_reference(session, reference, from_article=by_article)
    announced = await calendar_sheets(session, calendars, sheets)
    sheets = [*sheets, *announced.sheets]
    _refuse_unknown(sheets, known)
    outcomes = [await _put_sheet(session, sheet, act, restore=restore) for sheet in sheets]
    races = frozenset[str]().union(*(outcome.races for outcome in outcomes))
    if races or is_news:
        held.version += 1
        nouns = Known(known, await read_sources(session))
        async with changes_noted(session, races, act.now):
            untold = await rebuild(session, races, nouns, held.version)
        _refuse_untold(sheets, untold)
        await drop_unnamed(session, (claim for outcome in outcomes for claim in outcome.gone))
    return _loaded(outcomes, held.version, announced.remarks)


@dataclass(frozen=True, slots=True)
class _Outcome:
    fate: str  # the field of `Loaded` that counts it
    races: frozenset[str] = frozenset()
    gone: Sequence[Claim] = ()  # what it said before and says no longer


async def _put_sheet(
    session: AsyncSession, sheet: FactSheet, act: Act, *, restore: bool
) -> _Outcome:
    row = await session.get(SourceRow, sheet.source.slug)
    is_new, was_withdrawn = row is None, row is not None and row.withdrawn_at is not None
    if was_withdrawn and not restore:
        return _Outcome("withdrawn")
    described = await put_source(session, sheet.source, act)
    races, gone = await replace_claims(session, sheet.source.slug, sheet.claims, act)
    if described:
        races |= {claim.topic.race for claim in sheet.claims}
    if not described and not races:
        return _Outcome("unchanged")
    taken_in = Deed.RESTORED if was_withdrawn else Deed.ADDED if is_new else Deed.REPLACED
    note(session, taken_in, sheet.source.slug, act)
    return _Outcome("added" if is_new else "replaced", frozenset(races), gone)


def _refuse_unknown(sheets: Sequence[FactSheet], known: Reference) -> None:
    problems = check_slugs(sheets, known)
    if problems:
        raise BadSheets(problems)


def _refuse_untold(sheets: Sequence[FactSheet], untold: Mapping[str, str]) -> None:
    problems = tuple(
        Problem(sheet.file, race, untold[race])
        for sheet in sheets
        for race in sheet.races
        if race in untold
    )
    if problems:
        raise BadSheets(problems)


def _loaded(outcomes: Sequence[_Outcome], version: int, remarks: tuple[Problem, ...]) -> Loaded:
    counts = Counter(outcome.fate for outcome in outcomes)
    return Loaded(version, **counts, remarks=remarks)


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

"""Articles and corrections as the store keeps them: what they tell of, and how they came to."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import claim_of, source_of
from db.provenance import Claim, Source, SourceKind
from db.tables import ClaimRow, EarlierVersionRow, SourceRow


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
    correction: Claim | None = None  # what one says, or said before it was withdrawn


async def read_articles(session: AsyncSession) -> tuple[Article, ...]:
    """All of them, the newest first, withdrawn ones included."""
    races, before = await _races_by_source(session), await _before(session)
    corrections = await _corrections(session)
    rows = await session.exec(
        select(SourceRow).order_by(col(SourceRow.added_at).desc(), col(SourceRow.slug))
    )
    return tuple(
        _article(row, races.get(row.slug, {}), before.get(row.slug), corrections.get(row.slug))
        for row in rows
    )


def _counting() -> ColumnElement[bool]:
    """The claims by which an article is known: those that stand; all, once it is withdrawn."""
    return or_(col(ClaimRow.withdrawn_at).is_(None), col(SourceRow.withdrawn_at).is_not(None))


async def _races_by_source(session: AsyncSession) -> dict[str, dict[str, int]]:
    """For each source the races it tells of, in its order, and how many claims stand."""
    standing = func.count().filter(col(ClaimRow.withdrawn_at).is_(None))
    rows = await session.exec(
        select(ClaimRow.source, ClaimRow.race, standing)
        .join(SourceRow, col(SourceRow.slug) == col(ClaimRow.source))
        .where(_counting())
        .group_by(col(ClaimRow.source), col(ClaimRow.race))
        .order_by(func.min(ClaimRow.sequence))
    )
    races: dict[str, dict[str, int]] = defaultdict(dict)
    for source, race, claims in rows:
        races[source][race] = claims
    return races


async def _before(session: AsyncSession) -> dict[str, Before]:
    """The version before the one that stands, of each source that has one."""
    rows = await session.exec(
        select(EarlierVersionRow, SourceRow)
        .join(SourceRow, col(SourceRow.slug) == col(EarlierVersionRow.source))
        .order_by(col(EarlierVersionRow.id))
    )
    return {
        row.slug: Before(
            len(kept.claims), kept.changed_at or row.added_at, kept.changed_by or row.added_by
        )
        for kept, row in rows
    }


async def _corrections(session: AsyncSession) -> dict[str, Claim]:
    """What each correction says, or said: the first thing, if it says several."""
    rows = await session.exec(
        select(ClaimRow)
        .join(SourceRow, col(SourceRow.slug) == col(ClaimRow.source))
        .where(col(SourceRow.kind) == SourceKind.CORRECTION.value, _counting())
        .order_by(col(ClaimRow.sequence).desc(), col(ClaimRow.id))
    )
    return {row.source: claim_of(row) for row in rows}


def _article(
    row: SourceRow, races: Mapping[str, int], before: Before | None, correction: Claim | None
) -> Article:
    return Article(
        source_of(row),
        tuple(races),
        sum(races.values()),
        row.added_at,
        row.added_by,
        row.withdrawn_at,
        row.withdrawn_by,
        row.withdrawn_why,
        row.changed_at,
        row.changed_by,
        row.version,
        before,
        correction,
    )

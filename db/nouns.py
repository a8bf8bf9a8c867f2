"""Series, tracks, drivers and sources in and out of their tables."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Text, cast, delete, or_, select, update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import source_of
from db.fact_sheet import slugs_in
from db.provenance import Claim, Source
from db.racing import Driver, Series, Track
from db.reference_sheet import Reference
from db.rows import rows_of
from db.tables import ClaimRow, DriverRow, SeriesRow, SourceRow, TrackRow
from db.vocabulary import Holds


class _Noun(Protocol):
    @property
    def slug(self) -> str: ...


N = TypeVar("N", bound=_Noun)
NounRow = SeriesRow | TrackRow | DriverRow

NounsAsJson = dict[str, list[dict[str, Any]]]
"""Rows of nouns by what they are: "driver", "track", "series"."""

_TABLE_OF: Mapping[Holds, type[NounRow]] = {
    Holds.TRACK: TrackRow,
    Holds.DRIVER: DriverRow,
    Holds.SERIES: SeriesRow,
}


@dataclass(frozen=True, slots=True)
class Known:
    """The nouns that races are told with; `sources` are those that stand."""

    reference: Reference
    sources: Mapping[str, Source]


async def read_known(session: AsyncSession) -> Known:
    """All nouns there are."""
    return Known(await read_reference(session), await read_sources(session))


async def read_reference(session: AsyncSession) -> Reference:
    """All series, tracks and drivers there are."""
    return Reference(
        _by_slug(map(_series_of, await rows_of(session, select(SeriesRow)))),
        _by_slug(map(_track_of, await rows_of(session, select(TrackRow)))),
        _by_slug(map(_driver_of, await rows_of(session, select(DriverRow)))),
    )


async def read_sources(session: AsyncSession) -> dict[str, Source]:
    """All sources that stand."""
    rows = await rows_of(session, select(SourceRow))
    return _by_slug(source_of(row) for row in rows if row.withdrawn_at is None)


async def add_reference(
    session: AsyncSession, reference: Reference, *, from_article: bool
) -> tuple[Reference, bool]:
    """Add and replace nouns; all there are now, and whether any of these was news.

    Those `from_article` go again with the last claim that names them (`drop_unnamed`); what a
    sheet of nouns tells of stays.
    """
    known = await read_reference(session)
    changed = [
        await _add(session, reference.series, known.series, _series_row, from_article),
        await _add(session, reference.tracks, known.tracks, _track_row, from_article),
        await _add(session, reference.drivers, known.drivers, _driver_row, from_article),
    ]
    if not from_article:
        for table, told in _tables(reference):
            await _keep(session, table, told)
    await session.flush()
    return (await read_reference(session), True) if any(changed) else (known, False)


async def drop_unnamed(session: AsyncSession, named: Iterable[Claim]) -> None:
    """Forget those that only articles brought and no standing claim names any more.

    `named` are the claims that stand no longer: nobody else can have been named last.
    """
    held = {pair for claim in named for pair in slugs_in(claim)}
    connection = await session.connection()
    for holds, table in _TABLE_OF.items():
        brought = await _from_articles(session, table)
        slugs = sorted(slug for what, slug in held if what is holds and slug in brought)
        gone = [slug for slug in slugs if not await _is_named(session, slug)]
        if gone:
            await connection.execute(delete(table).where(col(table.slug).in_(gone)))


async def brought_by_articles(session: AsyncSession, claims: Iterable[Claim]) -> NounsAsJson:
    """Those that `claims` name and only articles brought: what `bring_back` needs of them."""
    held = {pair for claim in claims for pair in slugs_in(claim)}
    connection, found = await session.connection(), {}
    for holds, table in _TABLE_OF.items():
        rows = await connection.execute(select(table).where(col(table.from_article)))
        found[holds.value] = [dict(row._mapping) for row in rows if (holds, row.slug) in held]
    return found


async def bring_back(session: AsyncSession, nouns: NounsAsJson) -> None:
    """Let those be known again that are gone; who is known meanwhile stays as known."""
    for holds, table in _TABLE_OF.items():
        for told in nouns.get(holds.value, ()):
            if await session.get(table, told["slug"]) is None:
                session.add(table(**told))
    await session.flush()


async def _from_articles(session: AsyncSession, table: type[NounRow]) -> set[str]:
    connection = await session.connection()
    rows = await connection.execute(select(col(table.slug)).where(col(table.from_article)))
    return set(rows.scalars())


async def _is_named(session: AsyncSession, slug: str) -> bool:
    """Whether a standing claim names it; a word of a claim that reads alike counts too."""
    inside = cast(col(ClaimRow.fields), Text).contains(json.dumps(slug), autoescape=True)
    names = or_(col(ClaimRow.subject) == slug, inside)
    standing = col(ClaimRow.withdrawn_at).is_(None)
    found = select(col(ClaimRow.id)).where(standing, names).limit(1)
    return (await (await session.connection()).execute(found)).first() is not None


def _tables(reference: Reference) -> Iterable[tuple[type[NounRow], Iterable[str]]]:
    yield SeriesRow, reference.series
    yield TrackRow, reference.tracks
    yield DriverRow, reference.drivers


async def _keep(session: AsyncSession, table: type[NounRow], told: Iterable[str]) -> None:
    slugs = await _from_articles(session, table) & set(told)
    if slugs:
        kept = update(table).where(col(table.slug).in_(slugs)).values(from_article=False)
        await (await session.connection()).execute(kept)


def _by_slug(nouns: Iterable[N]) -> dict[str, N]:
    return {noun.slug: noun for noun in nouns}


async def _add(
    session: AsyncSession,
    told: Mapping[str, N],
    known: Mapping[str, N],
    row_of: Callable[[N], NounRow],
    from_article: bool,
) -> bool:
    for slug in sorted(told.keys() - known.keys()):
        row = row_of(told[slug])
        row.from_article = from_article
        session.add(row)
    changed = [slug for slug in told.keys() & known.keys() if told[slug] != known[slug]]
    for slug in changed:
        await session.merge(row_of(told[slug]))
    return bool(changed) or not told.keys() <= known.keys()


def _series_of(row: SeriesRow) -> Series:
    return Series(row.slug, row.name, row.short_name, row.vehicle, row.colour, tuple(row.aliases))


def _series_row(series: Series) -> SeriesRow:
    return SeriesRow(**asdict(series))


def _track_of(row: TrackRow) -> Track:
    length_miles = None if row.length_miles is None else Decimal(row.length_miles)
    return Track(
        row.slug,
        row.name,
        row.short_name,
        row.place,
        ZoneInfo(row.zone),
        length_miles,
        tuple(row.aliases),
    )


def _track_row(track: Track) -> TrackRow:
    return TrackRow(
        slug=track.slug,
        name=track.name,
        short_name=track.short_name,
        place=track.place,
        zone=track.zone.key,
        length_miles=None if track.length_miles is None else str(track.length_miles),
        aliases=list(track.aliases),
    )


def _driver_of(row: DriverRow) -> Driver:
    return Driver(row.slug, row.name, tuple(row.aliases), tuple(row.nicknames))


def _driver_row(driver: Driver) -> DriverRow:
    return DriverRow(**asdict(driver))

"""Series, tracks, drivers and sources in and out of their tables."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import source_of
from db.provenance import Source
from db.racing import Driver, Series, Track
from db.reference_sheet import Reference
from db.rows import rows_of
from db.tables import DriverRow, SeriesRow, SourceRow, Table, TrackRow


class _Noun(Protocol):
    @property
    def slug(self) -> str: ...


N = TypeVar("N", bound=_Noun)


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


async def add_reference(session: AsyncSession, reference: Reference) -> tuple[Reference, bool]:
    """Add and replace nouns; all there are now, and whether any of these was news."""
    known = await read_reference(session)
    changed = [
        await _add(session, reference.series, known.series, _series_row),
        await _add(session, reference.tracks, known.tracks, _track_row),
        await _add(session, reference.drivers, known.drivers, _driver_row),
    ]
    await session.flush()
    return (await read_reference(session), True) if any(changed) else (known, False)


def _by_slug(nouns: Iterable[N]) -> dict[str, N]:
    return {noun.slug: noun for noun in nouns}


async def _add(
    session: AsyncSession,
    told: Mapping[str, N],
    known: Mapping[str, N],
    row_of: Callable[[N], Table],
) -> bool:
    session.add_all(row_of(told[slug]) for slug in told.keys() - known.keys())
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

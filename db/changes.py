"""What becomes of announced races: each change is kept, so that those who ask can be told."""

from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.posting import Announcement, ChangeKind, Facts, RaceChange
from db.racing import RaceState
from db.tables import RaceChangeRow, RaceRow, SeriesRow, TrackRow

_DAY = timedelta(days=1)
_BATCH = 500

_STATES = {
    RaceState.CANCELLED: ChangeKind.CANCELLED,
    RaceState.POSTPONED: ChangeKind.POSTPONED,
    RaceState.SCHEDULED: ChangeKind.BACK_ON,
}


async def announcements(
    session: AsyncSession, *conditions: ColumnElement[bool]
) -> dict[str, Announcement]:
    """The races that meet `conditions` on `RaceRow`, by slug, as they are announced."""
    rows = await session.exec(
        select(RaceRow, SeriesRow.short_name, TrackRow.short_name, TrackRow.zone)
        .join(SeriesRow, col(SeriesRow.slug) == col(RaceRow.series))
        .outerjoin(TrackRow, col(TrackRow.slug) == col(RaceRow.track))
        .where(*conditions)
        .order_by(col(RaceRow.starts_at), col(RaceRow.slug))
    )
    return {row.slug: _announcement(row, *names) for row, *names in rows}


@asynccontextmanager
async def changes_noted(
    session: AsyncSession, races: Collection[str], now: datetime
) -> AsyncIterator[None]:
    """Write down what becomes of `races` inside the `async with`."""
    before = await _those(session, races)
    yield
    after = await _those(session, races)
    news = {slug: change_between(before.get(slug), after[slug], now) for slug in after}
    numbers = await _last_numbers(session, [slug for slug in news if news[slug]])
    session.add_all(
        RaceChangeRow(
            race=slug,
            number=numbers.get(slug, 0) + 1,
            series=after[slug].series,
            what=what.value,
            before=_encoded(facts_of(before[slug])) if slug in before else None,
            after=_encoded(facts_of(after[slug])),
            at=now,
        )
        for slug, what in news.items()
        if what is not None
    )


def change_between(
    before: Announcement | None, after: Announcement, now: datetime
) -> ChangeKind | None:
    """What is new in `after`; None: nothing that those who knew `before` need be told.

    A first announcement is no change, nor is anything about a race whose days, old and new,
    are gone.
    """
    if after.reported and not (before and before.reported):
        return ChangeKind.REPORTED
    if before is None or RaceState.RUN in (before.state, after.state):
        return None
    if not any(day >= now.date() - _DAY for day in (*_days(before), *_days(after))):
        return None
    if before.state is not after.state:
        return _STATES[after.state]
    is_same_start = before.starts_at is not None and before.starts_at == after.starts_at
    if before.run_on is not None and before.run_on != after.run_on and not is_same_start:
        return ChangeKind.MOVED
    if before.starts_at is not None and not is_same_start:
        return ChangeKind.TIME
    if None not in (before.broadcaster, after.broadcaster):
        return ChangeKind.CHANNEL if before.broadcaster != after.broadcaster else None
    return None


def facts_of(announced: Announcement) -> Facts:
    """What is compared of an announcement."""
    return Facts(announced.state, announced.run_on, announced.starts_at, announced.broadcaster)


def change_of(row: RaceChangeRow) -> RaceChange:
    """The change that a row holds."""
    return RaceChange(
        race=row.race,
        series=row.series,
        number=row.number,
        what=ChangeKind(row.what),
        before=_decoded(row.before) if row.before else None,
        after=_decoded(row.after),
        at=row.at,
    )


async def _those(session: AsyncSession, races: Collection[str]) -> dict[str, Announcement]:
    found: dict[str, Announcement] = {}
    for batch in _batches(races):
        found |= await announcements(session, col(RaceRow.slug).in_(batch))
    return found


async def _last_numbers(session: AsyncSession, races: Collection[str]) -> dict[str, int]:
    """For each race that has changed before, the number of its last change."""
    found: dict[str, int] = {}
    for batch in _batches(races):
        last = (
            select(RaceChangeRow.race, func.max(RaceChangeRow.number))
            .where(col(RaceChangeRow.race).in_(batch))
            .group_by(col(RaceChangeRow.race))
        )
        found |= dict((await session.exec(last)).all())
    return found


def _batches(races: Collection[str]) -> Iterator[list[str]]:
    """The races in parts that fit into one statement: SQLite takes so many parameters."""
    rest = iter(sorted(races))
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _announcement(
    row: RaceRow, series_name: str, track_name: str | None, zone: str | None
) -> Announcement:
    return Announcement(
        race=row.slug,
        name=row.name,
        series=row.series,
        series_name=series_name,
        state=RaceState(row.state),
        run_on=row.run_on,
        starts_at=row.starts_at,
        track_name=track_name,
        zone=zone or "UTC",
        broadcaster=row.broadcaster,
        reported=row.reported,
    )


def _days(announced: Announcement) -> tuple[date, ...]:
    if announced.starts_at is not None:
        return (announced.starts_at.date(),)
    return (announced.run_on,) if announced.run_on else (date.max,)


def _encoded(facts: Facts) -> dict[str, Any]:
    return {
        "state": facts.state.value,
        "run_on": facts.run_on.isoformat() if facts.run_on else None,
        "starts_at": facts.starts_at.isoformat() if facts.starts_at else None,
        "broadcaster": facts.broadcaster,
    }


def _decoded(data: Mapping[str, Any]) -> Facts:
    run_on, starts_at = data["run_on"], data["starts_at"]
    return Facts(
        RaceState(data["state"]),
        date.fromisoformat(run_on) if run_on else None,
        datetime.fromisoformat(starts_at) if starts_at else None,
        data["broadcaster"],
    )

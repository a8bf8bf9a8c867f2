"""What becomes of announced races: each change is kept, so that those who ask can be told."""

from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
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
_NOTHING = Facts(RaceState.SCHEDULED)  # all that is announced of what has vanished
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
    known = {slug: facts_of(one) for slug, one in before.items()}
    known |= await _vanished_before(session, after.keys() - before.keys())
    news = {
        slug: _change(before.get(slug), known.get(slug), after.get(slug), now)
        for slug in sorted(before.keys() | after.keys())
    }
    numbers = await _last_numbers(session, [slug for slug in news if news[slug]])
    session.add_all(
        RaceChangeRow(
            race=slug,
            number=numbers.get(slug, 0) + 1,
            series=(after.get(slug) or before[slug]).series,
            what=what.value,
            before=_encoded(known[slug], before.get(slug)) if slug in known else None,
            after=_encoded(facts_of(after[slug]) if slug in after else _NOTHING),
            at=now,
        )
        for slug, what in news.items()
        if what is not None
    )


def news_between(before: Facts, after: Facts | None, now: datetime) -> ChangeKind | None:
    """What those who knew `before` have to be told; None: nothing.

    `after` is None for what has vanished. Nothing is told of a race whose days, old and new,
    are gone.
    """
    if after is None:
        return ChangeKind.GONE if _is_to_come(before, now) else None
    if RaceState.RUN in (before.state, after.state):
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


def _change(
    before: Announcement | None, known: Facts | None, after: Announcement | None, now: datetime
) -> ChangeKind | None:
    """What is new; None: nothing, as is a first announcement."""
    if after is not None and after.reported and not (before and before.reported):
        return ChangeKind.REPORTED
    return news_between(known, facts_of(after) if after else None, now) if known else None


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


def announced_before(row: RaceChangeRow) -> Announcement | None:
    """The race as it was before a change; None where that was not written down."""
    if row.before is None or "name" not in row.before:
        return None
    told, facts = row.before, _decoded(row.before)
    return Announcement(
        race=row.race,
        name=told["name"],
        series=row.series,
        series_name=told["series_name"],
        state=facts.state,
        run_on=facts.run_on,
        starts_at=facts.starts_at,
        track_name=told["track_name"],
        zone=told["zone"],
        broadcaster=facts.broadcaster,
    )


async def _those(session: AsyncSession, races: Collection[str]) -> dict[str, Announcement]:
    found: dict[str, Announcement] = {}
    for batch in _batches(races):
        found |= await announcements(session, col(RaceRow.slug).in_(batch))
    return found


async def _vanished_before(session: AsyncSession, races: Collection[str]) -> dict[str, Facts]:
    """What was last told of those of `races` that had vanished: they were as good as called off."""
    found: dict[str, Facts] = {}
    numbers = await _last_numbers(session, races)
    for batch in _batches(numbers):
        gone = select(RaceChangeRow).where(
            col(RaceChangeRow.race).in_(batch), col(RaceChangeRow.what) == ChangeKind.GONE.value
        )
        for row in await session.exec(gone):
            if row.number == numbers[row.race] and row.before:
                found[row.race] = replace(_decoded(row.before), state=RaceState.CANCELLED)
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


def _is_to_come(facts: Facts, now: datetime) -> bool:
    """Whether somebody may still wait for it. What was called off is waited for by nobody."""
    if facts.state not in (RaceState.SCHEDULED, RaceState.POSTPONED):
        return False
    if facts.starts_at is not None:
        return facts.starts_at > now
    return facts.run_on is None or facts.run_on >= now.date()


def _days(facts: Facts) -> tuple[date, ...]:
    if facts.starts_at is not None:
        return (facts.starts_at.date(),)
    return (facts.run_on,) if facts.run_on else (date.max,)


def _encoded(facts: Facts, announced: Announcement | None = None) -> dict[str, Any]:
    """The facts; of `announced` also what a notice says of a race that is gone."""
    names = ("name", "series_name", "track_name", "zone") if announced else ()
    return {
        "state": facts.state.value,
        "run_on": facts.run_on.isoformat() if facts.run_on else None,
        "starts_at": facts.starts_at.isoformat() if facts.starts_at else None,
        "broadcaster": facts.broadcaster,
    } | {name: getattr(announced, name) for name in names}


def _decoded(data: Mapping[str, Any]) -> Facts:
    run_on, starts_at = data["run_on"], data["starts_at"]
    return Facts(
        RaceState(data["state"]),
        date.fromisoformat(run_on) if run_on else None,
        datetime.fromisoformat(starts_at) if starts_at else None,
        data["broadcaster"],
    )

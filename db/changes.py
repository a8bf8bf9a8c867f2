"""What becomes of announced races: each change is kept, so that those who ask can be told."""

from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.news import is_to_come, news_between, remembered, vanished
from db.posting import Announcement, ChangeKind, Facts, RaceChange
from db.racing import RaceState
from db.tables import RaceChangeRow, RaceRow, SeriesRow, TrackRow

_NOTHING = Facts(RaceState.SCHEDULED)  # all that is announced of what has vanished
_BATCH = 500


async def announcements(
    session: AsyncSession, *conditions: ColumnElement[bool]
) -> dict[str, Announcement]:
    """The races that meet `conditions` on `RaceRow`, by slug, as they are announced."""
    shown = await _shown(session, *conditions)
    dated = [slug for slug, one in shown.items() if one.run_on and _is_postponed(one)]
    changes = await _last_changes(session, dated)
    for slug in dated:
        facts = remembered(_after(changes.get(slug)), facts_of(shown[slug]))
        shown[slug] = replace(shown[slug], run_on=facts.run_on, starts_at=facts.starts_at)
    return shown


@asynccontextmanager
async def changes_noted(
    session: AsyncSession, races: Collection[str], now: datetime
) -> AsyncIterator[None]:
    """Write down what becomes of `races` inside the `async with`."""
    before = await _those(session, races)
    yield
    after = await _those(session, races)
    touched = [
        slug for slug in sorted(before.keys() | after.keys()) if before.get(slug) != after.get(slug)
    ]
    last = await _last_changes(session, touched)
    noted = (_noted(before.get(one), after.get(one), last.get(one), now) for one in touched)
    session.add_all(row for row in noted if row is not None)


def _noted(
    before: Announcement | None,
    after: Announcement | None,
    last: RaceChangeRow | None,
    now: datetime,
) -> RaceChangeRow | None:
    """The change of one race since `last`; None: nothing is new, as in a first announcement."""
    # A race that had vanished is compared with what was last told of it.
    known = remembered(_after(last), facts_of(before)) if before else _after(last)
    facts = remembered(known, facts_of(after)) if after else None
    what = _what(before, after, known, facts, now)
    race = after or before
    if what is None or race is None:
        return None
    unsaid = known if what is ChangeKind.UNSAID else None
    return RaceChangeRow(
        race=race.race,
        number=last.number + 1 if last else 1,
        series=race.series,
        what=what.value,
        before=_encoded(known, before) if known else None,
        after=_encoded(facts or unsaid or _NOTHING),
        at=now,
    )


def _what(
    before: Announcement | None,
    after: Announcement | None,
    known: Facts | None,
    facts: Facts | None,
    now: datetime,
) -> ChangeKind | None:
    if after is not None and after.reported and not (before and before.reported):
        return ChangeKind.REPORTED
    if known is None:
        return None
    # Calendars drop what is past: a postponed race with its old date is then missed by nobody.
    if after is None and before is not None and not is_to_come(facts_of(before), now):
        return None if before.state is RaceState.RUN else ChangeKind.UNSAID
    return news_between(known, facts, now)


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
        found |= await _shown(session, col(RaceRow.slug).in_(batch))
    return found


async def _shown(
    session: AsyncSession, *conditions: ColumnElement[bool]
) -> dict[str, Announcement]:
    """The races with the dates that stand there, even with those that were called off."""
    rows = await session.exec(
        select(RaceRow, SeriesRow.short_name, TrackRow.short_name, TrackRow.zone)
        .join(SeriesRow, col(SeriesRow.slug) == col(RaceRow.series))
        .outerjoin(TrackRow, col(TrackRow.slug) == col(RaceRow.track))
        .where(*conditions)
        .order_by(col(RaceRow.starts_at), col(RaceRow.slug))
    )
    return {row.slug: _announcement(row, *names) for row, *names in rows}


def _is_postponed(announced: Announcement) -> bool:
    return announced.state is RaceState.POSTPONED


async def _last_changes(session: AsyncSession, races: Collection[str]) -> dict[str, RaceChangeRow]:
    """The last change of each of `races` that has changed before."""
    found: dict[str, RaceChangeRow] = {}
    other = aliased(RaceChangeRow)
    of_same = select(func.max(other.number)).where(col(other.race) == col(RaceChangeRow.race))
    for batch in _batches(races):
        rows = select(RaceChangeRow).where(
            col(RaceChangeRow.race).in_(batch),
            col(RaceChangeRow.number) == of_same.scalar_subquery(),
        )
        found |= {row.race: row for row in await session.exec(rows)}
    return found


def _after(last: RaceChangeRow | None) -> Facts | None:
    """What is remembered since the last change of a race."""
    if last is None:
        return None
    before, after = _decoded(last.before) if last.before else None, _decoded(last.after)
    if last.what == ChangeKind.GONE.value and before is not None:
        return vanished(before)
    # Of changes that an earlier version wrote down, nothing more was kept than what was shown.
    return after if "off_day" in last.after else remembered(before, after)


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


def _encoded(facts: Facts, announced: Announcement | None = None) -> dict[str, Any]:
    """The facts; of `announced` also what a notice says of a race that is gone."""
    names = ("name", "series_name", "track_name", "zone") if announced else ()
    return {
        "state": facts.state.value,
        "run_on": facts.run_on.isoformat() if facts.run_on else None,
        "starts_at": facts.starts_at.isoformat() if facts.starts_at else None,
        "broadcaster": facts.broadcaster,
        "off_day": facts.off_day.isoformat() if facts.off_day else None,
        "off_start": facts.off_start.isoformat() if facts.off_start else None,
        "owes_day": facts.owes_day,
        "owes_time": facts.owes_time,
    } | {name: getattr(announced, name) for name in names}


def _decoded(data: Mapping[str, Any]) -> Facts:
    return Facts(
        state=RaceState(data["state"]),
        run_on=_day_in(data["run_on"]),
        starts_at=_moment_in(data["starts_at"]),
        broadcaster=data["broadcaster"],
        off_day=_day_in(data.get("off_day")),
        off_start=_moment_in(data.get("off_start")),
        owes_day=data.get("owes_day", False),
        owes_time=data.get("owes_time", False),
    )


def _day_in(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment_in(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

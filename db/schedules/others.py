"""A calendar among others: whether it is one of them by another name, or tells the same races."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import claim_of, source_of
from db.errors import Problem
from db.fact_sheet import FactSheet
from db.provenance import Claim, Kind, Source, SourceKind, Value
from db.schedules.races import Calendar
from db.tables import ClaimRow, SourceRow

TAKEN_OVER = "has mostly the events of {}, and takes its place, as if it had the same name"
TOLD_TWICE = (
    "{} of its races are announced by {} too; where they differ, the newer word counts. "
    "To hear one of them only, withdraw the other: /article withdraw"
)


_Event = tuple[Value | None, ...]
"""Series, season and UID: some calendars give the same UIDs to every season's races."""


async def under_its_old_name(
    session: AsyncSession, calendar: Calendar, loading: Collection[str]
) -> Calendar:
    """The calendar as the source that it was before, if only its file has got another name.

    A browser that saves a file again calls it "trucks (1).ics". It is the same calendar if most of
    its events were in one calendar, and most of what that one told of those days is in it.
    Sources in `loading` stand for themselves.
    """
    events = _events(race.fields for race in calendar.races)
    if not events or await session.get(SourceRow, calendar.source.slug) is not None:
        return calendar
    first = min((day for day in events.values() if day), default=date.min)
    for source, claims in (await _calendars(session)).items():
        before = _events(claim.fields for claim in claims)
        lately = [one for one in before if one in events or (before[one] or first) >= first]
        shared = sum(one in events for one in lately)
        if source.slug not in loading and 2 * shared > max(len(lately), len(events)):
            return replace(calendar, source=_described(calendar, source))
    return calendar


async def told_by_others(
    session: AsyncSession, sheet: FactSheet, loading: Iterable[FactSheet]
) -> list[Problem]:
    """That other calendars, of the store or of those `loading`, announce the same races."""
    races = frozenset(sheet.races)
    others = await _calendars(session)
    others |= {other.source: list(other.claims) for other in loading}
    shared: dict[str, frozenset[str]] = {}
    for source, claims in others.items():
        same = races & {claim.topic.race for claim in claims}
        if same and source.slug != sheet.source.slug:
            shared[f'"{source.label}" ({source.slug})'] = same
    if not shared:
        return []
    number = len(frozenset[str]().union(*shared.values()))
    return [Problem(sheet.file, "", TOLD_TWICE.format(number, " and ".join(shared)))]


def _events(all_fields: Iterable[Mapping[str, Value]]) -> dict[_Event, date | None]:
    """The days of events that can be known again."""
    found: dict[_Event, date | None] = {}
    for fields in all_fields:
        day = fields.get("run_on")
        if "uid" in fields:
            key = tuple(fields.get(name) for name in ("series", "season", "uid"))
            found[key] = day if isinstance(day, date) else None
    return found


async def _calendars(session: AsyncSession) -> dict[Source, list[Claim]]:
    """What each calendar that stands announces now."""
    rows = await session.exec(
        select(ClaimRow, SourceRow)
        .join(SourceRow, col(SourceRow.slug) == col(ClaimRow.source))
        .where(
            col(SourceRow.kind) == SourceKind.CALENDAR.value,
            col(SourceRow.withdrawn_at).is_(None),
            col(ClaimRow.kind) == Kind.SCHEDULE.value,
            col(ClaimRow.withdrawn_at).is_(None),
        )
        .order_by(col(ClaimRow.id))
    )
    found: dict[Source, list[Claim]] = defaultdict(list)
    for claim, source in rows:
        found[source_of(source)].append(claim_of(claim))
    return found


def _described(calendar: Calendar, before: Source) -> Source:
    """The source of before; a new label counts unless it is but the name of the file."""
    label = calendar.source.label
    is_named = label != PurePath(calendar.file).name
    return replace(before, label=label if is_named else before.label)

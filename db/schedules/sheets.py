"""Calendars into fact sheets, against the races that the store knows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import claim_of
from db.errors import BadSheets, Problem
from db.fact_sheet import FactSheet
from db.provenance import Claim, Kind, SourceKind, Value
from db.schedules.others import TAKEN_OVER, told_by_others, under_its_old_name
from db.schedules.races import Calendar, known_races, sheet_of
from db.tables import ClaimRow, RaceRow, SourceRow

NO_LONGER_IN = "{} no longer in it"
_MOST_NAMED = 5

_Telling = tuple[str, Mapping[str, Value | None]]


@dataclass(frozen=True, slots=True)
class CalendarSheets:
    """What calendars say, and what of them whoever loads them should know."""

    sheets: tuple[FactSheet, ...]
    remarks: tuple[Problem, ...]


async def calendar_sheets(
    session: AsyncSession,
    calendars: Sequence[Calendar],
    sheets: Iterable[FactSheet],
    today: date,
) -> CalendarSheets:
    """What each calendar says, about the races of the store, of `sheets` and of each other.

    A new file that is a known calendar by another name takes the place of that.

    Raises:
        BadSheets: a source of that slug is no calendar, and would lose all it says.
    """
    made: list[FactSheet] = []
    remarks: list[Problem] = []
    loaded = [_tellings(sheet) for sheet in sheets]
    sources = {calendar.source.slug for calendar in calendars}
    for file in calendars:
        await _refuse_other_sources(session, file)
        calendar = await under_its_old_name(session, file, sources)
        if calendar.source.slug != file.source.slug:
            remarks.append(Problem(file.file, "", TAKEN_OVER.format(calendar.source.slug)))
            sources.add(calendar.source.slug)
        standing, former = await _own(session, calendar)
        told = [*await _races(session, calendar), *standing, *former]
        told += [telling for tellings in loaded for telling in tellings]
        own = frozenset(slug for slug, _ in standing)
        taken = await _taken(session, calendar)
        sheet = sheet_of(calendar, known_races(told, own), taken)
        sheet = replace(sheet, claims=tuple(_with_old_uids(sheet.claims, dict(standing))))
        remarks += _no_longer_in(sheet, standing, today)
        remarks += await told_by_others(session, sheet, made)
        made.append(sheet)
        loaded.append(_tellings(sheet))
    return CalendarSheets(tuple(made), tuple(remarks))


def _with_old_uids(
    claims: Iterable[Claim], standing: Mapping[str, Mapping[str, Value | None]]
) -> Iterator[Claim]:
    """A UID that alone is new is no news: some programs make new ones with every download."""
    for claim in claims:
        before = standing.get(claim.topic.race, {})
        uid = before.get("uid")
        same = claim.fields if uid is None else {**claim.fields, "uid": uid}
        yield replace(claim, fields=same) if same == before else claim


def _no_longer_in(sheet: FactSheet, standing: Iterable[_Telling], today: date) -> Iterator[Problem]:
    """The races still to come that a calendar has dropped: it may have been cut off by mistake."""
    listed = frozenset(sheet.races)
    gone = [
        _named(slug, fields)
        for slug, fields in standing
        if slug not in listed and not _is_past(fields.get("run_on"), today)
    ]
    if gone:
        named, more = ", ".join(gone[:_MOST_NAMED]), len(gone) - _MOST_NAMED
        what = NO_LONGER_IN.format("1 race is" if len(gone) == 1 else f"{len(gone)} races are")
        yield Problem(sheet.file, "", f"{what}: {named}{f' and {more} more' if more > 0 else ''}")


def _named(slug: str, fields: Mapping[str, Value | None]) -> str:
    name, day = fields.get("name") or slug, fields.get("run_on")
    return f"{name} ({day})" if day else str(name)


def _is_past(day: Value | None, today: date) -> bool:
    return isinstance(day, date) and day < today


def _tellings(sheet: FactSheet) -> list[_Telling]:
    kinds = (Kind.RACE, Kind.SCHEDULE)
    claims = (claim for claim in sheet.claims if claim.topic.kind in kinds)
    # What one calendar calls an event means nothing in another.
    return [(claim.topic.race, {**claim.fields, "uid": None}) for claim in claims]


async def _refuse_other_sources(session: AsyncSession, calendar: Calendar) -> None:
    row = await session.get(SourceRow, calendar.source.slug)
    if row is not None and row.kind != SourceKind.CALENDAR:
        what = f'"{row.slug}" is no calendar but {row.label}; give the file another name'
        raise BadSheets((Problem(calendar.file, "", what),))


async def _races(session: AsyncSession, calendar: Calendar) -> list[_Telling]:
    """The races of the calendar's seasons, as all sources together make them out."""
    seasons = calendar.seasons
    rows = await session.exec(
        select(RaceRow).where(
            col(RaceRow.series).in_({series for series, _ in seasons}),
            col(RaceRow.season).in_({season for _, season in seasons}),
        )
    )
    names = ("series", "season", "round", "name", "track", "run_on", "state")
    return [(row.slug, {name: getattr(row, name) for name in names}) for row in rows]


async def _own(session: AsyncSession, calendar: Calendar) -> tuple[list[_Telling], list[_Telling]]:
    """What the calendar says of races now, and what it last said of others that it dropped."""
    rows = await session.exec(
        select(ClaimRow)
        .where(
            col(ClaimRow.source) == calendar.source.slug,
            col(ClaimRow.kind) == Kind.SCHEDULE.value,
        )
        .order_by(col(ClaimRow.id))
    )
    last = {row.race: row for row in rows}
    return list(_told(last, stand=True)), list(_told(last, stand=False))


def _told(rows: Mapping[str, ClaimRow], *, stand: bool) -> Iterator[_Telling]:
    for slug, row in rows.items():
        if (row.withdrawn_at is None) is stand:
            yield slug, claim_of(row).fields


async def _taken(session: AsyncSession, calendar: Calendar) -> frozenset[str]:
    """Slugs of the calendar's seasons that anything was ever told under.

    A race that is gone keeps its slug: reminders of it may have been sent.
    """
    named = [
        col(ClaimRow.race).startswith(f"{season}-{series}-", autoescape=True)
        for series, season in sorted(calendar.seasons)
    ]
    rows = await session.exec(select(ClaimRow.race).where(or_(*named)).distinct())
    return frozenset(rows)

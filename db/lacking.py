"""Which reminders have something to be planned: one look for all the leads that a race has."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import String, and_, case, cast, func, literal, or_
from sqlmodel import UTCDateTime, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.planning import unsent
from db.posting import Occasion, OccasionKind, Want
from db.tables import DeliveryRow, SubscriptionRow

_Start = tuple[str, str, datetime | None]


async def lacking(session: AsyncSession, occasions: Sequence[Occasion]) -> tuple[Occasion, ...]:
    """Those of `occasions` for which something may be to plan; all that are no reminders.

    Reminders come first, since they cannot wait. Fans choose leads by the minute, and each stays
    in sight until the start.
    """
    reminders = [one for one in occasions if one.kind is OccasionKind.REMINDER]
    found: list[Occasion] = []
    for start, of_race in groupby(sorted(reminders, key=_start), _start):
        found += await _lacking_of_race(session, start, tuple(of_race))
    return (*found, *(one for one in occasions if one.kind is not OccasionKind.REMINDER))


def _start(of: Occasion) -> _Start:
    return of.race, of.series, of.starts_at


async def _lacking_of_race(
    session: AsyncSession, start: _Start, reminders: Sequence[Occasion]
) -> list[Occasion]:
    race, series, starts_at = start
    lead = col(SubscriptionRow.lead_s)
    leads = [_seconds(one) for one in reminders]
    planned = and_(
        col(DeliveryRow.subscription_id) == col(SubscriptionRow.id),
        col(DeliveryRow.kind) == OccasionKind.REMINDER.value,
        col(DeliveryRow.race) == race,
        col(DeliveryRow.part) == cast(lead, String),
    )
    missing = col(DeliveryRow.id).is_(None)
    start_then = literal(starts_at, UTCDateTime())
    moved = and_(unsent(), col(DeliveryRow.starts_at).is_distinct_from(start_then))
    rows = await session.exec(
        select(
            lead,
            func.min(case((missing, col(SubscriptionRow.since)))),
            func.count(col(DeliveryRow.id)),
        )
        .select_from(SubscriptionRow)
        .outerjoin(DeliveryRow, planned)
        .where(
            col(SubscriptionRow.series) == series,
            col(SubscriptionRow.wants) == Want.REMINDERS.value,
            lead.between(min(leads), max(leads)),
            or_(and_(missing, col(SubscriptionRow.enabled)), and_(~missing, moved)),
        )
        .group_by(lead)
    )
    behind = {lead_s: (since, number) for lead_s, since, number in rows}
    return [one for one in reminders if _is_behind(one, *behind.get(_seconds(one), (None, 0)))]


def _is_behind(reminder: Occasion, since: datetime | None, moved: int) -> bool:
    return moved > 0 or (since is not None and since <= reminder.owed_since)


def _seconds(reminder: Occasion) -> int:
    return int((reminder.lead or timedelta()).total_seconds())

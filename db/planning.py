"""Deliveries planned by the hundred thousand: a few statements, however many subscriptions."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    update,
)
from sqlalchemy import select as columns_of
from sqlalchemy.sql.elements import SQLCoreOperations
from sqlmodel import UTCDateTime, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.changes import announcements, change_of
from db.engine import Database, add_missing
from db.event_plans import read_standing
from db.posting import (
    STEP,
    WANTS,
    ChangeKind,
    DeliveryState,
    Demand,
    Occasion,
    OccasionKind,
    Outlook,
    Want,
)
from db.racing import RaceState
from db.reminded import is_owed_as_reminded
from db.tables import OPEN, DeliveryRow, RaceChangeRow, RaceRow, SubscriptionRow

_REVIVED = (DeliveryState.CANCELLED, DeliveryState.EXPIRED, DeliveryState.FAILED)
_COLUMNS = (
    "subscription_id",
    "kind",
    "race",
    "part",
    "due_at",
    "try_at",
    "expires_at",
    "starts_at",
    "state",
    "attempts",
)


async def read_outlook(
    session: AsyncSession, now: datetime, of_starts: timedelta, of_changes: timedelta
) -> Outlook:
    """All that planning looks at; starts and changes as far back as that."""
    states = [state.value for state in (RaceState.SCHEDULED, RaceState.POSTPONED)]
    coming = await announcements(
        session, col(RaceRow.state).in_(states), col(RaceRow.starts_at) > now - of_starts
    )
    changes = select(RaceChangeRow).where(
        col(RaceChangeRow.at) > now - of_changes,
        col(RaceChangeRow.what) != ChangeKind.UNSAID.value,
    )
    in_order = changes.order_by(col(RaceChangeRow.at), col(RaceChangeRow.number))
    demand = (col(SubscriptionRow.series), col(SubscriptionRow.wants), col(SubscriptionRow.lead_s))
    asked = await session.exec(
        select(*demand, func.count() + func.count(col(SubscriptionRow.user_id)))
        .where(col(SubscriptionRow.enabled))
        .group_by(*demand)
    )
    return Outlook(
        demand=tuple(
            Demand(series, Want(wants), timedelta(seconds=lead_s), number)
            for series, wants, lead_s, number in asked
        ),
        races=tuple(race for race in coming.values() if race.start),
        changes=tuple(map(change_of, await session.exec(in_order))),
        standing=await read_standing(session),
    )


async def cancel_stale(session: AsyncSession) -> int:
    """Cancel the reminders for starts that no longer hold; how many.

    They lose the start they were planned for, so that a new one brings them back. What may have
    been sent already is left to whoever claims it next.
    """
    postponed = await announcements(
        session,
        col(RaceRow.state) == RaceState.POSTPONED.value,
        col(RaceRow.starts_at).is_not(None),
    )
    with_new_start = [slug for slug, race in postponed.items() if race.start]
    stands = exists().where(
        col(RaceRow.slug) == col(DeliveryRow.race),
        or_(
            col(RaceRow.state) == RaceState.SCHEDULED.value,
            col(RaceRow.slug).in_(with_new_start),
        ),
        col(RaceRow.starts_at) == col(DeliveryRow.starts_at),
    )
    cancelled = await session.exec(
        update(DeliveryRow)
        .where(
            OPEN,
            col(DeliveryRow.state) == DeliveryState.PENDING.value,
            col(DeliveryRow.kind) == OccasionKind.REMINDER.value,
            col(DeliveryRow.first_try_at).is_(None),
            ~stands,
        )
        .values(
            state=DeliveryState.CANCELLED.value,
            starts_at=null(),
            why="the race no longer starts then",
        )
        .execution_options(synchronize_session=False)
    )
    return cancelled.rowcount


async def move_deliveries(session: AsyncSession, occasion: Occasion) -> int:
    """Move what is planned for another start and was not sent to this one; how many that were."""
    if occasion.kind is not OccasionKind.REMINDER:
        return 0
    due_at = _due_at(occasion, col(DeliveryRow.subscription_id))
    moved = await session.exec(
        update(DeliveryRow)
        .where(
            col(DeliveryRow.kind) == occasion.kind.value,
            col(DeliveryRow.race) == occasion.race,
            col(DeliveryRow.part) == occasion.part,
            col(DeliveryRow.starts_at).is_distinct_from(occasion.starts_at),
            unsent(),
        )
        .values(
            state=DeliveryState.PENDING.value,
            due_at=due_at,
            try_at=due_at,
            expires_at=occasion.expires_at,
            starts_at=occasion.starts_at,
            why=null(),
        )
        .execution_options(synchronize_session=False)
    )
    return moved.rowcount


def unsent() -> ColumnElement[bool]:
    """Whether a delivery was not sent, and may be for another start."""
    return or_(
        col(DeliveryRow.state).in_(_REVIVED),
        and_(
            col(DeliveryRow.state) == DeliveryState.PENDING.value,
            col(DeliveryRow.first_try_at).is_(None),
        ),
    )


async def revive_deliveries(session: AsyncSession, occasion: Occasion) -> int:
    """Bring back summaries cancelled because the report was gone, now that it is back; how many."""
    if occasion.kind is not OccasionKind.SUMMARY:
        return 0
    revived = await session.exec(
        update(DeliveryRow)
        .where(
            col(DeliveryRow.kind) == occasion.kind.value,
            col(DeliveryRow.race) == occasion.race,
            col(DeliveryRow.state) == DeliveryState.CANCELLED.value,
            col(DeliveryRow.due_at) < occasion.due_at,
        )
        .values(
            state=DeliveryState.PENDING.value,
            due_at=occasion.due_at,
            try_at=occasion.due_at,
            expires_at=occasion.expires_at,
            why=null(),
        )
        .execution_options(synchronize_session=False)
    )
    return revived.rowcount


async def add_deliveries(session: AsyncSession, database: Database, occasion: Occasion) -> int:
    """Plan deliveries of `occasion` where there are none yet; how many."""
    if not occasion.is_new:
        return 0
    rows = _owed(occasion)
    return (await session.exec(add_missing(database, DeliveryRow, _COLUMNS, rows))).rowcount


def _owed(occasion: Occasion) -> Select[*tuple[Any, ...]]:
    subscription = col(SubscriptionRow.id)
    due_at = _due_at(occasion, subscription)
    return (
        columns_of(
            subscription,
            literal(occasion.kind.value),
            literal(occasion.race),
            literal(occasion.part),
            due_at,
            due_at,
            literal(occasion.expires_at, UTCDateTime()),
            literal(occasion.starts_at, UTCDateTime()),
            literal(DeliveryState.PENDING.value),
            literal(0),
        )
        .where(is_owed_as_reminded(occasion) if occasion.reminded else _is_owed(occasion))
        .order_by(subscription)  # two that plan at once must not wait for each other in a circle
    )


def _is_owed(occasion: Occasion) -> ColumnElement[bool]:
    return and_(
        col(SubscriptionRow.series) == occasion.series,
        col(SubscriptionRow.wants) == WANTS[occasion.kind].value,
        col(SubscriptionRow.lead_s) == int((occasion.lead or timedelta()).total_seconds()),
        col(SubscriptionRow.enabled),
        col(SubscriptionRow.since) <= occasion.owed_since,
    )


def _due_at(occasion: Occasion, subscription: SQLCoreOperations[int]) -> ColumnElement[datetime]:
    """When a subscription is told: as many steps early as its number says, within the spread."""
    steps = occasion.spread // STEP + 1
    if steps == 1:
        return literal(occasion.due_at, UTCDateTime())
    moments = {step: literal(occasion.due_at - step * STEP, UTCDateTime()) for step in range(steps)}
    return case(moments, value=cast(subscription % steps, Integer))

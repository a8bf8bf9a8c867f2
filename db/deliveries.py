"""Deliveries claimed, looked at again just before they are sent, and marked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    case,
    func,
    insert,
    null,
    or_,
    update,
)
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from db.post_rows import announcement, form_of, is_posted_by_hand, keep_post, with_guild
from db.posting import (
    Announcement,
    Delivery,
    DeliveryState,
    Due,
    Form,
    OccasionKind,
    Outcome,
    RaceChange,
    Target,
)
from db.subscription_rows import at_place, sharing_place, subscription_of, turned_off_with
from db.tables import OPEN, DeliveryRow, SubscriptionRow
from db.untold import untold_change

TROUBLE_IS_NEWS_FOR = timedelta(days=7)

_TOLD = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT)


async def claim(
    session: AsyncSession,
    worker: str,
    now: datetime,
    lease: timedelta,
    at_most: int,
    *,
    only: int | None = None,
) -> tuple[Delivery, ...]:
    """Take what is due, the earliest deadline first, for `worker` alone until `now + lease`.

    The condition stands twice on purpose: PostgreSQL checks the outer one again after it has
    waited for a row, and SQLite has only that one, having no FOR UPDATE.
    """
    row = DeliveryRow
    lease_until = col(row.lease_until)
    free = or_(
        lease_until.is_(None),
        lease_until < now,
        # No lease is that long: the clock has been set back, and the owner may be dead.
        lease_until > now + 2 * lease,
    )
    due = and_(OPEN, col(row.try_at) <= now, free)
    if only is not None:
        due = and_(due, col(row.id) == only)
    those = (
        select(col(row.id).label("id"))
        .where(due)
        .order_by(col(row.expires_at), col(row.try_at))
        .limit(at_most)
        .with_for_update(skip_locked=True)
        # Else PostgreSQL may run it once for each row of the outer table, limit and all.
        .cte("those")
        .prefix_with("MATERIALIZED", dialect="postgresql")
    )
    is_first_try = col(row.first_try_at).is_(None)
    claimed = await session.exec(
        update(row)
        .where(col(row.id).in_(select(those.c.id)), due)
        .values(
            state=DeliveryState.SENDING.value,
            owner=worker,
            lease_until=now + lease,
            attempts=col(row.attempts) + 1,
            first_try_at=func.coalesce(col(row.first_try_at), now),
            last_try_at=now,
            channel_id=case((is_first_try, _target("channel_id")), else_=col(row.channel_id)),
            user_id=case((is_first_try, _target("user_id")), else_=col(row.user_id)),
        )
        .returning(row)
        .execution_options(synchronize_session=False)
    )
    found = [delivery_of(one) for one in claimed.scalars()]
    return tuple(sorted(found, key=lambda one: (one.expires_at, one.due_at)))


def _target(column: str) -> ColumnElement[int | None]:
    """Where a delivery goes: trouble to the member who made the subscription."""
    own = getattr(SubscriptionRow, column)
    maker = col(SubscriptionRow.created_by) if column == "user_id" else null()
    is_trouble = col(DeliveryRow.kind) == OccasionKind.TROUBLE.value
    return (
        select(case((is_trouble, maker), else_=own))
        .where(col(SubscriptionRow.id) == col(DeliveryRow.subscription_id))
        .scalar_subquery()
    )


async def look(session: AsyncSession, delivery_id: int, worker: str, now: datetime) -> Due | None:
    """A claimed delivery with all that decides about it now; None: `worker` has lost it."""
    found = await session.exec(
        with_guild(
            col(DeliveryRow.id) == delivery_id,
            col(DeliveryRow.owner) == worker,
            col(DeliveryRow.state) == DeliveryState.SENDING.value,
        )
    )
    row = found.one_or_none()
    if row is None:
        return None
    delivery, subscription, guild = row
    race = await announcement(session, delivery.race)
    is_trouble = delivery.kind == OccasionKind.TROUBLE.value
    return Due(
        delivery=delivery_of(delivery),
        subscription=subscription_of(subscription),
        race=race,
        change=await _change(session, delivery, subscription, race, now),
        overtaken=await _is_overtaken(session, delivery, subscription, now),
        left=guild is not None and guild.left_at is not None,
        turned_off=await turned_off_with(session, subscription) if is_trouble else (),
        form=form_of(delivery, subscription, guild, race),
    )


async def mark(
    session: AsyncSession, delivery: Delivery, worker: str, outcome: Outcome, now: datetime
) -> bool:
    """Write down the outcome, unless `worker` has lost the delivery; whether it had not."""
    marked = await session.exec(
        update(DeliveryRow)
        .where(
            col(DeliveryRow.id) == delivery.id,
            col(DeliveryRow.owner) == worker,
            col(DeliveryRow.state) == DeliveryState.SENDING.value,
        )
        .values(**_marks(delivery, outcome, now))
        .execution_options(synchronize_session=False)
    )
    if marked.rowcount and outcome.state is DeliveryState.SENT:
        await keep_post(session, delivery, outcome, now)
        await session.exec(
            update(SubscriptionRow)
            .where(
                col(SubscriptionRow.id) == delivery.subscription_id,
                col(SubscriptionRow.failures) > 0,
            )
            .values(failures=0, failing_since=None)
            .execution_options(synchronize_session=False)
        )
    return marked.rowcount > 0


def _marks(delivery: Delivery, outcome: Outcome, now: datetime) -> dict[str, Any]:
    marks: dict[str, Any] = {
        "state": outcome.state.value,
        "owner": None,
        "lease_until": None,
        "why": outcome.why,
    }
    if outcome.told is not None:
        marks["told"] = outcome.told
    match outcome.state:
        case DeliveryState.SENT:
            late = max(now - delivery.due_at, timedelta())
            marks |= {
                "message_id": outcome.message_id,
                "sent_at": now,
                "late_s": round(late.total_seconds()),
            }
        case DeliveryState.PENDING:
            marks["try_at"] = outcome.try_at or now
            if outcome.untried and not delivery.doubtful:
                marks["first_try_at"] = None
        case DeliveryState.CANCELLED | DeliveryState.EXPIRED | DeliveryState.FAILED:
            marks["first_try_at"] = None  # none of these is written while a try is in doubt
            if outcome.start_is_void:
                marks["starts_at"] = None
    return marks


async def refuse(
    session: AsyncSession,
    delivery: Delivery,
    now: datetime,
    *,
    turn_off: str | None,
    is_gone: bool = False,
) -> None:
    """Count that its place would not have a delivery; with `turn_off`, give the place up for good.

    Then all that is on for the place is turned off, and those who made it are told, once each.
    Where other notices have arrived since this one was refused first, and the place is not gone,
    the place is not to blame: what is refused is turned off alone.
    """
    there: Sequence[SubscriptionRow] = ()
    if turn_off is not None and delivery.tried is not None:
        of_events = delivery.kind is OccasionKind.EVENT
        there = await _held_in_order(session, delivery.tried, of_events=of_events)
        if not is_gone and await _let_others_in(session, there, delivery.subscription_id):
            there = [one for one in there if one.id == delivery.subscription_id]
    own = col(SubscriptionRow.id) == delivery.subscription_id
    await session.exec(
        update(SubscriptionRow)
        .where(own)
        .values(
            failures=col(SubscriptionRow.failures) + 1,
            failing_since=func.coalesce(col(SubscriptionRow.failing_since), now),
        )
        .execution_options(synchronize_session=False)
    )
    turned_off = [one for one in there if one.enabled]
    if not turned_off:
        return
    await session.exec(
        update(SubscriptionRow)
        .where(col(SubscriptionRow.id).in_([one.id for one in turned_off]))
        .values(enabled=False, disabled_why=turn_off)
        .execution_options(synchronize_session=False)
    )
    told: dict[int, int] = {}  # the first of each maker; a fan's own is not told to the fan
    for one in turned_off:
        if one.channel_id is not None and one.created_by is not None:
            told.setdefault(one.created_by, one.id)
    if told:
        await session.exec(
            insert(DeliveryRow).values([_trouble(one, now) for one in told.values()])
        )


async def _held_in_order(
    session: AsyncSession, place: Target, *, of_events: bool
) -> Sequence[SubscriptionRow]:
    """All subscriptions for a place, held until the end, in the order in which everybody does."""
    those = select(SubscriptionRow).where(at_place(place, of_events=of_events))
    return (await session.exec(those.order_by(col(SubscriptionRow.id)).with_for_update())).all()


async def _let_others_in(
    session: AsyncSession, there: Sequence[SubscriptionRow], refused: int
) -> bool:
    """Whether a place has taken something else since it began to refuse this subscription."""
    since = next((one.failing_since for one in there if one.id == refused), None)
    others = [one.id for one in there if one.id != refused]
    if since is None or not others:
        return False
    arrived = select(DeliveryRow.id).where(
        col(DeliveryRow.subscription_id).in_(others),
        col(DeliveryRow.state) == DeliveryState.SENT.value,
        col(DeliveryRow.sent_at) >= since,
    )
    return (await session.exec(arrived.limit(1))).first() is not None


def delivery_of(row: DeliveryRow) -> Delivery:
    """The delivery that a row holds."""
    is_aimed = row.channel_id is not None or row.user_id is not None
    return Delivery(
        id=row.id,
        subscription_id=row.subscription_id,
        kind=OccasionKind(row.kind),
        race=row.race,
        part=row.part,
        due_at=row.due_at,
        try_at=row.try_at,
        expires_at=row.expires_at,
        starts_at=row.starts_at,
        state=DeliveryState(row.state),
        owner=row.owner,
        lease_until=row.lease_until,
        attempts=row.attempts,
        first_try_at=row.first_try_at,
        last_try_at=row.last_try_at,
        tried=Target(row.channel_id, row.user_id) if is_aimed else None,
        message_id=row.message_id,
        sent_at=row.sent_at,
        why=row.why,
        form=Form.of(row.form) if row.form else None,
        told=row.told,
    )


async def _change(
    session: AsyncSession,
    delivery: DeliveryRow,
    subscription: SubscriptionRow,
    race: Announcement | None,
    now: datetime,
) -> RaceChange | None:
    if delivery.kind != OccasionKind.CHANGE.value:
        return None
    sharing = (await session.exec(_sharing_the_place(subscription))).all()
    return await untold_change(session, delivery, subscription, race, sharing=sharing, now=now)


async def _is_overtaken(
    session: AsyncSession, delivery: DeliveryRow, subscription: SubscriptionRow, now: datetime
) -> bool:
    """Whether a later reminder (or change) about the race is due, or gone, to the same place.

    One that pings somebody is overtaken only by one that pings the same.
    """
    row = DeliveryRow
    if delivery.kind == OccasionKind.REMINDER.value:
        after = and_(col(row.due_at) > delivery.due_at, col(row.due_at) <= now)
    elif delivery.kind == OccasionKind.CHANGE.value:
        after = col(row.id) > delivery.id
    elif delivery.kind == OccasionKind.SUMMARY.value:
        return await is_posted_by_hand(session, delivery, subscription)
    else:
        return False
    # Two statements: as one, SQLite looks through all deliveries of the race.
    others = (await session.exec(_sharing_the_place(subscription))).all()
    if delivery.kind == OccasionKind.REMINDER.value and len(others) < 2:
        return False  # a subscription has one lead, and so one reminder for each race
    later = select(col(row.id)).where(
        col(row.subscription_id).in_(others),
        col(row.kind) == delivery.kind,
        col(row.race) == delivery.race,
        col(row.state).in_([state.value for state in _TOLD]),
        after,
    )
    return (await session.exec(later.limit(1))).first() is not None


def _sharing_the_place(subscription: SubscriptionRow) -> SelectOfScalar[int]:
    same = sharing_place(subscription)
    those = select(SubscriptionRow.id).where(same, col(SubscriptionRow.enabled))
    if subscription.role_id is None:
        return those
    return those.where(col(SubscriptionRow.role_id) == subscription.role_id)


def _trouble(subscription_id: int, now: datetime) -> dict[str, Any]:
    return {
        "subscription_id": subscription_id,
        "kind": OccasionKind.TROUBLE.value,
        "race": "",
        "part": now.isoformat(),
        "due_at": now,
        "try_at": now,
        "expires_at": now + TROUBLE_IS_NEWS_FOR,
        "state": DeliveryState.PENDING.value,
        "attempts": 0,
    }

"""How subscriptions stand in rows, and which of them share a place."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.posting import Form, Subscription, Target, Want, Wish
from db.tables import SubscriptionRow


async def turned_off_with(session: AsyncSession, row: SubscriptionRow) -> tuple[Subscription, ...]:
    """All that was turned off at the same place for the same reason, the oldest first."""
    found = select(SubscriptionRow).where(
        sharing_place(row),
        ~col(SubscriptionRow.enabled),
        col(SubscriptionRow.disabled_why).is_not_distinct_from(row.disabled_why),
    )
    rows = await session.exec(found.order_by(col(SubscriptionRow.id)))
    return tuple(map(subscription_of, rows))


def at_place(place: Target, *, of_events: bool) -> ColumnElement[bool]:
    """Whether a subscription is for that place, which may be a server's list of events.

    The id alone does not tell: the first channel of an old server has the server's own.
    """
    if place.channel_id is None:
        return col(SubscriptionRow.user_id) == place.user_id
    is_there, events = col(SubscriptionRow.channel_id) == place.channel_id, Want.EVENTS.value
    wants = col(SubscriptionRow.wants)
    return and_(is_there, wants == events if of_events else wants != events)


def sharing_place(row: SubscriptionRow) -> ColumnElement[bool]:
    """Whether a subscription is for the same place as that one."""
    place = Target(row.channel_id, row.user_id)
    return at_place(place, of_events=row.wants == Want.EVENTS.value)


def subscription_of(row: SubscriptionRow) -> Subscription:
    """The subscription that a row holds."""
    return Subscription(
        id=row.id,
        wish=wish_of(row),
        created_at=row.created_at,
        created_by=row.created_by,
        since=row.since,
        enabled=row.enabled,
        disabled_why=row.disabled_why,
        failures=row.failures,
        failing_since=row.failing_since,
    )


def wish_of(row: SubscriptionRow) -> Wish:
    """What a row asks for."""
    return Wish(
        target=Target(row.channel_id, row.user_id),
        series=row.series,
        wants=Want(row.wants),
        lead=timedelta(seconds=row.lead_s),
        guild_id=row.guild_id,
        role_id=row.role_id,
        text=row.text,
        form=Form.of(row.form) if row.form else None,
    )


def columns_of_wish(wish: Wish) -> dict[str, Any]:
    """What a row keeps of a wish."""
    return {
        "guild_id": wish.guild_id,
        "channel_id": wish.target.channel_id,
        "user_id": wish.target.user_id,
        "series": wish.series,
        "wants": wish.wants.value,
        "lead_s": int(wish.lead.total_seconds()),
        "role_id": wish.role_id,
        "text": wish.text,
        "form": str(wish.form) if wish.form else None,
    }

"""What moderators order to be posted by hand, and the deliveries that come of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select

from db.post_rows import POSTED, with_guild
from db.posting import SUMMARIES, DeliveryState, Form, OccasionKind, Want
from db.tables import DeliveryRow, GuildRow, SubscriptionRow

GOOD_FOR = timedelta(minutes=15)
"""How long a post that was ordered is tried: who ordered it looks for it now, not tomorrow."""

ASKS = "asks first, since one stands there"


@dataclass(frozen=True, slots=True)
class Order:
    """A summary that a moderator wants posted; `part` is the same for the same command."""

    guild_id: int
    channel_id: int
    series: str
    race: str
    form: Form
    part: str


class Before(Enum):
    """What is known of an earlier post of the same race to the same channel."""

    STANDING = "standing"
    UNDER_WAY = "under way"
    UNSURE = "unsure"  # it may have arrived, and nothing can tell


async def carrier(session: AsyncSession, order: Order, now: datetime) -> SubscriptionRow:
    """What holds the deliveries by hand of a series in a channel; on again if it was off."""
    found = await session.exec(
        select(SubscriptionRow).where(
            col(SubscriptionRow.channel_id) == order.channel_id,
            col(SubscriptionRow.series) == order.series,
            col(SubscriptionRow.wants) == Want.POSTS.value,
        )
    )
    row = found.one_or_none()
    if row is None:
        row = SubscriptionRow(
            guild_id=order.guild_id,
            channel_id=order.channel_id,
            series=order.series,
            wants=Want.POSTS.value,
            lead_s=0,
            created_at=now,
            since=now,
        )
    row.enabled, row.disabled_why, row.failures, row.failing_since = True, None, 0, None
    session.add(row)
    await session.flush()
    return row


async def same_order(
    session: AsyncSession, subscription: SubscriptionRow, order: Order
) -> DeliveryRow | None:
    """The delivery of the very same command, if it was given before."""
    found = await session.exec(
        select(DeliveryRow).where(
            col(DeliveryRow.subscription_id) == subscription.id,
            col(DeliveryRow.kind) == OccasionKind.POST.value,
            col(DeliveryRow.race) == order.race,
            col(DeliveryRow.part) == order.part,
        )
    )
    return found.one_or_none()


async def unposted(session: AsyncSession, order: Order) -> Before | None:
    """Whether the race's summary is on its way to the channel, or may have arrived unnoticed."""
    unsent = [state.value for state in POSTED if state is not DeliveryState.SENT]
    found = await session.exec(
        with_guild(
            col(SubscriptionRow.channel_id) == order.channel_id,
            col(DeliveryRow.race) == order.race,
            col(DeliveryRow.kind).in_([kind.value for kind in SUMMARIES]),
            col(DeliveryRow.state).in_(unsent),
        )
    )
    states = {row[0].state for row in found}
    if not states:
        return None
    return Before.UNSURE if states == {DeliveryState.UNKNOWN.value} else Before.UNDER_WAY


def ordered(
    delivery_id: int, guild_id: int
) -> Select[DeliveryRow, SubscriptionRow, GuildRow | None]:
    """The post that a server has ordered by hand under this number."""
    return with_guild(
        col(DeliveryRow.id) == delivery_id,
        col(DeliveryRow.kind) == OccasionKind.POST.value,
        col(SubscriptionRow.guild_id) == guild_id,
    )


def plan(delivery: DeliveryRow, now: datetime) -> None:
    """Let a post that asked first go its way."""
    delivery.state, delivery.why = DeliveryState.PENDING.value, None
    delivery.due_at = delivery.try_at = now
    delivery.expires_at = now + GOOD_FOR


def planned(
    subscription: SubscriptionRow, order: Order, now: datetime, *, asks: bool
) -> DeliveryRow:
    """A new delivery, to go its way at once or, as it `asks` first, once it is told to."""
    state = DeliveryState.CANCELLED if asks else DeliveryState.PENDING
    return DeliveryRow(
        subscription_id=subscription.id,
        kind=OccasionKind.POST.value,
        race=order.race,
        part=order.part,
        due_at=now,
        try_at=now,
        expires_at=now + GOOD_FOR,
        state=state.value,
        why=ASKS if asks else None,
        form=str(order.form),
    )

"""Summaries that stand in channels: posted once, edited when what they tell has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.deliveries import delivery_of
from db.engine import Database, lock
from db.post_rows import POSTED, with_guild
from db.posting import (
    SUMMARIES,
    Delivery,
    DeliveryState,
    Form,
    OccasionKind,
    Want,
)
from db.tables import DeliveryRow, PostRow, SubscriptionRow

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


@dataclass(frozen=True, slots=True)
class Ordered:
    """The delivery of an order. `standing` is the post there already, for which it asks first."""

    delivery: Delivery
    asks: bool = False
    standing: "Post | None" = None


@dataclass(frozen=True, slots=True)
class Post:
    """A summary that stands in a channel. `fingerprint` is None where nobody knows what it says."""

    delivery_id: int
    channel_id: int
    message_id: int
    race: str
    by_hand: bool
    form: Form
    fingerprint: str | None
    attempts: int = 0


class Posts:
    """Summaries ordered by hand, and all that stand. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def order(self, order: Order, now: datetime) -> Ordered:
        """Plan a post at once; where the race stands in the channel already, it asks first.

        The same order again changes nothing.
        """
        async with self._database.writing() as session:
            await lock(self._database, session, order.channel_id)
            subscription = await _carrier(session, order, now)
            row = await _same(session, subscription, order)
            if row is None:
                asks = await _is_posted(session, order.channel_id, order.race)
                row = _planned(subscription, order, now, asks=asks)
                session.add(row)
                await session.flush()
            asks = row.why == ASKS
            standing = await _standing(session, order) if asks else None
            return Ordered(delivery_of(row), asks, standing)

    async def release(self, delivery_id: int, guild_id: int, now: datetime) -> Delivery | None:
        """Plan a post that asked first, once; None: the server has none such."""
        async with self._database.writing() as session:
            found = await session.exec(
                with_guild(
                    col(DeliveryRow.id) == delivery_id,
                    col(DeliveryRow.kind) == OccasionKind.POST.value,
                    col(SubscriptionRow.guild_id) == guild_id,
                ).with_for_update(of=DeliveryRow)
            )
            row = found.one_or_none()
            if row is None:
                return None
            delivery = row[0]
            if delivery.why == ASKS:
                delivery.state, delivery.why = DeliveryState.PENDING.value, None
                delivery.due_at = delivery.try_at = now
                delivery.expires_at = now + GOOD_FOR
            return delivery_of(delivery)

    async def delivery(self, delivery_id: int) -> Delivery | None:
        """How a post fares, while that is kept."""
        async with self._database.reading() as session:
            row = await session.get(DeliveryRow, delivery_id)
            return delivery_of(row) if row else None

    async def of_race(self, race: str) -> tuple[Post, ...]:
        """Where a race's summaries stand, in the order in which they were planned."""
        those = select(PostRow).where(col(PostRow.race) == race)
        async with self._database.reading() as session:
            found = await session.exec(those.order_by(col(PostRow.delivery_id)))
            return tuple(map(_post, found))

    async def claim(
        self, worker: str, version: int, now: datetime, lease: timedelta, at_most: int
    ) -> tuple[Post, ...]:
        """Take posts not yet compared with data `version`, for `worker` alone until the lease ends.

        The condition stands twice on purpose, as where deliveries are claimed.
        """
        lease_until = col(PostRow.lease_until)
        free = or_(
            lease_until.is_(None), lease_until < now, lease_until > now + 2 * lease
        )  # no lease is that long: the clock has been set back
        due = and_(col(PostRow.version) < version, col(PostRow.try_at) <= now, free)
        those = (
            select(col(PostRow.delivery_id))
            .where(due)
            .order_by(col(PostRow.posted_at).desc())
            .limit(at_most)
            .with_for_update(skip_locked=True)
        )
        async with self._database.writing() as session:
            claimed = await session.exec(
                update(PostRow)
                .where(col(PostRow.delivery_id).in_(those), due)
                .values(owner=worker, lease_until=now + lease, attempts=col(PostRow.attempts) + 1)
                .returning(PostRow)
                .execution_options(synchronize_session=False)
            )
            return tuple(map(_post, claimed.scalars()))

    async def settle(self, post: Post, worker: str, fingerprint: str | None, version: int) -> bool:
        """Remember what a claimed post says now, as of `version`; False: `worker` has lost it."""
        values = {"fingerprint": fingerprint, "version": version, "attempts": 0}
        return await self._free(post, worker, **values)

    async def settle_unchanged(self, posts: Sequence[Post], worker: str, version: int) -> None:
        """Remember that these claimed posts say what is known as of `version`."""
        if not posts:
            return
        ids = [post.delivery_id for post in posts]
        async with self._database.writing() as session:
            await session.exec(
                update(PostRow)
                .where(col(PostRow.delivery_id).in_(ids), col(PostRow.owner) == worker)
                .values(owner=None, lease_until=None, version=version, attempts=0)
                .execution_options(synchronize_session=False)
            )

    async def doubt(self, post: Post, worker: str) -> bool:
        """Forget what a claimed post says, since from here on it may say something else.

        Else a crash during an edit, and a correction taken back, would leave the edit standing.
        False: `worker` has lost it.
        """
        async with self._database.writing() as session:
            doubted = await session.exec(
                update(PostRow)
                .where(col(PostRow.delivery_id) == post.delivery_id, col(PostRow.owner) == worker)
                .values(fingerprint=None)
                .execution_options(synchronize_session=False)
            )
            return doubted.rowcount > 0

    async def give_back(self, post: Post, worker: str, try_at: datetime) -> bool:
        """Let a claimed post be tried again at `try_at`; False: `worker` has lost it."""
        return await self._free(post, worker, try_at=try_at)

    async def forget(self, delivery_id: int) -> None:
        """The post stands no more."""
        async with self._database.writing() as session:
            await session.exec(delete(PostRow).where(col(PostRow.delivery_id) == delivery_id))

    async def _free(self, post: Post, worker: str, **values: object) -> bool:
        async with self._database.writing() as session:
            freed = await session.exec(
                update(PostRow)
                .where(col(PostRow.delivery_id) == post.delivery_id, col(PostRow.owner) == worker)
                .values(owner=None, lease_until=None, **values)
                .execution_options(synchronize_session=False)
            )
            return freed.rowcount > 0


async def _carrier(session: AsyncSession, order: Order, now: datetime) -> SubscriptionRow:
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


async def _same(
    session: AsyncSession, subscription: SubscriptionRow, order: Order
) -> DeliveryRow | None:
    found = await session.exec(
        select(DeliveryRow).where(
            col(DeliveryRow.subscription_id) == subscription.id,
            col(DeliveryRow.kind) == OccasionKind.POST.value,
            col(DeliveryRow.race) == order.race,
            col(DeliveryRow.part) == order.part,
        )
    )
    return found.one_or_none()


async def _is_posted(session: AsyncSession, channel_id: int, race: str) -> bool:
    """Whether the race's summary stands in the channel, or is on its way there."""
    post = select(PostRow.delivery_id).where(
        col(PostRow.channel_id) == channel_id, col(PostRow.race) == race
    )
    if (await session.exec(post.limit(1))).first() is not None:
        return True
    unsent = [state.value for state in POSTED if state is not DeliveryState.SENT]
    found = await session.exec(
        with_guild(
            col(SubscriptionRow.channel_id) == channel_id,
            col(DeliveryRow.race) == race,
            col(DeliveryRow.kind).in_([kind.value for kind in SUMMARIES]),
            col(DeliveryRow.state).in_(unsent),
        ).limit(1)
    )
    return found.first() is not None


async def _standing(session: AsyncSession, order: Order) -> Post | None:
    last = (
        select(PostRow)
        .where(col(PostRow.channel_id) == order.channel_id, col(PostRow.race) == order.race)
        .order_by(col(PostRow.posted_at).desc())
    )
    row = (await session.exec(last.limit(1))).first()
    return _post(row) if row else None


def _planned(
    subscription: SubscriptionRow, order: Order, now: datetime, *, asks: bool
) -> DeliveryRow:
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


def _post(row: PostRow) -> Post:
    return Post(
        delivery_id=row.delivery_id,
        channel_id=row.channel_id,
        message_id=row.message_id,
        race=row.race,
        by_hand=row.by_hand,
        form=Form.of(row.form),
        fingerprint=row.fingerprint,
        attempts=row.attempts,
    )

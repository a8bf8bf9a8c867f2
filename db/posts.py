"""Summaries that stand in channels: posted once, edited when what they tell has changed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.deliveries import delivery_of
from db.engine import Database, lock
from db.post_orders import (
    ASKS,
    Before,
    Order,
    carrier,
    ordered,
    plan,
    planned,
    same_order,
    unposted,
)
from db.posting import Delivery, Form
from db.provenance import Kind
from db.tables import ClaimRow, DeliveryRow, PostRow


@dataclass(frozen=True, slots=True)
class Ordered:
    """The delivery of an order. With `before` it asks first; `standing` is the post meant."""

    delivery: Delivery
    before: Before | None = None
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

        The same order again changes nothing, but for one that asked: it is planned once nothing
        stands there any more.
        """
        async with self._database.writing() as session:
            await lock(self._database, session, order.channel_id)
            subscription = await carrier(session, order, now)
            row = await same_order(session, subscription, order)
            if row is not None and row.why != ASKS:
                return Ordered(delivery_of(row))
            standing = await _standing(session, order)
            before = Before.STANDING if standing else await unposted(session, order)
            if row is None:
                row = planned(subscription, order, now, asks=before is not None)
                session.add(row)
                await session.flush()
            elif before is None:
                plan(row, now)
            return Ordered(delivery_of(row), before, standing)

    async def place_of(self, delivery_id: int, guild_id: int) -> int | None:
        """The channel a post was ordered for; None: the server has ordered none such."""
        async with self._database.reading() as session:
            found = await session.exec(ordered(delivery_id, guild_id))
            row = found.one_or_none()
            return row[1].channel_id if row else None

    async def release(self, delivery_id: int, guild_id: int, now: datetime) -> Delivery | None:
        """Plan a post that asked first, once; None: the server has none such, or it has lapsed."""
        async with self._database.writing() as session:
            found = await session.exec(
                ordered(delivery_id, guild_id).with_for_update(of=DeliveryRow)
            )
            row = found.one_or_none()
            if row is None:
                return None
            delivery = row[0]
            if delivery.why == ASKS:
                if now >= delivery.expires_at:
                    return None
                plan(delivery, now)
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

    async def deleted(self, guild_id: int, channel_id: int, messages: Collection[int]) -> int:
        """Somebody deleted these messages: the posts among them stand no more; how many."""
        those = and_(
            col(PostRow.guild_id) == guild_id,
            col(PostRow.channel_id) == channel_id,
            col(PostRow.message_id).in_(messages),
        )
        # Nearly all that is deleted in a server is none of ours: reading takes no lock.
        async with self._database.reading() as session:
            if (
                await session.exec(select(PostRow.delivery_id).where(those).limit(1))
            ).first() is None:
                return 0
        async with self._database.writing() as session:
            return (await session.exec(delete(PostRow).where(those))).rowcount

    async def name_of(self, race: str) -> str | None:
        """What a race was called last, by a source that may be withdrawn; None: by none."""
        last = (
            select(ClaimRow.fields)
            .where(col(ClaimRow.race) == race, col(ClaimRow.kind) == Kind.RACE.value)
            .order_by(col(ClaimRow.id).desc())
        )
        async with self._database.reading() as session:
            names = [fields.get("name") for fields in await session.exec(last)]
        return next((str(name) for name in names if name), None)

    async def _free(self, post: Post, worker: str, **values: object) -> bool:
        async with self._database.writing() as session:
            freed = await session.exec(
                update(PostRow)
                .where(col(PostRow.delivery_id) == post.delivery_id, col(PostRow.owner) == worker)
                .values(owner=None, lease_until=None, **values)
                .execution_options(synchronize_session=False)
            )
            return freed.rowcount > 0


async def _standing(session: AsyncSession, order: Order) -> Post | None:
    last = (
        select(PostRow)
        .where(col(PostRow.channel_id) == order.channel_id, col(PostRow.race) == order.race)
        .order_by(col(PostRow.posted_at).desc())
    )
    row = (await session.exec(last.limit(1))).first()
    return _post(row) if row else None


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

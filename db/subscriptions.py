"""Who asked for what to be posted where."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, update
from sqlalchemy import select as columns_of
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import Database, lock
from db.errors import Refusal
from db.event_plans import forget_events
from db.posting import OccasionKind, Subscription, Want, Wish
from db.subscription_rows import columns_of_wish, subscription_of, turned_off_with, wish_of
from db.tables import OPEN, DeliveryRow, SubscriptionRow

MOST_PER_GUILD = 25
MOST_PER_USER = 10

PLANNING = int.from_bytes(b"planning")
"""The lock of whoever plans deliveries, or deletes what they would be planned for."""

_ASKED_FOR = col(SubscriptionRow.wants) != Want.POSTS.value


class TooManySubscriptions(Refusal):
    """The server or the user has as many as anybody may have."""


class UnknownSubscription(Refusal):
    """There is no such subscription, or no longer."""


class SameSubscription(Refusal):
    """What it was to be changed to is asked for already."""


@dataclass(frozen=True, slots=True)
class Added:
    """A subscription that was asked for, and whether it was there already."""

    subscription: Subscription
    is_new: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, or the events of a server by its id, and what is to be posted there."""

    id: int
    wants: frozenset[Want] = frozenset({Want.REMINDERS})
    roles: frozenset[int] = frozenset()  # those pinged there

    @property
    def is_events(self) -> bool:
        """Whether it is a server's list of events."""
        return Want.EVENTS in self.wants


class Subscriptions:
    """The subscriptions of servers and users."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, wish: Wish, *, by: int, now: datetime) -> Added:
        """Keep a wish. One that is there already takes over role and text, and is on again.

        Raises:
            TooManySubscriptions: the limit is reached.
        """
        async with self._database.writing() as session:
            await self._hold(session, wish)
            found = await _same(session, wish)
            if found is None:
                await _refuse_too_many(session, wish)
            row = found or SubscriptionRow(
                **columns_of_wish(wish), created_at=now, created_by=by, since=now
            )
            if not row.enabled:
                await _turn_on(session, row, now)
            row.role_id, row.text = wish.role_id, wish.text
            row.form = str(wish.form) if wish.form else None
            session.add(row)
            await session.flush()
            return Added(subscription_of(row), found is None)

    async def edit(self, subscription_id: int, wish: Wish, *, now: datetime) -> Subscription:
        """Let a subscription ask for `wish` from now on. What it was sent already it got.

        Raises:
            UnknownSubscription: it was removed.
            SameSubscription: another one asks for just that.
        """
        async with self._database.writing() as session:
            await self._hold(session, wish)
            row = await _row(session, subscription_id)
            same = await _same(session, wish)
            if same is not None and same.id != row.id:
                raise SameSubscription(f"There is one for that already: number {same.id}.")
            before = wish_of(row)
            row.sqlmodel_update(columns_of_wish(wish))
            if (before.series, before.wants, before.lead) != (wish.series, wish.wants, wish.lead):
                row.since = now
                await _unplan(session, subscription_id)
            if before.target != wish.target:
                row.failures, row.failing_since = 0, None  # another place has a fair try of its own
            await session.flush()
            return subscription_of(row)

    async def remove(self, subscription_id: int) -> bool:
        """Delete a subscription with all its deliveries; whether there was one."""
        async with self._database.writing() as session:
            await lock(self._database, session, PLANNING)
            await _leave_trouble_to_another(session, subscription_id)
            found = await forget_subscriptions(session, col(SubscriptionRow.id) == subscription_id)
            return found > 0

    async def get(self, subscription_id: int) -> Subscription | None:
        """The subscription, while there is one."""
        async with self._database.reading() as session:
            row = await session.get(SubscriptionRow, subscription_id)
            return subscription_of(row) if row else None

    async def of_delivery(self, delivery_id: int) -> Subscription | None:
        """The subscription that a delivery is for, while both are kept."""
        found = (
            select(SubscriptionRow)
            .join(DeliveryRow, col(DeliveryRow.subscription_id) == col(SubscriptionRow.id))
            .where(col(DeliveryRow.id) == delivery_id)
        )
        async with self._database.reading() as session:
            row = (await session.exec(found)).one_or_none()
            return subscription_of(row) if row else None

    async def turned_off_with(self, subscription_id: int) -> tuple[Subscription, ...]:
        """All that was turned off at the same place for the same reason as one that is off.

        Raises:
            UnknownSubscription: it was removed.
        """
        async with self._database.reading() as session:
            row = await session.get(SubscriptionRow, subscription_id)
            if row is None:
                raise _unknown()
            return await turned_off_with(session, row)

    async def of_guild(self, guild_id: int) -> tuple[Subscription, ...]:
        """A server's subscriptions, the oldest first."""
        return await self._those(col(SubscriptionRow.guild_id) == guild_id, _ASKED_FOR)

    async def of_channel(self, channel_id: int) -> tuple[Subscription, ...]:
        """A channel's subscriptions, the oldest first."""
        return await self._those(col(SubscriptionRow.channel_id) == channel_id)

    async def places(self) -> tuple[Place, ...]:
        """Where something is to be posted, the oldest wish first; direct messages apart."""
        wanted = (
            col(SubscriptionRow.channel_id),
            col(SubscriptionRow.wants),
            col(SubscriptionRow.role_id),
        )
        found = (
            columns_of(*wanted)
            .where(col(SubscriptionRow.channel_id).is_not(None), col(SubscriptionRow.enabled))
            .group_by(*wanted)
            .order_by(func.min(col(SubscriptionRow.id)))
        )
        places: dict[tuple[int, bool], Place] = {}
        async with self._database.reading() as session:
            rows = await (await session.connection()).execute(found)
            for channel_id, wants, role_id in rows:
                # The oldest channel of a server may have the id of the server itself.
                key = channel_id or 0, wants == Want.EVENTS.value
                place = places.get(key, Place(key[0], frozenset()))
                roles = place.roles | ({role_id} if role_id else set())
                places[key] = Place(place.id, place.wants | {Want(wants)}, roles)
        return tuple(places.values())

    async def of_user(self, user_id: int) -> tuple[Subscription, ...]:
        """What a user gets by direct message, the oldest first."""
        return await self._those(col(SubscriptionRow.user_id) == user_id)

    async def enable(self, subscription_id: int, now: datetime) -> Subscription:
        """Turn a subscription on. What was due while it was off is not owed.

        Raises:
            UnknownSubscription: it was removed.
        """
        async with self._database.writing() as session:
            row = await _row(session, subscription_id)
            if not row.enabled:
                await _turn_on(session, row, now)
            return subscription_of(row)

    async def disable(self, subscription_id: int, why: str) -> Subscription:
        """Turn a subscription off until it is turned on again.

        Raises:
            UnknownSubscription: it was removed.
        """
        async with self._database.writing() as session:
            row = await _row(session, subscription_id)
            row.enabled, row.disabled_why = False, why
            return subscription_of(row)

    async def forget_user(self, user_id: int) -> int:
        """Delete all that is kept about a user; how many subscriptions by direct message that was.

        Reminders that the user made for a server stay, without a word about who made them.
        """
        async with self._database.writing() as session:
            await lock(self._database, session, PLANNING)
            made = select(SubscriptionRow.id).where(col(SubscriptionRow.created_by) == user_id)
            await session.exec(
                delete(DeliveryRow).where(
                    col(DeliveryRow.kind) == OccasionKind.TROUBLE.value,
                    col(DeliveryRow.subscription_id).in_(made),
                )
            )
            found = await forget_subscriptions(session, col(SubscriptionRow.user_id) == user_id)
            await session.exec(
                update(SubscriptionRow)
                .where(col(SubscriptionRow.created_by) == user_id)
                .values(created_by=None)
            )
            return found

    async def _those(self, *conditions: ColumnElement[bool]) -> tuple[Subscription, ...]:
        async with self._database.reading() as session:
            found = select(SubscriptionRow).where(*conditions).order_by(col(SubscriptionRow.id))
            return tuple(map(subscription_of, await session.exec(found)))

    async def _hold(self, session: AsyncSession, wish: Wish) -> None:
        """Let others who add to the same server or user wait: none is added twice, or too many."""
        await lock(self._database, session, wish.guild_id or wish.target.user_id or 0)


async def forget_subscriptions(session: AsyncSession, condition: ColumnElement[bool]) -> int:
    """Delete the subscriptions that meet `condition`, with their deliveries; how many.

    Whoever calls holds `PLANNING`. Deliveries go before what they are for, as in all that marks
    them; those that came meanwhile go once nobody can add any.
    """
    those = select(SubscriptionRow.id).where(condition)
    deliveries = delete(DeliveryRow).where(col(DeliveryRow.subscription_id).in_(those))
    await session.exec(deliveries)
    await session.exec(those.order_by(col(SubscriptionRow.id)).with_for_update())
    await session.exec(deliveries)
    return (await session.exec(delete(SubscriptionRow).where(condition))).rowcount


async def _leave_trouble_to_another(session: AsyncSession, subscription_id: int) -> None:
    """Let what is still to be told of trouble go by another one that was turned off with it.

    Whoever made both is told once, by the first of them; the others are off all the same.
    """
    row = await session.get(SubscriptionRow, subscription_id)
    if row is None or row.enabled:
        return
    others = await turned_off_with(session, row)
    heirs = [one.id for one in others if one.id != row.id and one.created_by == row.created_by]
    if heirs:
        await session.exec(
            update(DeliveryRow)
            .where(
                col(DeliveryRow.subscription_id) == subscription_id,
                col(DeliveryRow.kind) == OccasionKind.TROUBLE.value,
                OPEN,
            )
            .values(subscription_id=heirs[0])
        )


async def _same(session: AsyncSession, wish: Wish) -> SubscriptionRow | None:
    same = select(SubscriptionRow).where(
        col(SubscriptionRow.channel_id).is_not_distinct_from(wish.target.channel_id),
        col(SubscriptionRow.user_id).is_not_distinct_from(wish.target.user_id),
        col(SubscriptionRow.series) == wish.series,
        col(SubscriptionRow.wants) == wish.wants.value,
        col(SubscriptionRow.lead_s) == int(wish.lead.total_seconds()),
    )
    return (await session.exec(same)).one_or_none()


async def _row(session: AsyncSession, subscription_id: int) -> SubscriptionRow:
    # Not so firmly that whoever plans deliveries for it has to wait.
    firmly = {"key_share": True}
    row = await session.get(SubscriptionRow, subscription_id, with_for_update=firmly)
    if row is None:
        raise _unknown()
    return row


def _unknown() -> UnknownSubscription:
    return UnknownSubscription("There is no such subscription any more.")


async def _refuse_too_many(session: AsyncSession, wish: Wish) -> None:
    count = select(func.count()).select_from(SubscriptionRow).where(_ASKED_FOR)
    if wish.guild_id is not None:
        there = (
            await session.exec(count.where(col(SubscriptionRow.guild_id) == wish.guild_id))
        ).one()
        whose, what, most = "This server has", "notices", MOST_PER_GUILD
    else:
        user_id = wish.target.user_id
        there = (await session.exec(count.where(col(SubscriptionRow.user_id) == user_id))).one()
        whose, what, most = "You have", "reminders", MOST_PER_USER
    if there >= most:
        raise TooManySubscriptions(
            f"{whose} {there} {what}, and {most} is the most: remove one first."
        )


async def _turn_on(session: AsyncSession, row: SubscriptionRow, now: datetime) -> None:
    row.enabled, row.disabled_why, row.since = True, None, now
    row.failures, row.failing_since = 0, None
    await _unplan(session, row.id)
    await forget_events(session, col(SubscriptionRow.id) == row.id)


async def _unplan(session: AsyncSession, subscription_id: int) -> None:
    """Delete what was never tried: planning brings back what is still called for."""
    await session.exec(
        delete(DeliveryRow).where(
            col(DeliveryRow.subscription_id) == subscription_id,
            col(DeliveryRow.state).in_(("pending", "cancelled")),
            col(DeliveryRow.first_try_at).is_(None),
        )
    )

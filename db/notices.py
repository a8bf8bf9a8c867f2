"""The ledger of what the bot posts by itself: planned once, claimed by one, marked by its owner.

Every moment comes from the caller, on PostgreSQL too, so that `PITBOARD_NOW` and tests hold
everywhere. The clocks of several workers must therefore agree to some seconds. Where they do not,
two may send the same delivery at once, and its nonce makes one message of that.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db import deliveries, planning
from db.engine import Database, lock
from db.event_plans import repeat_events
from db.lacking import lacking
from db.posting import (
    Counts,
    Delivery,
    DeliveryState,
    Due,
    Occasion,
    Outcome,
    Outlook,
    Planned,
)
from db.racing import RaceState
from db.subscriptions import PLANNING
from db.tables import OPEN, DeliveryRow, RaceChangeRow, RaceRow

REMEMBERED = timedelta(days=2)
"""How far back planning looks: longer than any notice is of use."""

CHANGES_REMEMBERED = timedelta(days=28)
"""Longer, since events stand for so long: some may, of what is off, where events were off too."""

KEPT = timedelta(days=30)
"""How long it is kept what became of a delivery."""

LATELY = timedelta(hours=1)


class Notices:
    """The ledger. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def outlook(self, now: datetime) -> Outlook:
        """All that planning looks at."""
        async with self._database.reading() as session:
            return await planning.read_outlook(session, now, REMEMBERED, CHANGES_REMEMBERED)

    async def lacking(self, occasions: Sequence[Occasion]) -> tuple[Occasion, ...]:
        """Those of `occasions` for which something may be to plan."""
        async with self._database.reading() as session:
            return await lacking(session, occasions)

    async def cancel_stale(self) -> int:
        """Cancel unsent reminders for starts that no longer hold; how many."""
        async with self._database.writing() as session:
            return await planning.cancel_stale(session)

    async def plan(self, occasion: Occasion) -> Planned:
        """Plan a delivery for each subscription that is owed `occasion` and has none.

        Those planned for another start, and not sent, move to this one. Planning again adds
        nothing, whoever does it.
        """
        async with self._database.writing() as session:
            await lock(self._database, session, PLANNING)
            return Planned(
                moved=await planning.move_deliveries(session, occasion)
                + await planning.revive_deliveries(session, occasion)
                + await repeat_events(session, occasion),
                added=await planning.add_deliveries(session, self._database, occasion),
            )

    async def claim(
        self, worker: str, now: datetime, lease: timedelta, at_most: int
    ) -> tuple[Delivery, ...]:
        """Take what is due, the earliest deadline first, for `worker` alone until `now + lease`.

        From here on each may have reached Discord; they are committed as such.
        """
        async with self._database.writing() as session:
            return await deliveries.claim(session, worker, now, lease, at_most)

    async def claim_one(
        self, delivery_id: int, worker: str, now: datetime, lease: timedelta
    ) -> Delivery | None:
        """Take one delivery, if it is due and free, as `claim` does."""
        async with self._database.writing() as session:
            claimed = await deliveries.claim(session, worker, now, lease, 1, only=delivery_id)
            return next(iter(claimed), None)

    async def next_try(self, now: datetime) -> datetime | None:
        """When the next delivery after `now` is to be tried."""
        first = select(func.min(col(DeliveryRow.try_at)))
        async with self._database.reading() as session:
            found = await session.exec(first.where(OPEN, col(DeliveryRow.try_at) > now))
            return found.one()

    async def look(self, delivery_id: int, worker: str, now: datetime) -> Due | None:
        """A claimed delivery with all that decides about it now; None: `worker` has lost it."""
        async with self._database.reading() as session:
            return await deliveries.look(session, delivery_id, worker, now)

    async def mark(self, delivery: Delivery, worker: str, outcome: Outcome, now: datetime) -> bool:
        """Write down what became of a claimed delivery; False: `worker` has lost it.

        May be repeated until it succeeds.
        """
        async with self._database.writing() as session:
            return await deliveries.mark(session, delivery, worker, outcome, now)

    async def refuse(
        self,
        delivery: Delivery,
        worker: str,
        outcome: Outcome,
        now: datetime,
        *,
        turn_off: str | None,
        is_gone: bool = False,
    ) -> bool:
        """Mark a delivery that its place would not have, and count that; False: it is lost.

        With `turn_off`, the reason, all that is on for the place is turned off, or, where the
        place takes other notices and is not gone, what asked for this one alone. The members who
        made it are told by direct message, once each.
        """
        async with self._database.writing() as session:
            # Of two refused at the same place each would hold what the other waits for.
            if delivery.tried is not None:
                await lock(self._database, session, delivery.tried.id)
            is_owner = await deliveries.mark(session, delivery, worker, outcome, now)
            if is_owner:
                await deliveries.refuse(session, delivery, now, turn_off=turn_off, is_gone=is_gone)
            return is_owner

    async def of_subscription(self, subscription_id: int) -> tuple[Delivery, ...]:
        """A subscription's deliveries, the latest due first."""
        rows = select(DeliveryRow).where(col(DeliveryRow.subscription_id) == subscription_id)
        async with self._database.reading() as session:
            found = await session.exec(rows.order_by(col(DeliveryRow.due_at).desc()))
            return tuple(map(deliveries.delivery_of, found))

    async def counts(self, now: datetime) -> Counts:
        """How deliveries stand."""
        async with self._database.reading() as session:
            return await _counts(session, now)

    async def prune(self, now: datetime) -> int:
        """Delete what was settled longer than `KEPT` ago, for races that are not still to come.

        Changes stay for as long as anything about their race does: their numbers go on. So do
        those of a race that may yet be run: what it was postponed from is known from them alone.
        """
        ahead = exists().where(
            col(RaceRow.slug) == col(DeliveryRow.race), col(RaceRow.starts_at) > now - KEPT
        )
        settled = col(DeliveryRow.state).not_in((DeliveryState.PENDING, DeliveryState.SENDING))
        old = delete(DeliveryRow).where(settled, col(DeliveryRow.expires_at) < now - KEPT, ~ahead)
        told = exists().where(col(DeliveryRow.race) == col(RaceChangeRow.race))
        waiting = exists().where(
            col(RaceRow.slug) == col(RaceChangeRow.race),
            col(RaceRow.state) != RaceState.RUN.value,
            or_(col(RaceRow.starts_at).is_(None), col(RaceRow.starts_at) > now - KEPT),
        )
        past = delete(RaceChangeRow).where(col(RaceChangeRow.at) < now - KEPT, ~told, ~waiting)
        async with self._database.writing() as session:
            deleted = (await session.exec(old)).rowcount
            await session.exec(past)
            return deleted


async def _counts(session: AsyncSession, now: datetime) -> Counts:
    state = col(DeliveryRow.state)
    by_state = (await session.exec(select(state, func.count()).group_by(state))).all()
    overdue, oldest = (
        await session.exec(
            select(func.count(), func.min(col(DeliveryRow.due_at))).where(
                OPEN, col(DeliveryRow.try_at) <= now
            )
        )
    ).one()
    late = col(DeliveryRow.late_s)
    sent, mean, most = (
        await session.exec(
            select(func.count(), func.avg(late), func.max(late)).where(
                col(DeliveryRow.sent_at) > now - LATELY
            )
        )
    ).one()
    return Counts(
        by_state={DeliveryState(name): number for name, number in by_state},
        overdue=overdue,
        oldest_overdue=now - oldest if overdue else timedelta(),
        sent_lately=sent,
        late_mean=timedelta(seconds=float(mean or 0)),
        late_most=timedelta(seconds=most or 0),
    )

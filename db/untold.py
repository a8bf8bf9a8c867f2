"""What a place has yet to be told of a race: the sum of all changes that it has not heard of."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.changes import announced_before, change_of, facts_of
from db.news import news_between
from db.posting import Announcement, ChangeKind, Facts, OccasionKind, RaceChange, Want
from db.racing import RaceState
from db.tables import DeliveryRow, RaceChangeRow, SubscriptionRow


async def untold_change(
    session: AsyncSession,
    delivery: DeliveryRow,
    subscription: SubscriptionRow,
    race: Announcement | None,
    *,
    sharing: Collection[int],
    now: datetime,
) -> RaceChange | None:
    """From what the place of a change knew last to what is announced now; None: nothing is new.

    `sharing` are the subscriptions that post to the place. Its number is that of the race's last
    change, up to which everything is told with it.
    """
    own = int(delivery.part)
    planned = select(col(DeliveryRow.part), col(DeliveryRow.told)).where(
        col(DeliveryRow.subscription_id).in_(sharing),
        col(DeliveryRow.kind) == OccasionKind.CHANGE.value,
        col(DeliveryRow.race) == delivery.race,
    )
    rows = (await session.exec(planned)).all()
    told = max((int(number) for _, number in rows if number), default=0)
    if own <= told:
        return None
    first = min(number for number in (own, *(int(part) for part, _ in rows)) if number > told)
    unheard = await session.exec(
        select(RaceChangeRow)
        .where(col(RaceChangeRow.race) == delivery.race, col(RaceChangeRow.number) >= first)
        .order_by(col(RaceChangeRow.number))
    )
    return _sum_of(unheard.all(), subscription, race, now)


def _sum_of(
    changes: Collection[RaceChangeRow],
    subscription: SubscriptionRow,
    race: Announcement | None,
    now: datetime,
) -> RaceChange | None:
    oldest = next((one for one in changes if one.before is not None), None)
    if oldest is None:
        return None
    last, before = max(changes, key=lambda one: one.number), change_of(oldest).before
    after = facts_of(race) if race else None
    what = news_between(before, after, now) if before else None
    is_reminded = subscription.wants == Want.REMINDERS.value
    if what is None or (is_reminded and what is ChangeKind.CHANNEL):
        return None
    return RaceChange(
        race=oldest.race,
        series=oldest.series,
        number=last.number,
        what=what,
        before=before,
        after=after or Facts(RaceState.SCHEDULED),
        at=last.at,
        vanished=None if race else _vanished(changes),
    )


def _vanished(changes: Collection[RaceChangeRow]) -> Announcement | None:
    """The race as it was announced last."""
    found = [one for one in map(announced_before, changes) if one is not None]
    return found[-1] if found else None

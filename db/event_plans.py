"""Events in servers' lists: what was put there last, and planned again where that differs."""

from sqlalchemy import ColumnElement, exists, literal, null, or_, update
from sqlmodel import UTCDateTime, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.changes import announcements
from db.posting import (
    FORGOTTEN,
    GIVEN_UP,
    NOTHING,
    UNWANTED,
    DeliveryState,
    Occasion,
    OccasionKind,
    Standing,
    Want,
)
from db.tables import DeliveryRow, GuildRow, RaceRow, SubscriptionRow

_EVENT = col(DeliveryRow.kind) == OccasionKind.EVENT.value


async def read_standing(session: AsyncSession) -> tuple[Standing, ...]:
    """Every event that may stand in somebody's list, however it was put there."""
    told = col(DeliveryRow.told)
    found = await session.exec(
        select(col(DeliveryRow.race), col(SubscriptionRow.series), told)
        .join(SubscriptionRow, col(SubscriptionRow.id) == col(DeliveryRow.subscription_id))
        .where(
            col(SubscriptionRow.wants) == Want.EVENTS.value,
            _EVENT,
            told.not_in(_meaning(NOTHING)),
        )
        .distinct()
        .order_by(col(DeliveryRow.race), told)
    )
    rows = found.all()
    races = await announcements(session, col(RaceRow.slug).in_({race for race, *_ in rows}))
    return tuple(Standing(race, series, told or "", races.get(race)) for race, series, told in rows)


async def repeat_events(session: AsyncSession, occasion: Occasion) -> int:
    """Plan an event again wherever another one was put last, and nothing is planned; how many."""
    if occasion.kind is not OccasionKind.EVENT or occasion.told is None:
        return 0
    told = col(DeliveryRow.told)
    differs = told.not_in(_meaning(occasion.told))
    # To NULL it is not compared: nothing was put there yet.
    is_behind = or_(told.is_(None), differs) if occasion.is_new else differs
    due_at = literal(occasion.due_at, UTCDateTime())
    repeated = await session.exec(
        update(DeliveryRow)
        .where(
            _EVENT,
            col(DeliveryRow.race) == occasion.race,
            col(DeliveryRow.part) == occasion.part,
            col(DeliveryRow.state).not_in((DeliveryState.PENDING, DeliveryState.SENDING)),
            is_behind,
            exists().where(
                col(SubscriptionRow.id) == col(DeliveryRow.subscription_id),
                col(SubscriptionRow.enabled),
                ~is_left(),
            ),
        )
        .values(
            state=DeliveryState.PENDING.value,
            due_at=due_at,
            try_at=due_at,
            expires_at=occasion.expires_at,
            attempts=0,
            first_try_at=null(),
            last_try_at=null(),
            why=null(),
        )
        .execution_options(synchronize_session=False)
    )
    return repeated.rowcount


async def forget_events(session: AsyncSession, *conditions: ColumnElement[bool]) -> None:
    """No longer rely on what stands in the lists of the subscriptions that meet `conditions`."""
    those = select(SubscriptionRow.id).where(*conditions)
    await session.exec(
        update(DeliveryRow)
        .where(
            _EVENT,
            # What is under way is put there in any case, and its row is somebody else's.
            col(DeliveryRow.state) != DeliveryState.SENDING.value,
            col(DeliveryRow.subscription_id).in_(those),
        )
        .values(told=FORGOTTEN)
        .execution_options(synchronize_session=False)
    )


def is_left() -> ColumnElement[bool]:
    """Whether the bot has left the server of a subscription."""
    return exists().where(
        col(GuildRow.guild_id) == col(SubscriptionRow.guild_id),
        col(GuildRow.left_at).is_not(None),
    )


def _meaning(fingerprint: str) -> tuple[str, ...]:
    """What is told where that event stands, could not be put there, or is not wanted."""
    return (fingerprint, f"{GIVEN_UP}{fingerprint}", f"{UNWANTED}{fingerprint}")

"""How a summary is to look, and where it stands once it is sent."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select

from db.changes import announcements
from db.posting import (
    SUMMARIES,
    Announcement,
    Delivery,
    DeliveryState,
    Form,
    OccasionKind,
    Outcome,
)
from db.spoilers import hides
from db.tables import DeliveryRow, GuildRow, PostRow, RaceRow, SubscriptionRow

POSTED = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNKNOWN)
"""A summary of these states stands in its channel, may, or soon will."""


async def announcement(session: AsyncSession, slug: str) -> Announcement | None:
    """A race as it is announced."""
    return (await announcements(session, col(RaceRow.slug) == slug)).get(slug)


def with_guild(
    *conditions: ColumnElement[bool],
) -> Select[DeliveryRow, SubscriptionRow, GuildRow | None]:
    """Deliveries with who asked for them and what their server has set."""
    return (
        select(DeliveryRow, SubscriptionRow, GuildRow)
        .join(SubscriptionRow, col(SubscriptionRow.id) == col(DeliveryRow.subscription_id))
        .outerjoin(GuildRow, col(GuildRow.guild_id) == col(SubscriptionRow.guild_id))
        .where(*conditions)
    )


def form_of(
    delivery: DeliveryRow,
    subscription: SubscriptionRow,
    guild: GuildRow | None,
    race: Announcement | None,
) -> Form:
    """How a summary looks: as asked for, else hidden for as long as the server has set.

    Judged by when it was due, so that the same comes out at every try.
    """
    form = Form.of(delivery.form or subscription.form)
    if form.hidden is not None:
        return form
    hours = timedelta(hours=(guild.spoiler_hours if guild else None) or 0)
    return replace(form, hidden=hides(race, hours, delivery.due_at))


async def keep_post(
    session: AsyncSession, delivery: Delivery, outcome: Outcome, now: datetime
) -> None:
    """Remember where a summary stands that was sent, so that it can be edited."""
    if delivery.kind not in SUMMARIES or outcome.message_id is None:
        return
    found = await session.exec(with_guild(col(DeliveryRow.id) == delivery.id))
    row, subscription, guild = found.one()
    form = form_of(row, subscription, guild, await announcement(session, delivery.race))
    await session.merge(
        PostRow(
            delivery_id=delivery.id,
            guild_id=subscription.guild_id,
            channel_id=row.channel_id or 0,
            message_id=outcome.message_id,
            race=delivery.race,
            by_hand=delivery.kind is OccasionKind.POST,
            form=str(form),
            fingerprint=outcome.fingerprint,
            version=0,
            posted_at=now,
            try_at=now,
        )
    )


async def is_posted_by_hand(
    session: AsyncSession, delivery: DeliveryRow, subscription: SubscriptionRow
) -> bool:
    """Whether a moderator has posted the race's summary to the same place, or is about to."""
    place = col(SubscriptionRow.channel_id) == subscription.channel_id
    by_hand = col(DeliveryRow.kind) == OccasionKind.POST.value
    posted = col(DeliveryRow.state).in_([state.value for state in POSTED])
    found = await session.exec(
        with_guild(place, by_hand, posted, col(DeliveryRow.race) == delivery.race).limit(1)
    )
    return found.first() is not None

"""Who has been reminded of a race before it changed, and hears of the change nowhere else."""

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.posting import DeliveryState, Occasion, OccasionKind, Want
from db.tables import DeliveryRow, SubscriptionRow

_MAY_HAVE_ARRIVED = (DeliveryState.SENT, DeliveryState.UNKNOWN)


def is_owed_as_reminded(occasion: Occasion) -> ColumnElement[bool]:
    """Whether a subscription is told of a change because it reminded of what no longer holds.

    One for each place and role, and none where changes are told anyhow.
    """
    own, changes, other = SubscriptionRow, aliased(SubscriptionRow), aliased(SubscriptionRow)
    asks = _one_at_the_same_place(changes, _stands(changes, Want.CHANGES, occasion))
    goes_first = or_(
        and_(
            col(other.role_id).is_not_distinct_from(col(own.role_id)), col(other.id) < col(own.id)
        ),
        and_(col(other.role_id).is_not(None), col(own.role_id).is_(None)),
    )
    is_told = _one_at_the_same_place(
        other, _stands(other, Want.REMINDERS, occasion), goes_first, _was_reminded(other, occasion)
    )
    return and_(
        _stands(own, Want.REMINDERS, occasion), _was_reminded(own, occasion), ~asks, ~is_told
    )


def _stands(row: type[SubscriptionRow], wants: Want, occasion: Occasion) -> ColumnElement[bool]:
    return and_(
        col(row.series) == occasion.series,
        col(row.wants) == wants.value,
        col(row.enabled),
        col(row.since) <= occasion.owed_since,
    )


def _one_at_the_same_place(
    row: type[SubscriptionRow], *conditions: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Whether some subscription for the channel, or for the user, meets the conditions.

    Asked for one column at a time: with both in one condition no index serves, and every pair of
    subscriptions would be looked at.
    """
    columns = "channel_id", "user_id"
    same = [getattr(row, one) == getattr(SubscriptionRow, one) for one in columns]
    return or_(*(exists().where(*conditions, one) for one in same))


def _was_reminded(row: type[SubscriptionRow], occasion: Occasion) -> ColumnElement[bool]:
    """Whether a reminder went out that began before the change: what comes later knows of it."""
    reminder = aliased(DeliveryRow)
    return exists().where(
        col(reminder.subscription_id) == col(row.id),
        col(reminder.kind) == OccasionKind.REMINDER.value,
        col(reminder.race) == occasion.race,
        col(reminder.state).in_([state.value for state in _MAY_HAVE_ARRIVED]),
        col(reminder.first_try_at) <= occasion.owed_since,
    )

"""Whether a delivery is still called for, judged the moment before it is sent."""

from datetime import datetime, timedelta

from bot.notices.changes import useful_until
from db.posting import (
    SUMMARIES,
    WANTS,
    Delivery,
    DeliveryState,
    Due,
    OccasionKind,
    Outcome,
    Subscription,
    Want,
)
from db.racing import RaceState

NEAR_START = timedelta(minutes=15)

FAIR_TRIES = 3
FAIR_TIME = timedelta(hours=24)
"""A place that forbids posting is given up after so many tries over so long a time."""

_OFF = {
    RaceState.CANCELLED: "the race is cancelled",
    RaceState.POSTPONED: "the race is postponed",
    RaceState.RUN: "the race has been run",
    RaceState.SCHEDULED: "the race starts at another time",
}


def called_off(due: Due, now: datetime) -> Outcome | None:
    """What becomes of a delivery that is no longer to be sent; None: it is."""
    if due.delivery.kind in SUMMARIES and not (due.race and due.race.reported):
        return Outcome(DeliveryState.CANCELLED, "no report of the race stands any more")
    void = _void_start(due)
    if void is not None:
        return Outcome(DeliveryState.CANCELLED, void, start_is_void=True)
    reason = _reason(due)
    if reason is not None:
        return Outcome(DeliveryState.CANCELLED, reason)
    if now >= due.delivery.expires_at:
        return Outcome(DeliveryState.EXPIRED, "past its use before it could be sent")
    if due.overtaken:
        return Outcome(DeliveryState.CANCELLED, "a later notice about the race takes its place")
    return _old_news(due, now) if due.delivery.kind is OccasionKind.CHANGE else None


def is_hopeless(subscription: Subscription, now: datetime) -> bool:
    """Whether a place that has just refused once more has had a fair try."""
    since = subscription.failing_since
    is_long = since is not None and now - since >= FAIR_TIME
    return is_long and subscription.failures + 1 >= FAIR_TRIES


def is_near_start(delivery: Delivery, now: datetime) -> bool:
    """Whether the race is about to start."""
    return delivery.starts_at is not None and delivery.starts_at - now <= NEAR_START


def _void_start(due: Due) -> str | None:
    if due.delivery.kind is not OccasionKind.REMINDER:
        return None
    if due.race is None:
        return "nobody announces the race any more"
    start = due.race.start
    if start is None:
        return _OFF[due.race.state]
    return None if start == due.delivery.starts_at else _OFF[RaceState.SCHEDULED]


def _old_news(due: Due, now: datetime) -> Outcome | None:
    """What becomes of a change that is none, or none any more."""
    if due.race is not None and due.race.state is RaceState.RUN:
        return Outcome(DeliveryState.CANCELLED, _OFF[RaceState.RUN])
    if due.change is None:
        return Outcome(DeliveryState.CANCELLED, "all is as it was last told there")
    if now >= useful_until(due.change):
        return Outcome(DeliveryState.EXPIRED, "the race has begun before it could be sent")
    return None


def _reason(due: Due) -> str | None:
    is_trouble = due.delivery.kind is OccasionKind.TROUBLE
    if is_trouble and due.subscription.enabled:
        return "the subscription is on again"
    if not is_trouble and not due.subscription.enabled:
        return "the subscription is turned off"
    if due.left and not is_trouble:
        return "the bot has left the server"
    return None if is_trouble or _is_asked_for(due) else "the subscription asks for something else"


def _is_asked_for(due: Due) -> bool:
    wish, delivery = due.subscription.wish, due.delivery
    if delivery.kind is OccasionKind.CHANGE and wish.wants is Want.REMINDERS:
        return True  # it reminded of what no longer holds
    if wish.wants is not WANTS[delivery.kind]:
        return False
    lead = str(int(wish.lead.total_seconds()))
    return delivery.kind is not OccasionKind.REMINDER or delivery.part == lead

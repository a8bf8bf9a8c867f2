"""What a place knows by a delivery, as it is remembered for the next one about the race."""

from dataclasses import replace

from bot.notices.events import was_taken_down
from bot.notices.message import Message
from db.posting import GIVEN_UP, UNWANTED, Delivery, DeliveryState, Due, OccasionKind, Outcome


def told_before(delivery: Delivery) -> str | None:
    """What an earlier try of a delivery has told, if it has come through: its own change."""
    return delivery.part if delivery.kind is OccasionKind.CHANGE else None


def told_by(due: Due, message: Message | None) -> str | None:
    """What a message tells: up to which change, or the event as it is put there."""
    if message is not None and message.event is not None:
        return message.event.fingerprint
    return str(due.change.number) if due.change else told_before(due.delivery)


def settled(delivery: Delivery, outcome: Outcome, told: str | None) -> Outcome:
    """The outcome of a delivery with what its place knows now.

    An event that cannot be put there is given up until there is another to put there, and one
    that somebody took down for as long as events are on. A change that may have been told is
    taken to be.
    """
    if told is None or outcome.state is DeliveryState.PENDING:
        return outcome
    is_event = delivery.kind is OccasionKind.EVENT
    match outcome.state:
        case DeliveryState.SENT if is_event and outcome.message_id is None:
            is_unwanted = was_taken_down(delivery)
            return replace(outcome, told=f"{UNWANTED}{told}" if is_unwanted else told)
        case DeliveryState.SENT:
            return replace(outcome, told=told)
        case DeliveryState.UNKNOWN:
            return replace(outcome, told=f"{GIVEN_UP}{told}" if is_event else told)
        case DeliveryState.FAILED if is_event:
            return replace(outcome, told=f"{GIVEN_UP}{told}")
    return outcome

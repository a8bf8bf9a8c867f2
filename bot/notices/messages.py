"""The words of a notice."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.answers.answer import Line, Moment, MomentStyle
from bot.answers.wording import day
from bot.notices.events import event_of
from bot.notices.message import Button, Message
from db.posting import (
    Announcement,
    ChangeKind,
    Delivery,
    Due,
    Facts,
    OccasionKind,
    RaceChange,
    Want,
)

LATE = timedelta(minutes=5)
"""A notice that comes later than that says so."""

OFF = "off"
"""How the custom id of a notice's own button begins: `off:<delivery id>`, which is its mark."""

DOWN = "down"

EVENT = "event"
"""How the mark of an event begins, which is no message and is known by its race."""

Compose = Callable[[Due, datetime], Message | None]
"""Makes the message of a delivery; None where nothing is left to say."""


def mark_of(delivery_id: int) -> str:
    """By which a delivery's message is known among others in its channel."""
    return f"{OFF}:{delivery_id}"


def mark_for(delivery: Delivery) -> str:
    """The mark of a delivery: `down:<delivery id>` for what a moderator posts by hand."""
    if delivery.kind is OccasionKind.EVENT:
        return f"{EVENT}:{delivery.id}"
    is_by_hand = delivery.kind is OccasionKind.POST
    return f"{DOWN}:{delivery.id}" if is_by_hand else mark_of(delivery.id)


def composed(due: Due, now: datetime, others: Mapping[OccasionKind, Compose]) -> Message | None:
    """The message of a delivery; for kinds that have no words here, those of `others`."""
    compose = others.get(due.delivery.kind) or _WORDS.get(due.delivery.kind)
    return compose(due, now) if compose else None


def reminder(due: Due, now: datetime) -> Message | None:
    """What is said before a race."""
    race = due.race
    if race is None or race.starts_at is None:
        return None
    verb = "starts" if race.starts_at > now else "started"
    first = (f"{race.name} {verb} ", _moment(race, race.starts_at, MomentStyle.RELATIVE), ".")
    when: tuple[str | Moment, ...] = (_moment(race, race.starts_at), f", {_where(race)}")
    return _message(due, now, first, when)


def change(due: Due, now: datetime) -> Message | None:
    """What is said when an announced race has changed."""
    if due.race is None or due.change is None or due.change.before is None:
        return None
    return _message(due, now, *_told(due.race, due.change, due.change.before))


def summary(due: Due, _: datetime) -> Message | None:
    """The summary of a race, as far as it is settled here: what it says is drawn as it is sent."""
    if due.race is None:
        return None
    return Message(
        target=due.target,
        lines=(f"{due.race.name} in summary",),
        mark=mark_for(due.delivery),
        buttons=(button_of(due.delivery.id, by_hand=due.delivery.kind is OccasionKind.POST),),
        race=due.delivery.race,
        form=due.form,
    )


def button_of(delivery_id: int, *, by_hand: bool) -> Button:
    """The button under a summary, which is its mark."""
    if by_hand:
        return Button("Take down", f"{DOWN}:{delivery_id}")
    return Button("Turn off", mark_of(delivery_id))


def event(due: Due, now: datetime) -> Message | None:
    """What the server's list of events is to hold of a race."""
    wanted = event_of(due, now)
    if wanted is None:
        return None
    mark = mark_for(due.delivery)
    return Message(due.target, (wanted.name,), mark, (), race=wanted.race, event=wanted)


def trouble(due: Due, _: datetime) -> Message | None:
    """What the member who made a subscription is told once it was turned off."""
    wish = due.subscription.wish
    if due.subscription.enabled or wish.target.channel_id is None:
        return None
    why = due.subscription.disabled_why or "I could not post there"
    is_list = wish.wants is Want.EVENTS
    where = "your server's list of events" if is_list else f"<#{wish.target.channel_id}>"
    return Message(
        target=due.target,
        lines=(
            f"I no longer post {wish.wants.value} in {where}: {why}.",
            "You set them up there, so I tell you, this once. "
            "Turn them on again with /reminders once that is mended.",
        ),
        mark=mark_of(due.delivery.id),
        buttons=(Button("Delete it", mark_of(due.delivery.id)),),
    )


_WORDS: Mapping[OccasionKind, Compose] = {
    OccasionKind.REMINDER: reminder,
    OccasionKind.CHANGE: change,
    OccasionKind.SUMMARY: summary,
    OccasionKind.POST: summary,
    OccasionKind.EVENT: event,
    OccasionKind.TROUBLE: trouble,
}


def _message(due: Due, now: datetime, *lines: Line) -> Message:
    late = ("This comes late: I could not post it in time.",)
    is_late = now - due.delivery.due_at > LATE
    wish = due.subscription.wish
    return Message(
        target=due.target,
        lines=(*lines, *(late if is_late else ())),
        mark=mark_of(due.delivery.id),
        buttons=(Button("Turn off", mark_of(due.delivery.id)),),
        role_id=wish.role_id,
        race=due.delivery.race,
        extra=wish.text,
    )


def _told(race: Announcement, change: RaceChange, before: Facts) -> tuple[Line, ...]:
    """The news first; then what was announced before."""
    was: Line = ("It was announced for ", *_when(race, before), ".")
    now_is: Line = (*_when(race, change.after), f", {_where(race)}")
    match change.what:
        case ChangeKind.CANCELLED:
            return (f"{race.name} is cancelled.", was)
        case ChangeKind.POSTPONED if change.after.run_on in (None, before.run_on):
            return (f"{race.name} is postponed, to a date not announced yet.", was)
        case ChangeKind.POSTPONED:
            return (f"{race.name} is postponed.", now_is, was)
        case ChangeKind.BACK_ON:
            return (f"{race.name} is on again.", now_is)
        case ChangeKind.MOVED:
            return (f"{race.name} is moved to another day.", now_is, was)
        case ChangeKind.TIME if change.after.starts_at is None:
            return (f"{race.name} no longer has an announced start time.", now_is, was)
        case ChangeKind.TIME:
            return (f"{race.name} starts at another time.", now_is, was)
        case _:
            was_on = f"It was announced on {before.broadcaster}."
            return (f"{race.name} is shown on {change.after.broadcaster}.", now_is, was_on)


def _when(race: Announcement, facts: Facts) -> tuple[str | Moment, ...]:
    if facts.starts_at is not None:
        return (_moment(race, facts.starts_at),)
    return (f"{day(facts.run_on)}, no start time" if facts.run_on else "a date not told",)


def _where(race: Announcement) -> str:
    parts = (race.series_name, race.track_name, race.broadcaster and f"on {race.broadcaster}")
    return ", ".join(part for part in parts if part)


def _moment(
    race: Announcement, at: datetime, style: MomentStyle = MomentStyle.DAY_AND_TIME
) -> Moment:
    return Moment(at, ZoneInfo(race.zone), style)

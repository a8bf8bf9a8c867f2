"""The words of a notice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.answers.answer import Line, Moment, MomentStyle
from bot.answers.wording import listed
from bot.notices.changes import moment, told, where
from bot.notices.events import event_of
from bot.notices.leads import lead_in_words
from bot.notices.message import Button, Message
from db.posting import Delivery, Due, OccasionKind, Subscription, Want

LATE = timedelta(minutes=5)
"""A notice that comes later than that says so."""

LATE_CHANGE = "This comes late: I could not post it in time."
LATE_REMINDER = "This comes later than usual."  # perhaps because the start was told late

OFF = "off"
"""How the custom id of a notice's own button begins: `off:<delivery id>`, which is its mark."""

DOWN = "down"

EVENT = "event"
"""How the mark of an event begins, which is no message and is known by its race."""

GONE = " gone"
"""How the reason ends why something was turned off whose place does not come back."""

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
    first = (f"{race.name} {verb} ", moment(race, race.starts_at, MomentStyle.RELATIVE), ".")
    when: tuple[str | Moment, ...] = (moment(race, race.starts_at), f", {where(race)}")
    return _message(due, now, first, when, late=LATE_REMINDER)


def change(due: Due, now: datetime) -> Message | None:
    """What is said when an announced race has changed, without the words that go with reminders."""
    news = due.change
    race = due.race or (news.vanished if news else None)
    if race is None or news is None or news.before is None:
        return None
    message = _message(due, now, *told(race, news, news.before), late=LATE_CHANGE)
    return replace(message, extra=None)


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
    """What the member who made subscriptions for a place is told once they were turned off."""
    place = due.subscription.wish.target.channel_id
    if due.subscription.enabled or place is None:
        return None
    why = due.subscription.disabled_why or "I could not post there"
    off = due.turned_off or (due.subscription,)
    is_list = due.subscription.wish.wants is Want.EVENTS
    where = "your server's list of events" if is_list else f"<#{place}>"
    mark = mark_of(due.delivery.id)
    return Message(
        target=due.target,
        lines=(
            f"I no longer post in {where}: {why}.",
            f"Turned off there: {listed([_turned_off(one) for one in off])}.",
            *_way_back(off, is_list=is_list, is_gone=why.endswith(GONE)),
            "You get this message once, because you set up something there.",
        ),
        mark=mark,
        buttons=(Button("Delete all of it" if len(off) > 1 else "Delete it", mark),),
    )


def _turned_off(subscription: Subscription) -> str:
    """What it posted, and of which series."""
    wish = subscription.wish
    match wish.wants:
        case Want.REMINDERS:
            return f"{wish.series} reminders {lead_in_words(wish.lead)}"
        case Want.CHANGES:
            return f"notices of {wish.series} changes"
        case Want.POSTS:
            return "summaries posted by hand"
    return f"{wish.series} {wish.wants.value}"


def _way_back(off: Sequence[Subscription], *, is_list: bool, is_gone: bool) -> tuple[str, ...]:
    """How to have it back, where there is a way."""
    if is_list:
        again = "Once that is mended, turn it on again with /reminders events."
        return () if is_gone else (again,)
    numbers = [str(one.id) for one in off if one.wish.wants is not Want.POSTS]
    if not numbers:
        return () if is_gone else ("Once that is mended, post the summary again.",)
    which = f"{'number' if len(numbers) == 1 else 'numbers'} {listed(numbers)}"
    if is_gone:
        return (f"To go on elsewhere, use /reminders edit with channel and on:True, {which}.",)
    return (f"Once that is mended, turn it on again with /reminders edit, {which}.",)


_WORDS: Mapping[OccasionKind, Compose] = {
    OccasionKind.REMINDER: reminder,
    OccasionKind.CHANGE: change,
    OccasionKind.SUMMARY: summary,
    OccasionKind.POST: summary,
    OccasionKind.EVENT: event,
    OccasionKind.TROUBLE: trouble,
}


def _message(due: Due, now: datetime, *lines: Line, late: str) -> Message:
    is_late = now - due.delivery.due_at > LATE
    wish = due.subscription.wish
    return Message(
        target=due.target,
        lines=(*lines, *((late,) if is_late else ())),
        mark=mark_of(due.delivery.id),
        buttons=(Button("Turn off", mark_of(due.delivery.id)),),
        role_id=wish.role_id,
        race=due.delivery.race,
        extra=wish.text,
    )

"""A race in a server's own list of events: what is to stand there, if anything."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.posting import FORGOTTEN, GIVEN_UP, NOTHING, UNWANTED, Announcement, Delivery, Due
from db.racing import RaceState

LENGTH = timedelta(hours=3)
"""How long a race is taken to last: Discord wants an end, and no source tells one."""

AHEAD = timedelta(days=28)
"""How long before its start a race gets its event."""

_MARKS = GIVEN_UP + UNWANTED


@dataclass(frozen=True, slots=True)
class RaceEvent:
    """An event as it should be; without a start none should stand.

    `may_begin` is False where one that is missing was taken down by somebody who meant it.
    """

    race: str
    name: str
    location: str
    description: str
    starts_at: datetime | None
    may_begin: bool

    @property
    def ends_at(self) -> datetime | None:
        """When it is taken to be over."""
        return self.starts_at + LENGTH if self.starts_at else None

    @property
    def fingerprint(self) -> str:
        """The same for events that look the same; it begins with the start."""
        if self.starts_at is None:
            return NOTHING
        text = "\n".join((self.name, self.location, self.description))
        look = hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
        return f"{self.starts_at.isoformat()} {look}"


def event_of(due: Due, now: datetime) -> RaceEvent | None:
    """The event that a delivery is about; None where Discord's own is better left alone."""
    may_begin = is_free(due.delivery.told)
    if due.race is None:
        return RaceEvent(due.delivery.race, due.delivery.race, "", "", None, may_begin)
    if due.race.state is RaceState.RUN:
        return None
    event = event_for(due.race, may_begin=may_begin)
    return None if event.starts_at is not None and event.starts_at <= now else event


def event_for(race: Announcement, *, may_begin: bool = True) -> RaceEvent:
    """The event of a race as it is announced now: none, unless it is on and its start is told."""
    on_air = f" It is on {race.broadcaster}." if race.broadcaster else ""
    return RaceEvent(
        race=race.race,
        name=f"{race.series_name}: {race.name}",
        location=race.track_name or race.series_name,
        description=f"The end is a guess.{on_air}",
        starts_at=race.start,
        may_begin=may_begin,
    )


def start_in(fingerprint: str) -> datetime | None:
    """The start of the event with that fingerprint, as far as it is remembered."""
    try:
        return datetime.fromisoformat(fingerprint.lstrip(_MARKS).partition(" ")[0])
    except ValueError:
        return None


def is_free(told: str | None) -> bool:
    """Whether the bot may put an event there: not where it has, and somebody took it down."""
    return told in (None, NOTHING, FORGOTTEN) or told.startswith(GIVEN_UP)


def was_taken_down(delivery: Delivery) -> bool:
    """Whether somebody meant it that an event is not there which this delivery was to see to.

    Nobody did if an earlier try of the delivery, or the end of the race, has taken it away.
    """
    told = delivery.told or ""
    if told.startswith(UNWANTED):
        return True
    start, now = start_in(told), delivery.last_try_at
    is_ahead = start is not None and now is not None and now < start
    return is_ahead and not is_free(told) and not delivery.doubtful

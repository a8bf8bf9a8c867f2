"""One event of a calendar file, in whatever format it came: read, but not yet matched by name."""

from dataclasses import dataclass
from datetime import date

from db.racing import RaceState

MOST_EVENTS = 1000
"""Of one file. A season of four series has about 130 races."""

MOST_PROBLEMS = 100
"""After so many a file is read no further: it is none, or one mistake runs through all of it."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a file says of one race; None where it does not say.

    `series` are words of which one may name the series. A `clock` without a `zone` is what the
    clocks show at the track.
    """

    line: int
    series: tuple[str, ...] = ()
    season: int | None = None
    round: int | None = None
    name: str | None = None
    track: str | None = None
    day: date | None = None
    clock: str | None = None  # "19:30"
    zone: str | None = None
    channel: str | None = None
    state: RaceState = RaceState.SCHEDULED
    uid: str | None = None
    is_whole: bool = True  # False: something it says could not be read, and was noted


@dataclass(frozen=True, slots=True)
class Events:
    """The events of one file, and what it says of all of them."""

    events: tuple[Event, ...] = ()
    name: str | None = None  # as the calendar calls itself
    zone: str | None = None  # for those who would look at it

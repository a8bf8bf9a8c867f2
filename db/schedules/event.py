"""One event of a calendar file, in whatever format it came: read, but not yet matched by name."""

import re
from dataclasses import dataclass
from datetime import date

from db.racing import RaceState

MOST_EVENTS = 1000
"""Of one file. A season of four series has about 130 races."""

MOST_PROBLEMS = 100
"""After so many a file is read no further: it is none, or one mistake runs through all of it."""


_OFF = "cancell?ed|postponed|ppd"
_STATE = re.compile(
    rf"^\W*(?P<before>{_OFF})\b(?!\s+(?:from|to|until|till|by|due)\b)[\s:|/*)\]\-\u2013\u2014]*"
    rf"|[\s:|/*(\[,.!\-\u2013\u2014]*\b(?P<after>{_OFF})[\s*)\].!]*$",
    re.IGNORECASE,
)
_MENTION = re.compile(r"\b(cancel|postpone|ppd\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Event:
    """What a file says of one race; None where it does not say.

    `series` are words of which one may name the series. A `clock` without a `zone` is what the
    clocks show at the track. `until` is the last day of an event that takes several whole ones.
    """

    line: int
    series: tuple[str, ...] = ()
    season: int | None = None
    round: int | None = None
    name: str | None = None
    track: str | None = None
    day: date | None = None
    until: date | None = None
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


def titled(title: str) -> tuple[str | None, RaceState | None]:
    """The race's name, and the state that people write before or after it in a title."""
    found = _STATE.search(title)
    if found is None:
        return title, None
    said = (found["before"] or found["after"]).casefold()
    state = RaceState.CANCELLED if said.startswith("cancel") else RaceState.POSTPONED
    return _STATE.sub("", title, count=1).strip() or None, state


def mentions_state(name: str) -> bool:
    """Whether a name still speaks of calling off, in words that `titled` did not make out."""
    return bool(_MENTION.search(name))

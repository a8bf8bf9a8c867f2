"""Which fields a claim of each kind may have, and what each of them holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from db.provenance import Kind


class Holds(StrEnum):
    """The type of a field, as written in a fact sheet."""

    COUNT = "a whole number, 0 or more"
    POSITION = "a position, 1 or more"
    DECIMAL = 'a decimal number in quotes, such as "32.111"'
    WORD = "a short text"
    TEXT = "a sentence in our own words"
    DRIVER = "a driver's slug"
    DRIVERS = "a list of drivers' slugs"
    SERIES = "a series' slug"
    TRACK = "a track's slug"
    RACE = "a race's slug"
    DAY = "a date such as 2025-03-21"
    CLOCK = 'a time of day such as "19:30"'
    ZONE = 'an IANA time zone such as "America/New_York"'
    FLAG = "true or false"
    STATE = "scheduled, run, postponed or cancelled"
    STATUS = "running or out"
    WHAT = "what kind of incident"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of claim.

    Fields that are not `compared` are each source's own wording: they never disagree.
    """

    holds: Holds
    compared: bool = True


INCIDENTS = frozenset(
    {"battle", "caution", "contact", "lead", "mechanical", "pass", "pit", "restart", "spin"}
)
"""What an incident can be: `lead` is a change of leader, `pass` any other pass."""

STATUSES = ("running", "out")
"""How a driver's race can have ended."""

_COUNT, _POSITION, _DECIMAL = Field(Holds.COUNT), Field(Holds.POSITION), Field(Holds.DECIMAL)
_WORD, _TEXT, _FLAG = Field(Holds.WORD), Field(Holds.TEXT, compared=False), Field(Holds.FLAG)
_DAY = Field(Holds.DAY)

_IDENTITY = {
    "name": _WORD,
    "series": Field(Holds.SERIES),
    "season": _COUNT,
    "round": _POSITION,
    "track": Field(Holds.TRACK),
    "run_on": _DAY,
    "weekday": _WORD,
    "start_time": Field(Holds.CLOCK),
    "zone": Field(Holds.ZONE),
    "state": Field(Holds.STATE),
    "broadcaster": _WORD,
    "note": _TEXT,
    # The day of the race that the announcing article reports on.
    "announced_after": Field(Holds.DAY, compared=False),
}

COMMON = MappingProxyType(
    {
        "about": Field(Holds.FLAG, compared=False),  # the source says "about" of its numbers
        "printed": Field(Holds.WORD, compared=False),  # as printed, where read otherwise
    }
)
"""The fields that a claim of any kind may have."""

FIELDS: Mapping[Kind, Mapping[str, Field]] = MappingProxyType(
    {
        Kind.RACE: {
            **_IDENTITY,
            "scheduled_laps": _COUNT,
            "laps_run": _COUNT,
            "starters": _COUNT,
            "lead_lap_finishers": _COUNT,
            "lead_changes": _COUNT,
            "leaders": _COUNT,
            "cautions": _COUNT,
            "caution_laps": _COUNT,
            "margin_of_victory": _DECIMAL,  # seconds
            "average_speed_mph": _DECIMAL,
            "time_of_race": _WORD,
            "standings_kind": _WORD,  # "regular season"
            "reported": Field(Holds.FLAG, compared=False),  # an article's main race
        },
        Kind.SCHEDULE: {
            **_IDENTITY,
            # A calendar's own name of the event, by which it is known again. Nobody is told it.
            "uid": Field(Holds.WORD, compared=False),
        },
        Kind.ENTRY: {
            "car_number": _WORD,
            "sponsor": _WORD,
            "manufacturer": _WORD,
            "model": _WORD,
            "team": _WORD,
            "crew_chief": _WORD,
            "owner": _WORD,
            "rookie": _FLAG,
        },
        Kind.RESULT: {
            "finish": _POSITION,
            "start": _POSITION,
            "laps_led": _COUNT,
            "times_led": _COUNT,
            "laps_completed": _COUNT,
            "laps_down": _COUNT,
            "status": Field(Holds.STATUS),
            "reason_out": _WORD,
            "points": _COUNT,
        },
        Kind.STAGE: {"position": _POSITION, "first_lap": _COUNT, "last_lap": _COUNT},
        Kind.QUALIFYING: {
            "position": _POSITION,
            "time_seconds": _DECIMAL,
            "speed_mph": _DECIMAL,
            "method": _WORD,
            "weekday": _WORD,
        },
        Kind.STANDING: {"position": _POSITION, "behind": _COUNT, "points": _COUNT},
        Kind.INCIDENT: {
            "what": Field(Holds.WHAT),
            "drivers": Field(Holds.DRIVERS, compared=False),
            "lap": _COUNT,
            "laps_to_go": _COUNT,
            "turn": _WORD,
            "contact": _WORD,
            "damage": _WORD,
            "caution": _POSITION,  # which caution of the race it brought out, from 1
            "text": _TEXT,
        },
        Kind.ORDER: {
            "position": _POSITION,
            "behind": _DECIMAL,  # seconds behind the leader
            "ahead": _DECIMAL,  # seconds ahead of second place
            "text": _TEXT,
        },
        Kind.PIT_ORDER: {"position": _POSITION, "entered": _POSITION, "text": _TEXT},
        Kind.PENALTY: {
            "reason": _WORD,
            "consequence": _WORD,
            "laps_to_go": _COUNT,
            "text": _TEXT,
        },
        Kind.CAREER: {"number": _COUNT, "word": _WORD, "text": _TEXT},
        Kind.REMARK: {
            "text": _TEXT,
            "speaker": _WORD,
            "drivers": Field(Holds.DRIVERS, compared=False),
            "lap": _COUNT,
            "laps_to_go": _COUNT,
        },
    }
)
"""The fields of each kind. Laps are counted from 1; positions from 1; gaps are in seconds."""

SET_BY_READER = frozenset({"announced_after", "reported", "uid"})
"""Fields of races that no sheet spells out: they follow from where a race stands in its sheet,
or from the calendar that it stands in."""


def field_of(kind: Kind, name: str) -> Field | None:
    """What `name` holds in a claim of `kind`; None if such a claim has no such field."""
    return FIELDS[kind].get(name) or COMMON.get(name)

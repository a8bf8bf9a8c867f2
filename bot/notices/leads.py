"""How long before a race a reminder comes: read as people type it, and put in words."""

import re
from datetime import timedelta

from bot.answers.wording import count, listed
from db.errors import Refusal

LONGEST = timedelta(days=14)
MOST = 5
"""So many reminders of one race are the most that one wish may ask for."""

_UNITS = {"w": timedelta(weeks=1), "d": timedelta(days=1), "h": timedelta(hours=1)}
_MINUTE = timedelta(minutes=1)
_UNIT = r"(?:weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)"
_PART = re.compile(rf"(\d{{1,5}})\s*({_UNIT})", re.IGNORECASE)
_LEAD = re.compile(rf"(?:\d{{1,5}}\s*{_UNIT})+(?![a-z])|(?:at )?(?:the )?start\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;+&]*(?:and\s+)?", re.IGNORECASE)
_EXAMPLES = "Write for instance 1d 1h 10m, which are three reminders, or 1h30m, which is one."
_SHOWN = 20


class BadLead(Refusal):
    """What was typed is no lead time, or one that no reminder can have."""


def leads_of(typed: str) -> tuple[timedelta, ...]:
    """The lead times in `typed`, the longest first: "1d, 1h 10m" are three, "1h30m" is one.

    Raises:
        BadLead: something in it is no lead time; the message says what.
    """
    found: set[timedelta] = set()
    at = _skip(typed, 0)
    while at < len(typed):
        match = _LEAD.match(typed, at)
        if match is None:
            wrong = typed[at : at + _SHOWN].strip()
            raise BadLead(f"“{wrong}” is no time before a race. {_EXAMPLES}")
        found.add(_read(match.group()))
        at = _skip(typed, match.end())
    if not found:
        raise BadLead(f"How long before the race? {_EXAMPLES}")
    if len(found) > MOST:
        raise BadLead(f"These are {len(found)} reminders of one race, and {MOST} are the most.")
    return tuple(sorted(found, reverse=True))


def lead_in_words(lead: timedelta) -> str:
    """When it comes: "1 hour 30 minutes before", "when it starts"."""
    if not lead:
        return "when it starts"
    days, seconds = lead.days, lead.seconds
    spans = ((days, "day"), (seconds // 3600, "hour"), (seconds % 3600 // 60, "minute"))
    return f"{' '.join(count(number, unit) for number, unit in spans if number)} before"


def leads_in_words(leads: tuple[timedelta, ...]) -> str:
    """When they come, as a sentence lists them."""
    return listed([lead_in_words(lead) for lead in leads])


def _skip(typed: str, at: int) -> int:
    between = _BETWEEN.match(typed, at)
    return between.end() if between else at


def _read(words: str) -> timedelta:
    parts = _PART.findall(words)
    lead = sum(
        (int(number) * _UNITS.get(unit[0].lower(), _MINUTE) for number, unit in parts), timedelta()
    )
    if lead > LONGEST:
        raise BadLead(f"{words} is too long before: {LONGEST.days} days are the most.")
    return lead

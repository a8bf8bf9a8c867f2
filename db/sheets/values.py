"""The values of a fact sheet: what a field accepts, and what is said of anything else."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from db.provenance import Value
from db.racing import RaceState
from db.vocabulary import INCIDENTS, STATUSES, Holds

MOST_CHARACTERS_OF_SLUG = 28
"""Discord's buttons carry slugs in their custom id, which holds 100 characters in all."""

MOST_CHARACTERS_OF_LABEL_SLUG = 60
MOST_CHARACTERS_OF_WORD = 200
MOST_CHARACTERS_OF_TEXT = 1000
MOST = 1_000_000
"""Beyond any lap count, points total or year; keeps a slip of the finger out of the database."""

YEARS = range(1900, 2100)

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_DECIMAL = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")

Check = Callable[[object], Value]
"""Gives the value back as claims hold it.

Raises:
    Unfit: it cannot stand where it stands.
"""


class Unfit(ValueError):
    """A value that cannot stand where it stands; `str(unfit)` says why."""


def check_of(holds: Holds) -> Check:
    """The check of values for a field that `holds` this."""
    return _CHECKS[holds]


def nearest(name: str, known: Iterable[str]) -> str:
    """' (did you mean "…"?)' with the nearest of the `known` names, or nothing."""
    near = get_close_matches(name[:80], list(known), n=1)
    return f' (did you mean "{near[0]}"?)' if near else ""


def shown(raw: object) -> str:
    """A raw value as a message shows it: on one line, without what a terminal would act upon."""
    whole = f'"{raw}"' if isinstance(raw, str) else str(raw)
    text = whole if len(whole) <= 60 else f"{whole[:57]}…"
    return "".join(one if one.isprintable() else "\ufffd" for one in text)


def slug(raw: object) -> str:
    """A slug short enough to be carried by a button."""
    return _slug(raw, MOST_CHARACTERS_OF_SLUG)


def label_slug(raw: object) -> str:
    """A slug that no button carries: of a source, an incident, a stop."""
    return _slug(raw, MOST_CHARACTERS_OF_LABEL_SLUG)


def word(raw: object) -> str:
    """A short text."""
    return _text(raw, MOST_CHARACTERS_OF_WORD)


def words(raw: object) -> tuple[str, ...]:
    """A list of short texts."""
    if not isinstance(raw, list):
        raise Unfit(f"{shown(raw)} is not a list of short texts")
    return tuple(map(word, raw))


def printed_name(raw: object) -> str:
    """A name as an article prints it, which no slug looks like."""
    name = word(raw)
    if not is_printed_name(name):
        raise Unfit(f'"{name}" looks like a slug; a driver is named with `driver`')
    return name


def is_printed_name(subject: str) -> bool:
    """Whether the subject of a claim is a name as printed, and no driver's slug."""
    return not _SLUG.fullmatch(subject)


def zone(raw: object) -> str:
    """The name of a time zone that this machine's time zone data knows."""
    name = word(raw)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise Unfit(f'"{name}" is not {Holds.ZONE}') from unknown
    return name


def position(raw: object) -> int:
    """A position, counted from 1."""
    number = _count(raw, Holds.POSITION)
    if number == 0:
        raise Unfit(f"0 is not {Holds.POSITION}")
    return number


def decimal(raw: object) -> Decimal:
    """A decimal number given as a string, so that not a digit is lost."""
    if not isinstance(raw, str) or not _DECIMAL.fullmatch(raw):
        raise Unfit(f"{shown(raw)} is not {Holds.DECIMAL}")
    return Decimal(raw)


def flag(raw: object) -> bool:
    """True or false."""
    if not isinstance(raw, bool):
        raise Unfit(f"{shown(raw)} is not {Holds.FLAG}")
    return raw


def drivers(raw: object) -> tuple[str, ...]:
    """Slugs of drivers, none of them twice."""
    if not isinstance(raw, list):
        raise Unfit(f"{shown(raw)} is not {Holds.DRIVERS}")
    slugs = tuple(map(slug, raw))
    twice = next((one for at, one in enumerate(slugs) if one in slugs[:at]), None)
    if twice is not None:
        raise Unfit(f'"{twice}" stands in it twice')
    return slugs


def _slug(raw: object, most: int) -> str:
    text = _text(raw, MOST_CHARACTERS_OF_WORD)
    if not _SLUG.fullmatch(text):
        raise Unfit(f"{shown(text)} is not a slug: small letters, digits and single hyphens")
    if len(text) > most:
        raise Unfit(f"{shown(text)} has {len(text)} characters; a slug here has at most {most}")
    return text


def _text(raw: object, most: int) -> str:
    if not isinstance(raw, str):
        raise Unfit(f"{shown(raw)} is not a text in quotes")
    text = " ".join(raw.split())
    if not text:
        raise Unfit("is empty; leave the field out where the source does not tell")
    if len(text) > most:
        raise Unfit(f"has {len(text)} characters; at most {most} fit")
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise Unfit("holds characters that cannot be shown")
    return text


def _sentence(raw: object) -> str:
    return _text(raw, MOST_CHARACTERS_OF_TEXT)


def _count(raw: object, holds: Holds = Holds.COUNT) -> int:
    # A bool is an int in Python, never in a sheet.
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        raise Unfit(f"{shown(raw)} is not {holds}")
    if raw > MOST:
        raise Unfit(f"{shown(raw)} is too large to be true")
    return raw


def day(raw: object) -> date:
    """A date without a time."""
    # A datetime is a date in Python, never in a sheet.
    if not isinstance(raw, date) or isinstance(raw, datetime):
        raise Unfit(f"{shown(raw)} is not {Holds.DAY}")
    if raw.year not in YEARS:
        raise Unfit(f"{raw.year} is not a year of racing")
    return raw


def _clock(raw: object) -> str:
    if not isinstance(raw, str) or not _CLOCK.fullmatch(raw):
        raise Unfit(f"{shown(raw)} is not {Holds.CLOCK}")
    return raw


def _one_of(choices: tuple[str, ...]) -> Check:
    def check(raw: object) -> str:
        if not isinstance(raw, str) or raw not in choices:
            hint = nearest(raw, choices) if isinstance(raw, str) else ""
            raise Unfit(f"{shown(raw)} is none of {', '.join(choices)}{hint}")
        return raw

    return check


_CHECKS: Mapping[Holds, Check] = MappingProxyType(
    {
        Holds.COUNT: _count,
        Holds.POSITION: position,
        Holds.DECIMAL: decimal,
        Holds.WORD: word,
        Holds.TEXT: _sentence,
        Holds.DRIVER: slug,
        Holds.DRIVERS: drivers,
        Holds.SERIES: slug,
        Holds.TRACK: slug,
        Holds.RACE: slug,
        Holds.DAY: day,
        Holds.CLOCK: _clock,
        Holds.ZONE: zone,
        Holds.FLAG: flag,
        Holds.STATE: _one_of(tuple(RaceState)),
        Holds.STATUS: _one_of(STATUSES),
        Holds.WHAT: _one_of(tuple(sorted(INCIDENTS))),
    }
)

"""Days as editors type them -> dates."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from db.sheets.values import YEARS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 60  # whatever is longer is no day, and is not looked at

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_IN_FIGURES = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+")


def day_typed(text: str, today: date | None = None) -> date | None:
    """The day that `text` says, None if it says none.

    For example 2025-03-29, 3/29/2025, March 29, 2025, and 29 Mar 2025; where `today` is given,
    "today" and "yesterday" too. Figures alone are read as in the United States, month first,
    unless that cannot be; with dots, day first.
    """
    said = " ".join(text.casefold().split())[:_LONGEST]
    said = _WEEKDAY.sub("", said, count=1) if _WEEKDAY.match(said) else said
    if today is not None and said in ("today", "yesterday"):
        return today - timedelta(days=said == "yesterday")
    return next((day for day in map(_date, _readings(said)) if day is not None), None)


def _readings(said: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day, each way that it can be read, the likelier one first."""
    if found := _YEAR_FIRST.fullmatch(said):
        yield int(found[1]), int(found[2]), int(found[3])
    elif found := _IN_FIGURES.fullmatch(said):
        one, other, year = int(found[1]), int(found[3]), int(found[4])
        month_first, day_first = (year, one, other), (year, other, one)
        yield from (day_first, month_first) if found[2] == "." else (month_first, day_first)
    elif found := _MONTH_FIRST.fullmatch(said):
        yield int(found[3]), _month(found[1]), int(found[2])
    elif found := _DAY_FIRST.fullmatch(said):
        yield int(found[3]), _month(found[2]), int(found[1])


def _month(word: str) -> int:
    """Its number; 0, which no month has, for what is none."""
    names = [at for at, name in enumerate(_MONTHS, start=1) if word.startswith(name)]
    return names[0] if names else 0


def _date(reading: tuple[int, int, int]) -> date | None:
    try:
        day = date(*reading)
    except ValueError:
        return None
    return day if day.year in YEARS else None

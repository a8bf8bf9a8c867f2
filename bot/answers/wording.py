"""How things are put in words: ordinals, plurals, days, lists, a race's line."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Line
from db.racing import Race

_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def ordinal(number: int) -> str:
    """The number as a place: 1st, 2nd, 3rd, 4th, 11th."""
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number of things: 1 lap, 2 laps."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def spelt(number: int) -> str:
    """Small numbers in letters, as running text has them."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them: A, B and C."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def day(of: date) -> str:
    """A day such as Fri 21 Mar 2025, in English whatever the machine's locale."""
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[of.weekday()]
    return f"{weekday} {of.day} {_MONTHS[of.month - 1]} {of.year}"


def race_line(race: Race) -> Line:
    """Which race is meant: its series, track and day."""
    track = race.track.short_name if race.track else None
    parts = (race.series.short_name, track, day(race.run_on) if race.run_on else "date not told")
    return ", ".join(part for part in parts if part)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

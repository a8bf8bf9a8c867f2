"""Which series a command means."""

from datetime import datetime

from bot.answers.ask import shown
from bot.answers.lookup import Lookup
from bot.answers.question import Names
from bot.answers.questions.next_race import coming_race
from bot.answers.resolve import Ambiguous, Resolved
from bot.answers.wording import listed
from db.errors import Refusal
from db.racing import Series


class UnknownSeries(Refusal):
    """No series goes by the name that was typed, or none was named where one is needed."""


def series_named(lookup: Lookup, typed: str) -> Series:
    """The series of that name.

    Raises:
        UnknownSeries: there is none, or several.
    """
    match lookup.resolve(Names.SERIES, typed):
        case Resolved(key=key):
            return lookup.almanac.series[key]
        case Ambiguous(keys=keys):
            names = listed([lookup.label(Names.SERIES, key) for key in keys])
            raise UnknownSeries(f"Which series do you mean by “{shown(typed)}”: {names}?")
    known = listed([one.short_name for one in lookup.almanac.series.values()])
    raise UnknownSeries(f"No series I know of goes by “{shown(typed)}”. I know {known or 'none'}.")


def series_meant(lookup: Lookup, typed: str | None, home: str | None, now: datetime) -> Series:
    """The series of that name; without one the server's own, else that of the next race.

    Raises:
        UnknownSeries: there is none by that name, or nothing to go by.
    """
    if typed:
        return series_named(lookup, typed)
    known = lookup.almanac.series
    if home is not None and home in known:
        return known[home]
    race = coming_race(lookup.almanac, None, now)
    if race is not None:
        return race.series
    if len(known) == 1:
        return next(iter(known.values()))
    names = listed([one.short_name for one in known.values()])
    if not names:
        raise UnknownSeries("I know no series yet.")
    raise UnknownSeries(f"Of which series? Name it with the option “series”: I know {names}.")

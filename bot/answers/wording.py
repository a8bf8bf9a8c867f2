"""How things are put in words: ordinals, plurals, units, days, lists, names in tables."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from bot.answers import spanish
from bot.answers.both import Both, capital
from db.provenance import Fact
from db.racing import Driver, Entry, Race

YES, NO = Both("Yes", "Sí"), Both("No", "No")

UNKNOWN = "–"
"""What a table shows where no source tells."""

JOINT = " · "
"""What stands between two items of one line."""

_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_DAYS_AS_SUCH, _DAYS_IN_WEEKS = 14, 60

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


def short_day(of: date) -> str:
    """A day for a narrow table: 21 Mar."""
    return f"{of.day} {_MONTHS[of.month - 1]}"


def race_line(race: Race) -> Both:
    """Which race is meant: its series, track and day."""
    track = race.track.short_name if race.track else None
    parts = (race.series.short_name, track, day(race.run_on) if race.run_on else "date not told")
    return Both(", ".join(part for part in parts if part), spanish.race_line(race))


def laps(number: int) -> str:
    """A number of laps."""
    return count(number, "lap")


def to_go(number: int) -> str:
    """A moment counted from the end."""
    return f"{laps(number)} to go"


def times(number: int) -> str:
    """How often: once, twice, 3 times."""
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")


def seconds(number: Decimal) -> str:
    """A time or a gap, as exact as printed."""
    return f"{number} {'second' if number == 1 else 'seconds'}"


def mph(number: Decimal) -> str:
    """A speed."""
    return f"{number} mph"


def gap(number: int) -> str:
    """A distance in points."""
    return count(number, "point")


def distance(race: Race) -> int | None:
    """The laps of the race: those run where told, else those it was set for."""
    fact = race.laps_run or race.scheduled_laps
    return fact.value if fact else None


def led(fact: Fact[int], race: Race) -> Both:
    """The laps a driver led, out of those of the race: led 20 of 134 laps."""
    whole = distance(race)
    told = f"led {fact.value} of {laps(whole)}" if whole else f"led {laps(fact.value)}"
    return Both(told if fact.value else "led no laps", spanish.led(fact, whole))


def percent(part: int, whole: int) -> str:
    """A share, rounded to whole percents: 58%, or under 1%."""
    share = 100 * part / whole
    return "under 1%" if 0 < share < 1 else f"{share:.0f}%"


def cell(fact: Fact[int] | Fact[str] | None) -> str:
    """A fact in a table."""
    return UNKNOWN if fact is None else str(fact.value)


def days_away(days: int) -> str:
    """How far off a day is, from today at the track: in 5 days, tomorrow, 20 months ago."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    span = _span(abs(days))
    return f"in {span}" if days > 0 else f"{span} ago"


def _span(days: int) -> str:
    if days < _DAYS_AS_SUCH:
        return count(days, "day")
    if days < _DAYS_IN_WEEKS:
        return count(days // 7, "week")
    months = round(days / 30.44)
    return count(months, "month") if months < 24 else count(round(days / 365.25), "year")


def initialled(drivers: Iterable[Driver]) -> Mapping[str, str]:
    """Names for a narrow table by slug: C. Heim; in full for those an initial leaves alike."""
    named = {one.slug: one.name for one in drivers}
    short = {slug: _initialled(name) for slug, name in named.items()}
    used = Counter(short.values())
    return {slug: name if used[name] == 1 else named[slug] for slug, name in short.items()}


def _initialled(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first[0]}. {rest}" if rest else name


def vehicle(entry: Entry) -> Both:
    """What a driver drove for whom, as far as told: No. 07 Chevrolet, Spire Motorsports."""
    number = f"No. {entry.car_number.value}" if entry.car_number else ""
    make = entry.manufacturer.value if entry.manufacturer else ""
    team = entry.team.value if entry.team else ""
    ridden = " ".join(part for part in (number, make) if part)
    told = ", ".join(part for part in (ridden, team) if part)
    return Both(told, spanish.vehicle(entry))


def surname(driver: Driver) -> str:
    """The family name with what belongs to it: Perez de Lara's is de Lara, and Jr. stays."""
    names = driver.name.split()
    start = len(names) - 1
    while start > 1 and names[start] in _SUFFIXES:
        start -= 1
    while start > 1 and names[start - 1].islower():
        start -= 1
    return " ".join(names[start:])


def sentence(words: str) -> Both:
    """Words with a capital letter at the front."""
    return capital(words)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

"""The day a race was run on, from dates, weekdays and years as far as they agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.articles.patterns.date_lines import is_date_line
from bot.articles.patterns.race_name import is_not_now

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"(?i:(?P<weekday>{_DAY})(?:'s|,| night,?| afternoon,?| evening,?)? ?\(?(?:on )?)?"
    rf"\b(?P<month>{MONTH}|(?-i:JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|"
    r"SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER))"
    rf" (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<year>(?:19|20)\d\d))?"
)
_EUROPEAN = re.compile(
    rf"(?:(?P<weekday>{_DAY}),? )?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})"
    rf"(?:,? (?P<year>(?:19|20)\d\d))?"
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_NUMERIC = re.compile(
    r"(?<![\d/])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>(?:19|20)\d\d)(?![\d/])"
)
"""Only where it can be read in one way."""
_YEAR = re.compile(r"(?<![\d$,.])(?:19|20)\d\d(?![\d,]\d|%)")
_SEASON = re.compile(
    r"^(?:[ ,-](?:[A-Z]\w+ |NASCAR |regular[ -])*)?(?:season|playoffs?|"
    r"campaign|schedule|championship"
    r"|series|regular|title|victory|NASCAR|Cup|Truck|Xfinity)",
    re.IGNORECASE,
)
_QUALIFYING = re.compile(
    r"(?i)qualif|(?<!started on )(?<!started from )(?<!started on the )(?<!started from the "
    r")pole|practice|lineup|\bsprint\b(?! cup)|\bheats?\b"
)
_ITS_DATELINE = re.compile(r"(?m)^[A-Z][A-Z .'-]+[A-Z](?:, [^()\n]{2,24})? \((?=[A-Z][a-z.]+ \d)")
_NOT_ITS_END = re.compile(
    r"(?i)\b(?:began|begun|postponed|suspended|scheduled|planned|originally)\b[^.;]{0,30}$"
)
_WEEKDAY = re.compile(rf"\b({_DAY})\b")


@dataclass(frozen=True, slots=True)
class Printed:
    """A date where it stands: `year` and `weekday` only as far as printed."""

    start: int
    end: int
    month: int
    day: int
    year: int | None
    weekday: str | None


def dates_in(text: str) -> list[Printed]:
    """The dates in `text`, in order."""
    found = [
        one for pattern in (_DATE, _EUROPEAN, _ISO, _NUMERIC) for one in _printed(pattern, text)
    ]
    found.sort(key=lambda one: (one.start, one.start - one.end))
    apart: list[Printed] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def run_on(text: str, lead_end: int, dateline: int, published_on: date | None) -> date | None:
    """The day of the race; None unless day, month and year follow from the text.

    `lead_end` ends the part that tells of the race first; `dateline` the dateline within it.
    """
    own = [one for one in dates_in(text[: lead_end + 20]) if not _is_aside(text, one)]
    for one in own:
        full = _in_year(text, one)
        if full is None:
            continue
        is_dated = one.end <= dateline or _is_published(text, one, lead_end)
        if not is_dated and not (full == published_on and _is_above(text, one)):
            return full
        begin = max(dateline, one.end)
        return _race_day(text, full, begin, max(lead_end, begin + 400))
    late = _dated_late(text) if not own else None
    if late is not None:
        return late
    if published_on is not None and not own:
        return _race_day(text, published_on, 0, lead_end) if weekday_of(text, 0, lead_end) else None
    return None


def _is_published(text: str, one: Printed, lead_end: int) -> bool:
    """Whether a date is that of the report: the text tells of another weekday than it prints."""
    if not is_date_line(text, one.start, one.end):
        return False
    told = weekday_of(text, one.end, max(lead_end, one.end + 500))
    return told is not None and told != one.weekday


def _is_above(text: str, one: Printed) -> bool:
    """Whether a date without a weekday stands in a line that is no sentence."""
    line_start = text.rfind("\n", 0, one.start) + 1
    line = text[line_start : line_start + 101].partition("\n")[0]
    return one.weekday is None and len(line) <= 100 and not line.endswith((".", '"'))


def _dated_late(text: str) -> date | None:
    """The race's day by a dateline further down, or by a line at the end: "Posted … on …"."""
    for found in _ITS_DATELINE.finditer(text):
        printed = next(iter(dates_in(text[found.end() : found.end() + 30])), None)
        full = _in_year(text, printed) if printed else None
        if full:
            return _race_day(text, full, found.end(), found.end() + 500)
    for one in dates_in(text[-200:]):
        placed = replace(one, start=one.start + max(0, len(text) - 200))
        is_of_report = is_date_line(text, placed.start, placed.end)
        full = _in_year(text, placed) if is_of_report else None
        if full and weekday_of(text, 0, len(text) // 2):
            return _race_day(text, full, 0, len(text) // 2)
    return None


def weekday_of(text: str, start: int, lead_end: int) -> str | None:
    """The weekday that the lead gives the race."""
    for found in _WEEKDAY.finditer(text, start, lead_end):
        around = text[max(0, found.start() - 30) : found.end() + 20]
        if not _QUALIFYING.search(around) and not is_not_now(text, found.start(), found.end()):
            return found[1]
    return None


def _race_day(text: str, dated: date, start: int, lead_end: int) -> date:
    """The weekday told, at or before the day an article is dated."""
    weekday = weekday_of(text, start, lead_end)
    if weekday is None:
        return dated
    return dated - timedelta(days=(dated.weekday() - WEEKDAYS.index(weekday)) % 7)


def _is_aside(text: str, one: Printed) -> bool:
    before = text[max(0, one.start - 50) : one.start].rpartition(". ")[2]
    is_other = _QUALIFYING.search(before) or _NOT_ITS_END.search(before)
    return bool(is_other) or is_not_now(text, one.start, one.end)


def _printed(pattern: re.Pattern[str], text: str) -> Iterator[Printed]:
    for found in pattern.finditer(text):
        groups = found.groupdict()
        month = groups["month"]
        n = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        year = int(groups["year"]) if groups["year"] else None
        weekday = groups.get("weekday")
        if 1 <= n <= 12 and 1 <= int(groups["day"]) <= 31:
            day = int(groups["day"])
            yield Printed(found.start(), found.end(), n, day, year, weekday and weekday.title())


def _in_year(text: str, one: Printed) -> date | None:
    """The date with its year: printed, or the one of the text that fits the weekday."""
    if one.year is not None:
        return _day(one.year, one)
    weekday = one.weekday or _weekday_near(text, one)
    seasons: set[int] = set()
    years: set[int] = set()
    for found in _YEAR.finditer(text):
        years.add(int(found[0]))
        is_titled = found.start() < len(text.partition("\n")[0]) and "\n" in text
        if is_titled or _SEASON.match(text[found.end() : found.end() + 40]):
            seasons.add(int(found[0]))
    if weekday:
        for candidates in (seasons, years):
            fitting = [day for year in candidates if (day := _day(year, one))]
            fitting = [day for day in fitting if WEEKDAYS[day.weekday()] == weekday]
            if len(fitting) == 1:
                return fitting[0]
        return None
    return _day(min(seasons), one) if len(seasons) == 1 else None


def _weekday_near(text: str, one: Printed) -> str | None:
    found = _WEEKDAY.search(text, one.end, one.end + 200)
    is_dateline = re.match(r"[^.\n]{0,20}-", text[one.end : one.end + 24])
    return found[1] if found and is_dateline else None


def _day(year: int, one: Printed) -> date | None:
    try:
        return date(year, one.month, one.day)
    except ValueError:
        return None

"""When a race that an article announces will be run: only what its words leave no doubt about.

What stays in doubt is kept as printed, so that an editor sees it and can say what is meant.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from bot.articles.findings import Finding
from bot.articles.patterns.day import WEEKDAYS, Printed, dates_in
from db.provenance import Value

FARTHEST = timedelta(days=200)
"""No report announces a race that is farther away: over the winter it is half of that."""

STALE = timedelta(days=6)
"""An article so much later than its race may count its weekdays from either."""

SURELY_NEXT = timedelta(days=5)
""""Next Friday", said on a Wednesday, may be in two days or in nine."""

_WEEKDAY = re.compile(
    rf"\b(?P<next>[Nn]ext |[Tt]his )?(?P<day>{'|'.join(WEEKDAYS)})\b"
    r"(?!'s| (?:night|afternoon|evening)'s)"
)
_WEEK = re.compile(r"(?i)\b(?:next|this) (?P<day>week(?:end)?)\b")
_LATER = re.compile(
    r"(?i)\b(?:week(?:end)? after|in (?:\w+ )?weeks?|week from|fortnight|off|idle|break)\b"
)
_TIME = re.compile(
    r"(?i)\b(?:(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?|(?P<noon>noon)\b)"
    r"(?:,? ?\(?(?P<zone>ET|EDT|EST|Eastern|CT|CDT|CST|Central|MT|MDT|MST|Mountain|PT|PDT|PST|"
    r"Pacific|local)\b)?"
)
_ZONES = {
    "e": "America/New_York",
    "c": "America/Chicago",
    "m": "America/Denver",
    "p": "America/Los_Angeles",
}
_LOCAL = "local"


def announced_fields(
    finding: Finding, ran_on: date | None, published_on: date | None
) -> Mapping[str, Value]:
    """The fields of an announcement; a day or an hour that is not sure is a text as printed.

    `ran_on` is the day of the race that the article reports on.
    """
    fields = {
        name: value
        for name, value in finding.fields.items()
        if name not in ("run_on", "weekday", "start_time", "zone")
    }
    return {**fields, **dict(_day(finding.quote, ran_on, published_on)), **_hour(finding.quote)}


def _day(text: str, ran_on: date | None, published_on: date | None) -> Iterator[tuple[str, Value]]:
    printed, weekdays = dates_in(text), list(_WEEKDAY.finditer(text))
    since = max(filter(None, (ran_on, published_on)), default=None)
    found: date | None = None
    if since is not None and len({(one.month, one.day) for one in printed}) == 1:
        found = _of_date(printed, ran_on or since)
    elif since is not None and not printed and not _LATER.search(text):
        found = _of_weekdays(weekdays, since) if since - (ran_on or since) <= STALE else None
    if found is not None:
        yield "run_on", found
        yield "weekday", WEEKDAYS[found.weekday()]
        return
    # Empty where no day is printed at all: whoever knows it can still say it.
    spans = [(one.start, one.end) for one in printed]
    spans += [
        one.span()
        for one in (*weekdays, *_WEEK.finditer(text))
        if not any(start <= one.end("day") <= end for start, end in spans)
    ]
    yield "run_on", ", ".join(dict.fromkeys(text[start:end] for start, end in sorted(spans)))


def _of_date(printed: list[Printed], after: date) -> date | None:
    """The first such day after the race, unless its weekday or year says otherwise."""
    years = {one.year for one in printed if one.year}
    names = {one.weekday for one in printed if one.weekday}
    one = printed[0]
    for year in years or (after.year, after.year + 1):
        try:
            told = date(year, one.month, one.day)
        except ValueError:
            continue
        if after < told <= after + FARTHEST:
            return told if names <= {WEEKDAYS[told.weekday()]} and len(years) < 2 else None
    return None


def _of_weekdays(found: list[re.Match[str]], since: date) -> date | None:
    """The next day of that name; None if it may be the one after that, or several are named."""
    if len({one["day"] for one in found}) != 1:
        return None
    ahead = (WEEKDAYS.index(found[0]["day"]) - since.weekday() - 1) % 7 + 1
    told = since + timedelta(days=ahead)
    says_next = any((one["next"] or "").casefold() == "next " for one in found)
    return None if says_next and told - since < SURELY_NEXT else told


def _hour(text: str) -> Mapping[str, Value]:
    """The start with its zone. One time in two zones is one time; two times are none."""
    found = [one for one in _TIME.finditer(text) if _is_time(one)]
    if not found:
        return {}
    zoned = [one for one in found if one["zone"]]
    first = zoned[0] if zoned else None
    if first is None or len(zoned) < len(found) or len({_minutes(one) for one in zoned}) > 1:
        return {"start_time": ", ".join(one[0].strip() for one in found)}
    zone = _ZONES.get(first["zone"][0].lower())
    told: dict[str, Value] = {"start_time": _clock(first)}
    # The track's own zone is that of a time without one.
    return told if first["zone"].lower() == _LOCAL or zone is None else {**told, "zone": zone}


def _is_time(found: re.Match[str]) -> bool:
    return bool(found["noon"]) or (1 <= int(found["hour"]) <= 12 and int(found["minute"] or 0) < 60)


def _clock(found: re.Match[str]) -> str:
    if found["noon"]:
        return "12:00"
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{hour:02}:{int(found['minute'] or 0):02}"


def _minutes(found: re.Match[str]) -> int | str:
    """Minutes after midnight in the East, by which the same moment in two zones is one."""
    hours, minutes = map(int, _clock(found).split(":"))
    zone = found["zone"].lower()
    if zone == _LOCAL:
        return f"{hours}:{minutes}"
    return (hours + "ecmp".index(zone[0])) * 60 + minutes

"""When the next race is: day and hour, as far as they follow from what is printed."""

import re
from datetime import date, timedelta

from bot.articles.patterns import day

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?\b\.?(?: "
    r"\(?(?P<zone>ET|EDT|EST|Eastern|CT|Central|PT|Pacific|MT|local))?",
    re.IGNORECASE,
)
_DAY_TEXT = re.compile(
    r"(?:next )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:, |,? "
    rf"(?:night, )?){day.MONTH} \d{{1,2}}(?:, \d{{4}})?|{day.MONTH} "
    r"\d{1,2}\b(?:, \d{4})?|"
    r"next (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week(?:end)?)|(?:on )"
    r"?(?P<bare>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_ZONES = {
    "et": "America/New_York",
    "edt": "America/New_York",
    "est": "America/New_York",
    "eastern": "America/New_York",
}


def when_of(text: str) -> str | None:
    """The day as printed; None where there is none."""
    told = list(_DAY_TEXT.finditer(text))
    # "Off next week before …, April 6": a date says more than a week.
    found = next((one for one in told if re.search(r"\d", one[0])), told[0] if told else None)
    return (found["bare"] or found[0]).strip() if found else None


def day_of(when: str | None, after: date | None) -> tuple[date | None, str | None]:
    """The day announced, as far as it follows from the race's, and its weekday as printed."""
    weekday = next((one for one in day.WEEKDAYS if one in (when or "")), None)
    if when is None or after is None:
        return None, weekday
    printed = next(iter(day.dates_in(when)), None)
    if printed is not None:
        for year in (printed.year,) if printed.year else (after.year, after.year + 1):
            try:
                told = date(year, printed.month, printed.day)
            except ValueError:
                continue
            if told > after:
                return told, weekday
        return None, weekday
    if weekday is None:
        return None, None
    # "Next Friday" in a report of a Friday's race is a week away, any weekday the next one.
    days = (day.WEEKDAYS.index(weekday) - after.weekday() - 1) % 7 + 1
    return after + timedelta(days), weekday


def hour_of(text: str) -> tuple[str | None, str | None]:
    """The hour, "19:30", and its time zone as printed."""
    found = _TIME.search(text)
    if found is None:
        return None, None
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    zone = _ZONES.get((found["zone"] or "").lower())
    return f"{hour:02}:{int(found['minute'] or 0):02}", zone

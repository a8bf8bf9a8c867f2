"""How far a moment is from now, in words."""

from datetime import datetime, timedelta

from bot.answers.wording import count

SOON = timedelta(seconds=45)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MONTH, YEAR = timedelta(days=30.4375), timedelta(days=365.25)  # on average
UNITS = (
    # up to this far, in this unit
    (90 * MINUTE, MINUTE, "minute"),
    (36 * HOUR, HOUR, "hour"),
    (60 * DAY, DAY, "day"),
    (24 * MONTH, MONTH, "month"),
)


def relative(at: datetime, now: datetime) -> str:
    """When `at` is, seen from `now`: "in 5 days", "20 months ago"."""
    far = abs(at - now)
    if far < SOON:
        return "now"
    span = _span(far)
    return f"in {span}" if at > now else f"{span} ago"


def _span(far: timedelta) -> str:
    for limit, unit, name in UNITS:
        if far < limit:
            return count(max(1, round(far / unit)), name)
    return count(round(far / YEAR), "year")

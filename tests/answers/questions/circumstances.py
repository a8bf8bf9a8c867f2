"""When the questions of these tests are asked."""

from datetime import UTC, date, datetime, timedelta

from bot.answers.question import Asked

RACE_DAY = date(2025, 3, 21)
ASKED = Asked(datetime(2025, 3, 23, 16, tzinfo=UTC))  # two days after the race at Homestead


def homestead(days: int) -> date:
    """A day counted from the race at Homestead."""
    return RACE_DAY + timedelta(days)


def at(*moment: int) -> Asked:
    """Asked at this moment, UTC: `at(2025, 3, 28, 23, 30)`."""
    year, month, day, hour, minute = (*moment, 0, 0)[:5]
    return Asked(datetime(year, month, day, hour, minute, tzinfo=UTC))

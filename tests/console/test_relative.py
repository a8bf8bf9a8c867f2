from datetime import UTC, datetime, timedelta

import pytest

from bot.console.relative import relative

NOW = datetime(2025, 3, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("far", "words"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(seconds=50), "in 1 minute"),
        (timedelta(minutes=89), "in 89 minutes"),
        (timedelta(hours=2), "in 2 hours"),
        (timedelta(days=5), "in 5 days"),
        (timedelta(days=59), "in 59 days"),
        (timedelta(days=90), "in 3 months"),
        (timedelta(days=900), "in 2 years"),
        (timedelta(seconds=-44), "now"),
        (timedelta(hours=-30), "30 hours ago"),
        (timedelta(days=-1000), "3 years ago"),
    ],
)
def test_says_how_far_a_moment_is(far: timedelta, words: str) -> None:
    assert relative(NOW + far, NOW) == words


def test_a_race_of_march_is_twenty_months_ago_in_november_of_the_next_year() -> None:
    then, now = datetime(2025, 3, 28, 23, tzinfo=UTC), datetime(2026, 11, 21, tzinfo=UTC)

    assert relative(then, now) == "20 months ago"

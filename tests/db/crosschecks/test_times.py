"""Dates and speeds."""

from datetime import date
from decimal import Decimal

from db.provenance import Claim, Kind
from tests.builders import a_claim
from tests.db.crosschecks.doubting import doubts, the_race


def a_lap(mph: str) -> list[Claim]:
    """The pole lap of Homestead, at a speed."""
    seconds, speed = Decimal("32.111"), Decimal(mph)
    lap = a_claim(Kind.QUALIFYING, "corey-heim", time_seconds=seconds, speed_mph=speed)
    return [the_race(track="homestead-miami"), lap]


def an_announced_race(run_on: date) -> Claim:
    """A race announced in a report of the race of 21 March 2025."""
    after = date(2025, 3, 21)
    return a_claim(Kind.SCHEDULE, run_on=run_on, announced_after=after)


def test_doubts_a_weekday_that_is_not_that_of_the_date() -> None:
    text = "21 March 2025 is a Friday, but the race is told to be on a Saturday."

    found = doubts("weekday", the_race(run_on=date(2025, 3, 21), weekday="Saturday"))

    assert found == [("", "weekday", text)]


def test_is_content_with_the_weekday_of_the_date() -> None:
    assert doubts("weekday", the_race(run_on=date(2025, 3, 21), weekday="friday")) == []


def test_doubts_a_speed_that_the_time_does_not_give() -> None:
    text = "A lap of 1.5 miles in 32.111 seconds is 168.167 mph, not 168.617."

    assert doubts("speed", *a_lap("168.617")) == [("corey-heim", "speed_mph", text)]


def test_is_content_with_a_speed_rounded_to_the_thousandth() -> None:
    assert doubts("speed", *a_lap("168.167")) == []


def test_cannot_tell_speeds_at_a_track_of_unknown_length() -> None:
    _, lap = a_lap("100")

    assert doubts("speed", the_race(track="nowhere"), lap) == []


def test_doubts_a_race_announced_for_before_the_race_reported_on() -> None:
    text = "The report that announces this date is itself of a race on 21 March 2025."

    found = doubts("announced-race-date", an_announced_race(date(2025, 3, 14)))

    assert found == [("", "run_on", text)]


def test_is_content_with_a_race_announced_for_later() -> None:
    assert doubts("announced-race-date", an_announced_race(date(2025, 3, 28))) == []

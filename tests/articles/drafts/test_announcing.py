"""The day and hour of a race that is announced: what the words leave no doubt about, or as printed.

The race reported on was run on Friday, 28 March 2025, unless told otherwise.
"""

from collections.abc import Mapping
from datetime import date

import pytest

from bot.articles.drafts.announcing import announced_fields
from bot.articles.findings import Finding
from db.provenance import Kind, Value

FRIDAY = date(2025, 3, 28)
SATURDAY = date(2025, 3, 29)


def told(
    text: str, ran_on: date | None = FRIDAY, published_on: date | None = SATURDAY
) -> Mapping[str, Value]:
    """The fields that are read in an announcement."""
    found = Finding(Kind.SCHEDULE, "", {"track": "Bristol"}, text, 0, len(text), "next-race")
    return announced_fields(found, ran_on, published_on)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The next race is at Bristol on Friday, April 11.", date(2025, 4, 11)),
        ("The next race is at Bristol on Sept. 30.", date(2025, 9, 30)),
        ("The next race is at Bristol on April 11, 2025.", date(2025, 4, 11)),
        ("Bristol follows on 11 April.", date(2025, 4, 11)),
        ("Bristol is next on Friday.", date(2025, 4, 4)),
        ("Bristol is up next Friday.", date(2025, 4, 4)),
        ("After Friday's race the trucks head to Bristol on Sunday.", date(2025, 3, 30)),
    ],
)
def test_a_day_that_is_sure_is_a_date(text: str, day: date) -> None:
    assert told(text)["run_on"] == day


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Bristol is up next Sunday.", "next Sunday"),
        ("Bristol is up next weekend.", "next weekend"),
        ("Bristol is next on Thursday, April 11.", "Thursday, April 11"),
        ("Bristol is next on April 11, 2024.", "April 11, 2024"),
        ("Practice is on April 10 and the race on April 11.", "April 10, April 11"),
        ("Bristol runs Friday and Saturday.", "Friday, Saturday"),
        ("Bristol is next on Feb. 30.", "Feb. 30"),
        ("Bristol is next.", ""),
        ("The trucks are off until Friday at Bristol.", "Friday"),
        ("The trucks race again in two weeks, on Friday at Bristol.", "Friday"),
        ("A fortnight from now, on Friday, it is Bristol.", "Friday"),
    ],
)
def test_a_day_that_may_be_another_one_stays_as_printed(text: str, printed: str) -> None:
    assert told(text)["run_on"] == printed
    assert "weekday" not in told(text)


def test_the_season_after_the_winter_is_the_next_year() -> None:
    day = told("The season opens at Daytona on Sunday, February 15.", date(2025, 11, 2), None)

    assert day["run_on"] == date(2026, 2, 15)


def test_a_day_of_the_week_counts_from_the_day_of_publication_not_of_reading() -> None:
    assert told("Bristol is next on Sunday.", date(2025, 3, 30), date(2025, 3, 31))[
        "run_on"
    ] == date(2025, 4, 6)


def test_a_day_of_the_week_in_a_report_of_weeks_later_is_not_sure() -> None:
    assert told("Bristol is next on Sunday.", FRIDAY, date(2025, 5, 10))["run_on"] == "Sunday"


def test_without_any_day_to_count_from_no_day_is_sure() -> None:
    assert told("Bristol is next on April 11.", None, None)["run_on"] == "April 11"


@pytest.mark.parametrize(
    ("text", "clock", "zone"),
    [
        ("at 7:30 p.m. ET on FS1", "19:30", "America/New_York"),
        ("at 8 p.m. Eastern", "20:00", "America/New_York"),
        ("(2:30 p.m. CT)", "14:30", "America/Chicago"),
        ("at noon ET", "12:00", "America/New_York"),
        ("at 12:15 a.m. PT", "00:15", "America/Los_Angeles"),
        ("at 3 p.m. ET (2 p.m. CT)", "15:00", "America/New_York"),
        ("at 6 p.m. local time", "18:00", None),
    ],
)
def test_an_hour_with_its_zone_is_a_start(text: str, clock: str, zone: str | None) -> None:
    fields = told(f"Bristol is next on April 11, {text}.")

    assert (fields["start_time"], fields.get("zone")) == (clock, zone)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("at 7:30 p.m. on FS1", "7:30 p.m."),
        ("at 3 p.m. BST", "3 p.m."),
        ("with coverage at 7 p.m. ET and green at 7:30 p.m. ET", "7 p.m. ET, 7:30 p.m. ET"),
    ],
)
def test_an_hour_that_is_not_sure_stays_as_printed(text: str, printed: str) -> None:
    fields = told(f"Bristol is next on April 11, {text}.")

    assert (fields["start_time"], "zone" in fields) == (printed, False)


def test_where_no_hour_is_printed_there_is_none() -> None:
    assert "start_time" not in told("Bristol is next on April 11.")

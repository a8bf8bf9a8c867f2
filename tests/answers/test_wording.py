from datetime import date
from decimal import Decimal

import pytest

from bot.answers.wording import (
    cell,
    count,
    day,
    days_away,
    distance,
    gap,
    initialled,
    led,
    listed,
    mph,
    ordinal,
    percent,
    race_line,
    seconds,
    sentence,
    short_day,
    spelt,
    surname,
    times,
    to_go,
    vehicle,
)
from tests.builders import a_driver, a_fact, a_race, an_entry


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (33, "33rd"),
        (111, "111th"),
    ],
)
def test_puts_a_number_as_a_place(number: int, expected: str) -> None:
    assert ordinal(number) == expected


def test_counts_in_the_singular_and_the_plural() -> None:
    assert [count(number, "lap") for number in (0, 1, 2)] == ["0 laps", "1 lap", "2 laps"]


def test_spells_small_numbers_only() -> None:
    assert [spelt(number) for number in (0, 6, 10)] == ["zero", "six", "10"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_lists_items_as_a_sentence_does(items: list[str], expected: str) -> None:
    assert listed(items) == expected


def test_names_days_in_english() -> None:
    friday = date(2025, 3, 21)

    assert day(friday) == "Fri 21 Mar 2025"
    assert short_day(friday) == "21 Mar"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (5, "in 5 days"),
        (-13, "13 days ago"),
        (14, "in 2 weeks"),
        (-59, "8 weeks ago"),
        (61, "in 2 months"),
        (-603, "20 months ago"),
        (-1461, "4 years ago"),
    ],
)
def test_says_how_far_off_a_day_is(days: int, expected: str) -> None:
    assert days_away(days) == expected


def test_puts_units_to_figures() -> None:
    told = (to_go(1), gap(8), seconds(Decimal("0.2")), seconds(Decimal(1)), mph(Decimal("168.1")))

    assert told == ("1 lap to go", "8 points", "0.2 seconds", "1 second", "168.1 mph")


def test_says_how_often() -> None:
    assert [times(number) for number in range(4)] == ["never", "once", "twice", "3 times"]


@pytest.mark.parametrize(
    ("part", "whole", "expected"), [(78, 134, "58%"), (1, 267, "under 1%"), (0, 134, "0%")]
)
def test_rounds_a_share(part: int, whole: int, expected: str) -> None:
    assert percent(part, whole) == expected


def test_laps_led_are_told_out_of_those_of_the_race() -> None:
    race = a_race(scheduled_laps=134)

    assert led(a_fact(20), race) == "led 20 of 134 laps"
    assert led(a_fact(1), a_race()) == "led 1 lap"
    assert led(a_fact(0), race) == "led no laps"


def test_the_laps_run_outweigh_those_the_race_was_set_for() -> None:
    assert distance(a_race(scheduled_laps=134, laps_run=140)) == 140


def test_a_table_shows_that_nobody_tells() -> None:
    assert (cell(None), cell(a_fact(0))) == ("–", "0")


def test_tells_which_race_is_meant() -> None:
    assert race_line(a_race()) == "Trucks, Homestead-Miami, Fri 21 Mar 2025"
    assert race_line(a_race(track=None, run_on=None)) == "Trucks, date not told"


def test_shortens_names_that_stay_apart() -> None:
    drivers = [a_driver(name) for name in ("Corey Heim", "Tanner Gray", "Taylor Gray", "Pelé")]

    assert dict(initialled(drivers)) == {
        "corey-heim": "C. Heim",
        "tanner-gray": "Tanner Gray",
        "taylor-gray": "Taylor Gray",
        "pelé": "Pelé",
    }


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kyle Larson", "Larson"),
        ("Andres Perez de Lara", "de Lara"),
        ("Ricky Stenhouse Jr.", "Stenhouse Jr."),
        ("Pelé", "Pelé"),
    ],
)
def test_finds_the_family_name(name: str, expected: str) -> None:
    assert surname(a_driver(name)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            {"car_number": "07", "manufacturer": "Chevrolet", "team": "Spire"},
            "No. 07 Chevrolet, Spire",
        ),
        ({"manufacturer": "Ford"}, "Ford"),
        ({"team": "Spire"}, "Spire"),
        ({}, ""),
    ],
)
def test_tells_what_a_driver_drove_as_far_as_told(told: dict[str, str], expected: str) -> None:
    assert vehicle(an_entry(**told)) == expected


def test_begins_a_sentence_with_a_capital() -> None:
    assert [sentence(words) for words in ("led no laps", "No. 07", "")] == [
        "Led no laps",
        "No. 07",
        "",
    ]

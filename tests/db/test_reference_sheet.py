"""Reference sheets: series, tracks and drivers."""

import tomllib
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from db.racing import Driver, Series, Track
from db.reference_sheet import Reference, is_reference, reference_of
from db.sheets.rows import Notes

SHEET = """
[[series]]
slug = "trucks"
name = "NASCAR Craftsman Truck Series"
short_name = "Trucks"
vehicle = "truck"
colour = "#C8102E"
aliases = ["Truck Series"]
[[tracks]]
slug = "martinsville"
name = "Martinsville Speedway"
place = "Ridgeway, Virginia"
zone = "America/New_York"
length_miles = "0.526"
[[drivers]]
slug = "kyle-larson"
name = "Kyle Larson"
nicknames = ["Yung Money"]
"""


def read(*texts: str) -> tuple[Reference, list[str]]:
    """What these sheets tell, and what is wrong with them."""
    pages = [(Notes(f"{at}.toml"), tomllib.loads(text)) for at, text in enumerate(texts, start=1)]
    reference = reference_of(pages)
    return reference, [str(problem) for notes, _ in pages for problem in notes.problems]


def test_reads_series_tracks_and_drivers() -> None:
    name, place, zone = "Martinsville Speedway", "Ridgeway, Virginia", ZoneInfo("America/New_York")
    length = Decimal("0.526")

    reference, problems = read(SHEET)

    truck = Series(
        "trucks", "NASCAR Craftsman Truck Series", "Trucks", "truck", "#C8102E", ("Truck Series",)
    )
    assert reference == Reference(
        {"trucks": truck},
        {"martinsville": Track("martinsville", name, name, place, zone, length)},
        {"kyle-larson": Driver("kyle-larson", "Kyle Larson", (), ("Yung Money",))},
    )
    assert problems == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ('[[series]]\nslug = "x"', "series[1].name: is missing"),
        ('[[series]]\nslug = "x"\nname = "X"\ncolour = "red"', 'series[1].colour: "red" is not a'),
        ('[[tracks]]\nslug = "x"\nname = "X"\nplace = "Y"', "tracks[1].zone: is missing"),
        ('[[drivers]]\nslug = "x"\nname = "X"\naliases = "Y"', "drivers[1].aliases:"),
        ('[[drivers]]\nslug = "x"\nname = "X"\nalias = ["Y"]', 'did you mean "aliases"'),
        ('[[drivers]]\nslug = "x"\nname = "X"\n[[cars]]\n', "cars: there is no such section"),
    ],
)
def test_names_the_place_of_each_problem(row: str, problem: str) -> None:
    _, problems = read(row)

    assert any(problem in one for one in problems), problems


def test_one_driver_in_two_files_is_told_of_already() -> None:
    driver = '[[drivers]]\nslug = "x"\nname = "X"'

    _, problems = read(driver, driver)

    assert problems == ['2.toml: drivers[1].slug: "x" is told of already']


@pytest.mark.parametrize(
    ("text", "expected"), [("drivers = []", True), ("race = {}", False), ("", False)]
)
def test_is_recognised_by_its_sections(text: str, expected: bool) -> None:
    assert is_reference(tomllib.loads(text)) is expected

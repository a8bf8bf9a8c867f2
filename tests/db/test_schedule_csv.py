"""A schedule as a table."""

from datetime import date

import pytest

from db.errors import BadSheets
from db.schedules.reading import UNTIMED, Wishes
from tests.db.schedules import a_table, read

SPRING = "Trucks,6,Spring 200,Martinsville,2026-03-28,19:30,FS1,"


def refused(text: str | bytes) -> str:
    with pytest.raises(BadSheets) as caught:
        read(text, "table.csv")
    return str(caught.value)


def test_a_line_announces_a_race() -> None:
    (race,) = read(a_table(SPRING)).races

    assert race.fields == {
        "series": "trucks",
        "season": 2026,
        "round": 6,
        "name": "Spring 200",
        "track": "martinsville",
        "run_on": date(2026, 3, 28),
        "start_time": "19:30",
        "zone": "America/New_York",
        "broadcaster": "FS1",
        "state": "scheduled",
    }


def test_columns_stand_in_any_order_and_may_be_left_out() -> None:
    (race,) = read("Date,Track\n2026-03-28,Martinsville\n", "trucks.csv").races

    assert race.fields == {
        "series": "trucks",
        "season": 2026,
        "track": "martinsville",
        "run_on": date(2026, 3, 28),
        "state": "scheduled",
    }


@pytest.mark.parametrize("text", [a_table(SPRING).replace(",", ";"), "\ufeff" + a_table(SPRING)])
def test_a_table_is_read_as_spreadsheets_save_it(text: str) -> None:
    assert read(text).races == read(a_table(SPRING)).races


def test_blank_lines_are_passed_over_and_a_cell_may_hold_a_comma() -> None:
    row = 'Trucks,,"Spring 200, the first",Martinsville,2026-03-28,,,cancelled'

    (race,) = read(a_table("", row, ",,,,,,,")).races

    assert (race.line, race.fields["name"]) == (3, "Spring 200, the first")
    assert race.fields["state"] == "cancelled"


def test_a_race_without_a_date_needs_its_season() -> None:
    (race,) = read("season,track\n2026,Martinsville\n", "trucks.csv").races

    assert "run_on" not in race.fields


def test_a_time_in_another_zone_is_told_by_the_clocks_at_the_track() -> None:
    text = "track,date,time,zone\nLas Vegas,2026-03-28,02:00,Europe/London\n"

    (race,) = read(text, "trucks.csv").races

    assert race.fields["run_on"] == date(2026, 3, 27)
    assert (race.fields["start_time"], race.fields["zone"]) == ("19:00", "America/Los_Angeles")


def test_midnight_stands_for_a_start_not_announced() -> None:
    calendar = read(a_table(SPRING.replace("19:30", "00:00")))

    assert "start_time" not in calendar.races[0].fields
    assert [str(one) for one in calendar.remarks] == [f"trucks.csv: line 2: {UNTIMED}"]


def test_a_name_may_say_that_the_race_is_off() -> None:
    (race,) = read(a_table(SPRING.replace("Spring 200", "Spring 200 (PPD)"))).races

    assert (race.fields["name"], race.fields["state"]) == ("Spring 200", "postponed")


def test_every_problem_is_told_at_once_with_its_line() -> None:
    rows = (
        "Lorries,six,Spring 200,Martinsvile,28.3.2026,25:00,,maybe",
        "Trucks,0,,,2026-02-30,,,",
        "Trucks,,Practice,Martinsville,2026-03-27,,,",
        "Trucks,,,,,,,,,,",
    )

    assert refused(a_table(*rows)).splitlines() == [
        'table.csv: line 2.round: "six" is not a whole number',
        'table.csv: line 2.date: "28.3.2026" is not a date such as 2025-03-21',
        'table.csv: line 2.time: "25:00" is not a time of day such as "19:30"',
        'table.csv: line 2.state: "maybe" is none of scheduled, postponed, cancelled',
        "table.csv: line 3.round: 0 is not a position, 1 or more",
        'table.csv: line 3.date: "2026-02-30" is not a date such as 2025-03-21',
        "table.csv: line 5: has 11 cells for 8 columns",
        'table.csv: line 2: no series is known as "Lorries"; a reference sheet, [[series]], '
        "makes it known",
        'table.csv: line 2: no track is known as "Martinsvile" (did you mean "Martinsville"?)',
        "table.csv: line 4: is practice, no race; take it out of the file",
    ]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("track,when", 'line 1: there is no column "when"'),
        ("track,tracks", 'no column "tracks" (did you mean "track"?)'),
        ("track,date,Track", 'the column "track" stands there twice'),
        ("date,time", 'neither a column "track" nor "name"'),
        ("", 'neither a column "track" nor "name"'),
    ],
)
def test_columns_that_mean_nothing_are_named(header: str, told: str) -> None:
    assert told in refused(f"{header}\nMartinsville,2026-03-28\n")


def test_a_series_told_nowhere_is_asked_for() -> None:
    assert "--series SERIES tells it" in refused("track,date\nMartinsville,2026-03-28\n")


def test_whoever_loads_it_may_tell_series_and_label() -> None:
    text = "track,date\nMartinsville,2026-03-28\n"

    calendar = read(text, "table.csv", Wishes("Cup", "the league"))

    assert (calendar.races[0].fields["series"], calendar.source.label) == ("cup", "the league")


@pytest.mark.parametrize(
    "text",
    [b"track,date\nMartinsville\xff,\n", "track\n" + "Martinsville\n" * 1001, 'track\n"open\n'],
)
def test_what_is_no_table_is_refused(text: str | bytes) -> None:
    assert refused(text).startswith("table.csv: line ")


def test_an_empty_table_is_refused_since_it_would_take_everything_back() -> None:
    assert refused(a_table()) == "table.csv: holds no race"


def test_a_race_told_twice_is_named_with_both_lines() -> None:
    told = refused(a_table(SPRING, SPRING.replace("Spring", "Other")))

    assert told == "table.csv: line 3: is the same race as that of line 2, or is no race"


def test_after_a_hundred_problems_it_is_read_no_further() -> None:
    told = refused(a_table(*["Trucks,x,,Martinsville,2026-03-28,,,"] * 900)).splitlines()

    assert len(told) == 101
    assert told[-1] == "table.csv: more than 99 problems; the rest was not looked at"

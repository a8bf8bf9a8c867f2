"""What else is read: cars, crew chiefs, careers, cards, margins, laps of the race."""

from decimal import Decimal
from typing import Any

import pytest

from bot.articles.told import told
from db.provenance import Kind
from tests.articles.reports import a_report, read_text


def fields_of(text: str, kind: Kind, surname: str = "") -> dict[str, Any]:
    """All fields of one kind that are read in a sentence, of one driver or of the race."""
    told: dict[str, Any] = {}
    for one in read_text(a_report(text)).findings:
        if one.kind is kind and one.subject.endswith(surname) and (surname or not one.subject):
            told |= one.fields
    return told


@pytest.mark.parametrize(
    ("sentence", "entry"),
    [
        ("Brandt's No. 07 HendrickCars.com Chevrolet was fast.",
         {"car_number": "07", "sponsor": "HendrickCars.com", "manufacturer": "Chevrolet"}),
        ("Brandt, driver of the No. 24 Hendrick Motorsports Chevrolet, was glad.",
         {"car_number": "24", "team": "Hendrick Motorsports", "manufacturer": "Chevrolet"}),
        ("Brandt wrecked his No. 17 Harbor Paints Toyota Tundra TRD Pro entry.",
         {"car_number": "17", "sponsor": "Harbor Paints", "manufacturer": "Toyota",
          "model": "Tundra TRD Pro"}),
        ("It was a long day for rookie Brandt.", {"rookie": True}),
        ("Brandt and Castell touched in his No. 17 Ford.", {}),
    ],
)  # fmt: skip
def test_who_drove_what_is_read_where_it_is_plain(sentence: str, entry: dict[str, Any]) -> None:
    assert fields_of(sentence, Kind.ENTRY, "Brandt") == entry


def test_the_winner_s_crew_chief_is_an_entry_of_the_winner_and_no_finisher() -> None:
    sentence = "It was the first win with crew chief Dale Potter, who finished third in 1990."

    assert fields_of(sentence, Kind.ENTRY, "Archer") == {"crew_chief": "Dale Potter"}
    assert fields_of(sentence, Kind.RESULT, "Potter") == {}


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Archer scored her fourth NASCAR Cup Series career victory.", 4),
        ("Archer took the win, the eighth of her career.", 8),
        ("Brandt has four career wins.", None),
    ],
)
def test_the_winner_s_wins_are_counted(sentence: str, number: int | None) -> None:
    assert fields_of(sentence, Kind.CAREER, "Archer").get("number") == number


@pytest.mark.parametrize(
    ("sentence", "margin"),
    [
        ("Archer won by 1.204 seconds.", "1.204"),
        ("Archer beat Brandt by .093 seconds.", "0.093"),
        ("Margin of Victory: 0.310 Seconds.", "0.310"),
        ("Archer led by 3.1 seconds with 20 laps to go.", None),
        ("Brandt won Stage 1 by 0.5 seconds.", None),
    ],
)
def test_the_margin_is_that_of_the_end(sentence: str, margin: str | None) -> None:
    told = fields_of(sentence, Kind.RACE).get("margin_of_victory")

    assert told == (Decimal(margin) if margin else None)


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Of the field, 27 of 36 starters finished on the lead lap.",
         {"lead_lap_finishers": 27, "starters": 36}),
        ("Average Speed of Race Winner: 109.543 mph.", {"average_speed_mph": Decimal("109.543")}),
        ("The race was scheduled for 200 laps.", {"scheduled_laps": 200}),
        ("Following the fourth event of the 2025 Cup Series season, all were tired.", {"round": 4}),
    ],
)  # fmt: skip
def test_figures_of_the_race_are_read(sentence: str, fields: dict[str, Any]) -> None:
    told = fields_of(sentence, Kind.RACE)

    assert {name: told.get(name) for name in fields} == fields


def test_a_driver_s_card_is_read_line_by_line() -> None:
    told = fields_of(
        "Driver: Ben Brandt\nStart: 22nd\nFinish: 8th\nLaps led: 12", Kind.RESULT, "Brandt"
    )

    assert told == {"start": 22, "finish": 8, "laps_led": 12}


def test_the_pole_s_lap_is_read_with_it() -> None:
    told = fields_of(
        "Brandt won the pole at 168.167 mph in 32.111 seconds.", Kind.QUALIFYING, "Brandt"
    )

    assert told == {
        "position": 1,
        "speed_mph": Decimal("168.167"),
        "time_seconds": Decimal("32.111"),
    }


def test_the_order_of_a_stage_is_read_where_it_is_told_at_length() -> None:
    sentence = (
        "When the opening stage ended on Lap 30, Brandt fended off Castell to claim the "
        "stage victory. Castell edged Dunmore for the runner-up spot while Eklund and Farrow were "
        "scored in the top 10, respectively."
    )
    order = {
        one.subject.split()[-1]: one.fields["position"]
        for one in read_text(a_report(sentence)).findings
        if one.kind is Kind.STAGE and one.subject
    }

    assert order == {"Brandt": 1, "Castell": 2, "Dunmore": 3, "Eklund": 4, "Farrow": 5}
    assert fields_of(sentence, Kind.STAGE) == {"last_lap": 30}


def test_whoever_is_level_with_the_points_leader_has_a_gap_of_nothing() -> None:
    report = read_text(a_report("Brandt is tied with Castell at the top of the standings."))

    assert told(report)["points"] == {"leader": "Ben Brandt", "gaps": {"Cy Castell": 0}}


def test_a_team_s_card_tells_its_driver_s_place_and_gap_in_the_points() -> None:
    card = (
        "BEN BRANDT\n\nEvent: Harbor 300\n\nPoint Standing: 11th with 428 points, 195 out of first"
    )

    standing = [
        one.fields
        for one in read_text(f"{card}\n\n{a_report('That was all.')}").findings
        if one.kind is Kind.STANDING
    ]

    assert standing == [{"position": 11, "behind": 195}]

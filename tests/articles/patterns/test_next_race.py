"""What is announced of the next race."""

from datetime import date

import pytest

from bot.articles.patterns.next_race import Announced, announced
from bot.articles.report import report_of
from bot.articles.text import article_of_text

LEAD = (
    "Larson wins\n\nKyle Larson won the Baptist Health 200 on Friday at Homestead-Miami Speedway, "
    "March 21, 2025."
)


def told(sentence: str) -> Announced | None:
    return announced(report_of(article_of_text(f"{LEAD}\n\n{sentence}")))


def test_name_track_day_hour_and_channel_are_read() -> None:
    found = told(
        "Next on the schedule is Martinsville Speedway for the Blue Ridge 200. The event is "
        "scheduled for next Friday, March 28, at 7:30 p.m. ET, and to air on FS1."
    )

    assert found is not None
    assert (found.name, found.track, found.channel) == (
        "Blue Ridge 200",
        "Martinsville Speedway",
        "FS1",
    )
    assert (found.run_on, found.weekday) == (date(2025, 3, 28), "Friday")
    assert (found.start_time, found.zone) == ("19:30", "America/New_York")


@pytest.mark.parametrize(
    ("sentence", "name", "track"),
    [
        ("The series moves to Darlington Raceway next Sunday.", None, "Darlington Raceway"),
        ("The next race is the Goodyear 400 at Darlington Raceway.",
         "Goodyear 400", "Darlington Raceway"),
        ("The tour heads to Bristol on Saturday.", None, "Bristol"),
        ("The Trucks are off until July 19 and the TSport 200 at Indianapolis Raceway Park.",
         "TSport 200", "Indianapolis Raceway Park"),
        ("UP NEXT: Lakeshore 200, Michigan International Speedway, Saturday, March 29, FS1.",
         "Lakeshore 200", "Michigan International Speedway"),
        ("Coming up: the Volunteer 500 at Bristol Motor Speedway on March 30.",
         "Volunteer 500", "Bristol Motor Speedway"),
        ("WHAT'S NEXT: Daytona, Friday, March 28, on The CW.", None, "Daytona"),
        ("The trucks are at Bristol on Thursday for the Grocers 300.",
         "Grocers 300", "Bristol"),
        ("Phoenix, the Cactus 200, is the last chance, next Saturday on NBC.",
         "Cactus 200", "Phoenix"),
        ("The All American 400 at Nashville is April 2.", "All American 400", "Nashville"),
        ("The series returns to an oval on Saturday, March 29, at Atlanta Motor Speedway.",
         None, "Atlanta Motor Speedway"),
        ("The opener of the playoffs, the Magnolia 500 at Darlington Raceway, is set for April 6.",
         "Magnolia 500", "Darlington Raceway"),
        ("Phoenix hosts the next race, the Cactus 200, on March 29.", "Cactus 200", "Phoenix"),
        ("Phoenix is all that is left.", None, "Phoenix"),
        ("Daytona's infield is where they go on Friday, March 28, on FS1.", None, "Daytona"),
        ("The four start level at Phoenix Raceway on March 29 (8 p.m. ET, NBCSN).",
         None, "Phoenix Raceway"),
        ("Everybody takes a week off before Richmond on April 6 (FS1).", None, "Richmond"),
        ("The trucks are idle until Saturday, May 6, at Kansas Speedway.", None, "Kansas Speedway"),
        ("It returns with the Cactus 200 at Phoenix on August 25.", "Cactus 200", "Phoenix"),
        ("One race is left before the final four, at Martinsville Speedway on Oct. 30.",
         None, "Martinsville Speedway"),
        ("Road America is next.", None, "Road America"),
        ("One race is left before the field is cut, at Martinsville Speedway on April 6.",
         None, "Martinsville Speedway"),
        ("It has its summer break. It returns with the Dutch Grand Prix at Zandvoort on April 20.",
         "Dutch Grand Prix", "Zandvoort"),
        ("The tour has its fourth date of 2025 on Saturday, the Cactus 200 at Phoenix Raceway.",
         "Cactus 200", "Phoenix Raceway"),
        ("The circuit shifts to Darlington Raceway for Sunday's Magnolia 400.",
         "Magnolia 400", "Darlington Raceway"),
        ("The series goes next to Phoenix Raceway on April 6.", None, "Phoenix Raceway"),
        ("They go to Darlington next.", None, "Darlington"),
        ("He is off, going to Darlington Raceway this Sunday.", None, "Darlington Raceway"),
        ("Next race: Darlington, April 6 (FS1).", None, "Darlington"),
        ("The Magnolia 400 from Darlington Raceway airs on FS1 at 3 p.m. ET on April 6.",
         "Magnolia 400", "Darlington Raceway"),
        ("They do it again on Saturday, same place, the Palm 200.",
         "Palm 200", "Homestead-Miami Speedway"),
    ],
)  # fmt: skip
def test_whatever_is_announced_is_read(sentence: str, name: str | None, track: str) -> None:
    found = told(sentence)

    assert found is not None
    assert (found.name, found.track) == (name, track)


@pytest.mark.parametrize(
    "sentence",
    [
        "On the next lap he was third.",
        "The trucks were at Bristol last year for the Grocers 300.",
        "Last week he won at Bristol Motor Speedway.",
        "He moves to the front.",
        "He was leading and going to Turn 3 when he spun.",
        "The race was shown at 3 p.m. ET on FOX in Richmond as well.",
        "He won it from the pole, as at Bristol Motor Speedway (on FS1).",
        "He sat next to Brandt at Bristol Motor Speedway.",
        "He heads to Darlington Memorial Hospital for checks.",
        "Next year he will be back at Homestead-Miami Speedway.",
        "It was his first since his return to racing at Bristol Motor Speedway on Labor Day.",
    ],
)
def test_what_is_no_announcement_is_none(sentence: str) -> None:
    assert told(sentence) is None


def test_a_weekday_alone_is_the_next_of_its_name() -> None:
    found = told("The series moves to Darlington Raceway on Sunday.")

    assert found is not None
    assert found.run_on == date(2025, 3, 23)


def test_a_date_says_more_than_the_week_off_before_it() -> None:
    found = told("The series is off next week before going to Darlington Raceway on April 6.")

    assert found is not None
    assert found.date_text == "April 6"


def test_the_channel_may_be_told_in_a_sentence_of_its_own() -> None:
    found = told("Darlington Raceway is next, on April 6. NBC begins its half of the season there.")

    assert found is not None
    assert found.channel == "NBC"

"""Which race a report is about: its name, track, series and day."""

from dataclasses import replace
from datetime import date

import pytest

from bot.articles.report import About, report_of
from bot.articles.text import article_of_text


def about(*paragraphs: str) -> About:
    return report_of(article_of_text("\n\n".join(paragraphs))).about


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kyle Larson won the Baptist Health 200 at Homestead.", "Baptist Health 200"),
        ("Sunday's M&M's Fan Appreciation 400 went to Kyle Larson.", "M&M's Fan Appreciation 400"),
        ("Sunday's Boys & Girls Club of the Blue Ridge 200 went to Kyle Larson.",
         "Boys & Girls Club of the Blue Ridge 200"),
        ("Kyle Larson won the NASCAR Cup Series EchoPark Automotive Grand Prix.",
         "EchoPark Automotive Grand Prix"),
        ("Kyle Larson won the 108th Indianapolis 500 on Sunday.", "Indianapolis 500"),
        ("Kyle Larson won Sunday's Go Bowling at The Glen.", "Go Bowling at The Glen"),
        ("Kyle Larson won the Quaker State 400 presented by Walmart.", "Quaker State 400"),
        ("Kyle Larson won the Snowball Derby on Sunday.", "Snowball Derby"),
        ("Kyle Larson won the NASCAR Xfinity Series Mid-Ohio Challenge.", "Mid-Ohio Challenge"),
        ("Kyle Larson led 105 of 150 laps and won at Bristol.", None),
        ("Kyle Larson won at Bristol, as Trevor Bayne's Daytona 500 in 2011 was won.", None),
        ("Kyle Larson won at Bristol. The Daytona 500 is Sunday on FOX.", None),
        ("Kyle Larson led 200 laps and won at Bristol.", None),
        ("Kyle Larson, the 2023 Daytona 500 winner, won at Bristol.", None),
        ("Kyle Larson won at Bristol. Next is the Food City 500.", None),
    ],
)  # fmt: skip
def test_the_race_is_named_as_the_report_names_its_own(sentence: str, name: str | None) -> None:
    assert about("Larson wins", sentence).race == name


@pytest.mark.parametrize(
    ("sentence", "track"),
    [
        ("He won at Homestead-Miami Speedway on Friday.", "Homestead-Miami Speedway"),
        ("He won on the Indianapolis Motor Speedway road course.",
         "Indianapolis Motor Speedway Road Course"),
        ("He won at Circuit of the Americas.", "Circuit of the Americas"),
        ("He won at Watkins Glen International.", "Watkins Glen International"),
        ("He won at the Milwaukee Mile.", "Milwaukee Mile"),
        ("He won. The tour goes next to Bristol Motor Speedway.", None),
        ("He won, a week after a crash at Bristol Motor Speedway.", None),
    ],
)  # fmt: skip
def test_the_track_is_that_of_this_race(sentence: str, track: str | None) -> None:
    assert about("A fine win", f"Kyle Larson was ahead. {sentence}").track == track


def test_a_town_that_stands_for_a_track_is_one() -> None:
    assert about("Larson wins at Talladega", "Kyle Larson won on Sunday.").track == "Talladega"


def test_the_town_an_agency_writes_from_is_a_track_only_if_one_is_named_so() -> None:
    told = [
        about("Larson wins", f"{town} (AP) - Kyle Larson won the race.").track
        for town in ("TALLADEGA, Ala.", "JOLIET, Ill.")
    ]

    assert told == ["Talladega", None]


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("It was a NASCAR Cup Series race.", "NASCAR Cup Series"),
        ("It was the Truck race.", "NASCAR Truck Series"),
        ("His first NASCAR CRAFTSMAN Truck Series victory.", "NASCAR Craftsman Truck Series"),
        ("He leads the IndyCar standings.", "IndyCar Series"),
        ("It was Friday's ARCA Menards Series race.", "ARCA Menards Series"),
        ("The former Cup Series champion was glad.", None),
        ("NASCAR was glad.", None),
        ("He was a lap away from a first NASCAR Cup Series championship.", "NASCAR Cup Series"),
        ("He was denied a second Cup Series championship last fall.", None),
        ("He has a Cup Series championship.", None),
    ],
)
def test_the_series_is_the_race_s_not_that_of_a_visitor(sentence: str, series: str | None) -> None:
    assert about("Larson wins", f"Kyle Larson was ahead. {sentence}").series == series


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("He won on Friday, March 21, 2025.", date(2025, 3, 21)),
        ("He won on Friday, March 21, the start of the 2025 season.", date(2025, 3, 21)),
        ("He won on Sunday, October 6. He won in 2023; these are the 2024 Playoffs.",
         date(2024, 10, 6)),
        ("He won Saturday's (July 22) race of the 2023 season.", date(2023, 7, 22)),
        ("He won on Friday, March 21.", None),
        ("He won on Friday, March 21. It was 2019 when he began.", None),
        ("Qualifying was on Friday, March 21, 2025.", None),
        ("He won. The next race is on March 28, 2025.", None),
    ],
)  # fmt: skip
def test_the_day_needs_a_year_that_fits_its_weekday(sentence: str, day: date | None) -> None:
    assert about("Larson wins", f"Kyle Larson was ahead. {sentence}").run_on == day


def test_a_report_is_of_the_weekday_before_the_date_it_carries() -> None:
    told = about("Norris wins", "ZANDVOORT, Aug 26, 2024 (AP) - Lando Norris won on Sunday.")

    assert told.run_on == date(2024, 8, 25)


@pytest.mark.parametrize(
    "line",
    [
        "Posted: Sunday, July 4, 2010, 1:05 a.m.",
        "(First printed July 5, 2010)",
        "By staff, July 6, 2010",
        "Monday, July 5, 2010",
        "July 4, 2010",
        "Jul 4, 2010 at 1:05 AM ET",
        "July 4, 2010 - 1:05 a.m. | 3 min read",
        "Last updated: July 5, 2010",
        "Jane Doe | July 4, 2010",
        "By Jane Doe, July 4, 2010",
        "Jane Doe, Staff Writer | July 4, 2010 | example.com",
    ],
)
def test_a_line_that_dates_the_report_is_not_the_day_of_the_race(line: str) -> None:
    told = about("Larson wins", line, "Kyle Larson won Saturday night's Harbor 300 at Daytona.")

    assert told.run_on == date(2010, 7, 3)


@pytest.mark.parametrize("line", ["03/22/2025", "3/22/2025", "2025-03-22"])
def test_a_date_in_figures_is_read_where_it_can_mean_one_day(line: str) -> None:
    told = about("Larson wins", line, "Kyle Larson won Friday night's Harbor 300.")

    assert told.run_on == date(2025, 3, 21)


@pytest.mark.parametrize("line", ["03/04/2025", "22/03/2025", "03/22/2025/1", "14/22/2025"])
def test_figures_that_may_mean_two_days_or_none_are_no_date(line: str) -> None:
    told = about("Larson wins", line, "Kyle Larson won Friday night's Harbor 300.")

    assert told.run_on is None


def test_a_date_alone_is_the_race_s_where_no_weekday_is_told() -> None:
    told = about("Larson wins", "July 4, 2010", "Kyle Larson won the Harbor 300 at Daytona.")

    assert told.run_on == date(2010, 7, 4)


@pytest.mark.parametrize("of_race", ["Harbor 300", "Daytona Speedway", "Las Vegas", "NASCAR Cup"])
def test_a_date_in_a_line_of_the_race_is_the_race_s(of_race: str) -> None:
    line = f"{of_race} | July 4, 2010"

    told = about("Larson wins", line, "Kyle Larson won Saturday night's Harbor 300 at Daytona.")

    assert told.run_on == date(2010, 7, 4)


def about_published(day: date, *paragraphs: str) -> About:
    article = article_of_text("\n\n".join(("Larson wins", *paragraphs)))
    return report_of(replace(article, published_on=day)).about


def test_the_day_of_publication_dates_no_race_though_another_line_repeats_it() -> None:
    line = "Daytona Beach - July 4, 2010"

    told = about_published(date(2010, 7, 4), line, "Kyle Larson won Saturday's Harbor 300.")

    assert (told.run_on, told.weekday, told.race) == (date(2010, 7, 3), "Saturday", "Harbor 300")


def test_a_sentence_that_tells_the_day_tells_it_though_it_is_that_of_publication() -> None:
    sentence = "Kyle Larson won on July 4, 2010, ahead of Saturday's rain."

    assert about_published(date(2010, 7, 4), sentence).run_on == date(2010, 7, 4)


def test_a_series_is_called_as_its_report_calls_it() -> None:
    told = about("Larson wins ARCA thriller", "Kyle Larson won the ARCA Racing Series race.")

    assert told.series == "ARCA Racing Series"


def test_another_day_s_session_is_not_the_day_of_the_race() -> None:
    told = about(
        "Larson wins",
        "SUZUKA, Nov. 14, 2021 (Reuters) - Fifth in Saturday's sprint, Kyle Larson won the "
        "Japanese Grand Prix on Sunday.",
    )

    assert (told.run_on, told.weekday) == (date(2021, 11, 14), "Sunday")

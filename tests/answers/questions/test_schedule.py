from datetime import UTC, datetime

from bot.answers.answer import Moment, Outcome
from bot.answers.questions.schedule import Schedule
from db.provenance import Dissent
from db.racing import RaceState
from tests.answers.questions.circumstances import ASKED, RACE_DAY, at, homestead
from tests.builders import (
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_scheduled_race,
    a_series,
    an_almanac,
)

NAME = "Boys & Girls Club of the Blue Ridge 200"
START = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)


def test_lists_what_is_to_come_and_who_won_what_is_past() -> None:
    coming = a_scheduled_race(starts_at=START, broadcaster="FS1")

    answer = Schedule("trucks").answer(an_almanac(a_race(), coming), ASKED)

    expected = "2 races of the 2025 Trucks season are known, 1 of them still to come."
    assert answer.headline == expected
    assert coming.track is not None
    assert answer.details == (
        (f"{NAME}, Martinsville: ", Moment(START, coming.track.zone), ", on FS1"),
    )
    assert answer.table is not None
    assert answer.table.rows == (("21 Mar", "Baptist Health 200", "Kyle Larson"),)
    assert answer.as_of == RACE_DAY


def test_says_that_no_start_time_is_announced() -> None:
    answer = Schedule().answer(an_almanac(a_scheduled_race()), ASKED)

    assert answer.headline == "1 race of the 2025 season is known, still to come."
    line = (f"{NAME}, Martinsville: ", "Fri 28 Mar 2025, start time not announced", "")
    assert answer.details == (line,)


def test_a_race_whose_day_has_passed_is_not_to_come() -> None:
    almanac = an_almanac(a_race(), a_scheduled_race())

    answer = Schedule().answer(almanac, at(2026, 11, 21))

    assert answer.headline == "2 races of the 2025 season are known, none of them still to come."
    assert answer.table is not None
    assert answer.table.rows[1] == ("28 Mar", NAME, "not reported")


def test_says_that_a_race_was_cancelled() -> None:
    race = a_scheduled_race(state=RaceState.CANCELLED)

    answer = Schedule().answer(an_almanac(race), ASKED)

    assert answer.table is not None
    assert answer.table.rows == (("28 Mar", NAME, "cancelled"),)


def test_says_that_a_race_is_postponed() -> None:
    race = a_scheduled_race(state=RaceState.POSTPONED, run_on=None)

    answer = Schedule().answer(an_almanac(race), ASKED)

    assert answer.details == ((f"{NAME}, Martinsville (postponed): ", "date not announced", ""),)


def test_names_the_series_where_several_are_shown() -> None:
    cup = a_race("c", name="Cup 400", series=a_series("cup", "Cup Series"), run_on=homestead(2))

    answer = Schedule().answer(an_almanac(a_race(), cup), ASKED)

    assert answer.table is not None
    assert [row[1] for row in answer.table.rows] == ["Trucks", "Cup"]


def test_keeps_to_the_newest_season() -> None:
    old = a_race("2024-trucks-homestead", season=2024, run_on=homestead(-365))

    answer = Schedule().answer(an_almanac(old, a_race()), ASKED)

    assert answer.headline == "1 race of the 2025 season is known, not to come any more."


def test_shows_a_long_season_by_pages() -> None:
    races = [a_race(f"r{day}", run_on=homestead(-day)) for day in range(25)]

    answer = Schedule(page=2).answer(an_almanac(*races), ASKED)

    assert answer.table is not None
    assert len(answer.table.rows) == 5
    assert [choice.label for choice in answer.more] == ["1–20"]


def test_declines_for_a_series_without_races() -> None:
    almanac = an_almanac(a_race(), series=[a_series("cup", "NASCAR Cup Series")])

    answer = Schedule("cup").answer(almanac, ASKED)

    assert answer.headline == "No Cup race is known."
    assert answer.outcome is Outcome.ABSTAIN


def test_says_who_disagrees_about_a_winner() -> None:
    first = a_result("Kyle Larson", finish=a_fact(1, dissent=[Dissent(a_recap(), 2)]))

    answer = Schedule().answer(an_almanac(a_race(results=[first])), ASKED)

    assert [one.about for one in answer.disagreements] == ["where Kyle Larson finished"]

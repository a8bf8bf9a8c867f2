from decimal import Decimal

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.qualifying import GridPlace, QualifiedWith, QualifyingDay, StartOf
from bot.answers.questions.row_mate import RowMate
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_qualified, a_race, a_result, an_almanac

POLE = a_qualified("Corey Heim", 1, time_seconds=Decimal("32.111"), speed_mph=Decimal("168.167"))
SECOND = a_qualified("Tanner Gray", 2, time_seconds=Decimal("32.281"))
RACE = a_race(
    results=[a_result("Kyle Larson", finish=1, start=3), "Ross Chastain", "Corey Heim"],
    qualifying=(POLE, SECOND),
)
ALMANAC = an_almanac(RACE)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (GridPlace(), "Corey Heim won the pole of the Baptist Health 200 in 32.111 seconds at 168"),
        (GridPlace(position=2), "Tanner Gray qualified 2nd for the Baptist Health 200 in 32.281"),
        (GridPlace(position=3), "Kyle Larson started the Baptist Health 200 3rd."),
        (GridPlace(upto=2), "The front row of the Baptist Health 200: Corey Heim, 1st 32.111"),
    ],
)
def test_names_who_was_there_with_time_and_speed(question: GridPlace, said: str) -> None:
    assert str(question.answer(ALMANAC, ASKED).headline).startswith(said)


def test_says_how_many_of_qualifying_are_told() -> None:
    answer = GridPlace(upto=43).answer(ALMANAC, ASKED)

    assert answer.details == ("The sources tell only the first 2 of qualifying",)


def test_declines_a_place_nobody_tells_with_those_that_are() -> None:
    answer = GridPlace(position=9).answer(ALMANAC, ASKED)

    assert answer.headline == "No source tells who started 9th in the Baptist Health 200."
    held = "Corey Heim 1st, Tanner Gray 2nd and Kyle Larson 3rd"
    assert answer.details == (f"Starts that are told: {held}",)


def test_tells_a_drivers_qualifying() -> None:
    answer = QualifiedWith(driver="corey-heim", asked="speed").answer(ALMANAC, ASKED)

    how = "in 32.111 seconds at 168.167 mph"
    assert answer.headline == f"Corey Heim qualified 1st for the Baptist Health 200 {how}."


def test_declines_a_speed_nobody_tells() -> None:
    answer = QualifiedWith(driver="tanner-gray", asked="speed").answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN


def test_tells_the_gap_to_the_pole() -> None:
    answer = QualifiedWith(driver="tanner-gray", asked="gap").answer(ALMANAC, ASKED)

    slower = "0.170 seconds slower than Corey Heim, who won the pole of the Baptist Health 200"
    assert answer.headline == f"Tanner Gray was {slower}."


def test_tells_where_somebody_started() -> None:
    answer = StartOf(driver="kyle-larson").answer(ALMANAC, ASKED)

    assert answer.headline == "Kyle Larson started the Baptist Health 200 3rd."


def test_declines_a_start_nobody_tells() -> None:
    answer = StartOf(driver="ross-chastain").answer(ALMANAC, ASKED)

    expected = "No source tells where Ross Chastain started the Baptist Health 200."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("driver", "upto", "said"),
    [
        ("corey-heim", 1, "Yes. Corey Heim started the Baptist Health 200 1st (the pole)."),
        ("kyle-larson", 2, "No. Kyle Larson started the Baptist Health 200 3rd."),
        ("ross-chastain", 1, "No. Corey Heim won the pole of the Baptist Health 200."),
    ],
)
def test_says_whether_somebody_started_so_far_up(driver: str, upto: int, said: str) -> None:
    assert StartOf(driver=driver, upto=upto).answer(ALMANAC, ASKED).headline == said


def test_tells_how_and_when_qualifying_was_held() -> None:
    race = a_race(qualifying_method="on track", qualifying_weekday="Friday")

    answer = QualifyingDay().answer(an_almanac(race), ASKED)

    expected = "Qualifying for the Baptist Health 200 was held on track on Friday."
    assert answer.headline == expected


def test_two_start_in_a_row() -> None:
    beside = RowMate(driver="corey-heim").answer(ALMANAC, ASKED)
    alone = RowMate(driver="kyle-larson").answer(ALMANAC, ASKED)

    assert (
        beside.headline == "Tanner Gray started 2nd in the Baptist Health 200, beside Corey Heim."
    )
    assert alone.outcome is Outcome.ABSTAIN

import pytest

from bot.answers.answer import Outcome
from bot.answers.question import Question
from bot.answers.questions.in_points import (
    PointsAt,
    PointsGap,
    PointsPlace,
    PointsScored,
    PointsUntold,
)
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_driver, a_race, a_result, a_standing, an_almanac

AFTER = "in the 2025 Trucks points after the Baptist Health 200"
TABLE = (
    a_standing("Corey Heim", 1, 0),
    a_standing("Ty Majeski", 2, 8),
    a_standing("Chandler Smith", 3, 27),
)
RACE = a_race(standings=TABLE)
ALMANAC = an_almanac(RACE, drivers=[a_driver("Layne Riggs")])


def test_names_who_is_there_with_the_gap() -> None:
    answer = PointsPlace(position=2).answer(ALMANAC, ASKED)

    assert answer.headline == f"Ty Majeski is 2nd, 8 points behind {AFTER}."


def test_names_the_first_so_many() -> None:
    answer = PointsPlace(upto=2).answer(ALMANAC, ASKED)

    expected = f"Corey Heim is 1st and Ty Majeski is 2nd, 8 points behind {AFTER}."
    assert answer.headline == expected


def test_says_how_far_down_the_table_is_told() -> None:
    answer = PointsPlace(position=7).answer(ALMANAC, ASKED)

    assert str(answer.headline).endswith(": only the top three are told.")
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("pair", "whether", "said"),
    [
        (("ty-majeski", "chandler-smith"), 0, "Ty Majeski is 19 points ahead of Chandler Smith"),
        (("chandler-smith", "ty-majeski"), 0, "Ty Majeski is 19 points ahead of Chandler Smith"),
        (("corey-heim", "ty-majeski"), 1, "Yes. Corey Heim is 8 points ahead of Ty Majeski"),
        (("ty-majeski", "corey-heim"), 1, "No. Corey Heim is 8 points ahead of Ty Majeski"),
        (("ty-majeski", "corey-heim"), 2, "Yes. Corey Heim is 8 points ahead of Ty Majeski"),
    ],
)
def test_tells_the_gap_between_two(pair: tuple[str, str], whether: int, said: str) -> None:
    answer = PointsGap(*pair, whether=whether).answer(ALMANAC, ASKED)

    assert answer.headline == f"{said} {AFTER}."


def test_declines_the_gap_to_one_who_is_not_listed() -> None:
    answer = PointsGap("corey-heim", "layne-riggs").answer(ALMANAC, ASKED)

    expected = f"No source tells where Layne Riggs is {AFTER}: only the top three are told."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize("what", ["owner", "playoff", "manufacturer", "stage"])
def test_declines_points_of_other_kinds(what: str) -> None:
    answer = PointsUntold(what=what).answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert str(answer.headline).startswith(f"No source tells {what}")


def test_tells_the_points_scored_in_a_race() -> None:
    race = a_race(results=[a_result("Kyle Larson", finish=1, points=40)])

    answer = PointsScored(driver="kyle-larson").answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson scored 40 points in the Baptist Health 200."


def test_declines_points_nobody_counts_with_the_place_in_the_table() -> None:
    race = a_race(results=["Ty Majeski"], standings=TABLE)

    answer = PointsScored(driver="ty-majeski").answer(an_almanac(race), ASKED)

    assert answer.details == (f"Ty Majeski is 2nd, 8 points behind {AFTER}",)
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize("question", [PointsPlace(), PointsGap("kyle-larson", "corey-heim")])
def test_declines_where_there_is_no_table(question: Question) -> None:
    almanac = an_almanac(a_race(results=["Kyle Larson", "Corey Heim"]))

    assert question.answer(almanac, ASKED).outcome is Outcome.ABSTAIN


def test_names_who_is_so_many_points_back() -> None:
    answer = PointsPlace(behind=27).answer(ALMANAC, ASKED)

    assert answer.headline == f"Chandler Smith is 27 points back {AFTER}."


def test_names_no_last_where_the_table_is_not_told_to_its_end() -> None:
    race = a_race(results=["Corey Heim", "Ty Majeski", "Ben Rhodes", "Jack Wood"], standings=TABLE)

    answer = PointsPlace(position=-1).answer(an_almanac(race), ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert "Corey Heim" not in str(answer.headline)


def test_names_the_last_of_a_table_that_lists_everybody() -> None:
    answer = PointsPlace(position=-1).answer(ALMANAC, ASKED)

    assert answer.headline == f"Chandler Smith is last {AFTER}."


@pytest.mark.parametrize(("position", "verdict"), [(2, "Yes"), (1, "No")])
def test_says_whether_a_driver_is_there_in_points(position: int, verdict: str) -> None:
    answer = PointsAt("ty-majeski", position).answer(ALMANAC, ASKED)

    assert answer.headline == f"{verdict}: Ty Majeski is 2nd, 8 points behind {AFTER}."


def test_declines_whether_a_driver_outside_the_table_is_there() -> None:
    answer = PointsAt("layne-riggs", 2).answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN

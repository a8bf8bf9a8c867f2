import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.points_within import EITHER, FEWER, MORE, PointsBound, PointsWithin
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_driver, a_race, a_standing, an_almanac

AFTER = "in the 2025 Trucks points after the Baptist Health 200"
TABLE = (
    a_standing("Corey Heim", 1, 0),
    a_standing("Ty Majeski", 2, 8),
    a_standing("Chandler Smith", 3, 27),
)
ALMANAC = an_almanac(a_race(standings=TABLE), drivers=[a_driver("Layne Riggs")])


@pytest.mark.parametrize(
    ("said", "bound", "verdict"),
    [
        (8, 0, "Yes."),
        (10, 0, "No."),
        (10, MORE, "No."),
        (10, FEWER, "Yes."),
        (10, EITHER, "Fewer."),
        (5, EITHER, "More."),
    ],
)
def test_holds_points_that_were_said_against_those_told(
    said: int, bound: int, verdict: str
) -> None:
    answer = PointsBound("ty-majeski", said=said, bound=bound).answer(ALMANAC, ASKED)

    assert answer.headline == f"{verdict} Ty Majeski is 8 points behind Corey Heim {AFTER}."


def test_the_leader_is_held_against_who_is_second() -> None:
    answer = PointsBound("corey-heim", said=10, bound=MORE).answer(ALMANAC, ASKED)

    assert answer.headline == f"No. Corey Heim is 8 points ahead of Ty Majeski {AFTER}."


def test_declines_for_somebody_beyond_the_table() -> None:
    answer = PointsBound("layne-riggs", said=10).answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert "only the top three are told" in str(answer.headline)


def test_names_who_is_within_so_many_points_of_the_lead() -> None:
    answer = PointsWithin(said=10).answer(ALMANAC, ASKED)

    assert answer.headline == f"Ty Majeski (8) is within 10 points of Corey Heim {AFTER}."


def test_says_how_far_the_table_is_told_where_all_of_it_is_so_near() -> None:
    answer = PointsWithin(said=30).answer(ALMANAC, ASKED)

    assert answer.details == ("Only the top three are told",)


def test_a_lead_of_nobody_named_is_the_leaders() -> None:
    answer = PointsBound(said=8).answer(ALMANAC, ASKED)

    assert answer.headline == f"Yes. Corey Heim is 8 points ahead of Ty Majeski {AFTER}."

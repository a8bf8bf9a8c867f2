import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.top import InTop, TopFinishers
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac

FIELD = ("Kyle Larson", "Layne Riggs", "Corey Heim", "Tyler Ankrum")


def test_names_the_first_in_order() -> None:
    answer = TopFinishers(top=2).answer(an_almanac(a_race(results=FIELD)), ASKED)

    expected = "The top 2 of the Baptist Health 200: 1st Kyle Larson and 2nd Layne Riggs."
    assert answer.headline == expected


def test_names_as_many_as_are_told() -> None:
    answer = TopFinishers(top=10).answer(an_almanac(a_race(results=FIELD)), ASKED)

    assert str(answer.headline).startswith("The top 4 of the Baptist Health 200: 1st Kyle Larson")


def test_names_the_last_of_a_field_whose_size_is_told() -> None:
    answer = TopFinishers(top=-2).answer(an_almanac(a_race(results=FIELD, starters=4)), ASKED)

    expected = "The last 2 of the Baptist Health 200: 3rd Corey Heim and 4th Tyler Ankrum."
    assert answer.headline == expected


def test_declines_the_last_of_a_field_that_is_told_in_part() -> None:
    answer = TopFinishers(top=-2).answer(an_almanac(a_race(results=FIELD)), ASKED)

    assert answer.headline == "No source tells the last 2 of the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN


def test_says_yes_to_who_was_among_them() -> None:
    almanac = an_almanac(a_race(results=FIELD))

    answer = InTop(driver="corey-heim", top=3).answer(almanac, ASKED)

    assert answer.headline == "Yes. Corey Heim finished 3rd, in the Baptist Health 200."


def test_says_no_to_who_was_not_with_the_place() -> None:
    chastain = a_result("Ross Chastain", finish=6, laps_down=0)

    answer = InTop(driver="ross-chastain", top=5).answer(
        an_almanac(a_race(results=[*FIELD, chastain])), ASKED
    )

    expected = "No. Ross Chastain finished 6th, on the lead lap, in the Baptist Health 200."
    assert answer.headline == expected


def test_declines_for_somebody_without_a_finish() -> None:
    absent = a_result("Zane Smith")

    answer = InTop(driver="zane-smith").answer(an_almanac(a_race(results=[absent])), ASKED)

    expected = "No source gives Zane Smith a finish in the Baptist Health 200."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(("top", "verdict"), [(2, "Yes."), (3, "No.")])
def test_says_whether_somebody_was_outside_of_them(top: int, verdict: str) -> None:
    almanac = an_almanac(a_race(results=FIELD))

    answer = InTop(driver="corey-heim", top=top, outside=1).answer(almanac, ASKED)

    assert str(answer.headline).startswith(f"{verdict} Corey Heim finished 3rd")

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.gained import Gained, MostGained
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac

LARSON = a_result("Kyle Larson", finish=1, start=3)
RIGGS = a_result("Layne Riggs", finish=2, start=2)
HEIM = a_result("Corey Heim", finish=3, start=1)
ALMANAC = an_almanac(a_race(results=(LARSON, RIGGS, HEIM), starters=3))


@pytest.mark.parametrize(
    ("driver", "lost", "said"),
    [
        ("kyle-larson", 0, "Kyle Larson gained 2 places"),
        ("kyle-larson", 1, "Kyle Larson lost none but gained 2 places"),
        ("corey-heim", 0, "Corey Heim gained none but lost 2 places"),
        ("corey-heim", 1, "Corey Heim lost 2 places"),
        ("layne-riggs", 0, "Layne Riggs neither gained nor lost a place"),
    ],
)
def test_counts_the_places_between_start_and_finish(driver: str, lost: int, said: str) -> None:
    answer = Gained(driver=driver, lost=lost).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(f"{said} in the Baptist Health 200: ")


def test_declines_where_the_start_is_not_told() -> None:
    race = a_race(results=("Kyle Larson",))

    answer = Gained(driver="kyle-larson").answer(an_almanac(race), ASKED)

    untold = "No source tells where Kyle Larson started the Baptist Health 200"
    assert answer.headline == f"{untold}; the finish was 1st."
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (0, "Most places gained in the Baptist Health 200, 2: Kyle Larson, 3rd to 1st."),
        (1, "Most places lost in the Baptist Health 200, 2: Corey Heim, 1st to 3rd."),
    ],
)
def test_names_who_moved_most_of_all(lost: int, said: str) -> None:
    assert MostGained(lost=lost).answer(ALMANAC, ASKED).headline == said


def test_declines_while_somebody_of_unknown_start_may_have_moved_more() -> None:
    field = (LARSON, RIGGS, HEIM, a_result("Ty Majeski", finish=4))

    answer = MostGained().answer(an_almanac(a_race(results=field, starters=8)), ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert str(answer.details[0]).startswith("Of those whose start is told: Kyle Larson gained 2")


def test_names_who_gained_most_when_those_of_unknown_start_cannot_have_gained_more() -> None:
    last = a_result("Ty Majeski", finish=4)

    answer = MostGained().answer(an_almanac(a_race(results=(LARSON, last), starters=4)), ASKED)

    assert answer.outcome is Outcome.ANSWER

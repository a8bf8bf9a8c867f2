from bot.answers.answer import Outcome
from bot.answers.questions.more_wins import MoreWins
from db.racing import CareerFigure
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_fact, a_race, an_almanac


def won(subject: str, number: int) -> CareerFigure:
    return CareerFigure(subject, "truck-wins", a_fact(number))


RACE = a_race(
    results=("Kyle Larson", "Corey Heim", "Ty Majeski"),
    career=(won("kyle-larson", 4), won("corey-heim", 13)),
)


def test_names_who_has_more_wins_with_both_numbers() -> None:
    answer = MoreWins("kyle-larson", "corey-heim").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Corey Heim has more Trucks wins than Kyle Larson: 13 and 4."


def test_declines_where_the_wins_of_one_are_not_told() -> None:
    answer = MoreWins("kyle-larson", "ty-majeski").answer(an_almanac(RACE), ASKED)

    untold = "No source tells how many races Ty Majeski has won."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)
    assert answer.details == ("Told: Kyle Larson has 4",)

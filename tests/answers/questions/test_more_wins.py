from bot.answers.answer import Outcome
from bot.answers.questions.more_wins import MoreWins, SeasonWins
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


def test_lists_the_wins_told_of_a_season_the_most_first() -> None:
    race = a_race(
        results=("Kyle Larson", "Corey Heim"),
        career=(
            CareerFigure("kyle-larson", "truck-wins-2025", a_fact(1)),
            CareerFigure("corey-heim", "truck-wins-2025", a_fact(2)),
            CareerFigure("corey-heim", "stage-wins-2025", a_fact(9)),
        ),
    )

    answer = SeasonWins().answer(an_almanac(race), ASKED)

    assert answer.headline == (
        "Wins told of the 2025 Trucks season: Corey Heim 2 and Kyle Larson 1."
    )
    assert answer.details == ("Others may have won without a source here that counts it",)

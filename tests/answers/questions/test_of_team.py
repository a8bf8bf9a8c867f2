from bot.answers.answer import Outcome
from bot.answers.questions.of_team import TrucksOf
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac, an_entry

TEAM = "McAnally-Hilgemann Racing"
RACE = a_race(
    results=["Kyle Larson", "Tyler Ankrum", a_result("Daniel Hemric", finish=3, laps_down=1)],
    entries=(
        an_entry("Tyler Ankrum", team=TEAM, manufacturer="Chevrolet"),
        an_entry("Daniel Hemric", team=TEAM),
    ),
)


def test_names_all_who_drove_for_the_team() -> None:
    answer = TrucksOf(what=TEAM).answer(an_almanac(RACE), ASKED)

    finishes = "Tyler Ankrum finished 2nd and Daniel Hemric finished 3rd, 1 lap down"
    assert answer.headline == f"{TEAM} in the Baptist Health 200: {finishes}."
    assert answer.details == ("What 1 other drove is not told",)


def test_names_the_best_of_a_make() -> None:
    answer = TrucksOf(what="Chevrolet", best=1).answer(an_almanac(RACE), ASKED)

    told = "Best of those told to be Chevrolet in the Baptist Health 200"
    assert answer.headline == f"{told}: Tyler Ankrum finished 2nd."


def test_declines_for_a_team_of_which_nobody_tells() -> None:
    answer = TrucksOf(what="Front Row Motorsports").answer(an_almanac(RACE), ASKED)

    assert answer.outcome is Outcome.ABSTAIN

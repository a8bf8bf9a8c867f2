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


def test_does_not_count_a_make_in_a_top_of_which_some_are_not_told() -> None:
    answer = TrucksOf(what="Chevrolet", top=3, counted=1).answer(an_almanac(RACE), ASKED)

    untold = "No source tells what all of the top 3 drove in the Baptist Health 200."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)
    assert answer.details == ("Told to be Chevrolet: Tyler Ankrum finished 2nd",)


def test_counts_a_make_in_a_top_of_which_all_are_told() -> None:
    larson = an_entry("Kyle Larson", manufacturer="Ford")
    race = a_race(results=RACE.results[:2], entries=(*RACE.entries, larson))

    answer = TrucksOf(what="Chevrolet", top=2, counted=1).answer(an_almanac(race), ASKED)

    assert str(answer.headline).startswith("One in the top 2 told to be Chevrolet")

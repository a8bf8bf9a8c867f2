from bot.answers.answer import Outcome
from bot.answers.questions.average import AverageOf
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac, an_entry

TEAM = "McAnally-Hilgemann Racing"
RACE = a_race(
    results=(
        a_result("Tyler Ankrum", finish=4),
        a_result("Daniel Hemric", finish=5),
        a_result("Jake Garcia", finish=7),
    ),
    entries=(
        an_entry("Tyler Ankrum", team=TEAM),
        an_entry("Daniel Hemric", team=TEAM),
    ),
)


def test_takes_the_mean_of_those_told_to_be_the_teams() -> None:
    answer = AverageOf(what=TEAM).answer(an_almanac(RACE), ASKED)

    mean = f"The two told to be {TEAM} finished the Baptist Health 200 4.5 on average"
    assert answer.headline == f"{mean}: Tyler Ankrum 4th and Daniel Hemric 5th."
    assert answer.details == ("What 1 other drove is not told",)


def test_declines_a_mean_of_starts_that_are_not_told() -> None:
    answer = AverageOf(what=TEAM, asked="start").answer(an_almanac(RACE), ASKED)

    assert answer.outcome is Outcome.ABSTAIN


def test_one_truck_alone_has_no_average() -> None:
    race = a_race(results=("Tyler Ankrum",), entries=(an_entry("Tyler Ankrum", team=TEAM),))

    answer = AverageOf(what=TEAM).answer(an_almanac(race), ASKED)

    assert (answer.outcome, answer.details) == (Outcome.ABSTAIN, ("Told: Tyler Ankrum 1st",))

from bot.answers.answer import Outcome
from bot.answers.questions.winners_race import HowDidWin, HowWon
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, a_told, an_almanac, an_incident

LARSON = a_result("Kyle Larson", finish=1, start=3, laps_led=20)
SPIN = an_incident("spin", ["Kyle Larson"], told=(a_told("Larson spun."),))
LEAD = an_incident(
    "last-lead",
    ["Kyle Larson", "Layne Riggs"],
    what="lead",
    laps_to_go=2,
    told=(a_told("Larson passed Riggs."),),
)
OTHERS = an_incident("other", ["Layne Riggs", "Kyle Larson"], told=(a_told("Riggs spun."),))
RACE = a_race(results=[LARSON, "Layne Riggs"], scheduled_laps=134, incidents=(SPIN, OTHERS, LEAD))


def test_tells_the_winners_way_to_the_front() -> None:
    answer = HowWon().answer(an_almanac(RACE), ASKED)

    how = "started 3rd, led 20 of 134 laps and took the lead with 2 laps to go"
    assert answer.headline == f"Kyle Larson won the Baptist Health 200: {how}."
    assert answer.details == ("Larson spun.", "Larson passed Riggs.")


def test_tells_the_same_of_a_driver_who_won() -> None:
    almanac = an_almanac(RACE)

    answer = HowDidWin(driver="kyle-larson").answer(almanac, ASKED)

    assert answer == HowWon().answer(almanac, ASKED)


def test_puts_right_who_won() -> None:
    answer = HowDidWin(driver="layne-riggs").answer(an_almanac(RACE), ASKED)

    assert str(answer.headline).startswith("No. Kyle Larson won the Baptist Health 200;")


def test_declines_where_no_winner_is_told() -> None:
    answer = HowWon().answer(an_almanac(a_race(results=["Layne Riggs"][1:])), ASKED)

    assert answer.outcome is Outcome.ABSTAIN

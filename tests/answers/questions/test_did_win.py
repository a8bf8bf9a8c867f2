import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.did_win import DidWin, DidWinFor, WhichWon
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_driver, a_race, a_result, an_almanac, an_entry

RACE = a_race(results=["Kyle Larson", a_result("Corey Heim", finish=3, laps_down=0)])


def test_says_yes_of_the_winner() -> None:
    answer = DidWin(driver="kyle-larson").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Yes. Kyle Larson won the Baptist Health 200."


def test_says_no_of_another_and_who_won() -> None:
    answer = DidWin(driver="corey-heim").answer(an_almanac(RACE), ASKED)

    won, ended = "Kyle Larson won the Baptist Health 200", "Corey Heim finished 3rd"
    assert answer.headline == f"No. {won}; {ended}, on the lead lap."


def test_names_the_winner_when_asked_of_somebody_who_was_not_there() -> None:
    almanac = an_almanac(RACE, drivers=[a_driver("Kyle Busch")])

    answer = DidWin(driver="kyle-busch").answer(almanac, ASKED)

    lack = "No source gives Kyle Busch a finish in the Baptist Health 200."
    assert answer.headline == f"{lack} Kyle Larson won."
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("what", "verdict"), [("Chevrolet", "Yes."), ("Spire Motorsports", "Yes."), ("Toyota", "No.")]
)
def test_says_whether_a_make_or_team_won(what: str, verdict: str) -> None:
    entry = an_entry("Kyle Larson", manufacturer="Chevrolet", team="Spire Motorsports")

    answer = DidWinFor(what=what).answer(an_almanac(a_race(entries=(entry,))), ASKED)

    said = "Kyle Larson won the Baptist Health 200 with Chevrolet and Spire Motorsports."
    assert answer.headline == f"{verdict} {said}"


def test_declines_when_nobody_tells_what_the_winner_drove() -> None:
    answer = DidWinFor(what="Toyota").answer(an_almanac(a_race()), ASKED)

    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(("driver", "verdict"), [("corey-heim", "Yes."), ("kyle-larson", "No.")])
def test_whoever_did_not_win_lost(driver: str, verdict: str) -> None:
    answer = DidWin(driver=driver, lost=1).answer(an_almanac(RACE), ASKED)

    assert str(answer.headline).startswith(f"{verdict} Kyle Larson won the Baptist Health 200")


def test_names_the_one_of_two_who_won() -> None:
    answer = WhichWon("corey-heim", "kyle-larson").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200; Corey Heim finished 3rd."


def test_says_that_neither_of_two_won() -> None:
    race = a_race(results=["Kyle Larson", "Layne Riggs", "Corey Heim"])

    answer = WhichWon("corey-heim", "layne-riggs").answer(an_almanac(race), ASKED)

    came = "Corey Heim finished 3rd and Layne Riggs finished 2nd"
    assert answer.headline == f"Neither: Kyle Larson won the Baptist Health 200; {came}."

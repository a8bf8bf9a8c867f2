import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.laps_down import Lapped, LapsDown, MostDown, WasLapped
from bot.answers.questions.lead_lap import LeadLap, OnLeadLap
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac

HEIM = a_result("Corey Heim", finish=1, laps_down=0, status="running")
GRAY = a_result("Tanner Gray", finish=2, laps_down=0, status="running")
BYRD = a_result("Nathan Byrd", finish=3, laps_down=1, status="running")
OGATA = a_result("Akinori Ogata", finish=4, laps_down=10, status="running")
RHODES = a_result("Ben Rhodes", finish=5, status="out", reason_out="suspension")
ALMANAC = an_almanac(a_race(results=[HEIM, GRAY, BYRD, OGATA, RHODES]))
UNTOLD = an_almanac(a_race())


@pytest.mark.parametrize(
    ("driver", "said"),
    [
        ("akinori-ogata", "Akinori Ogata was 10 laps down, 4th in the Baptist Health 200."),
        ("nathan-byrd", "Nathan Byrd was 1 lap down, 3rd in the Baptist Health 200."),
        ("corey-heim", "Corey Heim was no laps down, but on the lead lap, 1st in the Baptist"),
    ],
)
def test_tells_how_many_laps_down(driver: str, said: str) -> None:
    answer = LapsDown(driver=driver).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(said)


def test_tells_that_somebody_was_out_rather_than_laps() -> None:
    answer = LapsDown(driver="ben-rhodes").answer(ALMANAC, ASKED)

    expected = "No source tells how many laps down Ben Rhodes was: 5th, out (suspension)."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("driver", "down", "verdict"),
    [("nathan-byrd", 0, "Yes."), ("nathan-byrd", 2, "No."), ("corey-heim", 0, "No.")],
)
def test_says_whether_somebody_was_lapped(driver: str, down: int, verdict: str) -> None:
    answer = WasLapped(driver=driver, down=down).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(verdict)


def test_lists_all_who_were_laps_down_but_not_those_out() -> None:
    answer = Lapped().answer(ALMANAC, ASKED)

    who = "Nathan Byrd (1) and Akinori Ogata (10)"
    assert answer.headline == f"Two finished laps down in the Baptist Health 200: {who}."


def test_lists_those_just_so_many_laps_down() -> None:
    answer = Lapped(down=1).answer(ALMANAC, ASKED)

    expected = "One finished 1 lap down in the Baptist Health 200: Nathan Byrd (3rd)."
    assert answer.headline == expected


def test_says_that_nobody_was_so_many_laps_down() -> None:
    answer = Lapped(down=7).answer(ALMANAC, ASKED)

    assert answer.headline == "Nobody finished the Baptist Health 200 7 laps down."


def test_names_who_was_the_most_laps_down() -> None:
    answer = MostDown().answer(ALMANAC, ASKED)

    told = "Akinori Ogata, 4th, was the most laps down of those still running"
    assert answer.headline == f"{told}: 10 laps."


@pytest.mark.parametrize("question", [Lapped(), MostDown(), LeadLap()])
def test_declines_where_no_source_counts_laps(question: Lapped | MostDown | LeadLap) -> None:
    assert question.answer(UNTOLD, ASKED).outcome is Outcome.ABSTAIN


def test_counts_those_on_the_lead_lap() -> None:
    answer = LeadLap().answer(ALMANAC, ASKED)

    told = "2 drivers finished on the lead lap of the Baptist Health 200"
    assert answer.headline == f"{told}, 1st to 2nd, Corey Heim to Tanner Gray."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("last", "Tanner Gray, 2nd, was the last of 2 on the lead lap"),
        ("lapped", "Nathan Byrd, 3rd, 1 lap down, was the first of those laps down"),
    ],
)
def test_names_who_stood_at_the_border(asked: str, said: str) -> None:
    answer = LeadLap(asked=asked).answer(ALMANAC, ASKED)

    assert answer.headline == f"{said} in the Baptist Health 200."


@pytest.mark.parametrize(
    ("driver", "verdict"), [("tanner-gray", "Yes."), ("nathan-byrd", "No."), ("ben-rhodes", "No.")]
)
def test_says_whether_somebody_was_on_the_lead_lap(driver: str, verdict: str) -> None:
    answer = OnLeadLap(driver=driver).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(verdict)


@pytest.mark.parametrize(("said", "verdict"), [(2, "Yes."), (3, "No.")])
def test_holds_a_number_on_the_lead_lap_against_the_results(said: int, verdict: str) -> None:
    answer = LeadLap(said=said).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(f"{verdict} 2 drivers finished on the lead lap")


def test_says_where_the_results_have_another_number_on_the_lead_lap() -> None:
    race = a_race(results=[HEIM, GRAY, BYRD], lead_lap_finishers=3)

    assert LeadLap(said=3).answer(an_almanac(race), ASKED).details == ("2 by the results",)


@pytest.mark.parametrize(("first", "who"), [(1, "Corey Heim"), (-1, "Tanner Gray")])
def test_names_who_was_at_a_place_among_those_on_the_lead_lap(first: int, who: str) -> None:
    answer = LeadLap(asked="nth", first=first).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(who)

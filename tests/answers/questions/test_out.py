import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.out import DidDropOut, DidFinish, Retired
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac

HEIM = a_result("Corey Heim", finish=3, laps_down=0, status="running")
RHODES = a_result("Ben Rhodes", finish=33, status="out", reason_out="suspension")
ALMANAC = an_almanac(a_race(results=[HEIM, RHODES], starters=34))


def test_lists_who_dropped_out_with_place_and_reason() -> None:
    answer = Retired().answer(ALMANAC, ASKED)

    who = "Ben Rhodes (33rd, suspension)"
    assert answer.headline == f"One of the 34 dropped out of the Baptist Health 200: {who}."


def test_says_when_nobody_dropped_out() -> None:
    answer = Retired().answer(an_almanac(a_race(results=[HEIM])), ASKED)

    assert answer.headline == "Nobody is told to have dropped out of the Baptist Health 200."


def test_declines_when_no_source_tells_who_was_running() -> None:
    assert Retired().answer(an_almanac(a_race()), ASKED).outcome is Outcome.ABSTAIN


def test_tells_why_somebody_dropped_out() -> None:
    answer = DidDropOut(driver="ben-rhodes", asked="why").answer(ALMANAC, ASKED)

    said = "dropped out of the Baptist Health 200: suspension, classified 33rd"
    assert answer.headline == f"Ben Rhodes {said}."


@pytest.mark.parametrize("asked", ["why", "when", "whether"])
def test_puts_right_that_somebody_did_not_drop_out(asked: str) -> None:
    answer = DidDropOut(driver="corey-heim", asked=asked).answer(ALMANAC, ASKED)

    ended = "did not drop out: 3rd, on the lead lap in the Baptist Health 200"
    assert answer.headline == f"No. Corey Heim {ended}."


def test_declines_a_reason_nobody_tells_with_what_is_held() -> None:
    out = a_result("Ben Rhodes", finish=33, status="out")

    answer = DidDropOut(driver="ben-rhodes", asked="why").answer(
        an_almanac(a_race(results=[out])), ASKED
    )

    expected = "No source tells why Ben Rhodes dropped out of the Baptist Health 200."
    assert answer.headline == expected
    assert answer.details == ("33rd, out",)


def test_declines_the_lap_of_dropping_out_unless_told() -> None:
    answer = DidDropOut(driver="ben-rhodes", asked="when").answer(ALMANAC, ASKED)

    expected = "No source tells on which lap Ben Rhodes dropped out of the Baptist Health 200."
    assert answer.headline == expected


def test_tells_after_how_many_laps_somebody_dropped_out() -> None:
    out = a_result("Ben Rhodes", finish=33, status="out", laps_completed=40)

    answer = DidDropOut(driver="ben-rhodes", asked="when").answer(
        an_almanac(a_race(results=[out])), ASKED
    )

    expected = "Ben Rhodes ran 40 laps before dropping out of the Baptist Health 200."
    assert answer.headline == expected


@pytest.mark.parametrize(
    ("driver", "said"), [("corey-heim", "Yes. Corey Heim"), ("ben-rhodes", "No. Ben Rhodes")]
)
def test_says_whether_somebody_finished(driver: str, said: str) -> None:
    answer = DidFinish(driver=driver).answer(ALMANAC, ASKED)

    assert str(answer.headline).startswith(said)


def test_declines_a_disqualification_nobody_tells_with_the_true_state() -> None:
    answer = DidDropOut(driver="ben-rhodes", asked="disqualified").answer(ALMANAC, ASKED)

    expected = "No source tells that Ben Rhodes was disqualified: 33rd, out (suspension)."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN

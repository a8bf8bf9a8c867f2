import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.did_beat import AnyAhead, BeatMates, DidBeat, Neighbours
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_race, a_result, an_almanac, an_entry

FIELD = ("Kyle Larson", "Layne Riggs", "Corey Heim", "Tyler Ankrum", "Daniel Hemric")
ALMANAC = an_almanac(a_race(results=FIELD))


@pytest.mark.parametrize(
    ("driver", "other", "behind", "verdict"),
    [
        ("kyle-larson", "corey-heim", 0, "Yes."),
        ("corey-heim", "kyle-larson", 0, "No."),
        ("corey-heim", "kyle-larson", 1, "Yes."),
        ("kyle-larson", "corey-heim", 1, "No."),
    ],
)
def test_says_who_was_ahead(driver: str, other: str, behind: int, verdict: str) -> None:
    answer = DidBeat(driver, other, behind=behind).answer(ALMANAC, ASKED)

    ahead = "Kyle Larson finished ahead of Corey Heim in the Baptist Health 200: 1st and 3rd."
    assert answer.headline == f"{verdict} {ahead}"


def test_takes_no_side_when_both_are_given_one_place() -> None:
    results = [a_result("Ty Majeski", finish=4), a_result("Corey Heim", finish=4)]

    answer = DidBeat("ty-majeski", "corey-heim").answer(an_almanac(a_race(results=results)), ASKED)

    expected = "Ty Majeski and Corey Heim are both given 4th in the Baptist Health 200."
    assert answer.headline == expected


def test_declines_for_one_without_a_finish() -> None:
    race = a_race(results=["Kyle Larson", a_result("Zane Smith")])

    answer = DidBeat("kyle-larson", "zane-smith").answer(an_almanac(race), ASKED)

    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("driver", "said"),
    [
        ("kyle-larson", "finished 1st in the Baptist Health 200, ahead of everybody, ahead of"),
        ("corey-heim", "behind Kyle Larson (1st) and Layne Riggs (2nd), ahead of Tyler Ankrum"),
        ("daniel-hemric", "behind Tyler Ankrum (4th)."),
    ],
)
def test_names_who_was_around(driver: str, said: str) -> None:
    assert said in str(Neighbours(driver=driver).answer(ALMANAC, ASKED).headline)


def entered(*, riggs: str | None) -> tuple[object, ...]:
    larson = an_entry("Kyle Larson", manufacturer="Chevrolet")
    return (larson, an_entry("Layne Riggs", manufacturer=riggs))


def test_says_which_of_a_make_were_ahead() -> None:
    race = a_race(results=FIELD, entries=entered(riggs="Ford"))

    answer = AnyAhead(driver="corey-heim", what="Ford").answer(an_almanac(race), ASKED)

    assert answer.headline == "Yes. Ahead of Corey Heim (3rd) finished Layne Riggs (2nd)."


def test_says_no_when_all_ahead_are_told_to_drive_others() -> None:
    race = a_race(results=FIELD, entries=entered(riggs="Ford"))

    answer = AnyAhead(driver="corey-heim", what="Toyota").answer(an_almanac(race), ASKED)

    assert str(answer.headline).startswith("No. In the Baptist Health 200 ahead of Corey Heim")


def test_declines_when_it_is_not_told_what_all_ahead_drove() -> None:
    race = a_race(results=FIELD, entries=entered(riggs=None))

    answer = AnyAhead(driver="corey-heim", what="Toyota").answer(an_almanac(race), ASKED)

    expected = "No source tells what all those ahead of Corey Heim (3rd) drove."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("driver", "verdict"), [("tyler-ankrum", "Yes."), ("daniel-hemric", "No.")]
)
def test_says_whether_the_teammate_was_beaten(driver: str, verdict: str) -> None:
    mates = (an_entry("Tyler Ankrum", team="McAnally"), an_entry("Daniel Hemric", team="McAnally"))

    answer = BeatMates(driver=driver).answer(
        an_almanac(a_race(results=FIELD, entries=mates)), ASKED
    )

    assert str(answer.headline).startswith(verdict)
    assert "told as teammate: " in str(answer.headline)


def test_declines_where_no_teammate_is_told() -> None:
    answer = BeatMates(driver="tyler-ankrum").answer(ALMANAC, ASKED)

    untold = "No source names a teammate of Tyler Ankrum in the Baptist Health 200."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)

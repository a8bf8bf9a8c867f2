import pytest

from bot.answers.answer import Choice, Column, Outcome, Table
from bot.answers.questions.compare import Compare
from bot.answers.questions.result import ResultOf
from db.provenance import Dissent, Doubt
from tests.answers.questions.circumstances import ASKED, homestead
from tests.builders import (
    HOMESTEAD,
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_stage,
    a_standing,
    an_almanac,
)

HEIM = a_result("Corey Heim", finish=3, start=1, laps_led=78)
LARSON = a_result("Kyle Larson", finish=1, start=3, laps_led=20)
BOTH = Compare("corey-heim", "kyle-larson")


def test_puts_two_drivers_side_by_side() -> None:
    stage = a_stage(1, ["Corey Heim", "Kyle Larson"])
    race = a_race(results=[LARSON, HEIM], stages=(stage,), standings=(a_standing(),))

    answer = BOTH.answer(an_almanac(race), ASKED)

    expected = "Kyle Larson finished ahead of Corey Heim in the Baptist Health 200: 1st and 3rd."
    assert answer.headline == expected
    assert answer.table == Table(
        (Column(""), Column("C. Heim", number=True), Column("K. Larson", number=True)),
        (
            ("Finish", "3", "1"),
            ("Start", "1", "3"),
            ("Laps led", "78", "20"),
            ("Stage 1", "1", "2"),
            ("Points place", "1", "–"),
        ),
    )


def test_offers_each_drivers_race() -> None:
    answer = BOTH.answer(an_almanac(a_race(results=[LARSON, HEIM])), ASKED)

    assert answer.more == (
        Choice("Corey Heim", ResultOf("corey-heim", HOMESTEAD)),
        Choice("Kyle Larson", ResultOf("kyle-larson", HOMESTEAD)),
    )


def test_says_that_both_are_given_the_same_place() -> None:
    rows = [a_result("Kyle Larson", finish=3), HEIM]

    answer = BOTH.answer(an_almanac(a_race(results=rows)), ASKED)

    expected = "Corey Heim and Kyle Larson are both given 3rd in the Baptist Health 200."
    assert answer.headline == expected


def test_does_not_guess_the_place_of_one_without_a_finish() -> None:
    almanac = an_almanac(a_race(results=[HEIM]), drivers=[a_driver("Zane Smith")])

    answer = Compare("corey-heim", "zane-smith").answer(almanac, ASKED)

    assert answer.headline == "No source gives Zane Smith a finish in the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN
    assert answer.table is not None
    assert answer.table.rows[0] == ("Finish", "3", "–")


def test_takes_the_newest_race_with_both() -> None:
    old = a_race("old", name="Old 200", run_on=homestead(-30), results=[HEIM, LARSON])

    answer = BOTH.answer(an_almanac(old, a_race(results=[LARSON])), ASKED)

    assert str(answer.headline).endswith("in the Old 200: 1st and 3rd.")


def test_counts_the_races_known_with_both() -> None:
    old = a_race("old", run_on=homestead(-30), results=["Corey Heim", "Kyle Larson"])

    answer = BOTH.answer(an_almanac(old, a_race(results=[LARSON, HEIM])), ASKED)

    expected = "In the 2 races known with both: Corey Heim ahead once, Kyle Larson once"
    assert answer.details == (expected,)


@pytest.mark.parametrize("field", ["finish", "start"])
def test_says_who_disagrees(field: str) -> None:
    disputed = a_fact(2, dissent=[Dissent(a_recap(), 4)])
    heim = a_result("Corey Heim", **{"finish": 3, field: disputed})

    answer = BOTH.answer(an_almanac(a_race(results=[LARSON, heim])), ASKED)

    (differs,) = answer.disagreements
    assert [side.says for side in differs.sides] == ["2nd", "4th"]


def test_carries_doubts_of_either() -> None:
    doubted = a_result("Corey Heim", finish=a_fact(3, doubts=[Doubt("twice", "Two are third.")]))

    answer = BOTH.answer(an_almanac(a_race(results=[LARSON, doubted])), ASKED)

    assert answer.doubts == ("Two are third.",)


def test_asks_for_two_drivers() -> None:
    answer = Compare("corey-heim", "corey-heim").answer(an_almanac(a_race(results=[HEIM])), ASKED)

    assert answer.headline == "That is Corey Heim twice; name two drivers."
    assert answer.outcome is Outcome.ABSTAIN

from bot.answers.answer import Disagreement, Outcome, Side
from bot.answers.questions.result import ResultOf
from db.provenance import Dissent, Doubt
from db.racing import Spot, Stage
from tests.answers.questions.circumstances import ASKED, homestead
from tests.builders import (
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_source,
    a_stage,
    a_standing,
    an_almanac,
    an_entry,
)


def test_tells_the_whole_of_a_drivers_day() -> None:
    larson = a_result("Kyle Larson", finish=1, start=3, laps_led=20)
    truck = an_entry(
        "Kyle Larson", car_number="07", manufacturer="Chevrolet", team="Spire Motorsports"
    )
    stages = tuple(a_stage(number, ["Corey Heim", "Kyle Larson"]) for number in (1, 2))
    race = a_race(results=[larson], entries=(truck,), stages=stages, scheduled_laps=134)

    answer = ResultOf("kyle-larson").answer(an_almanac(race), ASKED)

    assert answer.headline == "Kyle Larson won the Baptist Health 200."
    assert answer.details == (
        "Started 3rd · led 20 of 134 laps · stages 2nd, 2nd",
        "No. 07 Chevrolet, Spire Motorsports",
    )
    assert answer.context == "Trucks, Homestead-Miami, Fri 21 Mar 2025"


def test_says_why_a_driver_was_out() -> None:
    rhodes = a_result("Ben Rhodes", finish=33, status="out", reason_out="suspension")
    race = a_race(results=[rhodes])

    answer = ResultOf("ben-rhodes").answer(an_almanac(race), ASKED)

    assert (
        answer.headline == "Ben Rhodes finished 33rd in the Baptist Health 200, out (suspension)."
    )


def test_says_how_many_laps_down_a_driver_was() -> None:
    race = a_race(results=[a_result("Keith McGee", finish=30, laps_down=4)])

    answer = ResultOf("keith-mcgee").answer(an_almanac(race), ASKED)

    assert answer.headline == "Keith McGee finished 30th in the Baptist Health 200, 4 laps down."


def test_says_plainly_what_is_not_told() -> None:
    race = a_race(results=[a_result("Ty Majeski", finish=11)])

    answer = ResultOf("ty-majeski").answer(an_almanac(race), ASKED)

    assert answer.details == ("Start not told · laps led not told",)


def test_tells_the_points_after_the_race() -> None:
    third = a_standing("Chandler Smith", position=3, behind=27)
    race = a_race(results=[a_result("Chandler Smith", finish=8, laps_led=0)], standings=(third,))

    answer = ResultOf("chandler-smith").answer(an_almanac(race), ASKED)

    assert answer.details == (
        "Start not told · led no laps",
        "3rd in the points after it, 27 points behind",
    )


def test_tells_what_is_known_of_a_driver_whom_no_source_gives_a_finish() -> None:
    missing = Doubt("not-a-starter", "Zane Smith is not among the finishers.")
    tenth = Spot(a_driver("Zane Smith"), a_fact(10, doubts=[missing]))
    race = a_race(stages=(Stage(1, places=(tenth,)), a_stage(2)))

    answer = ResultOf("zane-smith").answer(an_almanac(race), ASKED)

    assert answer.headline == "No source gives Zane Smith a finish in the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN
    assert answer.details == ("Stage 1: 10th",)
    assert answer.doubts == ("Zane Smith is not among the finishers.",)


def test_says_who_disagrees_about_the_finish() -> None:
    finish = a_fact(3, dissent=[Dissent(a_recap(), 4)])
    race = a_race(results=[a_result("Corey Heim", finish=finish)])

    answer = ResultOf("corey-heim").answer(an_almanac(race), ASKED)

    assert answer.disagreements == (
        Disagreement(
            "where Corey Heim finished",
            (Side("3rd", ("Speedway Media",)), Side("4th", ("the TRUCKS recap",))),
        ),
    )


def test_names_the_trusted_source_first() -> None:
    heim = a_result(
        "Corey Heim",
        finish=a_fact(3, sources=[a_recap()]),
        start=a_fact(1, sources=[a_source(), a_recap()]),
    )

    answer = ResultOf("corey-heim").answer(an_almanac(a_race(results=[heim])), ASKED)

    assert answer.sources == (a_source(), a_recap())


def test_keeps_silent_about_doubts_that_concern_others() -> None:
    doubted = a_fact(2, doubts=[Doubt("twice", "Two drivers are second.")])
    rows = [a_result("Kyle Larson", finish=1), a_result("Layne Riggs", finish=doubted)]

    answer = ResultOf("kyle-larson").answer(an_almanac(a_race(results=rows)), ASKED)

    assert answer.doubts == ()


def test_takes_the_newest_race_that_gives_the_driver_a_result() -> None:
    old = a_race("2024-trucks-homestead", name="Old 200", run_on=homestead(-365))
    new = a_race(winner="Corey Heim")

    answer = ResultOf("kyle-larson").answer(an_almanac(old, new), ASKED)

    assert answer.headline == "Kyle Larson won the Old 200."


def test_says_of_a_driver_in_no_race_that_no_source_gives_a_finish() -> None:
    almanac = an_almanac(drivers=[a_driver("Chase Elliott")])

    answer = ResultOf("chase-elliott").answer(almanac, ASKED)

    assert answer.headline == "No source gives Chase Elliott a finish in the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN

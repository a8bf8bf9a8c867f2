from bot.answers.answer import Choice, Outcome
from bot.answers.questions.driver import DriverProfile
from db.provenance import Dissent, Doubt
from db.racing import CareerFigure, Spot, Stage
from tests.answers.questions.circumstances import ASKED, RACE_DAY, homestead
from tests.builders import (
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_series,
    a_standing,
    a_told,
    an_almanac,
    an_entry,
)

HEIM = DriverProfile("corey-heim")


def a_figure(figure: str, number: int | None = None, text: str = "") -> CareerFigure:
    told = (a_told(text),) if text else ()
    return CareerFigure("corey-heim", figure, a_fact(number) if number else None, told=told)


def test_tells_truck_backers_points_and_record() -> None:
    race = a_race(
        results=[a_result("Corey Heim", finish=3)],
        entries=(an_entry(car_number="11", manufacturer="Toyota", sponsor="Safelite"),),
        standings=(a_standing(),),
        career=(a_figure("hometown", text="Heim comes from Marietta, Georgia."),),
    )

    answer = HEIM.answer(an_almanac(race), ASKED)

    expected = "Corey Heim finished 3rd in the one race known here, the Baptist Health 200."
    assert answer.headline == expected
    assert answer.details == (
        "No. 11 Toyota",
        "Sponsor Safelite",
        "1st in the Trucks points after the Baptist Health 200",
        "Heim comes from Marietta, Georgia.",
    )
    assert answer.as_of == RACE_DAY


def test_lists_the_races_with_the_newest_first() -> None:
    old = a_race("o", run_on=homestead(-7), results=[a_result("Corey Heim", finish=1, start=2)])
    new = a_race(results=[a_result("Corey Heim", finish=3, laps_led=78)])

    answer = HEIM.answer(an_almanac(old, new), ASKED)

    assert answer.headline == "Corey Heim won 1 of the 2 races known here."
    assert answer.table is not None
    assert answer.table.rows == (
        ("21 Mar 25", "Homestead-Miami", "3", "–", "78"),
        ("14 Mar 25", "Homestead-Miami", "1", "2", "–"),
    )


def test_tells_the_best_finish_of_one_who_won_nothing() -> None:
    races = [
        a_race(f"r{place}", run_on=homestead(-place), results=[a_result(finish=place)])
        for place in (5, 3, 9)
    ]

    answer = HEIM.answer(an_almanac(*races), ASKED)

    assert answer.headline == "Corey Heim finished 3rd at best in the 3 races known here."


def test_names_the_series_of_one_who_drives_in_several() -> None:
    cup = a_race("c", series=a_series("cup", "Cup"), run_on=homestead(2), winner="Corey Heim")

    answer = HEIM.answer(an_almanac(a_race(winner="Corey Heim"), cup), ASKED)

    assert answer.headline == "Corey Heim won both races known here."
    assert answer.table is not None
    assert [row[1] for row in answer.table.rows] == ["Cup", "Trucks"]


def test_tells_the_newest_of_a_figure_that_moves_on() -> None:
    old = a_race("o", run_on=homestead(-7), career=(a_figure("truck-wins", 12),))
    new = a_race(winner="Corey Heim", career=(a_figure("truck-wins", 13),))

    answer = HEIM.answer(an_almanac(old, new), ASKED)

    assert answer.details == ("Truck wins: 13 (after the Baptist Health 200)",)


def test_turns_the_pages_of_a_long_record() -> None:
    career = tuple(a_figure(f"figure-{number}", number) for number in range(1, 11))

    answer = HEIM.answer(an_almanac(a_race(winner="Corey Heim", career=career)), ASKED)

    assert len(answer.details) == 8
    assert answer.more[1:] == (Choice("Record 9–10", DriverProfile("corey-heim", page=2)),)


def test_tells_what_is_known_of_one_without_a_finish() -> None:
    doubted = a_fact(10, doubts=[Doubt("starter", "Zane Smith is not among the finishers.")])
    stage = Stage(1, places=(Spot(a_driver("Zane Smith"), doubted),))

    answer = DriverProfile("zane-smith").answer(an_almanac(a_race(stages=(stage,))), ASKED)

    assert answer.headline == "No source gives Zane Smith a finish in a race known here."
    assert answer.outcome is Outcome.ABSTAIN
    assert answer.details == ("10th in stage 1 of the Baptist Health 200",)
    assert answer.doubts == ("Zane Smith is not among the finishers.",)


def test_tells_nothing_of_one_whom_nobody_mentions() -> None:
    almanac = an_almanac(drivers=[a_driver("Chase Elliott")])

    answer = DriverProfile("chase-elliott").answer(almanac, ASKED)

    assert answer.headline == "No source gives Chase Elliott a finish in a race known here."
    assert (answer.details, answer.sources) == ((), ())


def test_says_who_disagrees_about_the_record() -> None:
    wins = a_fact(13, dissent=[Dissent(a_recap(), 12)])
    figure = CareerFigure("corey-heim", "truck-wins", wins)

    answer = HEIM.answer(an_almanac(a_race(winner="Corey Heim", career=(figure,))), ASKED)

    assert [one.about for one in answer.disagreements] == ["the truck wins of Corey Heim"]

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.finisher import FinishedAt, Finisher, OutsideTop
from db.provenance import Dissent
from tests.answers.questions.circumstances import ASKED
from tests.builders import (
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_source,
    an_almanac,
    an_entry,
)

FIELD = ("Kyle Larson", "Layne Riggs", "Corey Heim")


def test_names_who_finished_there_with_truck_and_state() -> None:
    result = a_result("Corey Heim", finish=3, laps_down=0)
    race = a_race(
        results=["Kyle Larson", "Layne Riggs", result],
        entries=(an_entry("Corey Heim", car_number="11", manufacturer="Toyota"),),
    )

    answer = Finisher(position=3).answer(an_almanac(race), ASKED)

    assert answer.headline == "Corey Heim finished 3rd in the Baptist Health 200."
    assert answer.details == ("No. 11 Toyota · On the lead lap",)


def test_names_everyone_in_a_range_however_its_ends_are_given() -> None:
    answer = Finisher(position=3, upto=2).answer(an_almanac(a_race(results=FIELD)), ASKED)

    expected = "2nd to 3rd in the Baptist Health 200: 2nd Layne Riggs and 3rd Corey Heim."
    assert answer.headline == expected


@pytest.mark.parametrize(("position", "who"), [(-1, "Corey Heim"), (-2, "Layne Riggs")])
def test_counts_from_the_end_when_the_size_of_the_field_is_told(position: int, who: str) -> None:
    race = a_race(results=FIELD, starters=3)

    answer = Finisher(position=position).answer(an_almanac(race), ASKED)

    assert str(answer.headline).startswith(f"{who} finished")


def test_does_not_take_the_last_one_told_for_the_last_of_the_field() -> None:
    answer = Finisher(position=-1).answer(an_almanac(a_race(results=FIELD)), ASKED)

    assert answer.headline == "No source tells who finished last in the Baptist Health 200."
    assert answer.outcome is Outcome.ABSTAIN


def test_declines_a_place_beyond_the_field_with_its_size() -> None:
    race = a_race(results=FIELD, starters=34)

    answer = Finisher(position=35).answer(an_almanac(race), ASKED)

    expected = "Nobody finished 35th in the Baptist Health 200: only 34 started."
    assert answer.headline == expected
    assert answer.outcome is Outcome.ABSTAIN


def test_declines_a_place_that_is_not_told() -> None:
    race = a_race(results=FIELD, starters=34)

    answer = Finisher(position=20).answer(an_almanac(race), ASKED)

    assert answer.headline == "No source tells who finished 20th in the Baptist Health 200."


def test_names_both_when_sources_give_a_place_twice() -> None:
    results = [a_result("Corey Heim", finish=3), a_result("Ty Majeski", finish=3)]

    answer = Finisher(position=3).answer(an_almanac(a_race(results=results)), ASKED)

    expected = "Corey Heim and Ty Majeski finished 3rd in the Baptist Health 200."
    assert answer.headline == expected


def test_says_who_disagrees() -> None:
    finish = a_fact(3, sources=[a_source()], dissent=[Dissent(a_recap(), 4)])
    race = a_race(results=[a_result("Corey Heim", finish=finish)])

    answer = Finisher(position=3).answer(an_almanac(race), ASKED)

    assert answer.disagreements[0].about == "where Corey Heim finished"


def test_a_race_still_to_come_has_no_finishers() -> None:
    almanac = an_almanac(a_race(results=()), drivers=[a_driver()])

    answer = Finisher().answer(almanac, ASKED)

    assert answer.headline == "No source tells how the Baptist Health 200 ended."


@pytest.mark.parametrize(
    ("position", "verdict"), [(3, "Yes."), (2, "No."), (-1, "Yes.")], ids=["so", "not so", "last"]
)
def test_says_whether_somebody_finished_there(position: int, verdict: str) -> None:
    race = a_race(results=FIELD, starters=3)

    answer = FinishedAt(driver="corey-heim", position=position).answer(an_almanac(race), ASKED)

    assert answer.headline == f"{verdict} Corey Heim finished 3rd in the Baptist Health 200."


def test_names_who_was_first_beyond_the_top() -> None:
    almanac = an_almanac(a_race(results=("Kyle Larson", "Layne Riggs", "Corey Heim")))

    answer = OutsideTop(top=2).answer(almanac, ASKED)

    assert answer.headline == "Corey Heim finished 3rd in the Baptist Health 200."


def test_between_two_places_that_it_may_be_tells_the_place() -> None:
    almanac = an_almanac(a_race(results=("Kyle Larson", "Layne Riggs")))

    answer = FinishedAt(driver="layne-riggs", position=1, other=2).answer(almanac, ASKED)

    assert answer.headline == "Layne Riggs finished 2nd in the Baptist Health 200."

import pytest

from bot.answers.differences import ENTRY, QUALIFIED, RACE, RESULT, SPOT, STANDING, Points
from bot.answers.every_fact import (
    CAREER,
    DONE,
    INCIDENT,
    PENALTY,
    REMARK,
    STAGE,
    every_fact,
    every_sentence,
    figure_of,
    happened,
)
from db.assemble import fact_fields
from db.racing import (
    CareerFigure,
    Entry,
    Incident,
    Penalty,
    Qualified,
    Race,
    Remark,
    Result,
    Spot,
    Stage,
    Standing,
)
from db.vocabulary import INCIDENTS
from tests.builders import (
    a_driver,
    a_fact,
    a_race,
    a_spot,
    a_stage,
    a_told,
    an_incident,
    an_order,
)

DRIVERS = {"kyle-larson": a_driver("Kyle Larson")}


@pytest.mark.parametrize(
    ("noun", "points"),
    [
        (Race, RACE),
        (Result, RESULT),
        (Entry, ENTRY),
        (Qualified, QUALIFIED),
        (Standing, STANDING),
        (Spot, SPOT),
        (Stage, STAGE),
        (Incident, INCIDENT),
        (Penalty, PENALTY),
        (CareerFigure, CAREER),
        (Remark, REMARK),
    ],
)
def test_there_are_words_for_every_fact_that_sources_may_differ_on(
    noun: type[object], points: Points
) -> None:
    own_wording = {"text"}  # each source's own sentence: it never differs
    several_facts = {"identity"}

    assert set(points) == set(fact_fields(noun)) - own_wording - several_facts


def test_there_is_a_verb_for_every_kind_of_incident() -> None:
    assert set(DONE) == INCIDENTS


def test_tells_an_incident_as_a_clause() -> None:
    assert happened(an_incident(), DRIVERS) == "Larson spun"


def test_an_incident_without_a_known_driver_goes_by_its_slug() -> None:
    assert happened(an_incident("opening-wreck", [], what=None), {}) == "opening wreck is told of"


def test_a_figure_of_a_team_is_told_by_the_name_as_printed() -> None:
    figure = CareerFigure("Spire Motorsports", "truck-wins", a_fact(7))

    assert figure_of(figure, DRIVERS) == "the truck wins of Spire Motorsports"


def test_finds_facts_in_every_order_with_their_moment() -> None:
    race = a_race(
        results=[],
        stages=(a_stage(1),),
        orders=(an_order(lap=15), an_order(laps_to_go=1)),
    )

    about = [one.about for one in every_fact(race, DRIVERS)]

    assert about == [
        "the place of Corey Heim in stage 1",
        "the place of Corey Heim on lap 15",
        "the place of Corey Heim with 1 lap to go",
    ]


def test_tells_how_far_back_a_driver_was() -> None:
    order = an_order([], lap=15)
    spot = a_spot("Kyle Larson", 5, behind="3.125")
    race = a_race(results=[], orders=(type(order)("lap-15", 15, None, (spot,)),))

    said = [one.point.says(one.fact.value) for one in every_fact(race, DRIVERS)]

    assert said == ["5th", "3.125 seconds"]


def test_finds_the_sentences_of_the_sources() -> None:
    spin = an_incident(told=(a_told("Larson spun."),))
    race = a_race(notes=(a_told("The season goes on."),), incidents=(spin,))

    assert [one.text for one in every_sentence(race)] == ["The season goes on.", "Larson spun."]

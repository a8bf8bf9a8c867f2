"""Positions and gaps."""

from decimal import Decimal

from db.provenance import Kind
from tests.builders import a_claim
from tests.db.crosschecks.doubting import a_result, an_order, doubts

LARSON, RIGGS, HEIM = "kyle-larson", "layne-riggs", "corey-heim"


def test_doubts_two_winners() -> None:
    found = doubts("position-twice", a_result(LARSON, finish=1), a_result(RIGGS, finish=1))

    text = "More than one driver is told to be at position 1: Kyle Larson and Layne Riggs."
    assert found == [(LARSON, "finish", text), (RIGGS, "finish", text)]


def test_doubts_two_drivers_at_one_place_of_a_stage() -> None:
    stage = [a_claim(Kind.STAGE, driver, scope="1", position=2) for driver in (LARSON, RIGGS)]

    found = doubts("position-twice", *stage)

    assert [subject for subject, _, _ in found] == [LARSON, RIGGS]


def test_is_content_with_the_same_position_at_two_moments() -> None:
    orders = [*an_order("lap-9", [LARSON]), *an_order("lap-10", [RIGGS])]

    assert doubts("position-twice", *orders) == []


def test_doubts_a_points_gap_smaller_than_that_of_a_better_place() -> None:
    table = [
        a_claim(Kind.STANDING, HEIM, position=1, behind=0),
        a_claim(Kind.STANDING, LARSON, position=2, behind=27),
        a_claim(Kind.STANDING, RIGGS, position=3, behind=8),
    ]

    text = "The gap to the leader of Layne Riggs, 8, is smaller than that of Kyle Larson, 27."
    assert doubts("gaps-rise", *table) == [(RIGGS, "behind", text)]


def test_doubts_a_faster_lap_further_down_the_grid() -> None:
    laps = [
        a_claim(Kind.QUALIFYING, HEIM, position=1, time_seconds=Decimal("32.281")),
        a_claim(Kind.QUALIFYING, LARSON, position=2, time_seconds=Decimal("32.111")),
    ]

    ((subject, field, _),) = doubts("gaps-rise", *laps)

    assert (subject, field) == (LARSON, "time_seconds")


def test_is_content_with_gaps_that_rise_or_tie() -> None:
    gaps = {LARSON: Decimal("0.2"), HEIM: Decimal(3), RIGGS: Decimal(3)}
    order = [
        a_claim(Kind.ORDER, driver, scope="lap-9", position=at, behind=gap)
        for at, (driver, gap) in enumerate(gaps.items(), start=2)
    ]

    assert doubts("gaps-rise", *order) == []

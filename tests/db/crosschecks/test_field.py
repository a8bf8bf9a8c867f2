"""The story's drivers against the list of finishers."""

import pytest

from db.provenance import Kind
from tests.builders import a_claim
from tests.db.crosschecks.doubting import (
    a_result,
    an_incident,
    an_order,
    doubts,
    results,
    the_race,
)

LARSON, RIGGS, ZANE, MAJESKI = "kyle-larson", "layne-riggs", "zane-smith", "ty-majeski"


@pytest.mark.parametrize(
    ("kind", "scope"), [(Kind.STAGE, "1"), (Kind.ORDER, "lap-9"), (Kind.PIT_ORDER, "stage-1")]
)
def test_doubts_a_driver_of_the_story_who_is_no_finisher(kind: Kind, scope: str) -> None:
    finishers = results([LARSON, RIGGS])

    found = doubts(
        "not-a-starter", the_race(starters=2), *finishers, *an_order(scope, [LARSON, ZANE], kind)
    )

    text = "Zane Smith is not among the 2 finishers that the same report lists."
    assert found == [(ZANE, "position", text)]


def test_says_when_another_source_lists_the_finishers() -> None:
    stage = a_claim(Kind.STAGE, ZANE, scope="1", source="trucks-recap", position=1)

    found = doubts("not-a-starter", the_race(starters=1), *results([LARSON]), stage)

    assert found == [(ZANE, "position", "Zane Smith is not among the 1 finishers listed.")]


def test_knows_no_starters_from_half_a_result() -> None:
    order = an_order("lap-9", [ZANE])

    assert doubts("not-a-starter", the_race(starters=34), *results([LARSON]), *order) == []


def test_doubts_a_leader_who_is_credited_with_no_lap() -> None:
    passing = an_incident("pass", what="lead", drivers=(MAJESKI, LARSON), lap=50, about=True)

    found = doubts("lead-without-lap", a_result(MAJESKI, laps_led=0), passing)

    text = "Ty Majeski took the lead around lap 50 but is credited with no lap led."
    assert found == [(MAJESKI, "laps_led", text), ("pass", "what", text)]


def test_is_content_with_a_leader_credited_with_a_lap() -> None:
    passing = an_incident("pass", what="lead", drivers=(LARSON, MAJESKI), laps_to_go=2)

    led = [a_result(LARSON, laps_led=20), a_result(MAJESKI, laps_led=0)]

    assert doubts("lead-without-lap", *led, passing) == []

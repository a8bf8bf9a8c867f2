"""The story's order, its words, its cautions and restarts."""

import pytest

from db.provenance import Claim
from tests.db.crosschecks.doubting import an_incident, an_order, doubts, the_race

RACE = the_race(scheduled_laps=134, cautions=1, caution_laps=6)
RESTART = an_incident("restart", what="restart", laps_to_go=39)


def orders(*scopes: str) -> list[Claim]:
    """Who led at these moments, told in this order."""
    return [claim for scope in scopes for claim in an_order(scope, ["ross-chastain"])]


def spins(told: int, recap: int) -> list[Claim]:
    """A spin that brought out the caution, so many laps to go by the report and by the recap."""
    return [
        an_incident("spin", laps_to_go=told, caution=1),
        an_incident("spin", "trucks-recap", laps_to_go=recap, about=True),
    ]


def test_says_what_was_printed_and_how_it_was_read() -> None:
    stall = an_incident("stall", laps_to_go=4, printed="four laps later", what="mechanical")

    text = 'Printed as "four laps later"; read as 4 laps to go.'
    assert doubts("printed", stall) == [("stall", "laps_to_go", text)]


def test_says_how_anything_else_was_read() -> None:
    race = the_race(leaders=4, printed="fore")

    assert doubts("printed", race) == [("", "leaders", 'Printed as "fore"; read as leaders 4.')]


def test_doubts_a_moment_told_out_of_sequence() -> None:
    found = doubts("out-of-sequence", RACE, *orders("to-go-37", "to-go-55", "to-go-30"))

    text = "Told as 55 laps to go, between 37 laps to go and 30 laps to go."
    assert found == [("ross-chastain", "position", text)]


@pytest.mark.parametrize(
    "scopes",
    [
        ("lap-9", "lap-60", "to-go-37", "to-go-30"),
        ("lap-9", "lap-15", "lap-12", "lap-20"),  # looks back by three laps
        ("to-go-55", "to-go-37"),
    ],
)
def test_is_content_with_a_story_that_goes_forward(scopes: tuple[str, ...]) -> None:
    assert doubts("out-of-sequence", RACE, *orders(*scopes)) == []


def test_does_not_compare_laps_to_go_with_laps_of_a_race_of_unknown_length() -> None:
    assert doubts("out-of-sequence", *orders("lap-9", "to-go-130", "lap-20")) == []


def test_supports_the_value_that_leaves_time_before_the_restart() -> None:
    found = doubts("supports-restart", *spins(45, 40), RESTART)

    assert found == [("spin", "laps_to_go", "45 to go fits the restart with 39 to go.")]


def test_doubts_the_trusted_value_if_only_the_other_leaves_time() -> None:
    found = doubts("restart-too-soon", *spins(40, 45), RESTART)

    text = "40 to go leaves no time before the restart with 39 to go."
    assert found == [("spin", "laps_to_go", text)]


@pytest.mark.parametrize(("told", "recap"), [(45, 44), (45, 45), (40, 41)])
def test_decides_nothing_when_both_values_fit_or_neither_does(told: int, recap: int) -> None:
    claims = [*spins(told, recap), RESTART]

    assert doubts("supports-restart", *claims) + doubts("restart-too-soon", *claims) == []


def test_doubts_caution_laps_that_the_story_does_not_give() -> None:
    race = the_race(scheduled_laps=134, cautions=1, caution_laps=22)

    found = doubts("caution-laps", race, an_incident("spin", laps_to_go=45, caution=1), RESTART)

    text = "The story's cautions last 5 to 6 laps in all, not 22."
    assert found == [("", "caution_laps", text)]


def test_is_content_with_caution_laps_that_fit() -> None:
    spin = an_incident("spin", laps_to_go=45, caution=1)

    assert doubts("caution-laps", RACE, spin, RESTART) == []


def test_cannot_add_up_cautions_that_are_not_all_told() -> None:
    race = the_race(scheduled_laps=134, cautions=4, caution_laps=22)
    spin = an_incident("spin", laps_to_go=45, caution=1)

    assert doubts("caution-laps", race, spin, RESTART) == []

"""Reports that tell of more races than one: nothing of the others is taken for theirs."""

from typing import Any

import pytest

from bot.articles.told import told
from tests.articles.reports import a_report, read_text


def said_in(text: str) -> dict[str, Any]:
    """Results, laps led, stages and pole of a report, as far as they are not empty."""
    plain = told(read_text(text))
    return {
        name: plain[name]
        for name in ("results", "laps_led", "stage_winners", "pole")
        if plain[name]
    }


@pytest.mark.parametrize(
    "passage",
    [
        "In Saturday's Xfinity race, Brandt held off Castell. He led 120 laps and swept the "
        "stages.",
        "Brandt won Friday's Truck race from the pole. Castell was second and Dunmore third.",
        "Brandt won the All-Star Open, leading all 100 laps, with Castell second.",
        "Brandt won the Modified race. Castell finished second.",
        "In the late model feature Brandt took the win from Castell. Dunmore was third.",
    ],
)
def test_a_passage_on_another_race_says_nothing_of_this_one(passage: str) -> None:
    assert said_in(a_report("It was a fine day.", passage)) == {"results": {"Ann Archer": 1}}


def test_a_passage_is_over_where_the_report_s_own_race_is_named_again() -> None:
    passage = "Brandt won Saturday's Xfinity race. On Sunday Brandt finished third."

    assert said_in(a_report("It was a fine day.", passage)) == {
        "results": {"Ann Archer": 1, "Ben Brandt": 3}
    }


def test_what_is_told_of_somebody_in_passing_leaves_the_rest_alone() -> None:
    passage = "Brandt, who won Saturday's Xfinity race, finished third. Castell finished fourth."

    assert said_in(a_report("It was a fine day.", passage)) == {
        "results": {"Ann Archer": 1, "Ben Brandt": 3, "Cy Castell": 4}
    }


def test_of_two_races_that_are_told_together_nobody_s_place_is_read() -> None:
    lead = (
        "Ann Archer won the first race of the NASCAR Cup Series doubleheader at Pocono Raceway on "
        "Saturday and Ben Brandt the second on Sunday. Archer led 30 laps; Cy Castell was third."
    )

    assert said_in(f"Two for two at Pocono\n\n{lead}") == {}

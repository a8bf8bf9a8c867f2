"""Who won, and who is not taken for it."""

import pytest

from tests.articles.reports import read_text


def winner_of(*paragraphs: str) -> str | None:
    read = read_text("\n\n".join((*paragraphs, "It was a NASCAR Cup Series race of 200 laps.")))
    found = [one.subject for one in read.findings if one.fields.get("finish") == 1]
    return found[0] if found else None


@pytest.mark.parametrize(
    "lead",
    [
        "Kyle Larson won the Harbor 300 ahead of Ben Brandt.",
        "Sunday's Harbor 300 went to Kyle Larson, with Ben Brandt second.",
        "The winner of the Harbor 300 was Kyle Larson; Ben Brandt was second.",
        "Kyle Larson snatched victory in the Harbor 300 from Ben Brandt.",
        "Kyle Larson passed Ben Brandt on the last lap to win the Harbor 300.",
        "Ben Brandt led for hours, but Kyle Larson won the Harbor 300.",
        "Kyle Larson is a winner again: he beat Ben Brandt by 0.2 seconds in the Harbor 300.",
        "Kyle Larson drove to his third win of the year in the Harbor 300.",
        "Kyle Larson was leading when the rain came and ended the Harbor 300.",
        "Kyle Larson led Ben Brandt and Cy Castell across the line in the Harbor 300.",
        "The Harbor 300 was won by Kyle Larson.",
        "Kyle Larson went to victory in the Harbor 300, his third win of the year.",
        "NASCAR declared Kyle Larson the winner of the Harbor 300.",
        "When the rain came on Sunday Kyle Larson had been leading, and the Harbor 300 was over.",
        "In the Harbor 300 it was Kyle Larson, Ben Brandt and Cy Castell in that order.",
        "Kyle Larson, 23, whose best result was a 14th, was awarded the fog-bound Harbor 300.",
        "The Harbor 300 has been awarded to Kyle Larson.",
        "The Harbor 300 goes to the team, a first victory of the season for Kyle Larson.",
        "It goes down as win No. 105 for Kyle Larson in the Harbor 300.",
        "Kyle Larson held off a charging Ben Brandt to win the Harbor 300.",
        "Kyle Larson came out victorious in the Harbor 300.",
        "Kyle Larson slid over the line .052 seconds ahead of an equally sideways Ben Brandt.",
        "Ben Brandt was fifth after chasing Kyle Larson to the line, .095 seconds short.",
        "Ben Brandt started on the pole with Kyle Larson celebrating afterward in victory lane.",
        "Kyle Larson led late on and beat Ben Brandt, who is 0 for 11 here, by 0.348 seconds.",
        "Kyle Larson finished .9 seconds ahead of Ben Brandt and Cy Castell to take the victory.",
    ],
)
def test_the_lead_names_the_winner(lead: str) -> None:
    assert winner_of("A day at the races", lead) == "Kyle Larson"


@pytest.mark.parametrize(
    "text",
    [
        "Kyle Larson won the pole for the Harbor 300.",
        "Kyle Larson won Stage 1 of the Harbor 300.",
        "Kyle Larson won the Harbor 300 a year ago.",
        "Kyle Larson has three wins at this track and hopes for a fourth in the Harbor 300.",
        "Kyle Larson had won the previous race; the Harbor 300 is on Sunday.",
        "Kyle Larson finished second in the Harbor 300.",
    ],
)
def test_other_wins_make_no_winner(text: str) -> None:
    assert winner_of("A day at the races", text) is None


def test_a_title_is_believed_when_the_report_begins_with_the_same_driver() -> None:
    title, lead = "Larson survives in the Harbor 300", "Kyle Larson had no brakes left at the end."

    assert winner_of(title, lead, "Ben Brandt finished second.") == "Kyle Larson"


def test_a_list_of_results_is_believed_before_anything_else() -> None:
    rows = "\n".join(("1. Ben Brandt", "2. Kyle Larson", "3. Cy Castell"))

    assert winner_of("Larson wins", "Kyle Larson won the Harbor 300.", "Results:", rows) == (
        "Ben Brandt"
    )


def test_who_was_disqualified_loses_the_place_and_others_keep_none_by_counting() -> None:
    read = read_text(
        "Larson inherits\n\nKyle Larson is the winner of the Harbor 300 at Mill Creek Speedway.\n\n"
        "Ben Brandt finished second but was later disqualified. Cy Castell moves up to second."
    )

    places = {one.subject: one.fields["finish"] for one in read.findings if "finish" in one.fields}
    assert places == {"Kyle Larson": 1, "Cy Castell": 2}


@pytest.mark.parametrize(
    "title",
    [
        "Larson edges Brandt in a thriller",
        "Castell spins, Larson wins",
        "Larson steals win from Brandt at Daytona",
        "Larson by a nose at Daytona",
        "Larson over Brandt at Daytona",
        "Brandt thrown out, Larson the new winner",
        "Larson ahead when the rain comes",
    ],
)
def test_a_title_that_can_only_mean_the_winner_is_enough(title: str) -> None:
    lead = "It was a long day for Kyle Larson, Ben Brandt and Cy Castell at the Harbor 300."

    assert winner_of(title, lead) == "Kyle Larson"


@pytest.mark.parametrize(
    "title",
    ["Larson wins stage, loses race", "Larson wins pole at Daytona", "Larson can win at Daytona"],
)
def test_a_title_of_something_else_is_not(title: str) -> None:
    lead = "It was a long day for Kyle Larson, Ben Brandt and Cy Castell at the Harbor 300."

    assert winner_of(title, lead) is None


def test_a_report_of_two_races_has_no_winner_of_its_own() -> None:
    lead = "Kyle Larson won the first race from Ben Brandt, and Cy Castell took the second."

    assert winner_of("Larson and Castell win at Daytona", lead) is None


def test_a_subject_that_is_only_described_is_nobody_else() -> None:
    lead = "The teenager from Portage cleared Ben Brandt on the restart and won the Harbor 300."

    assert winner_of("A day at the races", lead) is None

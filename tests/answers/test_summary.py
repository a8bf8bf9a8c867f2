"""A race summed up: what is told, what is left out, and when the summary counts as another."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers.summary import InPoints, Placed, Summary, fingerprint_of, summary_of
from db.provenance import Dissent
from db.racing import Race, RaceState
from tests.builders import (
    HOMESTEAD,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_scheduled_race,
    a_source,
    a_spot,
    a_stage,
    a_standing,
    an_almanac,
)


def summed_up(*races: Race) -> Summary:
    """The summary of the race at Homestead, known with these."""
    return summary_of(an_almanac(*races), HOMESTEAD)


def test_names_the_winner_first() -> None:
    assert summed_up(a_race(winner="Kyle Larson")).headline == (
        "Kyle Larson won the Baptist Health 200."
    )


def test_says_that_no_winner_is_told_rather_than_name_the_second() -> None:
    race = a_race(results=[a_result("Layne Riggs", finish=2)])

    assert summed_up(race).headline == "No source tells who won the Baptist Health 200."


def test_names_all_winners_where_sources_give_several() -> None:
    race = a_race(results=[a_result("Kyle Larson", finish=1), a_result("Corey Heim", finish=1)])

    assert "2 winners: Kyle Larson and Corey Heim" in summed_up(race).headline


def test_tells_who_led_most_with_lead_changes_cautions_and_stages() -> None:
    race = a_race(
        results=[
            a_result("Kyle Larson", finish=1, laps_led=20),
            a_result("Corey Heim", finish=3, laps_led=78),
        ],
        lead_changes=13,
        cautions=4,
        stages=(a_stage(1, ("Corey Heim",)),),
    )

    story = "\n".join(summed_up(race).story)

    assert story.startswith("Laps led: Corey Heim 78, Kyle Larson 20")
    assert "13 lead changes" in story
    assert "4 cautions" in story
    assert "Stage 1: Corey Heim" in story


def test_the_top_ten_ends_with_the_tenth() -> None:
    race = a_race(results=[f"Driver Number{place}" for place in range(1, 13)])

    top = summed_up(race).top

    assert top[0] == Placed(1, "Driver Number1")
    assert [one.place for one in top] == list(range(1, 11))


@pytest.mark.parametrize(
    ("start", "finish", "told"),
    [
        (20, 4, ("Tyler Ankrum up 16 places, 20th to 4th",)),
        (2, 17, ("Tyler Ankrum down 15 places, 2nd to 17th",)),
        (5, 4, ()),
        (None, 4, ()),
    ],
)
def test_movers_are_those_who_gained_or_lost_much_from_a_start_that_is_told(
    start: int | None, finish: int, told: tuple[str, ...]
) -> None:
    race = a_race(results=[a_result("Tyler Ankrum", start=start, finish=finish)])

    assert summed_up(race).movers == told


def test_points_after_the_race_come_with_their_gaps() -> None:
    race = a_race(standings=(a_standing(), a_standing("Ty Majeski", 2, 8)))

    assert summed_up(race).points == (
        InPoints(1, "Corey Heim", behind=0),
        InPoints(2, "Ty Majeski", behind=8),
    )


def test_the_race_after_this_one_is_named_and_no_other() -> None:
    later = a_scheduled_race("2025-trucks-later", name="Later 200", run_on=date(2025, 4, 20))
    earlier = a_scheduled_race("2025-trucks-daytona", name="Early 200", run_on=date(2025, 2, 14))

    following = summed_up(a_race(), later, earlier, a_scheduled_race()).following

    assert following is not None
    assert "Boys & Girls Club of the Blue Ridge 200" in str(following[0])


def test_a_race_after_this_one_has_no_start_time_that_nobody_announced() -> None:
    following = summed_up(a_race(), a_scheduled_race()).following

    assert following is not None
    assert following[-1] == "Fri 28 Mar 2025, start time not announced"


def test_a_cancelled_race_is_not_the_next_one() -> None:
    off = a_scheduled_race(state=RaceState.CANCELLED)
    later = a_scheduled_race("2025-trucks-later", name="Later 200", run_on=date(2025, 4, 20))

    following = summed_up(a_race(), off, later).following

    assert following is not None
    assert "Later 200" in str(following[0])


def test_a_postponed_race_is_told_as_such() -> None:
    following = summed_up(a_race(), a_scheduled_race(state=RaceState.POSTPONED)).following

    assert following is not None
    assert "is postponed; the day told for it is" in str(following[0])


def test_tells_who_disagrees_on_what_it_tells() -> None:
    led = a_fact(78, sources=(a_source(),), dissent=(Dissent(a_recap(), 77),))
    race = a_race(results=[a_result("Corey Heim", finish=3, laps_led=led)])

    (told,) = summed_up(race).disagreements

    assert told.about == "how many laps Corey Heim led"
    assert [side.says for side in told.sides] == ["78 laps", "77 laps"]


def test_a_race_that_is_gone_altogether_is_told_as_such() -> None:
    assert summary_of(an_almanac(), "2025-trucks-nowhere").gone


def test_a_race_whose_report_is_gone_tells_no_result() -> None:
    summary = summed_up(replace(a_race(), reported=False))

    assert summary.gone
    assert (summary.headline, summary.top, summary.points) == ("", (), ())


def test_the_same_facts_have_the_same_fingerprint_and_others_another() -> None:
    before, same = summed_up(a_race()), summed_up(a_race())
    after = summed_up(a_race(winner="Corey Heim"))

    assert fingerprint_of(before, None) == fingerprint_of(same, None)
    assert fingerprint_of(before, None) != fingerprint_of(after, None)


def test_a_fact_that_only_the_picture_shows_counts_too() -> None:
    summary = summed_up(a_race())

    assert fingerprint_of(summary, "No. 07") != fingerprint_of(summary, "No. 7")


def test_stage_winners_are_told_by_their_first_place_alone() -> None:
    stage = replace(a_stage(2), places=(a_spot("Kyle Larson", 2),))

    assert not any("tage" in line for line in summed_up(a_race(stages=(stage,))).story)

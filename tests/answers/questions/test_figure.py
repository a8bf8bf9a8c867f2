from decimal import Decimal

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.figure import (
    AT_LEAST,
    AT_MOST,
    FEWER,
    MORE,
    RaceFigure,
    RaceLength,
    Starters,
)
from db.provenance import Dissent
from tests.answers.questions.circumstances import ASKED
from tests.builders import a_fact, a_race, a_recap, a_result, a_track, an_almanac

RACE = a_race(
    scheduled_laps=134,
    lead_changes=13,
    cautions=4,
    caution_laps=22,
    leaders=4,
    average_speed_mph=Decimal("118.5"),
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("lead_changes", "had 13 lead changes."),
        ("cautions", "had 4 cautions for 22 laps."),
        ("caution_laps", "had 22 laps under caution, in 4 cautions."),
        ("average_speed_mph", "was run at 118.5 mph on average."),
        ("green_laps", "had 112 green laps: 134 less 22 under caution."),
    ],
)
def test_tells_the_figure(asked: str, said: str) -> None:
    answer = RaceFigure(asked=asked).answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"The Baptist Health 200 {said}"


def test_declines_a_figure_nobody_tells_with_those_that_are_told() -> None:
    answer = RaceFigure(asked="time_of_race").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "No source tells how long the Baptist Health 200 took."
    assert answer.outcome is Outcome.ABSTAIN
    assert "4 cautions for 22 laps · 13 lead changes · 4 leaders" in answer.details


def test_says_who_disagrees() -> None:
    race = a_race(cautions=a_fact(4, dissent=[Dissent(a_recap(), 5)]))

    answer = RaceFigure(asked="cautions").answer(an_almanac(race), ASKED)

    assert answer.disagreements[0].about == "how many cautions there were"


def test_counts_the_starters_as_told() -> None:
    answer = Starters().answer(an_almanac(a_race(starters=34)), ASKED)

    assert answer.headline == "34 trucks started the Baptist Health 200."


def test_counts_those_who_were_running_at_the_end() -> None:
    results = [a_result(finish=1, status="running"), a_result("Ben Rhodes", status="out")]

    answer = Starters(running=1).answer(an_almanac(a_race(results=results, starters=2)), ASKED)

    assert answer.headline == "1 of 2 trucks were running at the end of the Baptist Health 200."


def test_does_not_count_results_that_may_be_a_part_of_the_field() -> None:
    assert Starters().answer(an_almanac(a_race()), ASKED).outcome is Outcome.ABSTAIN


def test_tells_laps_and_the_miles_they_make() -> None:
    answer = RaceLength().answer(an_almanac(RACE), ASKED)

    expected = "The Baptist Health 200 was 134 laps of 1.5 miles, 201 miles in all."
    assert answer.headline == expected


def test_declines_miles_on_a_track_of_unknown_length() -> None:
    race = a_race(scheduled_laps=134, track=a_track(length_miles=None))

    answer = RaceLength(asked="miles").answer(an_almanac(race), ASKED)

    assert answer.headline == "No source tells the miles of the Baptist Health 200."


@pytest.mark.parametrize(
    ("run", "asked", "verdict"),
    [
        (120, "short", "Yes."),
        (134, "short", "No."),
        (134, "whole", "Yes."),
        (140, "over", "Yes."),
        (134, "over", "No."),
    ],
)
def test_says_whether_all_laps_were_run(run: int, asked: str, verdict: str) -> None:
    race = a_race(scheduled_laps=134, laps_run=run)

    answer = RaceLength(asked=asked).answer(an_almanac(race), ASKED)

    ran = f"{run} of 134 laps of the Baptist Health 200 were run, as told."
    assert answer.headline == f"{verdict} {ran}"


def test_takes_all_laps_for_run_when_the_laps_led_add_up() -> None:
    race = a_race(results=[a_result(finish=1, laps_led=134)], scheduled_laps=134)

    answer = RaceLength(asked="short").answer(an_almanac(race), ASKED)

    assert str(answer.headline).startswith("No. 134 of 134 laps")


def test_declines_whether_all_laps_were_run_when_nothing_tells() -> None:
    answer = RaceLength(asked="short").answer(an_almanac(RACE), ASKED)

    assert answer.headline == "No source tells whether the Baptist Health 200 was cut."


@pytest.mark.parametrize(
    ("said", "bound", "verdict"),
    [
        (4, 0, "Yes."),
        (7, 0, "No."),
        (3, MORE, "Yes."),
        (4, MORE, "No."),
        (5, FEWER, "Yes."),
        (4, FEWER, "No."),
        (4, AT_LEAST, "Yes."),
        (5, AT_LEAST, "No."),
        (4, AT_MOST, "Yes."),
        (3, AT_MOST, "No."),
    ],
)
def test_holds_a_number_that_was_said_against_the_real_one(
    said: int, bound: int, verdict: str
) -> None:
    answer = RaceFigure(asked="cautions", said=said, bound=bound).answer(an_almanac(RACE), ASKED)

    assert answer.headline == f"{verdict} The Baptist Health 200 had 4 cautions for 22 laps."


def test_takes_neither_side_of_two_numbers_but_tells_the_real_one() -> None:
    answer = RaceFigure(asked="cautions", said=4, other=5).answer(an_almanac(RACE), ASKED)

    assert answer.headline == "The Baptist Health 200 had 4 cautions for 22 laps."


@pytest.mark.parametrize(("said", "verdict"), [(34, "Yes."), (36, "No.")])
def test_holds_a_number_of_starters_against_those_told(said: int, verdict: str) -> None:
    answer = Starters(said=said).answer(an_almanac(a_race(starters=34)), ASKED)

    assert answer.headline == f"{verdict} 34 trucks started the Baptist Health 200."

"""Cautions, spins, contact, penalties, the winning pass and the order off pit road."""

import pytest

from bot.answers.answer import Outcome
from bot.answers.questions.caution import Caution
from bot.answers.questions.contact import Contact
from bot.answers.questions.happened import Happened
from bot.answers.questions.penalty import PenaltyOf
from bot.answers.questions.pit_order import OffPitRoad
from bot.answers.questions.winning_pass import WinningPass
from db.provenance import Dissent
from db.racing import Penalty, PitOrder
from tests.answers.questions.circumstances import ASKED
from tests.builders import (
    a_driver,
    a_fact,
    a_race,
    a_recap,
    a_result,
    a_spot,
    a_stage,
    a_told,
    an_almanac,
    an_incident,
)

SPIN = an_incident(
    drivers=("Kyle Larson", "Layne Riggs"),
    laps_to_go=a_fact(45, dissent=(Dissent(a_recap(), 40, about=True),)),
    contact=a_fact("with Riggs", dissent=(Dissent(a_recap(), "none"),)),
    caution=2,
    told=(a_told("Larson spun under Riggs."),),
)
RACE = a_race(
    results=(
        a_result("Kyle Larson", finish=1),
        a_result("Layne Riggs", finish=2),
        a_result("Ben Rhodes", finish=3, status="out", reason_out="suspension"),
    ),
    stages=(a_stage(1, last_lap=30),),
    incidents=(
        an_incident("end", (), what="caution", lap=30, caution=1, told=(a_told("Stage 1 ended."),)),
        SPIN,
        an_incident(
            "win",
            ("Kyle Larson", "Layne Riggs"),
            what="lead",
            laps_to_go=2,
            turn="Turn 1",
            told=(a_told("Larson dived under Riggs."),),
        ),
    ),
    penalties=(
        Penalty(a_driver("Layne Riggs"), "speed", told=(a_told("Riggs was sent to the tail."),)),
    ),
    pit_orders=(
        PitOrder("stage-1-break", (a_spot("Kyle Larson", 1), a_spot("Layne Riggs", 13, entered=3))),
        PitOrder("larson-caution", (a_spot("Ben Rhodes", 1), a_spot("Layne Riggs", 2))),
    ),
)
ALMANAC = an_almanac(RACE, drivers=(a_driver("Corey Heim"),))


def test_tells_what_brought_out_a_caution_and_who_disagrees_when() -> None:
    answer = Caution(-1).answer(ALMANAC, ASKED)

    assert answer.headline == (
        "The 2nd caution came with 45 laps to go (but about 40 laps to go by the TRUCKS recap): "
        "Larson spun under Riggs."
    )


def test_a_caution_that_is_not_told_of_is_declined() -> None:
    assert Caution(3).answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN


def test_lists_all_cautions() -> None:
    assert len(Caution().answer(ALMANAC, ASKED).details) == 2


def test_a_spin_is_told_with_both_moments() -> None:
    answer = Happened("kyle-larson", what="spin").answer(ALMANAC, ASKED)

    assert answer.headline == (
        "Larson spun under Riggs, with 45 laps to go (but about 40 laps to go by the TRUCKS recap)."
    )


def test_what_happened_to_who_dropped_out_is_why() -> None:
    answer = Happened("ben-rhodes").answer(ALMANAC, ASKED)

    assert answer.headline == "Ben Rhodes dropped out (suspension) and finished 3rd."


def test_a_spin_that_nobody_tells_of_is_declined_with_the_finish() -> None:
    answer = Happened("layne-riggs", what="spin").answer(ALMANAC, ASKED)

    assert answer.outcome is Outcome.ABSTAIN
    assert answer.headline == (
        "No source tells of Layne Riggs spinning in the Baptist Health 200; the finish was 2nd."
    )


def test_contact_is_told_with_both_sides() -> None:
    answer = Contact("kyle-larson").answer(ALMANAC, ASKED)

    assert answer.headline == (
        "The reports disagree on what Kyle Larson hit: contact with Riggs (Speedway Media), "
        "but “none” (the TRUCKS recap)."
    )


def test_whoever_was_hit_did_not_hit() -> None:
    assert Contact("layne-riggs").answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN
    assert Contact("layne-riggs", hit=1).answer(ALMANAC, ASKED).outcome is Outcome.ANSWER
    told = Contact("layne-riggs").answer(ALMANAC, ASKED).headline
    assert str(told).startswith("No source tells of anybody Layne Riggs hit, but: ")


def test_tells_a_penalty_and_names_the_penalised_where_it_was_another() -> None:
    assert PenaltyOf("layne-riggs").answer(ALMANAC, ASKED).headline == "Riggs was sent to the tail."
    assert PenaltyOf("corey-heim").answer(ALMANAC, ASKED).details == (
        "Told as penalised: Layne Riggs",
    )


def test_tells_the_winning_pass_whoever_is_asked_about() -> None:
    answer = WinningPass("layne-riggs").answer(ALMANAC, ASKED)

    assert (
        answer.headline == "Kyle Larson passed Layne Riggs for the win in Turn 1 with 2 laps to go."
    )


def test_a_pass_by_somebody_else_did_not_win_the_race() -> None:
    almanac = an_almanac(a_race(winner="Layne Riggs", incidents=RACE.incidents))

    assert WinningPass().answer(almanac, ASKED).outcome is Outcome.ABSTAIN


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (OffPitRoad(position=1, stage=1), "Kyle Larson was first off pit road after stage 1."),
        (OffPitRoad(position=1, caution=1), "Kyle Larson was first off pit road after stage 1."),
        (
            OffPitRoad(position=1, caution=-1),
            "Ben Rhodes was first off pit road under the last caution.",
        ),
        (
            OffPitRoad(driver="layne-riggs", stage=1),
            "Layne Riggs was 13th off pit road after stage 1, in 3rd.",
        ),
        (
            OffPitRoad(driver="kyle-larson", position=2, by_cause=1),
            "Layne Riggs was 2nd off pit road under the last caution.",
        ),
    ],
)
def test_tells_the_order_off_pit_road_at_the_stop_meant(question: OffPitRoad, said: str) -> None:
    assert question.answer(ALMANAC, ASKED).headline == said


def test_an_order_off_pit_road_that_is_not_told_is_declined() -> None:
    assert OffPitRoad(position=9, stage=1).answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN
    assert OffPitRoad(position=1, stage=2).answer(ALMANAC, ASKED).outcome is Outcome.ABSTAIN


def test_a_near_miss_is_no_hit() -> None:
    near = an_incident(
        "near-miss",
        ("Ty Majeski", "Kyle Larson"),
        what="contact",
        contact="nearly",
        told=(a_told("Majeski nearly touched Larson."),),
    )
    race = a_race(results=("Kyle Larson", "Ty Majeski"), incidents=(near,))

    answer = Contact("kyle-larson", hit=1).answer(an_almanac(race), ASKED)

    untold = "No source tells of anybody who hit Kyle Larson, but: Majeski nearly touched Larson."
    assert (answer.headline, answer.outcome) == (untold, Outcome.ABSTAIN)

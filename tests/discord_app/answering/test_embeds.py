"""Cards answer in the first line and keep within Discord's limits, whatever is told."""

from datetime import date

import pytest
from hypothesis import given, settings

from bot.answers.answer import Answer, Column, Disagreement, Outcome, Side, Table
from bot.discord_app import limits
from bot.discord_app.answering.embeds import colour_of, described, embed
from tests.builders import a_race, a_recap, a_series, a_source, an_almanac
from tests.discord_app.monsters import answers

REPORT, RECAP = a_source(), a_recap()
SPIN = Disagreement(
    "how far from the end Larson spun",
    (Side("45 laps to go", (REPORT.label,)), Side("about 40", (RECAP.label,))),
    "45 fits the restart with 39 to go",
)


def test_the_first_line_is_the_answer_in_bold() -> None:
    answer = Answer("Kyle Larson won the race.", details=("Started 3rd", "2nd in the points"))

    assert described(answer) == "**Kyle Larson won the race.**\nStarted 3rd\n2nd in the points"


def test_the_race_and_the_sources_close_the_card() -> None:
    answer = Answer("Heim led.", context="Trucks, Homestead-Miami", sources=(REPORT, RECAP))

    assert described(answer).splitlines()[-2:] == [
        "Trucks, Homestead-Miami",
        "-# Speedway Media; the TRUCKS recap agrees",
    ]


def test_several_that_agree_are_named_together() -> None:
    third = a_source("wire", "the wire")

    shown = described(Answer("Heim led.", sources=(REPORT, RECAP, third)))

    assert shown.endswith("-# Speedway Media; the TRUCKS recap, the wire agree")


def test_both_sides_of_a_disagreement_are_told_plainly() -> None:
    shown = described(Answer("Larson spun.", disagreements=(SPIN,), sources=(REPORT, RECAP)))

    assert shown.split("\n\n")[1].splitlines() == [
        "Sources differ on how far from the end Larson spun.",
        "45 laps to go: Speedway Media · about 40: the TRUCKS recap",
        "-# 45 fits the restart with 39 to go",
    ]


def test_long_sides_stand_on_lines_of_their_own() -> None:
    places = ("the running order", "the summary at the top of the very same report")
    turns = Disagreement("which turn it was", tuple(Side("Turn 2", (place,)) for place in places))

    shown = described(Answer("Larson spun.", disagreements=(turns,)))

    assert shown.splitlines()[-2:] == [f"Turn 2: {place}" for place in places]


def test_sources_that_differ_are_not_said_to_agree() -> None:
    shown = described(Answer("Larson spun.", disagreements=(SPIN,), sources=(REPORT, RECAP)))

    assert shown.endswith("-# Speedway Media, the TRUCKS recap")


def test_a_doubt_carries_a_sign() -> None:
    shown = described(Answer("Smith was 10th.", doubts=("He is not among the finishers.",)))

    assert "⚠️ He is not among the finishers." in shown


def test_the_day_of_figures_that_move_on_is_told() -> None:
    shown = described(Answer("Majeski leads.", as_of=date(2025, 3, 21)))

    assert shown.endswith("-# as of Fri 21 Mar 2025")


def test_an_abstention_shows_questions_that_do_work() -> None:
    answer = Answer("No source tells.", Outcome.ABSTAIN, examples=("who won", "who led most"))

    assert "Try: who won · who led most" in described(answer)


def test_what_does_not_fit_is_counted() -> None:
    answer = Answer("Much.", details=tuple("word " * 50 for _ in range(20)))

    shown = described(answer)

    assert "… and 17 more" in shown


def test_a_long_table_leaves_room_for_the_sources() -> None:
    rows = tuple((str(place), "Corey Heim") for place in range(1, 400))
    table = Table((Column("Pos", number=True), Column("Driver")), rows)

    shown = described(Answer("All.", table=table, sources=(REPORT,)))

    assert shown.endswith("-# Speedway Media")
    assert len(shown) <= limits.DESCRIPTION


def test_a_card_has_the_colour_of_its_series() -> None:
    almanac = an_almanac(a_race(series=a_series()))

    assert colour_of(Answer("x", context="Trucks, Homestead-Miami"), almanac) == "#888888"


@pytest.mark.parametrize("context", [None, "Monday", ()])
def test_a_card_about_no_series_has_no_colour(context: str | None) -> None:
    assert colour_of(Answer("x", context=context), an_almanac()) is None


@settings(deadline=None)  # a busy machine is no failure
@given(answers)
def test_no_answer_is_too_long_for_a_card(answer: Answer) -> None:
    card = embed(answer, "#B91D25")

    assert 1 <= len(card.description or "") <= limits.DESCRIPTION


@settings(deadline=None)  # a busy machine is no failure
@given(answers)
def test_no_answer_smuggles_in_a_mention_or_a_link(answer: Answer) -> None:
    shown = described(answer)
    outside = "".join(shown.split("```")[::2])

    assert "@everyone" not in outside
    assert "@here" not in outside
    assert "://" not in outside
    assert "<@" not in outside.replace("\\<@", "")


@settings(deadline=None)  # a busy machine is no failure
@given(answers)
def test_blocks_of_code_are_always_closed(answer: Answer) -> None:
    assert described(answer).count("```") in (0, 2)

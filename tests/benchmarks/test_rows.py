from functools import partial

import pytest

from tests.benchmarks.asks import Ask
from tests.benchmarks.latency import LOADED, P50, Times, of_commands, slowest
from tests.benchmarks.rows import (
    Budget,
    Row,
    Unit,
    Verdict,
    percentile,
    pooled,
    ratios,
    together,
)
from tests.benchmarks.sampling import Effort, each, in_turn
from tests.benchmarks.table import figure, table

FAST, SLOW = Ask("fast"), Ask("slow", {"driver": "heim"})
TIMES = Times(
    floor=[[1.0, 1.0], [2.0, 2.0]],
    seeds={FAST: [[1.0, 1.0], [2.0, 2.0]], SLOW: [[1.5, 1.5], [3.0, 3.0]]},
    big={FAST: [[1.2, 1.2], [2.4, 2.4]], SLOW: [[1.8, 1.8], [3.6, 3.6]]},
)


@pytest.mark.parametrize(("percent", "sample"), [(50, 50), (99, 99), (100, 100), (1, 1)])
def test_a_percentile_is_the_sample_of_that_rank(percent: float, sample: float) -> None:
    assert percentile([float(n) for n in range(100, 0, -1)], percent) == sample


def test_a_single_sample_is_every_percentile() -> None:
    assert percentile([7.0], 99) == 7.0


def test_ratios_compare_round_with_round() -> None:
    assert ratios([[2.0], [9.0]], [[1.0], [3.0]], 50) == (2.0, 3.0)


def test_things_together_keep_their_rounds() -> None:
    assert together([[[1.0], [2.0]], [[3.0], [4.0]]]) == [[1.0, 3.0], [2.0, 4.0]]


def test_pooled_samples_are_of_one_round() -> None:
    assert pooled([[1.0], [2.0, 3.0]]) == [[1.0, 2.0, 3.0]]


@pytest.mark.parametrize(
    ("rounds", "budget", "verdict"),
    [
        ((1.0, 1.25, 9.0), Budget(1.25), Verdict.KEPT),
        ((1.0, 1.26, 1.3), Budget(1.25), Verdict.MISSED),
        ((0.8,), Budget(0.8, least=True), Verdict.KEPT),
        ((0.79,), Budget(0.8, least=True), Verdict.MISSED),
        ((5.0,), None, Verdict.NO_BUDGET),
        ((), Budget(1), Verdict.FAILED),
    ],
)
def test_the_median_of_the_rounds_is_held_to_the_budget(
    rounds: tuple[float, ...], budget: Budget | None, verdict: Verdict
) -> None:
    assert Row("anything", rounds, budget=budget).verdict is verdict


def test_what_could_not_be_measured_is_no_success() -> None:
    assert Row("anything").verdict is Verdict.FAILED


def test_the_slowest_command_is_named() -> None:
    rows = {row.what: row for row in of_commands("asked", TIMES, "9 results")}

    assert slowest(TIMES, 50) is SLOW
    assert rows["the slowest asked, p50"].note == "/slow driver:heim"
    assert rows["the slowest asked, p50"].rounds == (1.5, 1.5)


def test_the_large_store_is_compared_with_the_seeds_not_with_the_floor() -> None:
    rows = {row.what: row for row in of_commands("asked", TIMES, "9 results")}

    loaded = rows["p50 with 9 results / seeds alone"]

    assert loaded.rounds == pytest.approx((1.2, 1.2))
    assert loaded.budget == LOADED


def test_all_commands_together_are_held_to_their_budget() -> None:
    first = of_commands("asked", TIMES, "9 results")[0]

    assert first.rounds == (1.0, 1.0)
    assert first.budget == P50


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1.234, Unit.TIMES, "1.23x"),
        (0.0123, Unit.MILLISECONDS, "0.012 ms"),
        (42.123, Unit.MEBIBYTES, "42.1 MiB"),
        (3849.2, Unit.PER_SECOND, "3,849 /s"),
    ],
)
def test_figures_have_the_digits_that_count(value: float, unit: Unit, shown: str) -> None:
    assert figure(value, unit) == shown


def test_the_table_says_budget_median_spread_and_verdict() -> None:
    row = Row("commands, p50", (1.2, 1.3, 1.1), budget=Budget(1.25), note="/next")

    *_, line = table([row]).splitlines()

    assert line.split() == [
        "commands,", "p50", "<=", "1.25x", "1.20x", "1.10x", "-", "1.30x", "ok", "/next",
    ]  # fmt: skip


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    lines = table([Row("a", (1.0,)), Row("a long one", (10.0,))]).splitlines()

    assert [line.index("x") for line in lines[2:]] == [lines[2].index("x")] * 2


async def test_things_are_measured_in_turn() -> None:
    taken: list[str] = []

    async def take(what: str) -> None:
        taken.append(what)

    effort = Effort(rounds=2, samples=2, commands=0, starts=0, races=0, deliveries=1)
    times = await in_turn([(what, partial(take, what)) for what in "aba"], effort)

    assert "".join(taken) == "abaaba" * 2
    assert {what: [len(one) for one in rounds] for what, rounds in times.items()} == {
        "a": [4, 4],
        "b": [2, 2],
    }


def test_each_text_is_worked_on_as_often() -> None:
    seen: list[str] = []
    effort = Effort(rounds=2, samples=3, commands=0, starts=0, races=0, deliveries=1)

    rounds = each(seen.append, ["x", "y"], effort)

    assert [len(one) for one in rounds] == [6, 6]
    assert seen == ["x", "y"] * 6

"""How long a fan waits for an answer, against a command that does nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from tests.benchmarks.asks import (
    AGAIN,
    ANEW,
    COMPLETED,
    FLOOR,
    FLOOR_COMPLETED,
    Ask,
    checked,
    spellings,
)
from tests.benchmarks.bench import Bench
from tests.benchmarks.bots import Bot
from tests.benchmarks.rows import Budget, Rounds, Row, pooled, ratios, together
from tests.benchmarks.sampling import Take, in_turn

P50 = Budget(1.25)
P99 = Budget(1.5)
COMPLETION = Budget(1.1)
LOADED = Budget(1.1)

Way = Callable[[Bot, Ask], Take]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds through the wire: of the floor, and of each question by both stores."""

    floor: Rounds
    seeds: Mapping[Ask, Rounds]
    big: Mapping[Ask, Rounds]


async def rows(bench: Bench) -> list[Row]:
    """Commands asked again and anew, and completions."""
    for ask in (*AGAIN, *ANEW):
        await checked(bench.seeds.fan, ask)
        await checked(bench.big.fan, ask)
    again = await _taken(bench, AGAIN, _again, _again(bench.bare, FLOOR))
    anew = await _taken(bench, ANEW, _anew, _again(bench.bare, FLOOR))
    completed = await _taken(bench, COMPLETED, _completed, _completed(bench.bare, FLOOR_COMPLETED))
    return [
        *of_commands("asked again", again, bench.large),
        *of_commands("asked anew", anew, bench.large),
        *of_completions(completed, bench.large),
    ]


def of_commands(how: str, times: Times, large: str) -> list[Row]:
    """All commands together, the slowest, each, and what the large store changes."""
    seeds, big = together(times.seeds.values()), together(times.big.values())
    slow_50, slow_99 = slowest(times, 50), slowest(times, 99)
    at_99 = ratios(pooled(times.seeds[slow_99]), pooled(times.floor), 99)
    return [
        Row(f"commands {how}, p50 / no-op", ratios(seeds, times.floor, 50), budget=P50),
        Row(f"commands {how}, p99 / no-op", ratios(seeds, times.floor, 99), budget=P99),
        Row(
            f"the slowest {how}, p50",
            ratios(times.seeds[slow_50], times.floor, 50),
            budget=P50,
            note=str(slow_50),
        ),
        Row(f"the slowest {how}, p99", at_99, budget=P99, note=str(slow_99)),
        *_each(times),
        Row(f"p50 with {large} / seeds alone", ratios(big, seeds, 50), budget=LOADED),
        Row(f"p99 with {large} / seeds alone", ratios(big, seeds, 99), budget=LOADED),
    ]


def of_completions(times: Times, large: str) -> list[Row]:
    """All completions together, each, and what the large store changes."""
    seeds, big = together(times.seeds.values()), together(times.big.values())
    return [
        Row("autocomplete, p50 / no-op's", ratios(seeds, times.floor, 50), budget=COMPLETION),
        *_each(times),
        Row(f"p50 with {large} / seeds alone", ratios(big, seeds, 50), budget=LOADED),
    ]


def slowest(times: Times, percent: int) -> Ask:
    """The question that takes longest with the seeds alone."""
    found = {
        ask: ratios(pooled(rounds), pooled(times.floor), percent)
        for ask, rounds in times.seeds.items()
    }
    return max(found, key=found.__getitem__)


def _each(times: Times) -> list[Row]:
    floor = pooled(times.floor)
    return [
        Row(
            f"  {ask}",
            ratios(rounds, times.floor, 50),
            note=f"p99 {ratios(pooled(rounds), floor, 99)[0]:.2f}x",
        )
        for ask, rounds in times.seeds.items()
    ]


async def _taken(bench: Bench, asks: Sequence[Ask], way: Way, floor: Take) -> Times:
    """The floor is measured before each question of each store, to see the same machine."""
    takes: list[tuple[tuple[str, Ask], Take]] = []
    for ask in asks:
        takes.append((("floor", FLOOR), floor))
        takes.append((("seeds", ask), way(bench.seeds, ask)))
        takes.append((("big", ask), way(bench.big, ask)))
    await in_turn(takes, bench.effort.warming_up)
    times = await in_turn(takes, bench.effort)
    return Times(
        times["floor", FLOOR],
        {ask: times["seeds", ask] for ask in asks},
        {ask: times["big", ask] for ask in asks},
    )


def _again(bot: Bot, ask: Ask) -> Take:
    return partial(bot.fan.slash, ask.command, **ask.options)


def _anew(bot: Bot, ask: Ask) -> Take:
    numbers = spellings()
    return lambda: bot.fan.slash(ask.command, **ask.spelt(next(numbers)))


def _completed(bot: Bot, ask: Ask) -> Take:
    return partial(bot.fan.autocomplete, ask.command, **ask.options)

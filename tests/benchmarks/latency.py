"""How long a fan waits for an answer, against a command that does nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from tests.benchmarks.asks import (
    COMMANDS,
    COMPLETED,
    FLOOR,
    FLOOR_COMPLETED,
    LARGE,
    Ask,
    checked,
)
from tests.benchmarks.bench import Bench, Pair
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


async def again(bench: Bench) -> list[Row]:
    """Commands that were asked before, as after a race."""
    times = await _taken(bench, bench.usual, COMMANDS, _asked, _asked(bench.bare, FLOOR))
    return of_commands("asked again", times, bench.large)


async def anew(bench: Bench) -> list[Row]:
    """Commands that nobody has asked before."""
    times = await _taken(bench, bench.forgetful, COMMANDS, _asked, _asked(bench.bare, FLOOR))
    return of_commands("asked anew", times, bench.large)


async def completions(bench: Bench) -> list[Row]:
    """Names offered while somebody types."""
    floor = _completed(bench.bare, FLOOR_COMPLETED)
    return of_completions(
        await _taken(bench, bench.usual, COMPLETED, _completed, floor), bench.large
    )


async def in_large_store(bench: Bench) -> list[Row]:
    """Commands about what only the large store holds, asked anew."""
    only = Pair(bench.forgetful.big, bench.forgetful.big)
    times = await _taken(bench, only, LARGE, _asked, _asked(bench.bare, FLOOR))
    asked = together(times.seeds.values())
    return [
        Row(f"commands about {bench.large}, p50 / no-op", ratios(asked, times.floor, 50)),
        *_each(times),
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


async def _taken(bench: Bench, bots: Pair, asks: Sequence[Ask], way: Way, floor: Take) -> Times:
    """The floor is measured before the questions, each time, to see the same machine."""
    takes: list[tuple[tuple[str, Ask], Take]] = []
    for ask in asks:
        if way is _asked:
            await checked(bots.seeds.fan, ask)
            await checked(bots.big.fan, ask)
        takes.append((("floor", FLOOR), floor))
        takes.append((("seeds", ask), way(bots.seeds, ask)))
        takes.append((("big", ask), way(bots.big, ask)))
    await in_turn(takes, bench.effort.warming_up)
    times = await in_turn(takes, bench.effort)
    return Times(
        times["floor", FLOOR],
        {ask: times["seeds", ask] for ask in asks},
        {ask: times["big", ask] for ask in asks},
    )


def _asked(bot: Bot, ask: Ask) -> Take:
    return partial(bot.fan.slash, ask.command, **ask.options)


def _completed(bot: Bot, ask: Ask) -> Take:
    return partial(bot.fan.autocomplete, ask.command, **ask.options)

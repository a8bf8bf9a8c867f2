"""How many commands a bot answers when many fans ask at once, and what each costs."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from tests.benchmarks.asks import COMMANDS, FLOOR, Ask
from tests.benchmarks.bench import Bench
from tests.benchmarks.bots import Bot
from tests.benchmarks.rows import Budget, Row, Unit
from tests.benchmarks.sampling import undisturbed
from tests.discord_stand_in.member import Member

IN_FLIGHT = 64
PIECES = 4
"""Rounds are short and many, so that what else the machine does falls on all bots alike."""

AGAINST_FLOOR = Budget(0.8, least=True)
LOADED = Budget(0.91, least=True)


async def rows(bench: Bench) -> list[Row]:
    """Commands a second with 64 in flight, and processor time of the bot per command."""
    bare, seeds, big = [], [], []
    for _ in range(bench.effort.rounds * PIECES):
        bare.append(await _round(bench.bare, (FLOOR,), bench.effort.commands // PIECES))
        seeds.append(await _round(bench.usual.seeds, COMMANDS, bench.effort.commands // PIECES))
        big.append(await _round(bench.usual.big, COMMANDS, bench.effort.commands // PIECES))
    return [
        Row("commands/s, 64 in flight / no-op", _over(seeds, bare, 0), budget=AGAINST_FLOOR),
        Row(f"commands/s with {bench.large} / seeds alone", _over(big, seeds, 0), budget=LOADED),
        Row("processor time per command / no-op", _over(seeds, bare, 1)),
        Row("no-op commands/s", tuple(one[0] for one in bare), Unit.PER_SECOND),
    ]


def _over(
    ours: Sequence[tuple[float, float]], theirs: Sequence[tuple[float, float]], at: int
) -> tuple[float, ...]:
    return tuple(one[at] / other[at] for one, other in zip(ours, theirs, strict=True))


async def _round(bot: Bot, asks: Sequence[Ask], commands: int) -> tuple[float, float]:
    """Commands per second, and seconds of processor time per command."""
    todo = islice(cycle(asks), commands)
    fans = [bot.stand_in.guild.member(f"fan{number}") for number in range(IN_FLIGHT)]
    with undisturbed():
        busy, began = bot.busy, time.perf_counter()
        await asyncio.gather(*(_ask_on(fan, todo) for fan in fans))
        took = time.perf_counter() - began
    return commands / took, (bot.busy - busy) / commands


async def _ask_on(fan: Member, todo: Iterator[Ask]) -> None:
    for ask in todo:
        await fan.slash(ask.command, **ask.options)

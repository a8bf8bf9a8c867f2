"""What the process costs: memory, and the time until it is ready."""

from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.bots import BARE, PITBOARD, running
from tests.benchmarks.rows import Budget, Row, Unit
from tests.benchmarks.sampling import Effort

MEMORY = Budget(40)
READY = Budget(0.7)


async def starts(effort: Effort, folder: Path) -> list[Row]:
    """Starts in turn with the bare bot's, the store being there already but for the first."""
    later, more = [], []
    async with running(PITBOARD, folder) as bot:
        first = bot.ready_after
    for _ in range(effort.starts):
        async with running(BARE, folder) as bare, running(PITBOARD, folder) as bot:
            later.append(bot.ready_after - bare.ready_after)
            more.append(bot.memory - bare.memory)
    return [
        Row("memory over the bare bot", tuple(more), Unit.MEBIBYTES, MEMORY),
        Row("start to ready over the bare bot", tuple(later), Unit.SECONDS, READY),
        Row("the very first start, from an empty folder", (first,), Unit.SECONDS),
    ]


async def used(bench: Bench) -> list[Row]:
    """Memory once thousands of commands have been answered, and what a large store takes."""
    after = bench.usual.seeds.memory - bench.bare.memory
    large = bench.usual.big.memory - bench.usual.seeds.memory
    return [
        Row("memory over the bare bot after all this", (after,), Unit.MEBIBYTES),
        Row(f"memory for {bench.large}", (large,), Unit.MEBIBYTES),
        Row(f"start to ready with {bench.large}", (bench.usual.big.ready_after,), Unit.SECONDS),
    ]

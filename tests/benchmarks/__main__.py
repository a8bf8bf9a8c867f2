"""Measures Pitboard against a bare discord.py bot in the same run: `make bench`.

To add a row, write a function from a `Bench` or from what is `Inside` to rows, and name it below.
"""

import argparse
import asyncio
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import psutil

from tests.benchmarks import (
    articles,
    drawing,
    latency,
    notices,
    processes,
    reading,
    throughput,
)
from tests.benchmarks.asks import not_asked
from tests.benchmarks.bench import all_running, seeded
from tests.benchmarks.big_store import big_store
from tests.benchmarks.rows import BAD, Row
from tests.benchmarks.sampling import Effort
from tests.benchmarks.table import table

Given = TypeVar("Given")
Rows = list[Row]

ASKING = {
    "commands asked again": latency.again,
    "commands asked anew": latency.anew,
    "completions": latency.completions,
    "commands about the large store": latency.in_large_store,
    "64 commands at a time": throughput.rows,
    "bots in use": processes.used,
}
"""What is measured on the bots that run."""

INSIDE: Mapping[str, Callable[[reading.Inside], Rows | Awaitable[Rows]]] = {
    "resolving names": reading.names,
    "understanding sentences": reading.sentences,
    "reading an article": articles.articles,
    "drawing pictures": drawing.pictures,
    "the large store": reading.large_store,
    "delivering notices": notices.rows,
}
"""What is measured in this process afterwards: large lookups would slow down the stand-ins."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 0, or with `--check` 1 when a budget is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a minute, less certain")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a budget is missed")
    options = parser.parse_args(argv)
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        effort = Effort.quick() if options.quick else Effort.full()
        rows = asyncio.run(_measured(effort, Path(folder)))
    sys.stdout.write(f"{table(rows)}\n")
    missed = sum(row.verdict in BAD for row in rows)
    took = time.perf_counter() - began
    sys.stdout.write(f"\n{missed} missed. Measured in {took:.0f} s{_beside()}.\n")
    return 1 if options.check and missed else 0


async def _measured(effort: Effort, folder: Path) -> list[Row]:
    _progress("Filling the large store, unless it is there")
    store = await big_store(effort.races)
    _progress("Starting bots")
    rows = await processes.starts(effort, seeded(folder).parent)
    async with all_running(effort, store, folder) as bench:
        if missing := not_asked(bench.usual.seeds):
            _progress(f"Not measured: {', '.join(missing)}")
        for what, part in ASKING.items():
            rows += await _part(what, part, bench)
    inside = await reading.inside(bench)
    for what, measure in INSIDE.items():
        rows += await _part(what, measure, inside)
    return rows


async def _part(what: str, part: Callable[[Given], Rows | Awaitable[Rows]], given: Given) -> Rows:
    _progress(what)
    try:
        rows = part(given)
        return await rows if isinstance(rows, Awaitable) else rows
    except Exception:
        # The loop over all parts: what one cannot measure must not cost the others.
        traceback.print_exc()
        return [Row(what)]


def _beside() -> str:
    """How busy the machine was: with more to do than processors, trust no figure."""
    load, processors = psutil.getloadavg()[1], psutil.cpu_count() or 1
    return f", {load:.1f} processes at a time on {processors} processors"


def _progress(what: str) -> None:
    sys.stderr.write(f"{what} …\n")


if __name__ == "__main__":
    sys.exit(main())

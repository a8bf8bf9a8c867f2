"""Bots in processes of their own, each with a Discord of its own on loopback."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn

ROOT = Path(__file__).parents[2]
BARE = "tests.benchmarks.bare_bot"
PITBOARD = "bot"
FORGETFUL = "tests.benchmarks.forgetful_bot"
STARTS_WITHIN_S = 120.0
ENDS_WITHIN_S = 20.0
MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot that is connected, and somebody who asks it."""

    stand_in: StandIn
    fan: Member
    ready_after: float  # seconds from the start of its process
    log: Path
    process: psutil.Process

    @property
    def memory(self) -> float:
        """MiB resident in memory at this moment."""
        return float(self.process.memory_info().rss) / MEBIBYTE

    @property
    def busy(self) -> float:
        """Seconds of processor time it has taken so far."""
        times = self.process.cpu_times()
        return float(times.user + times.system)


@asynccontextmanager
async def running(module: str, folder: Path, store: Path | None = None) -> AsyncIterator[Bot]:
    """The bot `python -m module`, connected; `store` is its file, by default one in `folder`.

    Raises:
        TimeoutError: it was not ready after two minutes.
    """
    log = folder / "log.txt"
    async with StandIn.start() as stand_in:
        began = time.perf_counter()
        process = await _started(module, stand_in, log, store or folder / "pitboard.sqlite3")
        try:
            await stand_in.gateway.connected(seconds=STARTS_WITHIN_S)
            ready_after = time.perf_counter() - began
            fan = stand_in.guild.member("fan")
            yield Bot(stand_in, fan, ready_after, log, psutil.Process(process.pid))
        finally:
            await _ended(process)


async def _started(
    module: str, stand_in: StandIn, log: Path, store: Path
) -> asyncio.subprocess.Process:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PITBOARD_")}
    own = {
        "DISCORD_TOKEN": stand_in.token,
        "DISCORD_API_BASE": stand_in.api_base,
        "DATABASE_URL": f"sqlite:///{store}",
        "PYTHONPATH": str(ROOT),
    }
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as written:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", module,
            cwd=log.parent, env=kept | own, stdout=written, stderr=written,
        )  # fmt: skip


async def _ended(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        async with asyncio.timeout(ENDS_WITHIN_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()

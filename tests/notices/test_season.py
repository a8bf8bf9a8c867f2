"""A season of races in many servers, through the real client: memory does not grow with it."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from db.store import Store
from tests.discord_stand_in.server import StandIn
from tests.notices.season import LEAD, a_wish, announce, announced, subscribe

log = logging.getLogger(__name__)

ROOT = Path(__file__).parents[2]
RACES, SERVERS = (36, 1_000) if os.environ.get("SOAK") else (8, 30)
"""The whole season with `make soak`."""

FRIDAYS = [date(2026, 12, 4) + number * timedelta(weeks=1) for number in range(RACES)]
TRACK = ZoneInfo("America/New_York")
WARM = RACES // 3
"""Races after which everything has been used that is kept for good."""

GROWTH_MIB = 8.0
"""Over the rest of the season. Buttons that were kept would take 4 KiB a message, 90 MiB in all."""

PATIENCE_S = 180


def due_at(day: date) -> datetime:
    """Half an hour before 7:30 pm at the track: the clocks there are changed in mid-season."""
    return datetime.combine(day, time(19, 30), TRACK).astimezone(UTC) - LEAD


@asynccontextmanager
async def a_worker(url: str, stand_in: StandIn) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.notices.season_child", url),
        *(stand_in.api_base, stand_in.token),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def memory_at(worker: asyncio.subprocess.Process, moment: datetime) -> float:
    """MiB that it holds once it has delivered what is due then."""
    assert worker.stdin
    assert worker.stdout
    worker.stdin.write(f"{moment.isoformat()}\n".encode())
    async with asyncio.timeout(PATIENCE_S):
        return float(await worker.stdout.readline())


async def test_over_a_season_each_race_is_told_once_in_each_server_and_memory_stays(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'season.sqlite3'}"
    races = [announced(race=f"race-{day}", name=f"Race {day}", run_on=day) for day in FRIDAYS]
    async with StandIn.start() as stand_in, Store.open(url) as store:
        guilds = [stand_in.add_guild(f"Server {number}") for number in range(SERVERS)]
        await announce(store, *races)
        channels = [(guild.channel().id, guild.id) for guild in guilds]
        await subscribe(store, *(a_wish(channel, guild_id=guild) for channel, guild in channels))

        async with a_worker(url, stand_in) as worker:
            memory = [await memory_at(worker, due_at(day)) for day in FRIDAYS]
        posts = [len(guild.channel().messages) for guild in guilds]

    log.info("MiB after each race: %s", memory)
    assert posts == [RACES] * SERVERS
    assert max(memory[WARM:]) - memory[WARM] < GROWTH_MIB, memory

"""The database is unplugged in the midst of sending: what was sent is marked once it is back."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from tests.discord_stand_in.server import StandIn
from tests.end_to_end.database_wire import DatabaseWire
from tests.end_to_end.machines import (
    CHANNELS,
    SECONDS,
    Machines,
    clock,
    health_of,
    posts_in,
    remind_channels,
    settled,
)

pytestmark = pytest.mark.postgresql


@pytest.fixture
async def machines(
    tmp_path: Path, stand_in: StandIn, wire: DatabaseWire
) -> AsyncIterator[Machines]:
    async with AsyncExitStack() as stack:
        yield Machines(tmp_path, stand_in, wire.url, stack)


async def test_what_was_sent_while_it_went_away_is_marked_when_it_is_back(
    stand_in: StandIn, url: str, wire: DatabaseWire, machines: Machines
) -> None:
    guild = await remind_channels(url, stand_in)
    stand_in.faults.stall("POST", "/channels/*/messages", seconds=3, processed=True, times=99)
    worker = await machines.start("worker", "worker", PITBOARD_NOW=clock(timedelta(seconds=2)))
    for channel in guild.record.channels.values():
        await channel.until(1, seconds=SECONDS)

    await wire.unplug()
    await worker.logged("cannot be marked yet: ")
    await wire.plug_in()
    states = await settled(url)

    assert states == {"sent": CHANNELS}
    assert posts_in(guild) == [1] * CHANNELS
    assert "Traceback" not in worker.log


async def test_a_monitor_is_told_of_it(
    stand_in: StandIn, url: str, wire: DatabaseWire, machines: Machines
) -> None:
    worker = await machines.start("worker", "worker", PITBOARD_METRICS="127.0.0.1:0")
    async with aiohttp.ClientSession(await health_of(worker)) as session:
        await wire.unplug()
        away = await session.get("/healthz")
        await wire.plug_in()
        back = await session.get("/healthz")

    assert (away.status, back.status) == (503, 200)

"""A minute without database, or without gateway, and a restart in the middle of it.

Reminders fall due meanwhile: none is lost and none comes twice. With `make soak` it is a whole
minute, otherwise some seconds.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import BotProcess
from tests.end_to_end.database_wire import DatabaseWire
from tests.end_to_end.machines import (
    CHANNELS,
    SECONDS,
    Machines,
    clock,
    posts_in,
    remind_channels,
    settled,
)

pytestmark = pytest.mark.postgresql
OUTAGE_S = 60.0 if os.environ.get("SOAK") else 6.0
DUE_IN_S = 15.0
"""Seconds after the bot is first started, which a busy machine may need for planning them."""

REFUSED = 2  # the exit code of a process that says why it cannot start


class Story:
    """A bot that is started now and again, its clock running on from one life to the next."""

    def __init__(self, machines: Machines) -> None:
        self._machines = machines
        self._began = asyncio.get_running_loop().time()
        self._lives: list[BotProcess] = []

    @property
    def log(self) -> str:
        """All that was logged, one life after the other."""
        return "".join(life.log for life in self._lives)

    async def due(self) -> None:
        """Return a second after the reminders were due: that nothing came of it is the story."""
        await passed(self._began + DUE_IN_S + 1 - asyncio.get_running_loop().time())

    async def start(self) -> BotProcess:
        """The bot's next life."""
        gone_by = asyncio.get_running_loop().time() - self._began
        now = clock(timedelta(seconds=DUE_IN_S - gone_by))
        bot = await self._machines.start(f"life{len(self._lives)}", PITBOARD_NOW=now)
        self._lives.append(bot)
        return bot


@pytest.fixture
async def story(tmp_path: Path, stand_in: StandIn, wire: DatabaseWire) -> AsyncIterator[Story]:
    async with AsyncExitStack() as stack:
        yield Story(Machines(tmp_path, stand_in, wire.url, stack))


async def passed(seconds: float) -> None:
    """Return after so long: that it takes so long is the story."""
    over = asyncio.Event()
    asyncio.get_running_loop().call_later(seconds, over.set)
    await over.wait()


async def test_without_database_reminders_wait_and_no_restart_loses_them(
    stand_in: StandIn, url: str, wire: DatabaseWire, story: Story
) -> None:
    guild = await remind_channels(url, stand_in)
    bot = await story.start()
    await stand_in.gateway.connected(seconds=SECONDS)
    await bot.logged(f"{CHANNELS} planned")

    await wire.unplug()
    await story.due()
    reply = await stand_in.guild.member("fan").slash("lapsled")
    await passed(OUTAGE_S / 2)
    await bot.stop(signal.SIGKILL)
    refused = await (await story.start()).ended()
    await passed(OUTAGE_S / 2)
    posted_meanwhile = sum(posts_in(guild))
    await wire.plug_in()
    await story.start()
    states = await settled(url)

    assert (states, posted_meanwhile) == ({"sent": CHANNELS}, 0)
    assert posts_in(guild) == [1] * CHANNELS
    assert "laps" in reply.text
    assert "Notices wait for the database: No database answers" in story.log
    assert refused == REFUSED
    assert "Traceback" not in story.log


async def test_without_gateway_reminders_come_in_time_and_once_whatever_is_killed(
    stand_in: StandIn, url: str, story: Story
) -> None:
    guild = await remind_channels(url, stand_in)
    bot = await story.start()
    await stand_in.gateway.connected(seconds=SECONDS)
    await bot.logged(f"{CHANNELS} planned")

    stand_in.gateway.down = True
    await stand_in.faults.drop_gateway()
    await story.due()
    for number in range(CHANNELS):
        await guild.channel(f"race-{number}").until(1, seconds=SECONDS)
    await passed(OUTAGE_S / 2)
    posted_meanwhile = posts_in(guild)
    await bot.stop(signal.SIGKILL)
    await story.start()
    await passed(OUTAGE_S / 2)
    stand_in.gateway.down = False
    await stand_in.gateway.connected(seconds=SECONDS)
    reply = await stand_in.guild.member("fan").slash("lapsled")
    states = await settled(url)

    assert states == {"sent": CHANNELS}
    assert posts_in(guild) == posted_meanwhile == [1] * CHANNELS
    assert "laps" in reply.text
    assert "Attempting a reconnect" in story.log
    assert "Traceback" not in story.log

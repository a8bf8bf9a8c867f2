"""One bot as several processes on one database: parts of the shards here, notices there."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from db.posting import Target, Want, Wish
from db.store import Store
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import BotProcess, started
from tests.notices.season import DUE_AT, announce, subscribe
from tests.postgresql import Server

SECONDS = 30.0
CHANNELS = 12
SHORTLY_BEFORE = (DUE_AT - timedelta(seconds=4)).isoformat()
pytestmark = pytest.mark.postgresql


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    """Discord on loopback, each story its own."""
    async with StandIn.start() as discord:
        yield discord


@pytest.fixture
async def url(postgresql_server: Server) -> AsyncIterator[str]:
    async with postgresql_server.database() as url:
        yield url


class Machines:
    """Starts processes, each in a folder of its own, on one database."""

    def __init__(self, folder: Path, stand_in: StandIn, url: str, stack: AsyncExitStack) -> None:
        self._folder, self._stand_in, self._url, self._stack = folder, stand_in, url, stack

    async def start(self, name: str, *arguments: str, **settings: str) -> BotProcess:
        folder = self._folder / name
        folder.mkdir()
        given = {"DATABASE_URL": self._url} | settings
        return await self._stack.enter_async_context(
            started(folder, self._stand_in, *arguments, **given)
        )


@pytest.fixture
async def machines(tmp_path: Path, stand_in: StandIn, url: str) -> AsyncIterator[Machines]:
    async with AsyncExitStack() as stack:
        yield Machines(tmp_path, stand_in, url, stack)


async def remind_channels(url: str, stand_in: StandIn) -> None:
    """A race is announced, and many channels want to be reminded of it."""
    names = tuple(f"race-{number}" for number in range(CHANNELS))
    guild = stand_in.add_guild("Grid", channels=names)
    async with Store.open(url) as store:
        await announce(store)
        for name in names:
            target = Target(guild.channel(name).id)
            wish = Wish(target, "trucks", Want.REMINDERS, timedelta(minutes=30), guild.id)
            await subscribe(store, wish)


async def settled(store: Store, number: int = CHANNELS) -> dict[str, int]:
    """The states of all deliveries, once so many stand at their end."""
    async with asyncio.timeout(SECONDS):
        while True:
            counts = (await store.notices.counts(datetime.now(UTC))).by_state
            found = {state.value: count for state, count in counts.items()}
            if sum(found.values()) >= number and not found.keys() & {"pending", "sending"}:
                return found
            await asyncio.sleep(0.1)


def posted(stand_in: StandIn) -> int:
    """How many messages were posted outside of answers, all channels together."""
    return sum(
        len(channel.stored) for channel in stand_in.world.channels.values()
    )


async def test_two_bots_by_shard_range_and_two_workers_are_one_bot(
    stand_in: StandIn, url: str, machines: Machines
) -> None:
    await remind_channels(url, stand_in)
    bot = {"PITBOARD_SHARD_COUNT": "2", "PITBOARD_SEND_RATE": "0"}
    bots = [await machines.start(f"bot{n}", PITBOARD_SHARDS=str(n), **bot) for n in range(2)]
    work = {"PITBOARD_NOW": SHORTLY_BEFORE, "PITBOARD_SEND_RATE": "20"}
    for n in range(2):
        await machines.start(f"worker{n}", "worker", **work)

    await stand_in.gateway.connected(2, seconds=SECONDS)
    async with Store.open(url) as store:
        states = await settled(store)

    assert states == {"sent": CHANNELS}
    assert posted(stand_in) == CHANNELS

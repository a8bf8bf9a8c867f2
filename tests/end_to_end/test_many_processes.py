"""One bot as several processes on one database: parts of the shards here, notices there."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path

import aiohttp
import pytest

from tests.discord_stand_in.server import StandIn
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
POSTS = "/channels/*/messages"
ANYWHERE = {"PITBOARD_METRICS": "127.0.0.1:0"}


@pytest.fixture
async def machines(tmp_path: Path, stand_in: StandIn, url: str) -> AsyncIterator[Machines]:
    async with AsyncExitStack() as stack:
        yield Machines(tmp_path, stand_in, url, stack)


def half(shard: int) -> dict[str, str]:
    """The settings of a bot that has one of two shards, and posts nothing by itself."""
    return {
        "PITBOARD_SHARDS": str(shard),
        "PITBOARD_SHARD_COUNT": "2",
        "PITBOARD_SEND_RATE": "0",
        "PITBOARD_LOG_LEVEL": "DEBUG",  # each question is a line
    }


def work(to_the_reminders: timedelta) -> dict[str, str]:
    """The settings of a worker that starts so long before the reminders are due."""
    return {"PITBOARD_NOW": clock(to_the_reminders), "PITBOARD_SEND_RATE": "20"}


async def well_at_last(session: aiohttp.ClientSession) -> dict[str, str]:
    """How the process is once nothing keeps it from being well: this machine may have been busy."""
    async with asyncio.timeout(SECONDS):
        while True:
            answer = await session.get("/healthz")
            if answer.status == HTTPStatus.OK:
                return dict(await answer.json())
            await asyncio.sleep(0.1)


async def test_each_server_is_answered_by_the_process_that_has_its_shard(
    stand_in: StandIn, machines: Machines
) -> None:
    guilds = stand_in.guild, stand_in.add_guild("Grid")
    bots = [await machines.start(f"bot{shard}", **half(shard)) for shard in range(2)]
    await stand_in.gateway.connected(2, seconds=SECONDS)

    replies = [await guild.member("fan").slash("race") for guild in guilds]

    assert ["Kyle Larson won" in reply.text for reply in replies] == [True, True]
    assert [bot.log.count("race: answer") for bot in bots] == [1, 1]
    earlier, later = stand_in.gateway.identified_at
    assert later - earlier >= 5  # what Discord asks for


async def test_two_workers_deliver_each_notice_once(
    stand_in: StandIn, url: str, machines: Machines
) -> None:
    guild = await remind_channels(url, stand_in)

    for number in range(2):
        await machines.start(f"worker{number}", "worker", **work(timedelta(seconds=4)))
    states = await settled(url)

    assert states == {"sent": CHANNELS}
    assert posts_in(guild) == [1] * CHANNELS
    assert stand_in.gateway.identifies == 0


async def test_a_worker_that_is_killed_while_it_sends_is_replaced(
    stand_in: StandIn, url: str, machines: Machines
) -> None:
    guild = await remind_channels(url, stand_in)
    stall = stand_in.faults.stall("POST", POSTS, seconds=60, processed=True, times=5)
    first = await machines.start("first", "worker", **work(timedelta(seconds=3)))
    await guild.channel().until(1, seconds=SECONDS)

    first.kill()
    await first.ended()
    stand_in.faults.clear()
    await machines.start("second", "worker", **work(-timedelta(seconds=90)))
    states = await settled(url)

    assert (states, stall.struck > 0) == ({"sent": CHANNELS}, True)
    assert posts_in(guild) == [1] * CHANNELS


async def test_what_a_worker_did_can_be_scraped(
    stand_in: StandIn, url: str, machines: Machines
) -> None:
    await remind_channels(url, stand_in)
    worker = await machines.start("worker", "worker", **work(timedelta(seconds=1)), **ANYWHERE)
    await settled(url)

    async with aiohttp.ClientSession(await health_of(worker)) as session:
        well = await well_at_last(session)
        numbers = await (await session.get("/metrics")).text()

    assert well == {"database": "ok", "loop": "ok"}
    assert f'pitboard_deliveries{{state="sent"}} {CHANNELS}\n' in numbers
    assert f"pitboard_lateness_seconds_count {CHANNELS}\n" in numbers


async def test_how_a_bot_answered_can_be_scraped(stand_in: StandIn, machines: Machines) -> None:
    bot = await machines.start("bot", **ANYWHERE)
    await stand_in.gateway.connected(seconds=SECONDS)
    await stand_in.guild.member("fan").slash("race")

    async with aiohttp.ClientSession(await health_of(bot)) as session:
        well = await well_at_last(session)
        numbers = await (await session.get("/metrics")).text()

    assert well["gateway"] == "ok"
    assert 'pitboard_shard_up{shard="0"} 1\n' in numbers
    assert "pitboard_answer_seconds_count 1\n" in numbers

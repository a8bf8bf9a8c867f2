"""A bot in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_stand_in.member import Choice, Member
from tests.discord_stand_in.server import StandIn

BARE_BOT = Path(__file__).parents[1] / "benchmarks" / "bare_bot.py"


@pytest.fixture
async def bare_bot(stand_in: StandIn) -> AsyncIterator[asyncio.subprocess.Process]:
    """The floor of the benchmarks, connected."""
    environment = {"DISCORD_API_BASE": stand_in.api_base, "DISCORD_TOKEN": stand_in.token}
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(BARE_BOT), env={**os.environ, **environment}
    )
    await stand_in.gateway.connected()
    yield process
    if process.returncode is None:
        process.kill()
    await process.wait()


async def test_the_bare_bot_answers_and_autocompletes(
    bare_bot: asyncio.subprocess.Process, fan: Member
) -> None:
    reply = await fan.slash("noop")
    choices = await fan.autocomplete("noop", word="lar")

    assert (reply.text, choices) == ("ok", [Choice("lar", "lar")])


async def test_a_thousand_commands_sixty_four_at_a_time_are_all_answered(
    bare_bot: asyncio.subprocess.Process, fan: Member
) -> None:
    in_flight = asyncio.Semaphore(64)

    async def ask() -> str:
        async with in_flight:
            return (await fan.slash("noop")).text

    assert await asyncio.gather(*(ask() for _ in range(1_000))) == ["ok"] * 1_000


async def test_a_killed_bot_is_seen_to_go(
    stand_in: StandIn, bare_bot: asyncio.subprocess.Process
) -> None:
    bare_bot.kill()

    await stand_in.gateway.disconnected()

    assert stand_in.gateway.live == []

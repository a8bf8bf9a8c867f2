"""What a test is told at its end."""

from collections.abc import Awaitable, Callable

import discord
import pytest
from discord.http import Route

from tests.discord_stand_in.example_bot import ExampleBot
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.server import StandIn


async def _run(act: Callable[[ExampleBot, StandIn], Awaitable[None]]) -> None:
    async with StandIn.start() as stand_in, running(bot := ExampleBot(), stand_in):
        await act(bot, stand_in)


async def test_what_nothing_stands_in_for_fails_the_test() -> None:
    async def ask_for_voice_regions(bot: ExampleBot, _: StandIn) -> None:
        with pytest.raises(discord.HTTPException):
            await bot.http.request(Route("GET", "/voice/regions"))

    with pytest.raises(AssertionError, match="not stood in for: GET /api/v10/voice/regions"):
        await _run(ask_for_voice_regions)


async def test_what_discord_would_refuse_fails_the_test() -> None:
    async def say_too_much(bot: ExampleBot, stand_in: StandIn) -> None:
        channel = bot.get_partial_messageable(stand_in.guild.channel().id)
        with pytest.raises(discord.HTTPException):
            await channel.send("x" * 2_001)

    with pytest.raises(AssertionError, match="content: Must be 2000 or fewer"):
        await _run(say_too_much)


async def test_a_failing_test_keeps_its_own_reason() -> None:
    async def fail(_: ExampleBot, stand_in: StandIn) -> None:
        stand_in.violations.append("something")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await _run(fail)


async def test_a_command_keeps_its_id_from_sync_to_sync(stand_in: StandIn, bot: ExampleBot) -> None:
    first = {each["name"]: each["id"] for each in stand_in.commands.of(None)}

    await bot.tree.sync()

    assert {each["name"]: each["id"] for each in stand_in.commands.of(None)} == first
    assert stand_in.commands.syncs == 2

"""What goes wrong on purpose goes wrong as the real client knows it."""

import asyncio

import aiohttp
import discord
import pytest

from tests.discord_stand_in.example_bot import ExampleBot
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.discord_stand_in.stage import NoAnswer

POST = "POST /channels/{channel_id}/messages"


@pytest.fixture
def general(bot: ExampleBot, guild: Guild) -> discord.PartialMessageable:
    return bot.get_partial_messageable(guild.channel().id)


@pytest.mark.parametrize("is_global", [False, True])
async def test_a_rate_limit_is_waited_out(
    stand_in: StandIn, general: discord.PartialMessageable, is_global: bool
) -> None:
    stand_in.faults.rate_limit(
        "POST", "/channels/*/messages", retry_after=0.01, is_global=is_global
    )

    await general.send("hello")

    assert stand_in.requests[POST] == 2


async def test_an_error_before_processing_loses_nothing(
    stand_in: StandIn, general: discord.PartialMessageable, guild: Guild
) -> None:
    stand_in.faults.fail("POST", "/channels/*/messages", status=502)

    await general.send("hello")

    assert (stand_in.requests[POST], len(guild.channel().messages)) == (2, 1)


async def test_an_error_after_processing_doubles_nothing_thanks_to_the_nonce(
    stand_in: StandIn, general: discord.PartialMessageable, guild: Guild
) -> None:
    stand_in.faults.fail("POST", "/channels/*/messages", status=500, processed=True)

    await general.send("hello")

    assert (stand_in.requests[POST], len(guild.channel().messages)) == (2, 1)


async def test_unavailable_is_raised_at_once(
    stand_in: StandIn, general: discord.PartialMessageable
) -> None:
    stand_in.faults.fail("POST", "/channels/*/messages", status=503)

    with pytest.raises(discord.DiscordServerError):
        await general.send("hello")

    assert stand_in.requests[POST] == 1


@pytest.mark.parametrize(("processed", "standing"), [(False, 0), (True, 1)])
async def test_a_cut_wire_is_raised_whether_or_not_the_message_stands(
    *,
    stand_in: StandIn,
    general: discord.PartialMessageable,
    guild: Guild,
    processed: bool,
    standing: int,
) -> None:
    stand_in.faults.cut("POST", "/channels/*/messages", processed=processed)

    with pytest.raises(aiohttp.ClientError):
        await general.send("hello")

    assert len(guild.channel().messages) == standing


async def test_a_stalled_reply_comes_late(
    stand_in: StandIn, general: discord.PartialMessageable
) -> None:
    stand_in.faults.stall("POST", "/channels/*/messages", seconds=60)

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(general.send("hello"), 0.05)


async def test_a_fault_strikes_only_where_it_is_told_to(
    stand_in: StandIn, general: discord.PartialMessageable
) -> None:
    fault = stand_in.faults.fail(
        "POST", status=503, where=lambda call: call.body["content"] == "unlucky"
    )

    await general.send("lucky")
    with pytest.raises(discord.DiscordServerError):
        await general.send("unlucky")

    assert fault.struck == 1


async def test_an_answer_after_the_deadline_is_refused(
    stand_in: StandIn, bot: ExampleBot, fan: Member
) -> None:
    stand_in.world.answer_within = 0.05
    stand_in.faults.stall("POST", "/interactions/*/callback", seconds=0.1)

    with pytest.raises(NoAnswer):
        await fan.slash("hello")

    assert await asyncio.wait_for(bot.failures.get(), 2) == 10062


async def test_a_second_answer_is_refused(stand_in: StandIn, bot: ExampleBot, fan: Member) -> None:
    # The adapter's retry of an answer that has arrived: a second one, in Discord's eyes.
    stand_in.faults.fail("POST", "/interactions/*/callback", status=500, processed=True)

    reply = await fan.slash("hello")

    assert await asyncio.wait_for(bot.failures.get(), 3) == 40060
    assert reply.text.startswith("Hello")


async def test_the_sixth_message_in_five_seconds_waits(
    stand_in: StandIn, general: discord.PartialMessageable, guild: Guild
) -> None:
    stand_in.rate_limits.enforce(per_channel=(5, 0.2))
    loop = asyncio.get_running_loop()
    began = loop.time()

    for number in range(6):
        await general.send(str(number))

    assert loop.time() - began >= 0.2
    assert (stand_in.rate_limits.refused, len(guild.channel().messages)) == (0, 6)


async def test_too_many_requests_at_once_are_turned_away_and_come_again(
    stand_in: StandIn, bot: ExampleBot, guild: Guild
) -> None:
    channels = [guild.channel(), guild.add_channel("one"), guild.add_channel("two")]
    stand_in.rate_limits.enforce(per_second=2)

    await asyncio.gather(*(bot.get_partial_messageable(each.id).send("hello") for each in channels))

    assert [len(each.messages) for each in channels] == [1, 1, 1]
    assert stand_in.rate_limits.refused >= 1

"""Connections come and go; discord.py's real client takes them up again."""

import asyncio
import json

import aiohttp
import discord
import pytest

from tests.discord_stand_in.example_bot import ExampleBot
from tests.discord_stand_in.fixtures import pointed_at, running
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn


async def test_a_client_becomes_ready_and_knows_its_guilds(stand_in: StandIn) -> None:
    bot = ExampleBot()

    async with running(bot, stand_in):
        await asyncio.wait_for(bot.wait_until_ready(), 5)

        assert [guild.name for guild in bot.guilds] == ["Pit Lane"]


async def test_a_wrong_token_is_refused_at_login(stand_in: StandIn) -> None:
    with pointed_at(stand_in):
        async with ExampleBot() as bot:
            with pytest.raises(discord.LoginFailure):
                await bot.login("wrong")


async def test_a_privileged_intent_is_refused(stand_in: StandIn) -> None:
    bot = ExampleBot(discord.Intents(guilds=True, message_content=True))

    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(bot, stand_in):
            pass


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        (['{"op": 2, "d": {"token": "wrong"}}'], 4004),
        (["no json"], 4002),
        (['{"op": 99}'], 4001),
        (['{"op": 3, "d": {}}'], 4003),
        (['{"op": 1, "d": null}'] * 121, 4008),
    ],
)
async def test_the_gateway_closes_with_discords_codes(
    stand_in: StandIn, frames: list[str], code: int
) -> None:
    async with aiohttp.ClientSession() as session:
        socket = await session.ws_connect(stand_in.gateway.url)
        await socket.receive()
        for frame in frames:
            await socket.send_str(frame)
        while not socket.closed:
            await socket.receive(timeout=2)

    assert socket.close_code == code


async def test_two_shards_each_know_their_half(stand_in: StandIn) -> None:
    stand_in.add_guild("Garage")
    bot = discord.AutoShardedClient(
        intents=discord.Intents(guilds=True), shard_count=2, shard_ids=[1], guild_ready_timeout=0
    )

    async with running(bot, stand_in):
        await asyncio.wait_for(bot.wait_until_ready(), 5)

        assert [guild.name for guild in bot.guilds] == ["Garage"]


async def test_a_guild_that_is_joined_or_left_is_told(stand_in: StandIn, bot: ExampleBot) -> None:
    await asyncio.wait_for(bot.wait_until_ready(), 5)
    joined = asyncio.create_task(bot.wait_for("guild_join", timeout=2))
    left = asyncio.create_task(bot.wait_for("guild_remove", timeout=2))

    await stand_in.add_guild("Garage").join()
    await stand_in.guild.remove_bot()

    assert ((await joined).name, (await left).name) == ("Garage", "Pit Lane")


async def test_what_happens_while_the_wire_is_cut_is_answered_after_the_resume(
    stand_in: StandIn, bot: ExampleBot, fan: Member
) -> None:
    await stand_in.faults.drop_gateway()

    reply = await fan.slash("hello")

    assert reply.text.startswith("Hello")
    assert (stand_in.gateway.identifies, stand_in.gateway.resumes) == (1, 1)


async def test_a_client_asked_to_reconnect_resumes(stand_in: StandIn, bot: ExampleBot) -> None:
    await stand_in.faults.ask_to_reconnect()

    await asyncio.wait_for(bot.resumed.wait(), 5)

    assert stand_in.gateway.identifies == 1


async def test_an_invalid_session_is_begun_anew(
    stand_in: StandIn, bot: ExampleBot, fan: Member
) -> None:
    await stand_in.faults.invalidate_sessions()
    await stand_in.gateway.disconnected()
    # discord.py waits five seconds before it identifies again.
    await stand_in.gateway.connected()

    reply = await fan.slash("hello")

    assert reply.text.startswith("Hello")
    assert (stand_in.gateway.identifies, stand_in.gateway.resumes) == (2, 0)


async def test_of_two_clients_of_one_shard_only_one_answers(
    stand_in: StandIn, bot: ExampleBot, fan: Member
) -> None:
    second = ExampleBot()
    async with running(second, stand_in):
        await stand_in.gateway.connected(2)

        reply = await fan.slash("hello")
        late = [asyncio.create_task(each.failures.get()) for each in (bot, second)]
        done, waiting = await asyncio.wait(late, return_when="FIRST_COMPLETED", timeout=2)
        for task in waiting:
            task.cancel()

    assert ([task.result() for task in done], len(fan.channel.messages)) == ([40060], 1)
    assert reply.text.startswith("Hello")


async def test_a_session_that_was_forgotten_is_not_resumed(stand_in: StandIn) -> None:
    resume = {"op": 6, "d": {"token": stand_in.token, "session_id": "gone", "seq": 1}}
    async with aiohttp.ClientSession() as session:
        socket = await session.ws_connect(stand_in.gateway.url)
        await socket.receive()

        await socket.send_json(resume)
        answer = json.loads((await socket.receive(timeout=2)).data)
        await socket.close()

    assert (answer["op"], answer["d"]) == (9, False)


async def test_a_mention_is_heard_without_the_message_content_intent(
    stand_in: StandIn, fan: Member
) -> None:
    bot = ExampleBot(discord.Intents(guilds=True, guild_messages=True))

    async with running(bot, stand_in):
        await fan.say("for people only")
        reply = await fan.ask(f"{stand_in.world.bot.mention} who won?")

    assert (reply.text, bot.heard[0]) == ("You called?", "")


async def test_messages_are_not_heard_without_their_intent(
    guild: Guild, bot: ExampleBot, fan: Member
) -> None:
    await fan.say("anyone there?")

    await fan.slash("hello")

    assert bot.heard == []

"""What servers set, and what becomes of it when the bot leaves."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import discord
import pytest

from bot.discord_app.in_flight import InFlight
from bot.discord_app.keeping import Comings
from db.guilds import GuildSettings
from db.posting import Target, Wish
from tests.discord_app.keeping import NOW, Keeper, keeping
from tests.discord_stand_in.fixtures import moderator
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn

__all__ = ["moderator"]


@pytest.fixture
async def keeper(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Keeper]:
    async with keeping(tmp_path, stand_in) as keeper:
        yield keeper


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Return as soon as it holds: an event is heard some time after it was told."""
    async with asyncio.timeout(10):
        while not await holds():  # noqa: ASYNC110 - the store tells nobody of its changes
            await asyncio.sleep(0.02)


async def settings(keeper: Keeper) -> GuildSettings:
    return await keeper.store.guilds.get(keeper.stand_in.guild.id)


async def has_left(keeper: Keeper) -> bool:
    return (await settings(keeper)).left_at is not None


async def is_there(keeper: Keeper) -> bool:
    return not await has_left(keeper)


async def test_what_is_set_is_kept_and_shown(keeper: Keeper, moderator: Member) -> None:
    said = await moderator.slash("settings", series="cup", spoiler_hours=24)

    reply = await moderator.slash("settings")

    assert "keep the series they have" in said.text
    assert "NASCAR Cup Series" in reply.text
    assert "for 24 hours after a race" in reply.text
    assert ((await settings(keeper)).series, (await settings(keeper)).spoiler_hours) == ("cup", 24)


async def test_one_setting_leaves_the_other_alone(keeper: Keeper, moderator: Member) -> None:
    await moderator.slash("settings", series="cup", spoiler_hours=24)

    await moderator.slash("settings", series="any")
    await moderator.slash("settings", spoiler_hours=0)

    assert ((await settings(keeper)).series, (await settings(keeper)).spoiler_hours) == (None, 0)


class Asking(discord.AutoShardedClient):
    """A client that is in no server, and notes for which it asks Discord."""

    def __init__(self, shard_count: int, shard: int) -> None:
        intents = discord.Intents.none()
        super().__init__(intents=intents, shard_count=shard_count, shard_ids=[shard])
        self.asked: list[int] = []

    async def fetch_guild(self, guild_id: int, /, **_: object) -> discord.Guild:
        self.asked.append(guild_id)
        raise OSError("it does not answer")


async def test_two_managers_who_set_at_once_both_count(
    keeper: Keeper, moderator: Member, guild: Guild
) -> None:
    other = guild.member("other", moderator=True)

    await asyncio.gather(
        moderator.slash("settings", spoiler_hours=12), other.slash("settings", series="cup")
    )

    found = await settings(keeper)
    assert (found.series, found.spoiler_hours) == ("cup", 12)


async def test_servers_of_other_shards_are_not_asked_for(keeper: Keeper) -> None:
    there = keeper.stand_in.guild.id
    elsewhere = there + (1 << 22)
    for guild_id in (there, elsewhere):
        wish = Wish(Target(guild_id), "trucks", lead=timedelta(hours=1), guild_id=guild_id)
        await keeper.store.subscriptions.add(wish, by=1, now=NOW)
    asking = Asking(shard_count=2, shard=(there >> 22) % 2)
    assert keeper.client.desk is not None

    await Comings(keeper.client.desk, asking, InFlight()).on_ready()

    assert asking.asked == [there]


async def test_a_series_that_nobody_knows_is_not_set(keeper: Keeper, moderator: Member) -> None:
    reply = await moderator.slash("settings", series="lawnmowers")

    assert "No series I know of goes by" in reply.text
    assert (await settings(keeper)).series is None


@pytest.mark.parametrize("command", ["next", "schedule", "standings"])
async def test_the_servers_series_is_meant_where_none_is_named(
    keeper: Keeper, moderator: Member, fan: Member, command: str
) -> None:
    before = await fan.slash(command)
    await moderator.slash("settings", series="cup")

    here, elsewhere = await fan.slash(command), await fan.in_dm().slash(command)

    assert "Cup" in here.text
    assert elsewhere.text == before.text


async def test_another_series_can_still_be_named(
    keeper: Keeper, moderator: Member, fan: Member
) -> None:
    await moderator.slash("settings", series="cup")

    reply = await fan.slash("next", series="trucks")

    assert "Blue Ridge 200" in reply.text


async def test_the_database_is_asked_once_for_what_a_server_has_set(
    keeper: Keeper, fan: Member
) -> None:
    await fan.slash("next")
    assert keeper.client.desk is not None

    keeper.client.desk.homes._read = _away
    reply = await fan.slash("next")

    assert "Blue Ridge 200" in reply.text


async def _away(_: int) -> GuildSettings:
    raise AssertionError("the database was asked again")


async def test_leaving_a_server_is_noted_and_coming_back_too(keeper: Keeper, guild: Guild) -> None:
    await guild.remove_bot()
    await until(lambda: has_left(keeper))

    await guild.join()

    await until(lambda: is_there(keeper))


async def test_a_server_left_while_nobody_listened_is_noted_at_the_start(
    tmp_path: Path, stand_in: StandIn
) -> None:
    async with keeping(tmp_path, stand_in) as keeper:
        wish = Wish(Target(5), "trucks", lead=timedelta(hours=1), guild_id=77)
        await keeper.store.subscriptions.add(wish, by=1, now=NOW)
        await keeper.store.guilds.left(stand_in.guild.id, NOW)

    async with keeping(tmp_path, stand_in) as keeper:
        await until(lambda: _is_gone(keeper, 77))

        assert not await has_left(keeper)


async def _is_gone(keeper: Keeper, guild_id: int) -> bool:
    return (await keeper.store.guilds.get(guild_id)).left_at is not None

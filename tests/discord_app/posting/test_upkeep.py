"""What is kept about servers that the bot left long ago is deleted, once Discord confirms it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.discord_app.posting.upkeep import sweep_once
from db.guilds import KEPT_AFTER_LEAVING
from db.posting import Target, Wish
from tests.discord_app.keeping import NOW, Keeper, keeping
from tests.discord_stand_in.server import StandIn

LONG_AFTER = NOW + KEPT_AFTER_LEAVING + timedelta(seconds=1)


@pytest.fixture
async def keeper(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Keeper]:
    async with keeping(tmp_path, stand_in) as keeper:
        yield keeper


async def left(keeper: Keeper, guild_id: int) -> None:
    """A server that had a reminder, and was left at `NOW`."""
    wish = Wish(Target(guild_id), "trucks", guild_id=guild_id)
    await keeper.store.subscriptions.add(wish, by=1, now=NOW)
    await keeper.store.guilds.left(guild_id, NOW)


async def test_a_server_that_was_left_long_ago_is_forgotten(keeper: Keeper) -> None:
    await left(keeper, 77)

    assert await sweep_once(keeper.store.guilds, keeper.client, LONG_AFTER) == 1

    assert await keeper.store.guilds.known() == ()


async def test_a_server_that_invited_the_bot_again_unheard_keeps_everything(
    keeper: Keeper, stand_in: StandIn
) -> None:
    await left(keeper, stand_in.guild.id)

    assert await sweep_once(keeper.store.guilds, keeper.client, LONG_AFTER) == 0

    assert (await keeper.store.guilds.get(stand_in.guild.id)).left_at is None
    assert len(await keeper.of_guild()) == 1


@pytest.mark.parametrize("status", [503, 404, 403])
async def test_while_discord_does_not_tell_nothing_is_forgotten(
    keeper: Keeper, stand_in: StandIn, status: int
) -> None:
    await left(keeper, 77)
    stand_in.faults.fail("GET", "/guilds/*", status=status, body={"code": 0})

    assert await sweep_once(keeper.store.guilds, keeper.client, LONG_AFTER) == 0

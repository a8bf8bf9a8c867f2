"""The commands of the home server: registered there alone, once, and taken away when it moves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.discord_app.built import built
from bot.settings import Settings
from bot.wiring import opened
from tests.discord_stand_in.fixtures import running
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.server import StandIn

SYNC = "PUT /applications/{application_id}/guilds/{guild_id}/commands"


@asynccontextmanager
async def bot_at(home: int | None, stand_in: StandIn, folder: Path) -> AsyncIterator[None]:
    """The bot, connected, with this server as its home."""
    settings = Settings(home_guild=home, database_url=f"sqlite:///{folder / 'home.sqlite3'}")
    async with (
        opened(settings, Clock(), follow=False) as parts,
        running(built(parts).client, stand_in),
    ):
        yield


def names(stand_in: StandIn, guild: Guild | None) -> set[str]:
    return {one["name"] for one in stand_in.commands.of(guild.id if guild else None)}


async def test_the_home_server_alone_has_the_commands_of_editors(
    stand_in: StandIn, guild: Guild, tmp_path: Path
) -> None:
    async with bot_at(guild.id, stand_in, tmp_path):
        pass

    assert names(stand_in, guild) == {"article", "correct"}
    assert names(stand_in, None).isdisjoint({"article", "correct"})


async def test_without_a_home_nobody_has_them(
    stand_in: StandIn, guild: Guild, tmp_path: Path
) -> None:
    async with bot_at(None, stand_in, tmp_path):
        pass

    assert (names(stand_in, guild), stand_in.requests[SYNC]) == (set(), 0)


async def test_they_are_registered_only_when_they_changed(
    stand_in: StandIn, guild: Guild, tmp_path: Path
) -> None:
    for _ in range(2):
        async with bot_at(guild.id, stand_in, tmp_path):
            pass

    assert stand_in.requests[SYNC] == 1


@pytest.mark.parametrize("is_moved", [True, False])
async def test_a_former_home_loses_them(
    stand_in: StandIn, guild: Guild, tmp_path: Path, is_moved: bool
) -> None:
    other = stand_in.add_guild("Elsewhere")
    async with bot_at(guild.id, stand_in, tmp_path):
        pass

    async with bot_at(other.id if is_moved else None, stand_in, tmp_path):
        pass

    assert names(stand_in, guild) == set()
    assert names(stand_in, other) == ({"article", "correct"} if is_moved else set())


async def test_back_home_they_are_registered_again(
    stand_in: StandIn, guild: Guild, tmp_path: Path
) -> None:
    for home in (guild.id, None, guild.id):
        async with bot_at(home, stand_in, tmp_path):
            pass

    assert names(stand_in, guild) == {"article", "correct"}

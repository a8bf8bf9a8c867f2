"""What is done in the store is told in time, even where that takes long."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.discord_app.deeds import AT_ONCE_WITHIN_S
from db.errors import UnreachableDatabase
from db.guilds import GuildSettings
from tests.discord_app.keeping import Keeper, keeping
from tests.discord_stand_in.fixtures import moderator
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn

__all__ = ["moderator"]


@pytest.fixture
async def keeper(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Keeper]:
    async with keeping(tmp_path, stand_in) as keeper:
        yield keeper


async def test_who_waits_for_a_slow_database_is_told_so_and_gets_the_answer(
    keeper: Keeper, moderator: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slow(guild_id: int) -> GuildSettings:
        await asyncio.sleep(AT_ONCE_WITHIN_S + 0.2)
        return GuildSettings(guild_id)

    monkeypatch.setattr(keeper.store.guilds, "get", slow)

    reply = await moderator.slash("settings")

    assert (reply.deferred, reply.ephemeral) == (True, True)
    assert "settings" in reply.text


async def test_a_database_that_is_away_is_said(
    keeper: Keeper, moderator: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: int) -> GuildSettings:
        raise UnreachableDatabase("The database does not answer.")

    monkeypatch.setattr(keeper.store.guilds, "get", away)

    assert (await moderator.slash("settings")).text == "**The database does not answer.**"


async def test_a_defect_is_told_by_its_reference(
    keeper: Keeper, moderator: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: int) -> GuildSettings:
        raise ZeroDivisionError

    monkeypatch.setattr(keeper.store.guilds, "get", broken)

    assert "Something went wrong" in (await moderator.slash("settings")).text


async def test_while_stopping_nothing_is_begun(keeper: Keeper, moderator: Member) -> None:
    await keeper.client.in_flight.end(0.0)

    reply = await moderator.slash("settings", series="cup")

    assert "I am restarting" in reply.text
    assert (await keeper.store.guilds.get(keeper.stand_in.guild.id)).series is None

"""Fixtures for tests through the wire; a conftest imports the ones it wants by name."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn


@pytest.fixture
async def stand_in() -> AsyncIterator[StandIn]:
    """Discord on loopback; the test fails at the end on anything Discord would not take."""
    async with StandIn.start() as discord_:
        yield discord_


@pytest.fixture
def guild(stand_in: StandIn) -> Guild:
    """The guild the bot is in from the start."""
    return stand_in.guild


@pytest.fixture
def fan(guild: Guild) -> Member:
    """A member who may nothing special."""
    return guild.member("fan")


@pytest.fixture
def moderator(guild: Guild) -> Member:
    """A member who manages the guild."""
    return guild.member("moderator", moderator=True)


@contextmanager
def pointed_at(stand_in: StandIn) -> Iterator[None]:
    """Let discord.py in this process speak to `stand_in`; afterwards to Discord again."""
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE = stand_in.api_base
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(stand_in.gateway.url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


@asynccontextmanager
async def running(client: discord.Client, stand_in: StandIn) -> AsyncIterator[None]:
    """Let `client` run against `stand_in`, connected from the first line of the block on.

    What makes the client stop early is raised where the block begins.
    """
    with pointed_at(stand_in):
        async with client:
            task = asyncio.create_task(client.start(stand_in.token))
            connected = asyncio.create_task(stand_in.gateway.connected())
            await asyncio.wait((task, connected), return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                connected.cancel()
                task.result()
            await connected
            try:
                yield
            finally:
                await client.close()
                with suppress(asyncio.CancelledError):
                    await task

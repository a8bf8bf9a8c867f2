"""Fixtures for the stand-in's own tests."""

from collections.abc import AsyncIterator

import pytest

from tests.discord_stand_in.example_bot import ExampleBot
from tests.discord_stand_in.fixtures import fan, guild, moderator, running, stand_in
from tests.discord_stand_in.server import StandIn

__all__ = ["bot", "fan", "guild", "moderator", "stand_in"]


@pytest.fixture
async def bot(stand_in: StandIn) -> AsyncIterator[ExampleBot]:
    """The example bot, connected."""
    client = ExampleBot()
    async with running(client, stand_in):
        yield client

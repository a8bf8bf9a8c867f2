"""What stories share: each has a Discord of its own, and a PostgreSQL database if it asks."""

from collections.abc import AsyncIterator

import pytest

from tests.discord_stand_in.fixtures import fan, guild, moderator, stand_in
from tests.end_to_end.database_wire import DatabaseWire, plugged_in
from tests.postgresql import Server

__all__ = ("fan", "guild", "moderator", "stand_in")


@pytest.fixture
async def url(postgresql_server: Server) -> AsyncIterator[str]:
    """The address of an empty database on PostgreSQL."""
    async with postgresql_server.database() as url:
        yield url


@pytest.fixture
async def wire(url: str) -> AsyncIterator[DatabaseWire]:
    """A wire to it that can be unplugged."""
    async with plugged_in(url) as wire:
        yield wire

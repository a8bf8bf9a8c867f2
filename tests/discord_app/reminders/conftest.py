"""A bot that keeps books, and who manages the server it is in."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_app.keeping import Keeper, keeping
from tests.discord_stand_in.fixtures import moderator
from tests.discord_stand_in.server import StandIn

__all__ = ("moderator",)


@pytest.fixture
async def keeper(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Keeper]:
    async with keeping(tmp_path, stand_in) as keeper:
        yield keeper

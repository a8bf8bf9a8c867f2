"""The bot the day after Homestead, and who has it sum up the race."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.discord_app.summaries.summing import Summing, summing
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.guild_record import Channel
from tests.discord_stand_in.member import Member
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn


@pytest.fixture
async def bot(tmp_path: Path, stand_in: StandIn) -> AsyncIterator[Summing]:
    """The bot, connected."""
    async with summing(tmp_path, stand_in) as summing_bot:
        yield summing_bot


@pytest.fixture
def moderator(guild: Guild) -> Member:
    """A member who manages messages, and not the server."""
    return guild.member("moderator", permissions=Permission.MANAGE_MESSAGES)


@pytest.fixture
def channel(guild: Guild) -> Channel:
    return guild.channel()

"""One bot process for all stories of a module, each with a member of its own."""

from collections.abc import AsyncIterator
from itertools import count

import pytest
import pytest_asyncio

from tests.discord_stand_in.member import Member
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import BotProcess, running

numbers = count(1)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def stand_in() -> AsyncIterator[StandIn]:
    """Discord on loopback; the module fails at its end on anything Discord would not take."""
    async with StandIn.start() as discord:
        yield discord


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(
    stand_in: StandIn, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[BotProcess]:
    """The bot, connected, with the seeds in its store."""
    async with running(tmp_path_factory.mktemp("bot"), stand_in) as process:
        yield process


@pytest.fixture
def fan(stand_in: StandIn, bot: BotProcess) -> Member:
    """A member who may nothing special, with the bot running."""
    return stand_in.guild.member(f"fan{next(numbers)}")


@pytest.fixture
def other_fan(stand_in: StandIn) -> Member:
    """Somebody else in the same channel."""
    return stand_in.guild.member(f"other{next(numbers)}")

"""Shards identify one after the other, whatever process they are of."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import discord
import pytest

from bot.discord_app.gateway.address import find_gateway
from bot.discord_app.gateway.identifying import Identifying, OwnTurns
from bot.discord_app.gateway.shards import TakingTurns
from db.errors import UnreachableDatabase
from db.store import Store
from tests.discord_stand_in.fixtures import pointed_at
from tests.discord_stand_in.server import StandIn

PAUSE = timedelta(seconds=0.4)
COUNT = 4


class Shared(TakingTurns):
    """As much of the bot as identifies."""

    def __init__(self, identifying: Identifying, *shards: int) -> None:
        intents = discord.Intents(guilds=True)
        super().__init__(
            identifying,
            intents=intents,
            shard_count=COUNT,
            shard_ids=list(shards),
            guild_ready_timeout=0,
        )

    async def setup_hook(self) -> None:
        self.identifying.max_concurrency = await find_gateway(self)


class Away:
    """Turns in a database that does not answer."""

    async def take(self, bucket: str, pause: timedelta) -> timedelta:
        raise UnreachableDatabase("nobody there")


async def run_all(stand_in: StandIn, *clients: Shared) -> None:
    """Run clients until all shards are connected, then close them."""
    with pointed_at(stand_in):
        running = [asyncio.create_task(client.start(stand_in.token)) for client in clients]
        await stand_in.gateway.connected(sum(len(client.shard_ids or ()) for client in clients))
        for client in clients:
            await client.close()
        await asyncio.gather(*running)


def gaps(stand_in: StandIn) -> list[float]:
    return [later - earlier for earlier, later in pairwise(stand_in.gateway.identified_at)]


async def test_two_clients_of_one_bot_take_turns(stand_in: StandIn, store: Store) -> None:
    clients = [Shared(Identifying(store.identifies, PAUSE), *shards) for shards in ((0, 1), (2, 3))]

    await run_all(stand_in, *clients)

    # The turn is taken a moment before the identify is heard, sooner or later after it.
    assert len(gaps(stand_in)) == COUNT - 1
    assert min(gaps(stand_in)) > PAUSE.total_seconds() * 0.8


async def test_where_discord_allows_it_shards_identify_side_by_side(stand_in: StandIn) -> None:
    stand_in.gateway.max_concurrency = COUNT
    turns = OwnTurns()

    async with asyncio.timeout(5):
        hour = timedelta(hours=1)
        await run_all(stand_in, *(Shared(Identifying(turns, hour), one) for one in range(COUNT)))

    assert stand_in.gateway.identifies == COUNT


async def test_a_session_that_was_lost_waits_for_a_turn_again(stand_in: StandIn) -> None:
    waited: list[float] = []
    client = Shared(Identifying(OwnTurns(), PAUSE, lambda s: _slept(s, waited)), 0)
    with pointed_at(stand_in):
        running = asyncio.create_task(client.start(stand_in.token))
        await stand_in.gateway.connected()
        waited_at_first = list(waited)

        await client.before_identify_hook(0)
        await client.close()
        await running

    assert (waited_at_first, len(waited)) == ([], 1)


async def test_without_the_database_a_process_keeps_its_own_pace(
    caplog: pytest.LogCaptureFixture,
) -> None:
    waited: list[float] = []
    identifying = Identifying(Away(), PAUSE, lambda s: _slept(s, waited))

    await identifying.turn(1, 0)
    await identifying.turn(1, 1)

    assert "without regard to other processes: nobody there" in caplog.text
    assert waited[0] == pytest.approx(PAUSE.total_seconds(), abs=0.2)


async def _slept(seconds: float, waited: list[float]) -> None:
    waited.append(seconds)
    await asyncio.sleep(seconds)


async def test_a_shard_that_is_away_is_known_by_its_number(stand_in: StandIn) -> None:
    client = Shared(Identifying(OwnTurns(), PAUSE), 0, 3)
    with pointed_at(stand_in):
        running = asyncio.create_task(client.start(stand_in.token))
        await stand_in.gateway.connected()
        states = {number: state.connected for number, state in client.shard_states().items()}
        await client.close()
        # Closing ends a connection, not the attempts to make one.
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    assert states == {0: True, 3: False}

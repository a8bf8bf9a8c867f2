"""Several processes of one bot, each in a folder of its own, and what they have to deliver."""

import asyncio
import re
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.posting import DeliveryState, Target, Want, Wish
from db.store import Store
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.server import StandIn
from tests.end_to_end.bot_process import BotProcess, started
from tests.notices.season import DUE_AT, announce, subscribe

SECONDS = 90.0
CHANNELS = 12
LEAD = timedelta(minutes=30)


def clock(to_the_reminders: timedelta) -> str:
    """`PITBOARD_NOW` of a process that starts so long before they are due."""
    return (DUE_AT - to_the_reminders).isoformat()


class Machines:
    """Starts processes on one database."""

    def __init__(self, folder: Path, stand_in: StandIn, url: str, stack: AsyncExitStack) -> None:
        self._folder, self._stand_in, self._url, self._stack = folder, stand_in, url, stack

    async def start(self, name: str, *arguments: str, **settings: str) -> BotProcess:
        """The process `name`: a bot, or what the arguments say."""
        folder = self._folder / name
        folder.mkdir()
        given = {"DATABASE_URL": self._url} | settings
        process = started(folder, self._stand_in, *arguments, **given)
        return await self._stack.enter_async_context(process)


async def remind_channels(url: str, stand_in: StandIn) -> Guild:
    """A race is announced, and the channels of this server are to be reminded of it."""
    names = tuple(f"race-{number}" for number in range(CHANNELS))
    guild = stand_in.add_guild("Grid", channels=names)
    async with Store.open(url) as store:
        await announce(store)
        for name in names:
            target = Target(guild.channel(name).id)
            await subscribe(store, Wish(target, "trucks", Want.REMINDERS, LEAD, guild.id))
    return guild


async def settled(url: str) -> dict[str, int]:
    """The states of all deliveries, once each has come to its end."""
    async with Store.open(url) as store, asyncio.timeout(SECONDS):
        while True:
            counts = (await store.notices.counts(datetime.now(UTC))).by_state
            is_open = counts.keys() & {DeliveryState.PENDING, DeliveryState.SENDING}
            if sum(counts.values()) >= CHANNELS and not is_open:
                return {state.value: number for state, number in counts.items()}
            await asyncio.sleep(0.1)


def posts_in(guild: Guild) -> list[int]:
    """How many messages were ever posted in each channel."""
    return [len(channel.stored) for channel in guild.record.channels.values()]


async def health_of(process: BotProcess) -> str:
    """Where a process tells how it is."""
    await process.logged("Health at ")
    told = re.search(r"Health at (http://[\d.:]+)", process.log)
    assert told
    return told[1]

"""A worker that lives through a season: `python -m tests.notices.season_child STORE API TOKEN`.

Everything about it is real but the time: from race to race its clock is set. For each moment it
reads from stdin it delivers what is due then, and says how much memory it holds, in MiB.
"""

import asyncio
import gc
import sys
from contextlib import suppress
from datetime import datetime, timedelta

import discord
import psutil

from bot.answers.lookup import Lookup
from bot.discord_app.gateway.address import discord_at
from bot.discord_app.posting.courier import DiscordCourier
from bot.notices.attempt import Means
from bot.notices.deliver import Delivering, worker_name
from bot.notices.limiter import Limiter
from bot.notices.tempo import Tempo
from bot.parts import CurrentLookup
from db.posting import DeliveryState
from db.store import Store
from tests.notices.desk import SetClock

OPEN = {DeliveryState.PENDING, DeliveryState.SENDING}
TEMPO = Tempo(
    poll=timedelta(seconds=0.05),
    plan_every=timedelta(seconds=0.2),
    prune_every=timedelta(seconds=0.5),
)
MEBIBYTE = 1 << 20


async def live(url: str, api_base: str, token: str) -> None:
    """Deliver at each moment that is told."""
    async with Store.open(url) as store:
        current = CurrentLookup(Lookup.of(await store.races.almanac()), store)
        clock = SetClock(datetime.fromisoformat(await _told()))
        with discord_at(api_base):
            async with discord.Client(intents=discord.Intents.none(), max_messages=None) as client:
                await client.login(token)
                courier = DiscordCourier(client, current, clock)
                means = Means(
                    store.notices,
                    courier,
                    worker_name(),
                    clock,
                    limiter=Limiter(rate=100_000, burst=1_000),
                    tempo=TEMPO,
                )
                working = asyncio.create_task(Delivering(means).run())
                await _race_by_race(store, clock)
                working.cancel()
                with suppress(asyncio.CancelledError):
                    await working


async def _race_by_race(store: Store, clock: SetClock) -> None:
    process = psutil.Process()
    while True:
        await _all_sent(store, clock)
        gc.collect()
        sys.stdout.write(f"{process.memory_info().rss / MEBIBYTE:.2f}\n")
        sys.stdout.flush()
        moment = await _told()
        if not moment:
            return
        clock.moment = datetime.fromisoformat(moment)


async def _all_sent(store: Store, clock: SetClock) -> None:
    """Return once reminders of the race that is due now were planned, and none is open."""
    while True:
        newest = await store.notices.of_subscription(1)
        if newest and newest[0].due_at == clock.now():
            # Only what is counted after that can be about this race.
            counts = (await store.notices.counts(clock.now())).by_state
            if not counts.keys() & OPEN:
                return
        await asyncio.sleep(0.05)


async def _told() -> str:
    line: str = await asyncio.to_thread(sys.stdin.readline)
    return line.strip()


if __name__ == "__main__":
    asyncio.run(live(*sys.argv[1:]))

"""Workers are killed and frozen while Discord fails in every way: nothing twice, nothing lost."""

import asyncio
import os
from contextlib import AsyncExitStack, suppress
from random import Random

from db.store import Store
from tests.notices.discord import FakeDiscord, Fault
from tests.notices.season import a_wish, announce, subscribe
from tests.notices.workers import Child, Stage

DELIVERIES = 1_500 if os.environ.get("SOAK") else 100
"""The full number with `make soak`."""

FAULTS = tuple(Fault)
SHARE_OF_FAULTS = 0.12
NONCE_WINDOW_S = 1.5
STALL_S = 0.8  # longer than the workers wait
FROZEN_S = 2.6  # longer than a lease


def faults(random: Random) -> Fault | None:
    return random.choice(FAULTS) if random.random() < SHARE_OF_FAULTS else None


async def stir(stage: Stage, random: Random, workers: int) -> None:
    """Keep so many workers going, one of them frozen past its lease or killed again and again."""
    async with AsyncExitStack() as stack:
        children: list[Child] = [
            await stack.enter_async_context(stage.child("never", "fast")) for _ in range(workers)
        ]
        while True:
            await asyncio.sleep(random.uniform(0.3, 0.8))
            victim = random.randrange(workers)
            if random.random() < 0.5:
                children[victim].freeze()
                await asyncio.sleep(FROZEN_S)
                children[victim].thaw()
            else:
                await children[victim].kill()
                children[victim] = await stack.enter_async_context(stage.child("never", "fast"))


def counts_by_mark(discord: FakeDiscord) -> dict[str, int]:
    marks = [post.mark for posts in discord.posts.values() for post in posts]
    return {mark: marks.count(mark) for mark in set(marks)}


async def test_in_a_storm_every_reminder_is_posted_once(database_url: str, store: Store) -> None:
    random = Random(1)
    await announce(store)
    await subscribe(store, *(a_wish(one, guild_id=one) for one in range(1, DELIVERIES + 1)))

    async with Stage.set(database_url, store) as stage:
        stage.discord.nonce_window, stage.discord.stall_s = NONCE_WINDOW_S, STALL_S
        stage.discord.fault = lambda: faults(random)
        stirring = asyncio.create_task(stir(stage, random, workers=4))
        states = await stage.settled(DELIVERIES, within_s=60 + DELIVERIES / 3)
        stirring.cancel()
        with suppress(asyncio.CancelledError):
            await stirring

    assert states == {"sent": DELIVERIES}
    assert set(counts_by_mark(stage.discord).values()) == {1}
    assert len(counts_by_mark(stage.discord)) == DELIVERIES

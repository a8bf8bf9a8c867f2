"""The loop: plans what comes up, claims what is due, has it sent, and rests until the next."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.notices.attempt import Attempt, Means
from bot.notices.plan import plan
from db.errors import StoreRefusal
from db.posting import Delivery

log = logging.getLogger(__name__)

Chore = Callable[[datetime], Awaitable[None]]


def worker_name() -> str:
    """A name that no other worker has, here or elsewhere, now or after a restart."""
    return f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"


class Delivering:
    """Delivers notices for as long as `run` does."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._one_ended = asyncio.Event()
        self._is_stopped = False  # by the breaker

    @property
    def under_way(self) -> int:
        """How many deliveries have been claimed and not yet marked."""
        return len(self._under_way)

    async def run(self) -> None:
        """Plan and deliver until cancelled; then let what is under way come to its end."""
        means = self._means
        await self._once(self._plan)  # before the first claim finds nothing, and rests
        async with asyncio.TaskGroup() as group:
            chores = [
                group.create_task(self._again(self._plan, means.tempo.plan_every)),
                group.create_task(self._again(self._prune, means.tempo.prune_every)),
            ]
            try:
                while True:
                    await self._claim_and_rest(group)
            finally:
                for chore in chores:
                    chore.cancel()
                await self._finish()

    async def round(self) -> int:
        """Claim what is due once and see it through; how many that were."""
        claimed = await self._claim()
        await asyncio.gather(*(Attempt(self._means, one).run() for one in claimed))
        return len(claimed)

    async def _claim_and_rest(self, group: asyncio.TaskGroup) -> None:
        means = self._means
        room = means.tempo.at_once - len(self._under_way)
        if 2 * room < means.tempo.at_once:
            # Many small claims cost more than a few large ones.
            self._one_ended.clear()
            await self._one_ended.wait()
            return
        try:
            claimed = await self._claim()
            for delivery in claimed:
                self._start(group, delivery)
            if len(claimed) < room:
                await self._rest()
        except StoreRefusal as refusal:
            log.warning("Notices wait for the database: %s", refusal)
            await means.sleep(means.tempo.poll.total_seconds())
        except Exception:
            # This loop outlives any defect: the next round may go well.
            log.exception("Notices could not be claimed")
            await means.sleep(means.tempo.poll.total_seconds())

    async def _claim(self) -> tuple[Delivery, ...]:
        means, now = self._means, self._means.clock.now()
        if self._breaker_is_open(now):
            return ()
        room = means.tempo.at_once - len(self._under_way)
        claimed = await means.notices.claim(means.worker, now, means.tempo.lease, room)
        # One whose lease seemed over because the clock was set is still being seen to.
        return tuple(one for one in claimed if one.id not in self._under_way)

    def _start(self, group: asyncio.TaskGroup, delivery: Delivery) -> None:
        task = group.create_task(Attempt(self._means, delivery).run())
        self._under_way[delivery.id] = task
        task.add_done_callback(lambda _: self._ended(delivery.id))

    def _ended(self, delivery_id: int) -> None:
        del self._under_way[delivery_id]
        self._one_ended.set()

    async def _rest(self) -> None:
        """Until the next delivery is due, but never long: the clock may be set, or news come."""
        means, now = self._means, self._means.clock.now()
        next_try = await means.notices.next_try(now)
        poll = means.tempo.poll
        pause = poll if next_try is None else min(max(next_try - now, timedelta()), poll)
        await means.sleep(pause.total_seconds())

    async def _plan(self, now: datetime) -> None:
        await plan(self._means.notices, now)

    async def _prune(self, now: datetime) -> None:
        pruned = await self._means.notices.prune(now)
        if pruned:
            log.info("Notices: %d old ones deleted", pruned)

    async def _again(self, chore: Chore, every: timedelta) -> None:
        while True:
            await self._means.sleep(every.total_seconds())
            await self._once(chore)

    async def _once(self, chore: Chore) -> None:
        try:
            await chore(self._means.clock.now())
        except StoreRefusal as refusal:
            log.warning("Notices wait for the database: %s", refusal)
        except Exception:
            # As above: the chore is repeated anyhow.
            log.exception("Notices could not be planned or pruned")

    async def _finish(self) -> None:
        """Give what is under way the time that one send takes."""
        if not self._under_way:
            return
        log.info("Stopping: %d notices are still under way", len(self._under_way))
        left = self._means.tempo.stop_within.total_seconds()
        await asyncio.wait(tuple(self._under_way.values()), timeout=left)

    def _breaker_is_open(self, now: datetime) -> bool:
        is_open = self._means.breaker.is_open(now)
        if is_open and not self._is_stopped:
            log.error("Notices pause: Discord has refused so many requests that it may ban us")
        self._is_stopped = is_open
        return is_open

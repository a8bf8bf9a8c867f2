"""Waiting for one's turn to identify: Discord ends all sessions of a bot that is too fast.

In each of `max_concurrency` buckets one shard may identify every five seconds, whatever process
it belongs to. Source: https://discord.com/developers/docs/events/gateway#sharding-max-concurrency
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol

from db.database_url import SqliteFile
from db.errors import StoreRefusal
from db.store import Store

log = logging.getLogger(__name__)

PAUSE = timedelta(seconds=5.5)
"""Discord's five seconds, and some for the way of two requests to differ."""


class Turns(Protocol):
    """Who hands out turns: zero, or how long to wait before asking again."""

    async def take(self, bucket: str, pause: timedelta) -> timedelta:
        """Take the turn of a bucket, which then is nobody else's for `pause`."""
        ...


class OwnTurns:
    """Hands out the turns of one process."""

    def __init__(self) -> None:
        self._next: dict[str, float] = {}

    async def take(self, bucket: str, pause: timedelta) -> timedelta:
        """Take the turn of a bucket, which then is nobody else's for `pause`."""
        now = asyncio.get_running_loop().time()
        left = self._next.get(bucket, now) - now
        if left > 0:
            return timedelta(seconds=left)
        self._next[bucket] = now + pause.total_seconds()
        return timedelta()


class Identifying:
    """Lets shards identify one after the other, in step with other processes."""

    def __init__(
        self,
        turns: Turns,
        pause: timedelta = PAUSE,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.max_concurrency = 1
        self._shared = turns
        self._own = OwnTurns()
        self._pause = pause
        self._sleep = sleep

    @classmethod
    def by(cls, store: Store) -> "Identifying":
        """In step with all that share the store; a SQLite file serves one process."""
        is_alone = isinstance(store.address, SqliteFile)
        return cls(OwnTurns() if is_alone else store.identifies)

    async def turn(self, application: int, shard: int) -> None:
        """Return when `shard` may identify."""
        bucket = f"{application}:{shard % self.max_concurrency}"
        told = False
        while left := await self._take(bucket):
            if not told:
                log.info("Shard %d waits for its turn to identify", shard)
            told = True
            await self._sleep(left.total_seconds())

    async def _take(self, bucket: str) -> timedelta:
        try:
            return await self._shared.take(bucket, self._pause)
        except StoreRefusal as refusal:
            # Better online without the others' pace than away for as long as the database is.
            log.warning("Identifying without regard to other processes: %s", refusal)
            return await self._own.take(bucket, self._pause)

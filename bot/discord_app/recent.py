"""What was read from the store a short while ago, so that it need not be read again."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from db.errors import StoreRefusal

log = logging.getLogger(__name__)

MOST_KEPT = 5_000
PATIENCE_S = 0.7
"""Seconds that may be spent on reading: whoever waits has three for everything."""

LIFETIME_S = 30.0
"""Seconds after which another process, such as a worker, may have changed what was read."""

T = TypeVar("T")


class Recent(Generic[T]):
    """Values by server, those used last; read when they are first asked for.

    Whoever changes a value in the store says `forget`. What other processes change is seen after
    `LIFETIME_S`. `clock` counts seconds, from whenever.
    """

    def __init__(
        self,
        read: Callable[[int], Awaitable[T]],
        most: int = MOST_KEPT,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._read = read
        self._most = most
        self._clock = clock
        self._kept: dict[int, T] = {}
        self._fresh_until: dict[int, float] = {}
        self._reading: dict[int, asyncio.Future[T]] = {}
        self._under_way: set[asyncio.Future[T]] = set()

    async def of(self, guild_id: int) -> T | None:
        """The value, an older one while the database does not tell; None if there is none."""
        if guild_id in self._kept:
            # The end of a dict is where the newest stands.
            self._kept[guild_id] = kept = self._kept.pop(guild_id)
            if self._clock() < self._fresh_until[guild_id]:
                return kept
        reading = self._reading.get(guild_id) or self._start(guild_id)
        # It is not cancelled when it takes too long: a connection would be lost with it.
        await asyncio.wait((reading,), timeout=PATIENCE_S)
        if not reading.done():
            log.warning("What a server has set is not known yet: the database is slow")
            return self._older(guild_id)
        try:
            return reading.result()
        except StoreRefusal as refusal:
            log.warning("What a server has set is not known now: %s", refusal)
            return self._older(guild_id)

    def forget(self, guild_id: int) -> None:
        """Read the value anew when it is next asked for."""
        self._kept.pop(guild_id, None)
        self._fresh_until.pop(guild_id, None)
        self._reading.pop(guild_id, None)

    def _older(self, guild_id: int) -> T | None:
        """What was read before; it serves a while longer, so that not each member waits."""
        if guild_id in self._kept:
            self._fresh_until[guild_id] = self._clock() + LIFETIME_S
        return self._kept.get(guild_id)

    def _start(self, guild_id: int) -> "asyncio.Future[T]":
        reading = asyncio.ensure_future(self._read(guild_id))
        self._reading[guild_id] = reading
        self._under_way.add(reading)
        reading.add_done_callback(lambda _: self._read_up(guild_id, reading))
        return reading

    def _read_up(self, guild_id: int, reading: "asyncio.Future[T]") -> None:
        """Keep what was read, unless it may have changed meanwhile."""
        self._under_way.discard(reading)
        is_current = self._reading.get(guild_id) is reading
        if is_current:
            del self._reading[guild_id]
        if reading.cancelled() or reading.exception() is not None or not is_current:
            return
        self._kept.pop(guild_id, None)
        self._kept[guild_id] = reading.result()
        self._fresh_until[guild_id] = self._clock() + LIFETIME_S
        if len(self._kept) > self._most:
            least = next(iter(self._kept))
            del self._kept[least], self._fresh_until[least]

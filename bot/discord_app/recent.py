"""What was read from the store a short while ago, so that it need not be read again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from db.errors import StoreRefusal

log = logging.getLogger(__name__)

MOST_KEPT = 5_000
PATIENCE_S = 0.7
"""Seconds that may be spent on reading: whoever waits has three for everything."""

T = TypeVar("T")


class Recent(Generic[T]):
    """Values by server, those used last; read when they are first asked for.

    Whoever changes a value in the store says `forget`. Everything about one server comes to one
    process, so that no other one need be told.
    """

    def __init__(self, read: Callable[[int], Awaitable[T]], most: int = MOST_KEPT) -> None:
        self._read = read
        self._most = most
        self._kept: dict[int, T] = {}
        self._reading: dict[int, asyncio.Future[T]] = {}
        self._under_way: set[asyncio.Future[T]] = set()

    async def of(self, guild_id: int) -> T | None:
        """The value; None while the database does not tell."""
        if guild_id in self._kept:
            # The end of a dict is where the newest stands.
            self._kept[guild_id] = kept = self._kept.pop(guild_id)
            return kept
        reading = self._reading.get(guild_id) or self._start(guild_id)
        # It is not cancelled when it takes too long: a connection would be lost with it.
        await asyncio.wait((reading,), timeout=PATIENCE_S)
        if not reading.done():
            log.warning("What a server has set is not known yet: the database is slow")
            return None
        try:
            return reading.result()
        except StoreRefusal as refusal:
            log.warning("What a server has set is not known now: %s", refusal)
            return None

    def forget(self, guild_id: int) -> None:
        """Read the value anew when it is next asked for."""
        self._kept.pop(guild_id, None)
        self._reading.pop(guild_id, None)

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
        self._kept[guild_id] = reading.result()
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]

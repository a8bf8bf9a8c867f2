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
        self._forgotten = 0

    async def of(self, guild_id: int) -> T | None:
        """The value; None while the database does not tell."""
        if guild_id in self._kept:
            # The end of a dict is where the newest stands.
            self._kept[guild_id] = kept = self._kept.pop(guild_id)
            return kept
        forgotten = self._forgotten
        try:
            async with asyncio.timeout(PATIENCE_S):
                value = await self._read(guild_id)
        except (StoreRefusal, TimeoutError) as problem:
            log.warning("What a server has set is not known now: %s", problem)
            return None
        if forgotten == self._forgotten:  # else it may have changed while it was read
            self._kept[guild_id] = value
            if len(self._kept) > self._most:
                del self._kept[next(iter(self._kept))]
        return value

    def forget(self, guild_id: int) -> None:
        """Read the value anew when it is next asked for."""
        self._forgotten += 1
        self._kept.pop(guild_id, None)

"""How fast Discord is written to: so many requests a second, the urgent ones first.

Discord allows 50 a second in all, and discord.py only reacts once they are exceeded.
"""

import asyncio
import heapq
from enum import IntEnum
from itertools import count

RATE = 40.0
BURST = 10


class Lane(IntEnum):
    """What goes before what."""

    INTERACTIVE = 0  # somebody is waiting for it
    NEAR_START = 1  # a race is about to start
    NOTICE = 2
    SUMMARY = 3
    MAINTENANCE = 4


class Limiter:
    """A token bucket: after a rest `burst` go at once, from then on `rate` a second.

    It keeps the time of the running loop.
    """

    def __init__(self, rate: float = RATE, burst: int = BURST) -> None:
        self._rate, self._burst = rate, burst
        self._tokens = float(burst)
        self._as_of: float | None = None
        self._closed_until = 0.0
        self._waiting: list[tuple[int, int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._alarm: asyncio.TimerHandle | None = None

    async def turn(self, lane: Lane, requests: int = 1) -> None:
        """Wait until so many requests may be sent, one after the other."""
        waiting = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (lane, next(self._order), requests, waiting))
        self._serve()
        await waiting

    def close(self, seconds: float) -> None:
        """Let nobody through for so long: Discord has asked for it."""
        until = asyncio.get_running_loop().time() + seconds
        self._closed_until = max(self._closed_until, until)

    def _serve(self) -> None:
        """Let through whoever may go, and come back when the next one may."""
        now = asyncio.get_running_loop().time()
        self._refill(now)
        while self._waiting and self._tokens >= 1 and now >= self._closed_until:
            _, _, requests, waiting = heapq.heappop(self._waiting)
            if not waiting.done():  # else it was given up
                # What it needs beyond what there is, those after it wait for: they come later.
                self._tokens -= requests
                waiting.set_result(None)
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = None
        if self._waiting:
            at = max(now + max(1 - self._tokens, 0) / self._rate, self._closed_until)
            self._alarm = asyncio.get_running_loop().call_at(at, self._serve)

    def _refill(self, now: float) -> None:
        if self._as_of is not None:
            earned = (now - self._as_of) * self._rate
            self._tokens = min(self._tokens + earned, float(self._burst))
        self._as_of = now

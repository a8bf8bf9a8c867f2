"""How many interactions are being answered, and waiting for them at the end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.metrics import Histogram

_SECONDS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 3)


class InFlight:
    """Entered for as long as an interaction is being answered: `async with in_flight:`."""

    def __init__(self) -> None:
        self.ending = False
        self.seconds = Histogram("pitboard_answer_seconds", "How long answers took.", _SECONDS)
        self._began: dict[asyncio.Task[Any] | None, float] = {}
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    async def __aenter__(self) -> None:
        self._began.setdefault(asyncio.current_task(), asyncio.get_running_loop().time())
        self._count += 1
        self._none.clear()

    async def __aexit__(self, *_: object) -> None:
        began = self._began.pop(asyncio.current_task(), None)
        if began is not None:  # else it held another one, which was told
            self.seconds.observe(asyncio.get_running_loop().time() - began)
        self._count -= 1
        if self._count == 0:
            self._none.set()

    @asynccontextmanager
    async def unmeasured(self) -> AsyncIterator[None]:
        """Entered for what is no answer: it is waited for at the end, and not timed."""
        self._count += 1
        self._none.clear()
        try:
            yield
        finally:
            self._count -= 1
            if self._count == 0:
                self._none.set()

    async def end(self, patience_s: float) -> bool:
        """Take no more, and wait for what is under way; whether all of it came to an end."""
        self.ending = True
        try:
            async with asyncio.timeout(patience_s):
                await self._none.wait()
        except TimeoutError:
            return False
        return True

"""How many interactions are being answered, and waiting for them at the end."""

import asyncio


class InFlight:
    """Entered for as long as an interaction is being answered: `async with in_flight:`."""

    def __init__(self) -> None:
        self.ending = False
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    async def __aenter__(self) -> None:
        self._count += 1
        self._none.clear()

    async def __aexit__(self, *_: object) -> None:
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

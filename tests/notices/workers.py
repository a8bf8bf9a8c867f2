"""Workers for tests, in processes of their own and in this one, and a Discord they all reach."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.notices.attempt import Means
from bot.notices.deliver import Delivering, worker_name
from bot.notices.limiter import Limiter
from db.posting import DeliveryState
from db.store import Store
from tests.notices.child import TEMPOS
from tests.notices.discord import FakeDiscord
from tests.notices.http_courier import HttpCourier, http_session
from tests.notices.season import DUE_AT

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


@dataclass(frozen=True)
class Stage:
    """A store, a Discord, and the time by which the reminder of the tests is due just now."""

    url: str
    store: Store
    discord: FakeDiscord
    address: str
    ahead: timedelta

    @classmethod
    @asynccontextmanager
    async def set(cls, url: str, store: Store) -> AsyncIterator["Stage"]:
        ahead = DUE_AT - datetime.now(UTC)
        clock = Clock(DUE_AT)
        discord = FakeDiscord(time=lambda: clock.now().timestamp())
        async with discord.serving() as address:
            yield cls(url, store, discord, address, ahead)

    @asynccontextmanager
    async def child(self, halt: str, tempo: str) -> AsyncIterator["Child"]:
        """A worker in a process of its own, at work; dead at the end."""
        arguments = (self.url, self.address, halt, tempo, str(self.ahead.total_seconds()))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.notices.child", *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=ROOT,
        )
        child = Child(process)
        try:
            await child.hears("ready")
            await child.go()
            yield child
        finally:
            await child.kill()

    @asynccontextmanager
    async def workers(
        self, number: int, tempo: str, later: timedelta = timedelta()
    ) -> AsyncIterator[None]:
        """So many workers in this process, their clock `later` than it was."""
        async with AsyncExitStack() as stack:
            for _ in range(number):
                store = await stack.enter_async_context(Store.open(self.url))
                session = await stack.enter_async_context(http_session())
                means = Means(
                    store.notices,
                    HttpCourier(self.address, session),
                    worker_name(),
                    Clock(datetime.now(UTC) + self.ahead + later),
                    limiter=Limiter(rate=1_000, burst=50),
                    tempo=TEMPOS[tempo],
                )
                await stack.enter_async_context(_at_work(Delivering(means)))
            yield

    async def settled(self, deliveries: int, within_s: float = PATIENCE_S) -> dict[str, int]:
        """How many are in which state, once so many are planned and none is open any more."""
        async with asyncio.timeout(within_s):
            while True:
                counts = (await self.store.notices.counts(datetime.now(UTC))).by_state
                opened = counts.get(DeliveryState.PENDING, 0) + counts.get(DeliveryState.SENDING, 0)
                if not opened and sum(counts.values()) >= deliveries:
                    return {state.value: number for state, number in counts.items()}
                self.discord.news.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.discord.news.wait(), 0.2)


class Child:
    """A worker that can be frozen and killed."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def hears(self, word: str) -> None:
        """Wait until it says just that."""
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            said = await self._process.stdout.readline()
        assert said.decode().rstrip() == word

    async def go(self) -> None:
        """Let it begin."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"go\n")
        await self._process.stdin.drain()

    async def kill(self) -> None:
        """End it at once, without a chance to tidy up, be it frozen or not."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    def freeze(self) -> None:
        """Let it stand still where it is."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._process.send_signal(signal.SIGCONT)


@asynccontextmanager
async def _at_work(delivering: Delivering) -> AsyncIterator[None]:
    running = asyncio.create_task(delivering.run())
    try:
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running

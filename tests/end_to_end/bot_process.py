"""The bot as its own process, as whoever hosts it starts it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.discord_stand_in.server import StandIn

ROOT = Path(__file__).parents[2]
SECONDS = 60.0


class BotProcess:
    """A running `python -m bot` and what it has logged."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def log(self) -> str:
        """All it has written so far."""
        return self._log.read_text(encoding="utf-8")

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to end, as an operating system does; its exit code."""
        if self._process.returncode is None:
            self._process.send_signal(how)
        return await self.ended()

    async def ended(self) -> int:
        """Its exit code, once it has one.

        Raises:
            TimeoutError: it still ran after a minute.
        """
        async with asyncio.timeout(SECONDS):
            return await self._process.wait()

    async def logged(self, words: str) -> None:
        """Return once it has logged `words`.

        Raises:
            TimeoutError: it had not after a minute.
        """
        async with asyncio.timeout(SECONDS):
            while words not in self.log:  # noqa: ASYNC110 - another process writes the file
                await asyncio.sleep(0.02)

    def kill(self) -> None:
        """End it without asking, if it has not ended."""
        if self._process.returncode is None:
            self._process.kill()


@asynccontextmanager
async def started(
    folder: Path, stand_in: StandIn, *arguments: str, module: str = "bot", **settings: str
) -> AsyncIterator[BotProcess]:
    """The bot on its way to `stand_in`, its store in `folder`; other settings as given.

    Another `module` may be the bot too, as one that is to fail somewhere.
    """
    own = {
        "DISCORD_TOKEN": stand_in.token,
        "DISCORD_API_BASE": stand_in.api_base,
        "DATABASE_URL": f"sqlite:///{folder / 'pitboard.sqlite3'}",
        "PYTHONPATH": str(ROOT),
    }
    log = folder / "log.txt"
    with log.open("ab") as written:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *arguments,
            cwd=folder, env=os.environ | own | settings, stdout=written, stderr=written,
        )  # fmt: skip
    bot = BotProcess(process, log)
    try:
        yield bot
    finally:
        bot.kill()
        await bot.ended()


@asynccontextmanager
async def running(
    folder: Path, stand_in: StandIn, *arguments: str, module: str = "bot", **settings: str
) -> AsyncIterator[BotProcess]:
    """The bot connected to `stand_in`."""
    async with started(folder, stand_in, *arguments, module=module, **settings) as bot:
        await stand_in.gateway.connected(seconds=SECONDS)
        yield bot

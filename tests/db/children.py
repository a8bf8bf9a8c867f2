"""Child processes for the tests of the store."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 30  # seconds until a child that says nothing fails its test


class Child:
    """A process that waits for a word before it begins."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def hears(self) -> str:
        """The next line it says."""
        assert self._process.stdout is not None
        line = await asyncio.wait_for(self._process.stdout.readline(), PATIENCE)
        return line.decode().rstrip()

    async def go(self) -> None:
        """Let it begin."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"go\n")
        await self._process.stdin.drain()

    async def kill(self) -> None:
        """End it at once, without a chance to tidy up."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.communicate()


@asynccontextmanager
async def a_child(verb: str, *arguments: str) -> AsyncIterator[Child]:
    """A child that is ready to go; dead at the end, whatever happens."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.db.child", verb, *arguments),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )
    child = Child(process)
    try:
        assert await child.hears() == "ready"
        yield child
    finally:
        await child.kill()


async def all_at_once(*errands: tuple[str, ...]) -> list[str]:
    """What children say in the end that begin these errands at the same moment."""
    async with _all(errands) as children:
        await asyncio.gather(*(child.go() for child in children))
        return await asyncio.gather(*(child.hears() for child in children))


@asynccontextmanager
async def _all(errands: tuple[tuple[str, ...], ...]) -> AsyncIterator[list[Child]]:
    if not errands:
        yield []
        return
    async with a_child(*errands[0]) as first, _all(errands[1:]) as others:
        yield [first, *others]

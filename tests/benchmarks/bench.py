"""What a benchmark is given: the bots that run, and how much to measure."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.big_store import BigStore
from tests.benchmarks.bots import BARE, PITBOARD, Bot, running
from tests.benchmarks.sampling import Effort


@dataclass(frozen=True, slots=True)
class Bench:
    """The floor, the bot with its seeds alone, and the bot with the large store."""

    effort: Effort
    folder: Path  # nobody else's
    store: BigStore
    bare: Bot
    seeds: Bot
    big: Bot

    @property
    def large(self) -> str:
        """How rows name the large store."""
        return f"{self.store.results:,} results"

    @property
    def small(self) -> Path:
        """The file of the store that holds the seeds alone."""
        return seeded(self.folder)


def seeded(folder: Path) -> Path:
    """Where the bot keeps its store that is started in `folder / "seeds"`."""
    return folder / "seeds" / "pitboard.sqlite3"


@asynccontextmanager
async def all_running(effort: Effort, store: BigStore, folder: Path) -> AsyncIterator[Bench]:
    """The three bots, each connected to a Discord of its own."""
    async with (
        running(BARE, folder / "bare") as bare,
        running(PITBOARD, folder / "seeds") as seeds,
        running(PITBOARD, folder / "big", store.file) as big,
    ):
        yield Bench(effort, folder, store, bare, seeds, big)

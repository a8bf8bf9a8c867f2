"""What a benchmark is given: the bots that run, and how much to measure."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.big_store import BigStore
from tests.benchmarks.bots import BARE, FORGETFUL, PITBOARD, Bot, running
from tests.benchmarks.sampling import Effort


@dataclass(frozen=True, slots=True)
class Pair:
    """The same bot with the seeds alone and with the large store."""

    seeds: Bot
    big: Bot


@dataclass(frozen=True, slots=True)
class Bench:
    """The floor, the bot as it is, and the bot without its memory for answers."""

    effort: Effort
    folder: Path  # nobody else's
    store: BigStore
    bare: Bot
    usual: Pair
    forgetful: Pair

    @property
    def large(self) -> str:
        """How rows name the large store."""
        return self.store.label

    @property
    def small(self) -> Path:
        """The file of the store that holds the seeds alone."""
        return seeded(self.folder)


def seeded(folder: Path) -> Path:
    """Where the bot keeps its store that is started in `folder / "seeds"`."""
    return folder / "seeds" / "pitboard.sqlite3"


@asynccontextmanager
async def all_running(effort: Effort, store: BigStore, folder: Path) -> AsyncIterator[Bench]:
    """The bots, each in a process of its own and connected to a Discord of its own."""
    seeds = seeded(folder)
    async with (
        running(BARE, folder / "bare") as bare,
        running(PITBOARD, seeds.parent, seeds) as usual,
        running(PITBOARD, folder / "big", store.file) as usual_big,
        running(FORGETFUL, folder / "forgetful", seeds) as forgetful,
        running(FORGETFUL, folder / "forgetful-big", store.file) as forgetful_big,
    ):
        usual_pair, forgetful_pair = Pair(usual, usual_big), Pair(forgetful, forgetful_big)
        yield Bench(effort, folder, store, bare, usual_pair, forgetful_pair)

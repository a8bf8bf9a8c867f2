"""What a benchmark is given: the bots that run, and how much to measure."""

import shutil
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


def _copied(store: Path, folder: Path) -> Path:
    """A file that one bot may have to itself: a second one on it is refused."""
    folder.mkdir()
    return Path(shutil.copy(store, folder / "pitboard.sqlite3"))


@asynccontextmanager
async def all_running(effort: Effort, store: BigStore, folder: Path) -> AsyncIterator[Bench]:
    """The bots, each in a process of its own, with a store and a Discord of its own."""
    big, big_too = (_copied(store.file, folder / name) for name in ("big", "forgetful-big"))
    async with (
        running(BARE, folder / "bare") as bare,
        running(PITBOARD, seeded(folder).parent) as usual,
        running(PITBOARD, big.parent, big) as usual_big,
        running(FORGETFUL, folder / "forgetful") as forgetful,
        running(FORGETFUL, big_too.parent, big_too) as forgetful_big,
    ):
        usual_pair, forgetful_pair = Pair(usual, usual_big), Pair(forgetful, forgetful_big)
        yield Bench(effort, folder, store, bare, usual_pair, forgetful_pair)

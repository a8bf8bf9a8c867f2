"""The file of the large store: filled once, used again until what makes it has changed."""

import hashlib
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.seeds import sow
from db.store import Store
from tests.benchmarks import big_season
from tests.benchmarks.bots import ROOT

FOLDER = ROOT / "build" / "benchmarks"
"""Under what `make clean` takes away."""


@dataclass(frozen=True, slots=True)
class BigStore:
    """A file with the seeds and so many races more."""

    file: Path
    races: int
    filled_in: float | None  # seconds; None when it was there already

    @property
    def label(self) -> str:
        """How rows name it: by its results."""
        return f"{self.races * big_season.FIELD:,} results"


async def big_store(races: int) -> BigStore:
    """The store with `races` made-up ones, filled unless it is there."""
    file = FOLDER / f"{races}-races-{_made_by()}.sqlite3"
    if file.exists():
        return BigStore(file, races, None)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob(f"{races}-races-*"):
        old.unlink()
    unfinished = file.with_suffix(".unfinished")
    began = time.perf_counter()
    async with Store.open(f"sqlite:///{unfinished}") as store:
        await sow(store, datetime.now(UTC))
        await big_season.fill(store, races=races)
    took = time.perf_counter() - began
    unfinished.rename(file)
    return BigStore(file, races, took)


def _made_by() -> str:
    """A text that changes with the code that fills a store."""
    code = hashlib.sha256()
    for path in (*sorted((ROOT / "db").rglob("*.py")), Path(big_season.__file__)):
        code.update(path.read_bytes())
    return code.hexdigest()[:12]

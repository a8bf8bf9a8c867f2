"""What a store starts with, taken in again whenever a release has changed it."""

import hashlib
import logging
from datetime import datetime
from pathlib import Path

from db.fact_sheet import read_path
from db.store import Store

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parents[1] / "seeds"
"""Beside the packages, in a checkout as in an installation."""

REMEMBERED = "seeds"
"""Under what key the store remembers which seeds it has."""


async def sow(store: Store, now: datetime, folder: Path = FOLDER) -> bool:
    """Load the seeds unless the store has them already; whether it had to.

    Raises:
        BadSheets: a seed has problems.
    """
    seeds = digest(folder)
    if await store.settings.get(REMEMBERED) == seeds:
        return False
    sheets, reference = read_path([folder])
    loaded = await store.articles.load(reference, sheets, by="the seeds", now=now)
    await store.settings.put(REMEMBERED, seeds)
    log.info("Seeds: %d added, %d replaced", loaded.added, loaded.replaced)
    return True


def digest(folder: Path) -> str:
    """A text that changes when a seed changes, comes or goes."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()

"""What a store starts with, taken in again whenever a release has changed it."""

import hashlib
import logging
from datetime import datetime
from itertools import groupby
from pathlib import Path

from db.almanac import Almanac
from db.assemble import race as assembled
from db.fact_sheet import read_path
from db.reconcile import reconcile
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


def told_by_seeds(folder: Path = FOLDER) -> Almanac:
    """What the seeds tell, for whoever has no store.

    Raises:
        BadSheets: a seed has problems.
    """
    sheets, known = read_path([folder])
    sources = {sheet.source.slug: sheet.source for sheet in sheets}
    claims = (claim for sheet in sheets for claim in sheet.claims)
    by_race = groupby(reconcile(claims, sources), key=lambda record: record.topic.race)
    return Almanac.of(
        [assembled(slug, told, known) for slug, told in by_race],
        series=known.series.values(),
        tracks=known.tracks.values(),
        drivers=known.drivers.values(),
        sources=sources.values(),
    )


def digest(folder: Path) -> str:
    """A text that changes when a seed changes, comes or goes."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()

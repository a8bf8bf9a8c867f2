"""An article that gets newer versions, confirmed and taken back an hour or a day apart."""

from datetime import timedelta

import pytest

from db.article_list import Article
from db.fact_sheet import FactSheet
from db.provenance import Kind
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import a_claim
from tests.db.sheets import NOW, a_reference, a_report, a_sheet, finishes, the_race

SOURCE = "speedway-media"
FIRST, SECOND, THIRD = (
    a_report(*names)
    for names in (("Kyle Larson", "Corey Heim"), ("Corey Heim", "Kyle Larson"), ("Layne Riggs",))
)


@pytest.fixture
async def seeded(store: Store) -> Store:
    """A store that knows who races, and of no race."""
    await store.articles.load(a_reference(), [], by="seeds", now=NOW)
    return store


def announcing(race: str) -> FactSheet:
    """A report that says which race is the next."""
    coming = a_claim(Kind.SCHEDULE, race=race, series="trucks", season=2025, name=race)
    return a_sheet(the_race(), *finishes("Corey Heim"), coming)


async def confirmed(
    store: Store,
    *sheets: FactSheet,
    brings: Reference | None = None,
    by: str = "ann",
    why: str = "",
) -> None:
    """Take the sheets in, one after the other, an hour apart."""
    for sheet in sheets:
        done = len(await store.audit.history())
        now = NOW + timedelta(hours=done)
        opened = await store.proposals.open(sheet.source.slug, {}, by=by, why=why, now=now)
        await store.proposals.confirm(opened.id, 1, sheet, brings or Reference(), by=by, now=now)


async def taken_back(store: Store, times: int = 1) -> None:
    """Withdraw the article, so often."""
    for _ in range(times):
        await store.articles.withdraw(SOURCE, by="dan", why="a slip", now=NOW + timedelta(days=1))


async def the_article(store: Store) -> Article:
    """The only one there is."""
    (article,) = await store.articles.list()
    return article

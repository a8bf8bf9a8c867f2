"""A newer version of an article can be taken back: what stood before it stands again, wholly."""

from collections.abc import Sequence
from datetime import date

import pytest

from db.articles import ArticleChanged, UnknownArticle
from db.audit import Deed
from db.provenance import Claim
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import HOMESTEAD, a_driver, a_source
from tests.db.sheets import NOW, a_report, a_sheet, finishes, the_race
from tests.db.versions import (
    FIRST,
    SECOND,
    SOURCE,
    THIRD,
    announcing,
    confirmed,
    seeded,
    taken_back,
    the_article,
)

__all__ = ["seeded"]

ASHGROVE = Reference(drivers={"ferdinand-ashgrove": a_driver("Ferdinand Ashgrove")})


async def said(store: Store) -> Sequence[Claim]:
    return await store.articles.saying(SOURCE)


async def finish(store: Store, driver: str) -> int | None:
    race = (await store.races.almanac()).races[HOMESTEAD]
    found = (one.finish for one in race.results if one.driver.slug == driver)
    fact = next(found, None)
    return fact.value if fact else None


async def test_what_stood_before_a_newer_version_stands_again(seeded: Store) -> None:
    await confirmed(seeded, FIRST)
    before, almanac = await said(seeded), (await seeded.races.almanac()).races
    await confirmed(seeded, SECOND)

    await taken_back(seeded)

    assert await said(seeded) == before
    assert (await seeded.races.almanac()).races == almanac
    assert await finish(seeded, "kyle-larson") == 1


async def test_versions_are_taken_back_one_after_the_other(seeded: Store) -> None:
    await confirmed(seeded, FIRST, SECOND, THIRD)
    finishes_of_heim = []

    for _ in range(2):
        await taken_back(seeded)
        finishes_of_heim.append(await finish(seeded, "corey-heim"))
    await taken_back(seeded)

    assert finishes_of_heim == [1, 2]
    assert (await seeded.races.almanac()).races == {}
    with pytest.raises(UnknownArticle):
        await taken_back(seeded)


async def test_a_version_that_came_after_one_was_taken_back_is_taken_back_alike(
    seeded: Store,
) -> None:
    await confirmed(seeded, FIRST, SECOND)
    await taken_back(seeded)
    await confirmed(seeded, THIRD)

    await taken_back(seeded)

    assert await finish(seeded, "kyle-larson") == 1


async def test_an_article_confirmed_anew_after_it_was_withdrawn_is_withdrawn_wholly(
    seeded: Store,
) -> None:
    await confirmed(seeded, FIRST)
    await taken_back(seeded)
    await confirmed(seeded, SECOND)

    await taken_back(seeded)

    assert (await the_article(seeded)).withdrawn_by == "dan"


async def test_the_order_in_which_an_article_says_things_comes_back_too(seeded: Store) -> None:
    turned = a_sheet(the_race(), *reversed(finishes("Kyle Larson", "Corey Heim")))
    await confirmed(seeded, FIRST)
    before = [claim.topic for claim in await said(seeded)]
    await confirmed(seeded, turned)

    await taken_back(seeded)

    assert [claim.topic for claim in await said(seeded)] == before


async def test_an_article_gets_back_what_it_was_called(seeded: Store) -> None:
    first = a_report(source=a_source(SOURCE, "Speedway Media"))
    second = a_report(source=a_source(SOURCE, "Speedway Mediums", published_on=date(2025, 3, 23)))
    await confirmed(seeded, first, second)

    await taken_back(seeded)

    assert (await the_article(seeded)).source == first.source
    race = (await seeded.races.almanac()).races[HOMESTEAD]
    assert [one.label for one in race.sources] == ["Speedway Media"]


async def test_a_driver_whom_only_the_newer_version_named_goes_with_it(seeded: Store) -> None:
    await confirmed(seeded, FIRST)
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), brings=ASHGROVE)

    await taken_back(seeded)

    assert "ferdinand-ashgrove" not in (await seeded.races.almanac()).drivers


async def test_a_driver_whom_the_newer_version_left_out_comes_back(seeded: Store) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), brings=ASHGROVE)
    await confirmed(seeded, FIRST)
    between = (await seeded.races.almanac()).drivers

    await taken_back(seeded)

    assert "ferdinand-ashgrove" not in between
    assert await finish(seeded, "ferdinand-ashgrove") == 1
    assert (await seeded.races.almanac()).drivers["ferdinand-ashgrove"] == a_driver(
        "Ferdinand Ashgrove"
    )


async def test_a_driver_who_came_back_goes_with_the_article(seeded: Store) -> None:
    await confirmed(seeded, a_report("Ferdinand Ashgrove"), brings=ASHGROVE)
    await confirmed(seeded, FIRST)

    await taken_back(seeded, times=2)

    assert "ferdinand-ashgrove" not in (await seeded.races.almanac()).drivers


async def test_a_race_that_the_newer_version_announced_goes_and_one_it_did_not_comes_back(
    seeded: Store,
) -> None:
    await confirmed(seeded, announcing("one"), announcing("two"))

    done = await seeded.articles.withdraw(SOURCE, by="dan", why="a slip", now=NOW)

    assert set((await seeded.races.almanac()).races) == {HOMESTEAD, "one"}
    assert (done.stands_again, done.races) == (True, frozenset({"one", "two"}))


async def test_nothing_that_was_ever_claimed_is_rubbed_out(seeded: Store) -> None:
    await confirmed(seeded, FIRST, SECOND)

    await taken_back(seeded)

    history = [one for one in await seeded.articles.history(HOMESTEAD) if one.withdrawn_at]
    assert [(one.withdrawn_by, one.withdrawn_why) for one in history] == [
        *[("ann", "the article reads otherwise now")] * 2,
        *[("dan", "a slip")] * 2,
    ]


async def test_taking_back_is_told_in_the_audit_as_what_it_is(seeded: Store) -> None:
    await confirmed(seeded, FIRST, SECOND)

    await taken_back(seeded, times=2)

    last = (await seeded.audit.history(source=SOURCE))[:2]
    assert [(one.deed, one.by, one.why) for one in last] == [
        (Deed.WITHDRAWN, "dan", "a slip"),
        (Deed.TAKEN_BACK, "dan", "a slip"),
    ]


async def test_a_version_that_was_not_shown_is_not_withdrawn(seeded: Store) -> None:
    await confirmed(seeded, FIRST)
    shown = await the_article(seeded)
    await confirmed(seeded, SECOND)

    with pytest.raises(ArticleChanged):
        await seeded.articles.withdraw(
            SOURCE, by="dan", why="a slip", now=NOW, version=shown.version
        )

    assert await finish(seeded, "corey-heim") == 1


async def test_a_version_taken_back_since_it_was_shown_takes_no_other_with_it(
    seeded: Store,
) -> None:
    await confirmed(seeded, FIRST, SECOND)
    shown = await the_article(seeded)
    await taken_back(seeded)

    with pytest.raises(ArticleChanged):
        await seeded.articles.withdraw(
            SOURCE, by="eve", why="a slip", now=NOW, version=shown.version
        )


async def test_what_was_confirmed_as_it_stood_is_no_other_version(seeded: Store) -> None:
    await confirmed(seeded, FIRST)
    shown = await the_article(seeded)

    await confirmed(seeded, FIRST)

    assert (await the_article(seeded)).version == shown.version


async def test_an_editors_version_of_a_loaded_article_is_taken_back(seeded: Store) -> None:
    await seeded.articles.load(Reference(), [FIRST], by="seeds", now=NOW)
    await confirmed(seeded, SECOND)

    await taken_back(seeded)

    assert await finish(seeded, "kyle-larson") == 1
    assert (await the_article(seeded)).added_by == "seeds"


async def test_what_a_load_has_replaced_is_withdrawn_wholly(seeded: Store) -> None:
    await confirmed(seeded, FIRST, SECOND)
    await seeded.articles.load(Reference(), [THIRD], by="a load", now=NOW)

    await taken_back(seeded)

    assert (await the_article(seeded)).withdrawn_by == "dan"

"""What is told of each article that was taken in, whether it stands or not."""

from dataclasses import replace
from datetime import date

from db.article_list import Before
from db.provenance import Kind, SourceKind
from db.reference_sheet import Reference
from db.store import Store
from tests.builders import HOMESTEAD, a_claim, a_source
from tests.db.sheets import NOW, a_sheet, the_race
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


async def test_an_article_tells_of_the_races_that_it_tells_of_now(seeded: Store) -> None:
    await confirmed(seeded, announcing("one"), announcing("two"))
    newer = (await the_article(seeded)).races

    await taken_back(seeded)

    assert newer == (HOMESTEAD, "two")
    assert (await the_article(seeded)).races == (HOMESTEAD, "one")


async def test_a_withdrawn_article_tells_of_the_races_that_it_ever_told_of(seeded: Store) -> None:
    await confirmed(seeded, announcing("one"))

    await taken_back(seeded)

    assert (await the_article(seeded)).races == (HOMESTEAD, "one")


async def test_why_an_article_came_as_it_reads_now_is_told(seeded: Store) -> None:
    await confirmed(seeded, FIRST, why="read from a file")
    await confirmed(seeded, SECOND, why="pasted")
    newer = await seeded.proposals.reasons()

    await taken_back(seeded)

    assert newer == {SOURCE: "pasted"}
    assert await seeded.proposals.reasons() == {SOURCE: "read from a file"}


async def test_what_a_correction_says_is_told_with_it_also_once_it_is_withdrawn(
    seeded: Store,
) -> None:
    led = a_claim(Kind.RESULT, "corey-heim", laps_led=77)
    correction = a_sheet(led, source=a_source("fix-1", "a correction", SourceKind.CORRECTION))
    await seeded.articles.load(Reference(), [SECOND, correction], by="ann", now=NOW)
    await seeded.articles.withdraw("fix-1", by="ann", why="a slip", now=NOW)

    corrections = {one.source.slug: one.correction for one in await seeded.articles.list()}

    told = corrections["fix-1"]
    assert told is not None
    assert (told.topic, told.fields) == (led.topic, {"laps_led": 77})
    assert corrections[SOURCE] is None


async def test_an_article_tells_which_version_would_stand_again(seeded: Store) -> None:
    await confirmed(seeded, FIRST)
    alone = await the_article(seeded)
    await confirmed(seeded, THIRD, by="bob")

    newer = await the_article(seeded)

    assert alone.before is None
    assert newer.before == Before(3, alone.added_at, "ann")
    assert (newer.changed_by, newer.claims) == ("bob", 2)


async def test_whose_version_stands_is_told_once_a_newer_one_is_taken_back(seeded: Store) -> None:
    await confirmed(seeded, FIRST, by="ann")
    await confirmed(seeded, SECOND, by="bob")
    await confirmed(seeded, THIRD, by="cid")

    await taken_back(seeded)
    second = await the_article(seeded)
    await taken_back(seeded)
    first = await the_article(seeded)

    assert (second.changed_by, first.changed_by, first.added_by) == ("bob", None, "ann")


async def test_races_that_nobody_tells_of_now_are_known_by_their_days(seeded: Store) -> None:
    days = [date(2025, 3, 21), date(2025, 3, 22)]
    race, coming = the_race(), announcing("one").claims[-1]
    dated = [a_sheet(replace(race, fields={**race.fields, "run_on": day}), coming) for day in days]
    await confirmed(seeded, *dated)
    while_it_stands = await seeded.articles.former_races()

    await taken_back(seeded, times=2)

    assert while_it_stands == {}
    assert await seeded.articles.former_races() == {
        HOMESTEAD: frozenset(days),
        "one": frozenset(),
    }

"""Several processes at one store, some of them killed: nothing half-written, nothing twice."""

import asyncio

import pytest

from db.racing import Race
from db.store import Store
from tests.db.children import a_child, all_at_once
from tests.db.sheets import NOW, a_reference, reports


async def races_of(database_url: str) -> dict[str, Race]:
    async with Store.open(database_url) as store:
        return dict((await store.races.almanac()).races)


async def test_processes_that_open_a_fresh_database_together_migrate_it_once(
    database_url: str,
) -> None:
    said = await all_at_once(*[("open_only", database_url)] * 4)

    assert said == ["done"] * 4
    assert await races_of(database_url) == {}


async def test_two_loads_of_the_same_at_once_end_with_one_truth(database_url: str) -> None:
    said = await all_at_once(*[("load", database_url, "3")] * 2)

    async with Store.open(database_url) as store:
        articles = await store.articles.list()
        history = [await store.articles.history(f"race-{number}") for number in range(3)]
        loaded = await store.articles.load(a_reference(), reports(3), by="again", now=NOW)
    assert said == ["done", "done"]
    assert [len(article.races) for article in articles] == [1, 1, 1]
    assert [len(claims) for claims in history] == [4, 4, 4]
    assert loaded.unchanged == 3


async def test_a_load_waits_for_another_and_then_finds_it_done(
    database_url: str, store: Store
) -> None:
    async with a_child("halt_in_load", database_url, "commit") as child:
        await child.go()
        assert await child.hears() == "halted"
        load = store.articles.load(a_reference(), reports(3), by="second", now=NOW)

        second = asyncio.create_task(load)
        await asyncio.wait({second}, timeout=0.3)
        waited = not second.done()
        await child.go()

        assert (await asyncio.wait_for(second, timeout=10)).unchanged == 3
        assert waited


@pytest.mark.parametrize("statement", ["6", "18", "commit"])
async def test_a_load_killed_at_any_statement_leaves_nothing(
    database_url: str, statement: str
) -> None:
    async with a_child("halt_in_load", database_url, statement) as child:
        await child.go()
        assert await child.hears() == "halted"
        await child.kill()

    async with Store.open(database_url) as store:
        articles, almanac = await store.articles.list(), await store.races.almanac()
        loaded = await store.articles.load(a_reference(), reports(3), by="again", now=NOW)
    assert (articles, almanac.races, almanac.drivers) == ((), {}, {})
    assert loaded.added == 3


async def test_readers_go_on_while_another_process_writes(database_url: str) -> None:
    async with Store.open(database_url) as store:
        await store.articles.load(a_reference(), reports(1), by="seeds", now=NOW)
        async with a_child("halt_in_load", database_url, "commit") as child:
            await child.go()
            assert await child.hears() == "halted"

            almanac = await store.races.almanac()

    assert list(almanac.races) == ["race-0"]

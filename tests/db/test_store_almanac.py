"""The almanac follows the store, and costs only what has changed."""

from dataclasses import replace

from db.almanac import Almanac
from db.racing import Series
from db.store import Store
from tests.builders import a_race, a_series
from tests.db.sheets import NOW, a_reference, a_sheet, finishes, reports, the_race

REFERENCE = a_reference()
BUSCH = replace(a_series(), name="NASCAR Some Other Sponsor Truck Series")


async def load(store: Store, races: int) -> None:
    await store.articles.load(REFERENCE, reports(races), by="seeds", now=NOW)


async def test_is_the_same_object_while_nothing_changes(store: Store) -> None:
    await load(store, 1)
    almanac = await store.races.almanac()

    assert await store.races.almanac(almanac) is almanac


async def test_is_empty_at_first(store: Store) -> None:
    almanac = await store.races.almanac()

    assert (almanac.races, almanac.drivers, almanac.sources) == ({}, {}, {})


async def test_reads_only_races_that_changed(store: Store) -> None:
    await load(store, 2)
    before = await store.races.almanac()

    await load(store, 3)

    after = await store.races.almanac(before)
    assert list(after.races) == ["race-0", "race-1", "race-2"]
    assert after.races["race-0"] is before.races["race-0"]
    assert "race-2" not in before.races


async def test_sees_a_race_that_reads_otherwise_now(store: Store) -> None:
    await load(store, 2)
    before = await store.races.almanac()
    changed = a_sheet(the_race("race-1", "Another Name"), source=before.races["race-1"].sources[0])

    await store.articles.load(REFERENCE, [changed], by="seeds", now=NOW)

    after = await store.races.almanac(before)
    assert after.races["race-1"].name == "Another Name"
    assert after.races["race-1"].results == ()
    assert after.races["race-0"] is before.races["race-0"]


async def test_forgets_a_race_that_nobody_tells_of_any_more(store: Store) -> None:
    await load(store, 2)
    before = await store.races.almanac()

    await store.articles.withdraw("source-1", by="mod", why="a hoax", now=NOW)

    assert list((await store.races.almanac(before)).races) == ["race-0"]


async def test_a_new_name_of_a_series_reaches_every_race(store: Store) -> None:
    await load(store, 2)
    before = await store.races.almanac()

    await store.articles.load(replace(REFERENCE, series={"trucks": BUSCH}), [], by="x", now=NOW)

    after = await store.races.almanac(before)
    assert names(after.series["trucks"], *(race.series for race in after.races.values())) == {
        BUSCH.name
    }


async def test_trusts_nothing_it_knew_when_an_older_copy_was_put_back(store: Store) -> None:
    await load(store, 1)
    now = await store.races.almanac()
    stale = Almanac.of((a_race("race-0"),), version=now.version + 5)

    assert (await store.races.almanac(stale)).races == now.races


async def test_a_new_driver_leaves_the_races_as_they_are(store: Store) -> None:
    await load(store, 1)
    before = await store.races.almanac()

    await store.articles.load(a_reference("Zane Smith"), [], by="x", now=NOW)

    after = await store.races.almanac(before)
    assert "zane-smith" in after.drivers
    assert "kyle-larson" in after.drivers
    assert after.races["race-0"] is before.races["race-0"]


async def test_a_new_label_of_a_source_reaches_its_races(store: Store) -> None:
    await load(store, 1)
    before = await store.races.almanac()
    (sheet,) = reports(1)
    relabelled = replace(sheet, source=replace(sheet.source, label="Another Label"))

    await store.articles.load(REFERENCE, [relabelled], by="x", now=NOW)

    race = (await store.races.almanac(before)).races["race-0"]
    assert [source.label for source in race.sources] == ["Another Label"]


async def test_tells_incidents_and_results_in_the_order_of_the_article(store: Store) -> None:
    names_in_order = ("Layne Riggs", "Kyle Larson", "Corey Heim")
    sheet = a_sheet(the_race(), *finishes(*names_in_order))

    await store.articles.load(REFERENCE, [sheet], by="x", now=NOW)

    (race,) = (await store.races.almanac()).races.values()
    assert [result.driver.name for result in race.results] == list(names_in_order)


def names(*series: Series) -> set[str]:
    return {one.name for one in series}

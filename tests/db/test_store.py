"""Articles come in whole or not at all, and go out again without a trace in the answers."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from db.articles import UnknownArticle
from db.database_url import address_of
from db.engine import connected
from db.errors import BadSheets
from db.fact_sheet import FactSheet
from db.provenance import Kind, SourceKind
from db.racing import Race
from db.store import Store
from db.tables import DataVersionRow, FactRow
from db.taking_in import Loaded
from tests.builders import HOMESTEAD, a_claim, a_recap, a_source
from tests.db.sheets import NOW, a_reference, a_report, a_sheet, finishes, the_race

REFERENCE = a_reference()
CORRECTION = a_source("correction-1", "a moderator", SourceKind.CORRECTION)


async def load(store: Store, *sheets: FactSheet) -> Loaded:
    return await store.articles.load(REFERENCE, sheets, by="seeds", now=NOW)


def order(race: Race) -> list[str]:
    return [result.driver.slug for result in race.results]


async def homestead(store: Store) -> Race:
    return (await store.races.almanac()).races[HOMESTEAD]


async def test_tells_what_was_loaded(store: Store) -> None:
    await load(store, a_report("Kyle Larson", "Corey Heim"))

    race = await homestead(store)

    assert order(race) == ["kyle-larson", "corey-heim"]
    assert race.sources == (a_source(),)


async def test_loading_the_same_again_changes_nothing(store: Store) -> None:
    first = await load(store, a_report())

    again = await load(store, a_report())

    assert (first.added, again.added, again.unchanged) == (1, 0, 1)
    assert again.version == first.version == await store.data_version()


async def test_a_changed_sheet_replaces_only_what_it_says_otherwise(store: Store) -> None:
    await load(store, a_report("Kyle Larson", "Corey Heim"))

    loaded = await load(store, a_report("Kyle Larson", "Layne Riggs"))

    assert loaded.replaced == 1
    assert order(await homestead(store)) == ["kyle-larson", "layne-riggs"]


async def test_claims_that_stay_keep_the_day_they_came(store: Store) -> None:
    await load(store, a_report("Kyle Larson", "Corey Heim"))
    later = NOW + timedelta(days=1)

    await store.articles.load(REFERENCE, [a_report("Kyle Larson")], by="someone", now=later)

    history = await store.articles.history(HOMESTEAD)
    larson, heim = (one for one in history if one.claim.topic.kind is Kind.RESULT)
    assert (larson.added_at, larson.withdrawn_at) == (NOW, None)
    assert (heim.added_at, heim.withdrawn_at, heim.withdrawn_by) == (NOW, later, "someone")


async def test_a_bad_sheet_among_good_ones_changes_nothing(store: Store) -> None:
    stranger = a_sheet(the_race(), *finishes("Nobody Known"), source=a_recap())
    before = await store.data_version()

    with pytest.raises(BadSheets) as refused:
        await load(store, a_report(), stranger)

    assert "nobody-known" in str(refused.value)
    assert "trucks-recap.toml" in str(refused.value)
    assert await store.articles.list() == ()
    assert (await store.races.almanac()).drivers == {}
    assert await store.data_version() == before


async def test_a_race_that_no_source_identifies_is_refused_with_its_sheet(store: Store) -> None:
    nameless = a_sheet(*finishes("Kyle Larson", race="some-race"), source=a_recap())

    with pytest.raises(BadSheets) as refused:
        await load(store, a_report(), nameless)

    assert [problem.file for problem in refused.value.problems] == ["trucks-recap.toml"]
    assert (await store.races.almanac()).races == {}


async def test_a_correction_outranks_and_its_withdrawal_restores(store: Store) -> None:
    correction = a_sheet(a_claim(Kind.RESULT, "corey-heim", finish=1), source=CORRECTION)
    await load(store, a_report("Kyle Larson", "Corey Heim"), correction)
    corrected = await homestead(store)

    await store.articles.withdraw("correction-1", by="mod", why="a slip", now=NOW)

    assert {result.finish.value for result in corrected.results if result.finish} == {1}
    assert order(await homestead(store)) == ["kyle-larson", "corey-heim"]
    assert (await homestead(store)).sources == (a_source(),)


async def test_a_withdrawn_article_is_listed_with_who_and_why(store: Store) -> None:
    await load(store, a_report())

    await store.articles.withdraw("speedway-media", by="mod", why="a hoax", now=NOW)

    (article,) = await store.articles.list()
    assert (article.withdrawn_by, article.withdrawn_why) == ("mod", "a hoax")
    assert (article.withdrawn_at, article.claims) == (NOW, 0)
    assert (await store.races.almanac()).races == {}
    assert (await store.races.almanac()).sources == {}


async def test_what_a_moderator_withdrew_stays_so_when_the_seeds_load_again(store: Store) -> None:
    await load(store, a_report())
    await store.articles.withdraw("speedway-media", by="mod", why="a hoax", now=NOW)

    loaded = await load(store, a_report())

    assert loaded.withdrawn == 1
    assert (await store.races.almanac()).races == {}


async def test_a_withdrawn_article_comes_back_when_asked_for(store: Store) -> None:
    await load(store, a_report())
    await store.articles.withdraw("speedway-media", by="mod", why="a slip", now=NOW)

    await store.articles.load(REFERENCE, [a_report()], by="mod", now=NOW, restore=True)

    assert HOMESTEAD in (await store.races.almanac()).races
    assert (await store.articles.list())[0].withdrawn_at is None


async def test_withdrawing_what_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(UnknownArticle, match="no-such"):
        await store.articles.withdraw("no-such", by="mod", why="", now=NOW)


async def test_a_withdrawal_that_leaves_a_race_unidentified_hides_the_race(store: Store) -> None:
    mention = a_sheet(*finishes("Corey Heim"), source=a_recap())
    await load(store, a_report(), mention)

    await store.articles.withdraw("speedway-media", by="mod", why="a hoax", now=NOW)

    assert (await store.races.almanac()).races == {}
    assert len(await store.articles.list()) == 2


async def test_lists_articles_with_their_races_the_main_one_first(store: Store) -> None:
    sheet = a_sheet(the_race(), the_race("2025-trucks-a", name="A"), *finishes("Kyle Larson"))
    await load(store, sheet)

    (article,) = await store.articles.list()

    assert article.races == (HOMESTEAD, "2025-trucks-a")
    assert (article.claims, article.added_by, article.added_at) == (3, "seeds", NOW)


async def test_rebuilding_makes_the_same_facts_again(store: Store) -> None:
    await load(store, a_report())
    before = await store.races.almanac()

    await store.rebuild()

    after = await store.races.almanac()
    assert after.races == before.races
    assert after.version > before.version


async def test_facts_made_by_earlier_rules_are_made_anew_at_start(
    store: Store, database_url: str
) -> None:
    await load(store, a_report())
    before = await store.races.almanac()
    async with connected(address_of(database_url)) as database, database.writing() as session:
        await session.exec(delete(FactRow))
        await session.exec(update(DataVersionRow).values(rules=0))

    async with Store.open(database_url) as reopened:
        after = await reopened.races.almanac(before)

    assert after.races == before.races
    assert after.version > before.version


async def test_facts_made_by_these_rules_are_left_alone_at_start(
    store: Store, database_url: str
) -> None:
    await load(store, a_report())

    async with Store.open(database_url) as reopened:
        assert await reopened.data_version() == await store.data_version()


async def test_remembers_settings(store: Store) -> None:
    assert await store.settings.get("tree") is None

    await store.settings.put("tree", "abc")
    await store.settings.put("tree", "def")

    assert await store.settings.get("tree") == "def"

"""Calendars loaded again and again: races move, are called off and go, and are never doubled."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db.articles import Loaded
from db.errors import BadSheets
from db.provenance import Claim, Kind, Topic, Value
from db.racing import Race, RaceState
from db.store import Store
from tests.builders import a_source
from tests.db.schedules import MARTINSVILLE, a_table, known, read
from tests.db.sheets import NOW, a_report, a_sheet, the_race

VEGAS = "2026-trucks-las-vegas"
SPRING = "Trucks,6,Spring 200,Martinsville,2026-03-28,19:30,FS1,"
AUTUMN = "Trucks,7,Vegas 150,Las Vegas,2026-10-10,,,"


async def load(store: Store, *rows: str, name: str = "trucks.csv") -> Loaded:
    calendar = read(a_table(*rows), name)
    return await store.articles.load(known(), (), by="test", now=NOW, calendars=[calendar])


async def races(store: Store) -> dict[str, Race]:
    return dict((await store.races.almanac()).races)


async def announce(store: Store, **fields: str | date) -> None:
    """Let an article announce the race in spring."""
    told: dict[str, Value] = {"series": "trucks", "season": 2026, "track": "martinsville"}
    topic = Topic("2026-trucks-clip", Kind.SCHEDULE)
    claim = Claim("speedway-media", topic, told | {"state": "scheduled"} | fields)
    await store.articles.load(known(), [a_sheet(the_race(), claim)], by="test", now=NOW)


async def test_a_calendar_announces_its_races(store: Store) -> None:
    await load(store, SPRING, AUTUMN)

    spring, autumn = (await races(store)).values()
    assert (spring.slug, spring.name) == (MARTINSVILLE, "Spring 200")
    assert spring.starts_at == datetime(2026, 3, 28, 23, 30, tzinfo=UTC)
    assert (autumn.slug, autumn.starts_at) == (VEGAS, None)


async def test_the_same_calendar_again_changes_nothing_in_whatever_order(store: Store) -> None:
    first = await load(store, SPRING, AUTUMN)

    again = await load(store, AUTUMN, SPRING)

    assert (again.unchanged, again.version) == (1, first.version)


async def test_a_race_that_moved_is_the_same_race_on_another_day(store: Store) -> None:
    await load(store, SPRING, AUTUMN)

    await load(store, SPRING.replace("2026-03-28,19:30", "2026-04-04,"), AUTUMN)

    spring = (await races(store))[MARTINSVILLE]
    assert (spring.run_on, spring.starts_at) == (date(2026, 4, 4), None)
    assert len(await races(store)) == 2


@pytest.mark.parametrize("state", [RaceState.CANCELLED, RaceState.POSTPONED])
async def test_a_race_is_off_when_the_calendar_says_so(store: Store, state: RaceState) -> None:
    await load(store, SPRING)

    await load(store, f"{SPRING}{state}")

    assert (await races(store))[MARTINSVILLE].state is state


async def test_a_race_gone_from_the_calendar_is_announced_no_longer(store: Store) -> None:
    await load(store, SPRING, AUTUMN)

    await load(store, AUTUMN)

    assert list(await races(store)) == [VEGAS]
    (told,) = await store.articles.history(MARTINSVILLE)
    assert told.withdrawn_at is not None


async def test_a_race_that_comes_back_has_its_old_name_back(store: Store) -> None:
    await load(store, SPRING, AUTUMN)
    await load(store, AUTUMN)

    await load(store, SPRING, AUTUMN)

    assert set(await races(store)) == {MARTINSVILLE, VEGAS}


async def test_a_new_race_does_not_take_the_name_of_one_that_is_gone(store: Store) -> None:
    await load(store, SPRING, AUTUMN)
    await load(store, AUTUMN)

    await load(store, AUTUMN, SPRING.replace("2026-03-28", "2026-10-24"))

    assert set(await races(store)) == {f"{MARTINSVILLE}-2", VEGAS}


async def test_a_race_that_an_article_announced_is_not_doubled(store: Store) -> None:
    await announce(store, run_on=date(2026, 3, 28), start_time="19:30", zone="America/New_York")

    await load(store, SPRING)

    race = (await races(store))["2026-trucks-clip"]
    assert MARTINSVILLE not in await races(store)
    assert [one.label for one in race.identity["starts_at"].sources] == [
        "trucks.csv",
        "Speedway Media",
    ]


async def test_a_race_gone_from_the_calendar_stays_as_the_article_announced_it(
    store: Store,
) -> None:
    await announce(store, run_on=date(2026, 3, 27))
    await load(store, SPRING, AUTUMN)

    await load(store, AUTUMN)

    assert (await races(store))["2026-trucks-clip"].run_on == date(2026, 3, 27)


async def test_the_calendar_counts_and_the_articles_time_of_another_day_does_not(
    store: Store,
) -> None:
    await announce(store, run_on=date(2026, 3, 27), start_time="19:30", zone="America/New_York")

    await load(store, SPRING.replace("19:30", ""))

    race = (await races(store))["2026-trucks-clip"]
    assert (race.run_on, race.starts_at) == (date(2026, 3, 28), None)
    assert [one.value for one in race.identity["run_on"].dissent] == [date(2026, 3, 27)]


async def test_an_article_that_announced_a_race_does_not_deny_that_it_is_off(store: Store) -> None:
    await announce(store, run_on=date(2026, 3, 28))

    await load(store, f"{SPRING}cancelled")

    race = (await races(store))["2026-trucks-clip"]
    assert (race.state, race.identity["state"].dissent) == (RaceState.CANCELLED, ())


async def test_a_report_that_comes_with_the_calendar_is_met_too(store: Store) -> None:
    calendar = read(a_table("Trucks,4,,Homestead-Miami,2025-03-21,,,"))

    report = a_sheet(replace(the_race(), fields={**the_race().fields, "track": "homestead-miami"}))
    await store.articles.load(known(), [report], by="t", now=NOW, calendars=[calendar])

    (race,) = (await races(store)).values()
    assert (race.slug, race.round, race.state) == ("2025-trucks-homestead", 4, RaceState.RUN)


async def test_two_calendars_announce_one_race(store: Store) -> None:
    await load(store, SPRING)

    await load(store, SPRING.replace("FS1", ""), name="other.csv")

    (race,) = (await races(store)).values()
    assert len(race.sources) == 2


async def test_a_calendar_never_takes_the_place_of_an_article(store: Store) -> None:
    article = a_source("calendar-trucks", "an article")
    await store.articles.load(known(), [a_report(source=article)], by="t", now=NOW)

    with pytest.raises(BadSheets) as refused:
        await load(store, SPRING)

    assert "is no calendar but an article; give the file another name" in str(refused.value)


async def test_a_withdrawn_calendar_stays_withdrawn(store: Store) -> None:
    await load(store, SPRING)
    later = NOW + timedelta(days=1)
    await store.articles.withdraw("calendar-trucks", by="mod", why="wrong", now=later)

    loaded = await load(store, SPRING)

    assert (loaded.withdrawn, await races(store)) == (1, {})

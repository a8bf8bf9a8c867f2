"""Calendars loaded again and again: races move, are called off and go, and are never doubled."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from db.errors import BadSheets
from db.provenance import Claim, Kind, Topic, Value
from db.racing import Race, RaceState
from db.schedules.others import TAKEN_OVER
from db.store import Store
from db.taking_in import Loaded
from tests.builders import a_source
from tests.db.schedules import MARTINSVILLE, a_table, an_event, an_ics, known, read
from tests.db.sheets import NOW, a_report, a_sheet, the_race

VEGAS = "2026-trucks-las-vegas"
SPRING = "Trucks,6,Spring 200,Martinsville,2026-03-28,19:30,FS1,"
AUTUMN = "Trucks,7,Vegas 150,Las Vegas,2026-10-10,,,"


LATER = NOW + timedelta(hours=1)
OCTOBER = "DTSTART:20261010"


async def load(store: Store, *rows: str, name: str = "trucks.csv", now: datetime = NOW) -> Loaded:
    calendar = read(a_table(*rows), name)
    return await store.articles.load(known(), (), by="test", now=now, calendars=[calendar])


async def load_ics(
    store: Store, *events: str, name: str = "trucks.ics", now: datetime = NOW
) -> Loaded:
    calendar = read(an_ics(*events), name)
    return await store.articles.load(known(), (), by="test", now=now, calendars=[calendar])


def the_spring_race(
    start: str = "DTSTART:20260328T233000Z", *, uid: str = "a@x", track: str = "Martinsville"
) -> str:
    return an_event(f"UID:{uid}", "SUMMARY:Spring 200", f"LOCATION:{track}", start=start)


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


async def test_the_races_to_come_that_a_calendar_has_dropped_are_named(store: Store) -> None:
    first = await load(store, SPRING, AUTUMN, "Trucks,8,,Homestead-Miami,2026-11-07,,,")

    again = await load(store, "Cup,9,Another 99,Las Vegas,2026-11-10,,,")

    assert first.remarks == ()
    assert [str(one) for one in again.remarks] == [
        "trucks.csv: 3 races are no longer in it: "
        "Spring 200 (2026-03-28), Vegas 150 (2026-10-10), "
        "2026-trucks-homestead-miami (2026-11-07)"
    ]


async def test_of_many_races_that_were_dropped_some_are_named(store: Store) -> None:
    rows = [f"Trucks,{n},Race {n},Las Vegas,2026-{n:02}-01,,," for n in range(4, 12)]
    await load(store, *rows)

    (remark,) = (await load(store, *rows[:1])).remarks

    assert remark.what.startswith("7 races are no longer in it: Race 5 (2026-05-01), Race 6")
    assert remark.what.endswith("Race 9 (2026-09-01) and 2 more")


async def test_races_that_are_over_may_be_dropped_without_a_word(store: Store) -> None:
    await load(store, SPRING, AUTUMN)

    loaded = await load(store, AUTUMN, now=datetime(2026, 3, 29, 12, tzinfo=UTC))

    assert (loaded.replaced, loaded.remarks) == (1, ())


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


async def test_of_two_calendars_the_newer_word_counts(store: Store) -> None:
    await load(store, SPRING, name="z.csv")
    await load(store, SPRING.replace("03-28", "04-04"), name="a.csv", now=NOW + timedelta(days=1))
    await load(store, SPRING.replace("03-28", "04-11"), name="z.csv", now=NOW + timedelta(days=2))

    (race,) = (await races(store)).values()
    assert race.run_on == date(2026, 4, 11)


async def test_that_another_calendar_tells_the_same_races_is_remarked_upon(store: Store) -> None:
    await load(store, SPRING, AUTUMN)

    loaded = await load(store, SPRING, name="other.csv")

    (remark,) = loaded.remarks
    assert remark.file == "other.csv"
    assert remark.what.startswith('1 of its races are announced by "trucks.csv" (calendar-trucks)')


@pytest.mark.parametrize("moved_to", [date(2026, 4, 4), date(2026, 7, 4)])
async def test_a_calendar_saved_under_another_name_takes_the_place_of_the_one_before(
    store: Store, moved_to: date
) -> None:
    vegas = an_event("UID:b@x", "LOCATION:Las Vegas", start="DTSTART:20261010")
    await load_ics(store, the_spring_race(), vegas)

    loaded = await load_ics(
        store,
        the_spring_race(f"DTSTART:{moved_to:%Y%m%d}T233000Z"),
        vegas,
        name="trucks (1).ics",
        now=LATER,
    )

    spring = (await races(store))[MARTINSVILLE]
    assert [one.slug for one in spring.sources] == ["calendar-trucks"]
    assert (spring.run_on, len(await races(store))) == (moved_to, 2)
    assert [one.what for one in loaded.remarks] == [TAKEN_OVER.format("calendar-trucks")]


async def test_the_next_seasons_calendar_does_not_take_the_place_of_this_seasons(
    store: Store,
) -> None:
    await load_ics(store, the_spring_race(uid="1"), name="trucks-2026.ics")

    next_year = the_spring_race("DTSTART:20270327T233000Z", uid="1")
    await load_ics(store, next_year, name="trucks-2027.ics", now=LATER)

    assert {race.season for race in (await races(store)).values()} == {2026, 2027}


async def test_of_two_calendars_that_count_their_events_no_race_is_met_by_its_number(
    store: Store,
) -> None:
    one = read(an_ics(the_spring_race(uid="1")), "trucks.ics")
    other = read(an_ics(the_spring_race(uid="1", track="Las Vegas")), "other-trucks.ics")

    await store.articles.load(known(), (), by="test", now=NOW, calendars=[one, other])

    assert set(await races(store)) == {MARTINSVILLE, VEGAS}


async def test_a_calendar_that_holds_another_and_more_stands_beside_it(store: Store) -> None:
    vegas = [
        an_event(f"UID:{day}@x", "LOCATION:Las Vegas", start=f"DTSTART:202610{day}")
        for day in range(10, 13)
    ]
    await load_ics(store, the_spring_race())

    await load_ics(store, the_spring_race(), *vegas, name="trucks-all.ics", now=LATER)

    assert len((await races(store))[MARTINSVILLE].sources) == 2


async def test_an_event_at_another_track_is_the_same_race(store: Store) -> None:
    await load_ics(store, the_spring_race())

    await load_ics(store, the_spring_race(track="Las Vegas"), now=LATER)

    (race,) = (await races(store)).values()
    assert (race.slug, race.track and race.track.slug) == (MARTINSVILLE, "las-vegas")


async def test_one_race_more_does_not_move_those_whose_uids_count_rounds(store: Store) -> None:
    vegas = ("LOCATION:Las Vegas",)
    await load_ics(store, the_spring_race(uid="1"), an_event("UID:2", *vegas, start=OCTOBER))
    before = set(await races(store))

    inserted = an_event("UID:1", "LOCATION:Homestead-Miami Speedway", start="DTSTART:20260301")
    rest = the_spring_race(uid="2"), an_event("UID:3", *vegas, start=OCTOBER)
    await load_ics(store, inserted, *rest, now=LATER)

    told = await races(store)
    assert {slug: told[slug].run_on for slug in before} == {
        MARTINSVILLE: date(2026, 3, 28),
        VEGAS: date(2026, 10, 10),
    }


async def test_uids_made_anew_for_each_download_are_no_news(store: Store) -> None:
    first = await load_ics(store, the_spring_race(uid="a"))

    again = await load_ics(store, the_spring_race(uid="b"), now=LATER)

    assert (again.unchanged, again.version) == (1, first.version)


async def test_a_place_told_later_does_not_move_a_race(store: Store) -> None:
    nowhere = an_event("UID:a@x", "SUMMARY:Spring 200", start="DTSTART:20260329T003000Z")
    await load_ics(store, nowhere)

    await load_ics(store, the_spring_race("DTSTART:20260329T003000Z"), now=LATER)

    assert (await store.notices.outlook(LATER)).changes == ()


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

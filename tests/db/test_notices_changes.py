"""What becomes of announced races is written down, and only what is news."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import select

from db.posting import ChangeKind, Facts, RaceChange
from db.provenance import SourceKind
from db.racing import RaceState
from db.store import Store
from db.tables import RaceChangeRow
from tests.builders import a_source
from tests.db.sheets import a_reference, a_sheet
from tests.notices.season import LONG_AGO, RACE, STARTS_AT, announce, announced, sheet_of

NOW = LONG_AGO + timedelta(days=1)
LATER_DAY = date(2026, 12, 6)


async def changes(store: Store, now: datetime = NOW) -> tuple[RaceChange, ...]:
    return (await store.notices.outlook(now)).changes


async def test_a_first_announcement_is_no_change(store: Store) -> None:
    await announce(store)

    assert await changes(store) == ()


@pytest.mark.parametrize(
    ("after", "what"),
    [
        ({"state": "cancelled"}, ChangeKind.CANCELLED),
        ({"state": "postponed", "run_on": None, "start_time": None}, ChangeKind.POSTPONED),
        ({"run_on": LATER_DAY}, ChangeKind.MOVED),
        ({"start_time": "20:00"}, ChangeKind.TIME),
        ({"start_time": None}, ChangeKind.TIME),
        ({"broadcaster": "FS2"}, ChangeKind.CHANNEL),
    ],
)
async def test_what_is_announced_otherwise_is_a_change(
    store: Store, after: dict[str, object], what: ChangeKind
) -> None:
    await announce(store, announced(broadcaster="FS1"))

    await announce(store, announced(**({"broadcaster": "FS1"} | after)), now=NOW)  # type: ignore[arg-type]

    (change,) = await changes(store)
    assert (change.race, change.series, change.number, change.what) == (RACE, "trucks", 1, what)
    assert (change.before, change.at) == (a_fact_of_before(), NOW)


def a_fact_of_before() -> Facts:
    return Facts(RaceState.SCHEDULED, date(2026, 12, 4), STARTS_AT, "FS1")


async def test_a_race_that_is_on_again_is_a_change_with_the_next_number(store: Store) -> None:
    await announce(store)
    await announce(store, announced(state="cancelled"), now=NOW)

    await announce(store, now=NOW + timedelta(hours=1))

    assert [(one.number, one.what) for one in await changes(store)] == [
        (1, ChangeKind.CANCELLED),
        (2, ChangeKind.BACK_ON),
    ]


async def test_a_start_time_told_for_the_first_time_is_no_change(store: Store) -> None:
    await announce(store, announced(start_time=None))

    await announce(store, now=NOW)

    assert await changes(store) == ()


async def test_a_channel_told_for_the_first_time_or_no_longer_is_no_change(store: Store) -> None:
    await announce(store)
    await announce(store, announced(broadcaster="FS1"), now=NOW)

    await announce(store, now=NOW)

    assert await changes(store) == ()


async def test_a_race_that_was_run_is_no_change_but_its_report_is_noted(store: Store) -> None:
    await announce(store)

    await announce(store, announced(state="run", reported=True), now=NOW)

    assert [one.what for one in await changes(store)] == [ChangeKind.REPORTED]


async def test_nothing_is_told_of_a_race_whose_days_are_gone(store: Store) -> None:
    await announce(store)
    long_after = STARTS_AT + timedelta(days=3)

    await announce(store, announced(start_time="20:00"), now=long_after)

    assert await changes(store, long_after) == ()


async def test_loading_the_same_again_is_no_change(store: Store) -> None:
    await announce(store)
    await announce(store, announced(start_time="20:00"), now=NOW)

    await announce(store, announced(start_time="20:00"), now=NOW + timedelta(hours=1))

    assert len(await changes(store)) == 1


async def test_a_withdrawal_is_a_change_where_another_source_announces_otherwise(
    store: Store,
) -> None:
    moderator = a_source("correction-1", "a moderator", SourceKind.CORRECTION)
    correction = a_sheet(announced(start_time="20:00"), source=moderator)
    await announce(store)
    await store.articles.load(a_reference(), [correction], by="mod", now=NOW)

    await store.articles.withdraw("correction-1", by="mod", why="a slip", now=NOW)

    first, back = await changes(store)
    assert (first.what, back.what) == (ChangeKind.TIME, ChangeKind.TIME)
    assert (back.before, back.after) == (first.after, first.before)


async def test_a_race_that_nobody_announces_any_more_is_a_change(store: Store) -> None:
    await announce(store, announced(broadcaster="FS1"))

    await store.articles.withdraw("calendar", by="mod", why="a hoax", now=NOW)

    (change,) = await changes(store)
    assert (change.what, change.before) == (ChangeKind.GONE, a_fact_of_before())
    assert change.after == Facts(RaceState.SCHEDULED)


@pytest.mark.parametrize(
    ("race", "now"),
    [({}, STARTS_AT), ({"start_time": None}, STARTS_AT + timedelta(days=1))],
)
async def test_a_race_that_vanishes_once_it_has_begun_is_no_change(
    store: Store, race: dict[str, object], now: datetime
) -> None:
    await announce(store, announced(**race))  # type: ignore[arg-type]  # as `announced`

    await store.articles.withdraw("calendar", by="mod", why="a hoax", now=now)

    assert await changes(store, now) == ()


async def test_a_race_that_was_called_off_may_vanish_unsaid(store: Store) -> None:
    await announce(store, announced(state="cancelled"))

    await store.articles.withdraw("calendar", by="mod", why="tidied up", now=NOW)

    assert await changes(store) == ()


async def test_a_race_that_had_vanished_and_is_announced_again_is_back_on(store: Store) -> None:
    await announce(store)
    await announce(store, announced(race="2026-trucks-other"), now=NOW)

    await announce(store, now=NOW)

    found = [one.what for one in await changes(store) if one.race == RACE]
    assert found == [ChangeKind.GONE, ChangeKind.BACK_ON]


async def test_a_postponed_race_has_a_start_once_it_is_another_than_it_was_called_off_for(
    store: Store,
) -> None:
    await announce(store)
    await announce(store, announced(state="postponed"), now=NOW)
    called_off = (await store.notices.outlook(NOW)).races

    await announce(store, announced(state="postponed", run_on=LATER_DAY), now=NOW)

    (race,) = (await store.notices.outlook(NOW)).races
    assert (called_off, race.start) == ((), STARTS_AT + timedelta(days=2))


async def test_what_an_earlier_version_wrote_down_tells_what_a_race_was_called_off_for(
    store: Store,
) -> None:
    await announce(store)
    await announce(store, announced(state="postponed"), now=NOW)
    await _as_an_earlier_version(store, run_on="2026-12-04", starts_at=STARTS_AT.isoformat())

    races = (await store.notices.outlook(NOW)).races

    assert races == ()


async def _as_an_earlier_version(store: Store, **shown: str) -> None:
    """Leave of the last change of the race no more than was kept once."""
    async with store.notices._database.writing() as session:
        row = (await session.exec(select(RaceChangeRow))).one()
        newer = ("off_day", "off_start", "owes_day", "owes_time")
        row.after = {name: row.after[name] for name in row.after if name not in newer} | shown


async def test_a_load_that_is_refused_leaves_no_change(store: Store) -> None:
    await announce(store)
    bad = announced(race="2026-trucks-x", series="no-such-series")

    with pytest.raises(Exception, match="no-such-series"):
        await store.articles.load(
            a_reference(), [sheet_of(announced(state="cancelled"), bad)], by="x", now=NOW
        )

    assert await changes(store) == ()

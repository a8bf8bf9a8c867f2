from datetime import UTC, date, datetime

import pytest

from db.almanac import Almanac, is_over
from db.racing import RaceState
from tests.builders import (
    a_race,
    a_scheduled_race,
    a_series,
    a_stage,
    a_standing,
    a_track,
    an_almanac,
    an_incident,
    an_order,
)

START = datetime(2025, 3, 28, 23, 30, tzinfo=UTC)
CUP = a_series("cup", "NASCAR Cup Series")


def test_makes_all_indexes_before_anyone_asks() -> None:
    almanac = an_almanac(a_race())
    fields = set(vars(almanac))

    almanac.make_indexes()

    made = set(vars(almanac)) - fields
    assert {"newest_first", "results_by_driver", "races_by_driver"} <= made


def test_finds_the_races_that_tell_anything_of_a_driver_the_newest_first() -> None:
    old = a_race("old", run_on=date(2025, 3, 1), results=["Corey Heim"])
    new = a_race("new", standings=(a_standing("Corey Heim"),))

    almanac = an_almanac(new, old)

    assert almanac.races_by_driver["corey-heim"] == (new, old)


@pytest.mark.parametrize(
    "told",
    [
        {"stages": (a_stage(1, ["Zane Smith"]),)},
        {"orders": (an_order(["Zane Smith"]),)},
        {"orders": (an_order([]), an_order(["Zane Smith"], laps_to_go=30))},
        {"incidents": (an_incident(drivers=["Zane Smith"]),)},
        {"standings": (a_standing("Zane Smith"),)},
    ],
    ids=["stage", "order", "second order", "incident", "standing"],
)
def test_a_driver_is_told_of_wherever_they_are_named(told: dict[str, object]) -> None:
    race = a_race(**told)  # type: ignore[arg-type]  # any fields of a race

    assert an_almanac(race).races_by_driver["zane-smith"] == (race,)


def test_one_driver_named_twice_counts_once() -> None:
    race = a_race(stages=(a_stage(1, ["Kyle Larson"]), a_stage(2, ["Kyle Larson"])))

    assert an_almanac(race).races_by_driver["kyle-larson"] == (race,)


def test_knows_the_races_that_were_not_run() -> None:
    called_off = a_scheduled_race("off", state=RaceState.CANCELLED)
    coming = a_scheduled_race("on", run_on=date(2025, 4, 4))

    almanac = an_almanac(a_race(), coming, called_off)

    assert almanac.not_run == (called_off, coming)


def test_puts_races_into_seasons_the_newest_first() -> None:
    old = a_race("old", season=2024, run_on=date(2024, 3, 1))
    new = a_race()

    assert list(an_almanac(old, new).seasons.items()) == [(2025, (new,)), (2024, (old,))]


def test_the_soonest_race_to_come_is_first() -> None:
    late = a_scheduled_race("late", run_on=date(2025, 4, 4))
    soon = a_scheduled_race("soon", starts_at=START)

    almanac = an_almanac(late, soon, a_race())

    assert almanac.scheduled(datetime(2025, 3, 22, tzinfo=UTC)) == (soon, late)


def test_only_races_of_the_series_asked_for_are_to_come() -> None:
    almanac = an_almanac(a_scheduled_race(), a_scheduled_race("cup", series=CUP))

    coming = almanac.scheduled(datetime(2025, 3, 22, tzinfo=UTC), "cup")

    assert [race.slug for race in coming] == ["cup"]


@pytest.mark.parametrize(
    ("moment", "over"),
    [
        (datetime(2025, 3, 28, 23, 29, tzinfo=UTC), False),
        (datetime(2025, 3, 29, 3, 29, tzinfo=UTC), False),
        (datetime(2025, 3, 29, 3, 30, tzinfo=UTC), True),
    ],
)
def test_a_race_may_be_under_way_for_some_hours(moment: datetime, over: bool) -> None:
    assert is_over(a_scheduled_race(starts_at=START), moment) is over


@pytest.mark.parametrize(
    ("moment", "over"),
    [
        (datetime(2025, 3, 29, 6, 59, tzinfo=UTC), False),
        (datetime(2025, 3, 29, 7, 0, tzinfo=UTC), True),
    ],
)
def test_a_day_is_over_when_it_is_over_at_the_track(moment: datetime, over: bool) -> None:
    track = a_track("las-vegas", "Las Vegas Motor Speedway", zone="America/Los_Angeles")

    assert is_over(a_scheduled_race(track=track), moment) is over


def test_a_race_that_is_only_mentioned_is_not_the_latest() -> None:
    mentioned = a_race("cup", run_on=date(2025, 3, 23), reported=False)
    reported = a_race()

    assert an_almanac(mentioned, reported).latest_race() == reported


def test_a_race_without_a_date_does_not_pass_for_the_newest() -> None:
    dated, undated = a_race(), a_race("undated", run_on=None)

    assert an_almanac(dated, undated).newest_first == (dated, undated)


def test_an_empty_almanac_knows_nothing() -> None:
    almanac = Almanac.of()

    assert (almanac.latest_race(), almanac.standings(), dict(almanac.races_by_driver)) == (
        None,
        None,
        {},
    )

"""What is to stand in a server's list of events, and when that is looked to."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.notices.events import AHEAD, event_of
from bot.notices.plan import due
from db.posting import (
    Announcement,
    ChangeKind,
    Delivery,
    Demand,
    Due,
    Facts,
    OccasionKind,
    Outlook,
    RaceChange,
    Subscription,
    Target,
    Want,
    Wish,
)
from db.racing import RaceState
from tests.notices.season import LONG_AGO, RACE, STARTS_AT

NOW = STARTS_AT - timedelta(days=7)
ANNOUNCED = Announcement(
    RACE, "Homestead 200", "trucks", "Trucks", RaceState.SCHEDULED, None, STARTS_AT, "Homestead"
)
BEFORE = Facts(RaceState.SCHEDULED, None, STARTS_AT)


def a_due(race: Announcement | None = ANNOUNCED, change: RaceChange | None = None) -> Due:
    wish = Wish(Target(5), "trucks", Want.EVENTS, guild_id=5)
    subscription = Subscription(1, wish, LONG_AGO, None, LONG_AGO)
    delivery = Delivery(1, 1, OccasionKind.EVENT, RACE, "", NOW, NOW, STARTS_AT)
    return Due(delivery, subscription, race, change)


def a_change(what: ChangeKind, before: Facts = BEFORE) -> RaceChange:
    return RaceChange(RACE, "trucks", 1, what, before, before, NOW)


def an_outlook(*changes: RaceChange, starts_in: timedelta = timedelta(days=7)) -> Outlook:
    race = replace(ANNOUNCED, starts_at=NOW + starts_in)
    return Outlook((Demand("trucks", Want.EVENTS, timedelta(), 1),), (race,), changes)


def test_an_event_says_what_where_and_until_when() -> None:
    event = event_of(a_due(replace(ANNOUNCED, broadcaster="FS1")), NOW)

    assert event is not None
    assert (event.name, event.location) == ("Trucks: Homestead 200", "Homestead")
    assert event.starts_at == STARTS_AT
    assert event.ends_at == STARTS_AT + timedelta(hours=3)
    assert "on FS1" in event.description


@pytest.mark.parametrize(
    "race",
    [
        replace(ANNOUNCED, state=RaceState.CANCELLED),
        replace(ANNOUNCED, state=RaceState.POSTPONED),
        replace(ANNOUNCED, starts_at=None),
    ],
)
def test_a_race_that_is_off_or_has_no_start_has_no_event(race: Announcement) -> None:
    event = event_of(a_due(race), NOW)

    assert event is not None
    assert event.starts_at is None


@pytest.mark.parametrize(
    "race",
    [None, replace(ANNOUNCED, state=RaceState.RUN), replace(ANNOUNCED, starts_at=NOW)],
)
def test_what_has_begun_or_is_not_known_is_left_alone(race: Announcement | None) -> None:
    assert event_of(a_due(race), NOW) is None


@pytest.mark.parametrize(
    ("change", "may_begin"),
    [
        (None, True),
        (a_change(ChangeKind.MOVED), False),
        (a_change(ChangeKind.BACK_ON), True),
        (a_change(ChangeKind.TIME, Facts(RaceState.SCHEDULED)), True),
    ],
)
def test_an_event_that_somebody_took_down_does_not_come_back(
    change: RaceChange | None, may_begin: bool
) -> None:
    event = event_of(a_due(change=change), NOW)

    assert event is not None
    assert event.may_begin is may_begin


@pytest.mark.parametrize(
    ("starts_in", "number"),
    [(AHEAD + timedelta(hours=1), 0), (AHEAD, 1), (timedelta(minutes=1), 1), (timedelta(), 0)],
)
def test_a_race_gets_its_event_when_it_comes_near(starts_in: timedelta, number: int) -> None:
    assert len(due(an_outlook(starts_in=starts_in), NOW)) == number


def test_each_change_brings_the_event_into_step() -> None:
    changes = a_change(ChangeKind.MOVED), a_change(ChangeKind.REPORTED)

    found = due(an_outlook(*changes), NOW)

    assert [(one.kind, one.part) for one in found] == [
        (OccasionKind.EVENT, ""),
        (OccasionKind.EVENT, "1"),
    ]

"""What is to stand in a server's list of events, and when that is looked to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.notices.courier import Rejected, Sent
from bot.notices.events import AHEAD, LENGTH, event_for, event_of, start_in
from bot.notices.message import Message
from bot.notices.plan import due
from db.posting import (
    FORGOTTEN,
    GIVEN_UP,
    NOTHING,
    Announcement,
    Delivery,
    Demand,
    Due,
    Occasion,
    OccasionKind,
    Outlook,
    Standing,
    Subscription,
    Target,
    Want,
    Wish,
)
from db.racing import RaceState
from tests.notices.desk import Desk
from tests.notices.memory_courier import MemoryCourier
from tests.notices.season import LONG_AGO, RACE, STARTS_AT, a_wish, announce, announced, subscribe

NOW = STARTS_AT - timedelta(days=7)
GUILD = 5
ANNOUNCED = Announcement(
    RACE, "Homestead 200", "trucks", "Trucks", RaceState.SCHEDULED, None, STARTS_AT, "Homestead"
)
PUT = event_for(ANNOUNCED).fingerprint
ASKED = (Demand("trucks", Want.EVENTS, timedelta(), 1),)


def a_due(race: Announcement | None = ANNOUNCED, told: str | None = None) -> Due:
    wish = Wish(Target(GUILD), "trucks", Want.EVENTS, guild_id=GUILD)
    subscription = Subscription(1, wish, LONG_AGO, None, LONG_AGO)
    delivery = Delivery(1, 1, OccasionKind.EVENT, RACE, "", NOW, NOW, STARTS_AT, told=told)
    return Due(delivery, subscription, race)


def planned(race: Announcement) -> tuple[Occasion, ...]:
    """What is planned for a race that nobody has had an event of."""
    return due(Outlook(ASKED, (race,)), NOW)


def planned_where_it_stands(race: Announcement | None, told: str = PUT) -> tuple[Occasion, ...]:
    """What is planned for a race that is not to come, and whose event stands somewhere."""
    return due(Outlook(ASKED, standing=(Standing(RACE, "trucks", told, race),)), NOW)


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
        None,
        replace(ANNOUNCED, state=RaceState.CANCELLED),
        replace(ANNOUNCED, state=RaceState.POSTPONED, starts_at=None),
        replace(ANNOUNCED, starts_at=None),
    ],
)
def test_a_race_that_is_off_or_gone_or_has_no_start_has_no_event(race: Announcement | None) -> None:
    event = event_of(a_due(race), NOW)

    assert event is not None
    assert (event.race, event.starts_at) == (RACE, None)


@pytest.mark.parametrize(
    "race", [replace(ANNOUNCED, state=RaceState.RUN), replace(ANNOUNCED, starts_at=NOW)]
)
def test_what_has_begun_is_left_alone(race: Announcement) -> None:
    assert event_of(a_due(race), NOW) is None


@pytest.mark.parametrize(
    ("told", "may_begin"),
    [
        (None, True),
        (NOTHING, True),
        (FORGOTTEN, True),
        (f"{GIVEN_UP}{PUT}", True),
        (PUT, False),
    ],
)
def test_an_event_that_somebody_took_down_does_not_come_back(
    told: str | None, may_begin: bool
) -> None:
    event = event_of(a_due(told=told), NOW)

    assert event is not None
    assert event.may_begin is may_begin


@pytest.mark.parametrize(
    ("starts_in", "number"),
    [(AHEAD + timedelta(hours=1), 0), (AHEAD, 1), (timedelta(minutes=1), 1), (timedelta(), 0)],
)
def test_a_race_gets_its_event_when_it_comes_near(starts_in: timedelta, number: int) -> None:
    assert len(planned(replace(ANNOUNCED, starts_at=NOW + starts_in))) == number


def test_an_event_is_known_by_all_that_it_shows() -> None:
    others = {
        replace(ANNOUNCED, starts_at=NOW),
        replace(ANNOUNCED, name="Other"),
        replace(ANNOUNCED, track_name="Miami"),
        replace(ANNOUNCED, broadcaster="FS1"),
        replace(ANNOUNCED, state=RaceState.CANCELLED),
    }

    assert len({PUT, *(event_for(one).fingerprint for one in others)}) == 6
    assert start_in(PUT) == start_in(f"{GIVEN_UP}{PUT}") == STARTS_AT


@pytest.mark.parametrize("told", [NOTHING, FORGOTTEN, "before"])
def test_of_an_event_that_is_not_remembered_no_start_is_known(told: str) -> None:
    assert start_in(told) is None


def test_a_race_that_has_moved_far_away_moves_its_event_where_it_stands() -> None:
    far = replace(ANNOUNCED, starts_at=NOW + 2 * AHEAD)
    standing = (Standing(RACE, "trucks", PUT, far),)

    (one,) = due(Outlook(ASKED, (far,), standing=standing), NOW)

    assert (one.is_new, one.told) == (False, event_for(far).fingerprint)


@pytest.mark.parametrize(
    ("race", "until"),
    [
        (None, STARTS_AT),
        (replace(ANNOUNCED, state=RaceState.CANCELLED), STARTS_AT + LENGTH),
        (replace(ANNOUNCED, starts_at=None), STARTS_AT + LENGTH),
    ],
)
def test_an_event_of_what_is_off_is_taken_down_while_that_helps(
    race: Announcement | None, until: object
) -> None:
    (one,) = planned_where_it_stands(race)

    assert (one.told, one.is_new, one.expires_at) == (NOTHING, False, until)


@pytest.mark.parametrize(
    "race",
    [replace(ANNOUNCED, state=RaceState.RUN), replace(ANNOUNCED, starts_at=NOW)],
)
def test_an_event_of_what_has_begun_is_not_taken_down(race: Announcement) -> None:
    assert planned_where_it_stands(race) == ()


async def two_weeks_before(desk: Desk) -> None:
    """The race stands in the list of events of a server."""
    await announce(desk.store)
    await subscribe(desk.store, a_wish(GUILD, wants=Want.EVENTS))
    desk.later(days=-14)
    await desk.round()


async def changed(desk: Desk, **race: object) -> None:
    await announce(desk.store, announced(**race), now=desk.clock.now())  # type: ignore[arg-type]  # as `announced`


def kept(desk: Desk) -> list[tuple[object, bool]]:
    """The starts of the events that were put there, one after the other; may each begin?"""
    events = [message.event for message in desk.courier.messages]
    return [(one.starts_at, one.may_begin) for one in events if one is not None]


async def test_an_event_is_put_there_once(desk: Desk) -> None:
    await two_weeks_before(desk)

    await desk.rounds(days=2)

    assert kept(desk) == [(STARTS_AT, True)]


async def test_an_event_whose_time_was_withdrawn_comes_back_with_the_next(desk: Desk) -> None:
    await two_weeks_before(desk)
    for time in (None, "20:00", "19:30"):
        await changed(desk, start_time=time)
        await desk.round()

    half_past = STARTS_AT + timedelta(minutes=30)
    assert kept(desk)[1:] == [(None, False), (half_past, True), (STARTS_AT, False)]


async def test_an_event_is_brought_into_step_however_long_the_bot_was_away(desk: Desk) -> None:
    await two_weeks_before(desk)
    await changed(desk, start_time="20:00")
    desk.later(days=5)

    await desk.round()

    assert kept(desk)[1:] == [(STARTS_AT + timedelta(minutes=30), False)]


@pytest.mark.parametrize("race", [{"start_time": "20:00"}, {"state": "cancelled"}])
async def test_events_turned_on_again_are_brought_into_step(
    desk: Desk, race: dict[str, object]
) -> None:
    await two_weeks_before(desk)
    await desk.store.subscriptions.disable(1, "a moderator")
    await changed(desk, **race)
    await desk.rounds(minutes=5)
    before = len(kept(desk))
    await desk.store.subscriptions.enable(1, desk.clock.now())

    await desk.rounds(minutes=5)

    start = None if "state" in race else STARTS_AT + timedelta(minutes=30)
    assert (before, kept(desk)[1:]) == (1, [(start, True)])


async def test_an_event_that_was_forbidden_for_days_is_put_there_once_that_is_mended(
    desk: Desk,
) -> None:
    desk.discord.forbidden.add(GUILD)
    await two_weeks_before(desk)
    await desk.rounds(days=3)
    desk.discord.forbidden.clear()
    await desk.store.subscriptions.enable(1, desk.clock.now())

    await desk.rounds(minutes=5)

    assert kept(desk) == [(STARTS_AT, True)]


async def test_a_server_that_comes_back_has_its_events_brought_into_step(desk: Desk) -> None:
    await two_weeks_before(desk)
    await desk.store.guilds.left(GUILD, desk.clock.now())
    await changed(desk, start_time="20:00")
    await desk.rounds(hours=1)
    await desk.store.guilds.joined(GUILD)

    await desk.rounds(minutes=5)

    assert kept(desk)[1:] == [(STARTS_AT + timedelta(minutes=30), True)]


async def test_in_a_server_that_the_bot_has_left_nothing_is_tried_again_and_again(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(GUILD, wants=Want.EVENTS))
    desk.later(days=-14)
    await desk.store.guilds.left(GUILD, desk.clock.now())
    await desk.round()

    assert await desk.round() == 0


async def test_an_event_that_discord_refuses_is_given_up_until_it_is_another(desk: Desk) -> None:
    class Strict(MemoryCourier):
        async def send(self, message: Message, nonce: str) -> Sent:
            await super().send(message, nonce)
            raise Rejected("Discord would not have it")

    await announce(desk.store)
    await subscribe(desk.store, a_wish(GUILD, wants=Want.EVENTS))
    desk.later(days=-14)
    desk.courier = Strict(desk.discord)
    await desk.rounds(minutes=5)
    tries = len(kept(desk))
    await changed(desk, start_time="20:00")

    await desk.rounds(minutes=5)

    half_past = STARTS_AT + timedelta(minutes=30)
    assert (tries, kept(desk)[1:]) == (1, [(half_past, True)])


async def test_a_race_that_vanishes_has_its_event_taken_down(desk: Desk) -> None:
    await two_weeks_before(desk)
    await desk.store.articles.withdraw("calendar", by="x", why="y", now=desk.clock.now())

    await desk.rounds(minutes=5)

    assert kept(desk)[1:] == [(None, False)]


async def test_a_race_that_is_over_is_left_to_discord(desk: Desk) -> None:
    await two_weeks_before(desk)
    desk.clock.moment = STARTS_AT + timedelta(hours=1)
    await changed(desk, state="run", reported=True)

    await desk.rounds(hours=1)

    assert kept(desk)[1:] == []


async def test_a_race_rained_out_once_it_had_begun_gets_an_event_for_the_next_day(
    desk: Desk,
) -> None:
    await two_weeks_before(desk)
    desk.clock.moment = STARTS_AT + timedelta(hours=1)
    await changed(desk, run_on=date(2026, 12, 5))

    await desk.rounds(minutes=5)

    assert kept(desk)[1:] == [(STARTS_AT + timedelta(days=1), False)]

"""What is in a server's list of events once a moderator deletes some, or turns them off and on."""

from datetime import date, timedelta

import pytest

from bot.notices.courier import Ambiguous, Sent
from bot.notices.message import Message
from db.posting import Want
from tests.notices.desk import Desk
from tests.notices.discord import FakeDiscord
from tests.notices.memory_courier import MemoryCourier
from tests.notices.season import RACE, STARTS_AT, a_wish, announce, announced, subscribe
from tests.notices.test_changes import OTHER, changed, vanished

GUILD = 5
EVENTS = a_wish(GUILD, wants=Want.EVENTS)
LATER = STARTS_AT + timedelta(minutes=30)


class ListCourier(MemoryCourier):
    """Keeps the list of a server as the bot does on Discord."""

    def __init__(self, discord: FakeDiscord) -> None:
        super().__init__(discord)
        self.listed: dict[str, object] = {}
        self.loses_answer = False

    async def send(self, message: Message, nonce: str) -> Sent:
        event = message.event
        assert event is not None
        was_there = event.race in self.listed
        if event.starts_at is None:
            self.listed.pop(event.race, None)
        elif was_there or event.may_begin:
            self.listed[event.race] = event.starts_at
        self.messages.append(message)
        if self.loses_answer:
            self.loses_answer = False
            raise Ambiguous("no answer")
        return Sent(1 if was_there or event.race in self.listed else None)


@pytest.fixture
async def courier(desk: Desk) -> ListCourier:
    """It is two weeks before the race, which is in the list of a server."""
    desk.courier = courier = ListCourier(desk.discord)
    await announce(desk.store)
    await subscribe(desk.store, EVENTS)
    desk.later(days=-14)
    await desk.round()
    assert courier.listed == {RACE: STARTS_AT}
    return courier


async def announced_as(desk: Desk, **race: object) -> None:
    await changed(desk, **race)
    desk.later(minutes=1)
    await desk.round()


@pytest.mark.parametrize("steps", [[None, "20:00"], ["20:00", None, "20:00"]])
async def test_an_event_that_a_moderator_deleted_stays_away_whatever_becomes_of_the_time(
    desk: Desk, courier: ListCourier, steps: list[str | None]
) -> None:
    courier.listed.clear()

    for time in steps:
        await announced_as(desk, start_time=time)

    assert courier.listed == {}


async def test_what_is_not_wanted_is_not_looked_for_again_and_again(
    desk: Desk, courier: ListCourier
) -> None:
    courier.listed.clear()
    await announced_as(desk, start_time="20:00")
    looks = len(courier.messages)

    await desk.rounds(minutes=5)

    assert len(courier.messages) == looks


async def test_an_event_that_the_bot_took_down_itself_comes_back_with_the_next_time(
    desk: Desk, courier: ListCourier
) -> None:
    courier.loses_answer = True
    await announced_as(desk, start_time=None)
    await desk.rounds(minutes=5)

    await announced_as(desk, start_time="20:00")

    assert courier.listed == {RACE: LATER}


async def test_an_event_that_ended_before_its_race_was_postponed_comes_back_with_the_new_date(
    desk: Desk, courier: ListCourier
) -> None:
    desk.clock.moment = STARTS_AT + timedelta(hours=2)
    courier.listed.clear()
    await announced_as(desk, state="postponed")

    await announced_as(desk, state="postponed", run_on=date(2026, 12, 9))

    assert courier.listed == {RACE: STARTS_AT + timedelta(days=5)}


async def test_an_event_that_is_not_wanted_is_there_once_events_are_turned_on_anew(
    desk: Desk, courier: ListCourier
) -> None:
    courier.listed.clear()
    await announced_as(desk, start_time="20:00")
    await desk.store.subscriptions.disable(1, "a moderator")
    await desk.store.subscriptions.enable(1, desk.clock.now())

    await desk.rounds(minutes=5)

    assert courier.listed == {RACE: LATER}


@pytest.mark.parametrize(
    "race",
    [
        {"state": "cancelled"},
        {"state": "postponed"},
        {"run_on": None, "start_time": None},
        {"start_time": None},
    ],
)
async def test_an_event_of_what_was_called_off_while_events_were_off_is_taken_down(
    desk: Desk, courier: ListCourier, race: dict[str, object]
) -> None:
    await desk.store.subscriptions.remove(1)
    await announced_as(desk, **race)
    desk.later(days=5)
    await subscribe(desk.store, EVENTS, now=desk.clock.now())

    await desk.rounds(minutes=5)

    assert (courier.listed, len(courier.messages)) == ({}, 2)


async def test_an_event_of_what_vanished_while_events_were_off_is_taken_down(
    desk: Desk, courier: ListCourier
) -> None:
    await desk.store.subscriptions.remove(1)
    await vanished(desk)
    await subscribe(desk.store, EVENTS, now=desk.clock.now())

    await desk.rounds(minutes=5)

    assert RACE not in courier.listed


async def test_an_event_of_what_was_moved_far_away_while_events_were_off_moves_along(
    desk: Desk, courier: ListCourier
) -> None:
    await desk.store.subscriptions.remove(1)
    await announced_as(desk, run_on=date(2027, 3, 4))
    await subscribe(desk.store, EVENTS, now=desk.clock.now())

    await desk.rounds(minutes=5)

    assert courier.listed == {RACE: STARTS_AT + timedelta(days=90)}


async def test_events_that_are_as_they_should_be_stand_though_others_are_taken_down(
    desk: Desk, courier: ListCourier
) -> None:
    await announce(desk.store, announced(), OTHER, now=desk.clock.now())
    await desk.round()
    await desk.store.subscriptions.remove(1)
    await announce(desk.store, announced(state="cancelled"), OTHER, now=desk.clock.now())
    await subscribe(desk.store, EVENTS, now=desk.clock.now())

    await desk.rounds(minutes=5)

    assert courier.listed == {"2026-trucks-other": STARTS_AT}

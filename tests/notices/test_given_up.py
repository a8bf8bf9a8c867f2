"""What is refused for good is turned off, and nothing that still arrives."""

from datetime import timedelta

from db.posting import Want
from tests.notices.desk import Desk
from tests.notices.season import DUE_AT, LEAD, MODERATOR, STARTS_AT, a_wish, announce, subscribe

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
RACING = 3
GUILD = 5


async def on(desk: Desk, *numbers: int) -> list[bool]:
    """Which of these subscriptions are on."""
    found = [await desk.store.subscriptions.get(number) for number in numbers]
    return [one is not None and one.enabled for one in found]


async def test_what_is_refused_alone_is_turned_off_alone(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(lead=2 * DAY, role_id=RACING), a_wish(lead=DAY))
    desk.courier.forbids = lambda message: message.role_id == RACING
    desk.clock.moment = STARTS_AT - 2 * DAY

    await desk.rounds(hours=30)

    assert await on(desk, 1, 2) == [False, True]
    assert len(desk.discord.posts_in(1)) == 1
    assert len(desk.discord.posts_in(MODERATOR)) == 1


async def test_a_place_that_takes_nothing_is_given_up_as_a_whole(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(lead=2 * DAY), a_wish(wants=Want.CHANGES))
    desk.discord.forbidden.add(1)
    desk.clock.moment = STARTS_AT - 2 * DAY

    await desk.rounds(hours=30)

    assert await on(desk, 1, 2) == [False, False]
    assert len(desk.discord.posts_in(MODERATOR)) == 1


async def test_the_list_of_events_is_not_the_channel_of_the_same_id(desk: Desk) -> None:
    await announce(desk.store)
    events, channel = a_wish(GUILD, wants=Want.EVENTS), a_wish(GUILD, wants=Want.CHANGES)
    await subscribe(desk.store, events, channel)
    desk.courier.forbids = lambda message: message.event is not None
    desk.clock.moment = STARTS_AT - 5 * DAY

    await desk.rounds(hours=40)

    assert await on(desk, 1, 2) == [False, True]


async def test_in_another_channel_a_reminder_has_a_fair_try_of_its_own(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    desk.discord.forbidden.add(1)
    await desk.rounds(minutes=20)
    before = await desk.store.subscriptions.get(1)

    await desk.store.subscriptions.edit(1, a_wish(2), now=desk.clock.now())

    after = await desk.store.subscriptions.get(1)
    assert before is not None
    assert before.failures > 0
    assert after is not None
    assert (after.failures, after.failing_since) == (0, None)


async def test_trouble_is_told_though_the_first_one_concerned_was_deleted(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(), a_wish(lead=LEAD + HOUR), a_wish(wants=Want.CHANGES))
    desk.clock.moment = DUE_AT
    desk.discord.gone.add(1)
    await desk.round()

    await desk.store.subscriptions.remove(1)
    await desk.rounds(minutes=5)

    assert len(desk.discord.posts_in(MODERATOR)) == 1

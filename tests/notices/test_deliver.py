"""A reminder goes out once, on time; what is not sent says why."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from bot.notices.breaker import Breaker
from bot.notices.plan import due
from db.posting import Delivery, DeliveryState, Want
from tests.notices.desk import Desk
from tests.notices.discord import Fault
from tests.notices.season import (
    DUE_AT,
    a_fans_wish,
    a_wish,
    announce,
    announced,
    subscribe,
)

SENT, CANCELLED = DeliveryState.SENT, DeliveryState.CANCELLED
LATE = "This comes later than usual"


def once(fault: Fault, desk: Desk) -> None:
    """Let one POST go wrong."""
    faults = [fault]
    desk.discord.fault = lambda: faults.pop() if faults else None


async def first(desk: Desk, subscription_id: int = 1) -> Delivery:
    return (await desk.deliveries(subscription_id))[0]


async def test_a_reminder_is_posted_when_it_is_due_and_never_again(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(role_id=3))

    await desk.rounds(hours=2)

    (post,) = desk.discord.posts_in(1)
    (delivery,) = await desk.deliveries()
    assert (delivery.state, delivery.message_id) == (SENT, post.id)
    assert (post.mark, post.role_id, post.at) == (f"off:{delivery.id}", 3, DUE_AT.timestamp())


async def test_nothing_is_posted_before_it_is_due(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    desk.later(seconds=-1)

    assert await desk.round() == 0

    assert (await first(desk)).state is DeliveryState.PENDING
    assert await desk.store.notices.next_try(desk.clock.now()) == DUE_AT


async def test_a_fan_is_reminded_by_direct_message(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_fans_wish(9))

    await desk.round()

    assert len(desk.discord.posts_in(9)) == 1


async def test_a_late_reminder_says_so_and_one_past_its_use_is_not_sent(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(1), a_wish(2, lead=timedelta(minutes=20)))
    await desk.plan()
    desk.later(minutes=15)
    await desk.round()
    desk.later(minutes=15)
    await desk.round()

    (message,) = [one for one in desk.courier.messages if one.target.channel_id == 1]
    assert LATE in str(message.lines[-1])
    (intime,) = [one for one in desk.courier.messages if one.target.channel_id == 2]
    assert LATE not in str(intime.lines[-1])


async def test_a_reminder_past_its_use_expires_with_a_reason(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.plan()
    desk.later(minutes=30)

    await desk.round()

    delivery = await first(desk)
    assert (delivery.state, desk.discord.posts) == (DeliveryState.EXPIRED, {})
    assert delivery.why == "past its use before it could be sent"


async def test_of_two_overdue_reminders_only_the_later_is_sent(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(), a_wish(lead=timedelta(minutes=10)))
    await desk.plan()
    desk.later(minutes=22)
    await desk.plan()

    await desk.round()

    assert [post.mark for post in desk.discord.posts_in(1)] == [f"off:{(await first(desk, 2)).id}"]
    assert (await first(desk)).state is CANCELLED


async def test_a_role_is_pinged_though_a_later_reminder_pings_nobody(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(role_id=3), a_wish(lead=timedelta(minutes=10)))
    await desk.plan()
    desk.later(minutes=22)

    await desk.round()

    assert {post.role_id for post in desk.discord.posts_in(1)} == {3, None}


async def test_a_moved_race_moves_its_reminder(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    desk.later(minutes=-10)
    await desk.plan()
    await announce(desk.store, announced(start_time="19:35"))

    await desk.rounds(minutes=30)

    (post,) = desk.discord.posts_in(1)
    assert post.at == (DUE_AT + timedelta(minutes=5)).timestamp()


async def test_a_reminder_that_was_sent_is_not_sent_again_for_a_new_start(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.round()
    await announce(desk.store, announced(run_on=date(2026, 12, 5)))
    desk.later(days=1)

    await desk.rounds(minutes=10)

    assert len(desk.discord.posts_in(1)) == 1


async def test_a_race_called_off_between_claim_and_send_is_not_announced(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.claim("worker")
    await announce(desk.store, announced(state="cancelled"))
    desk.later(seconds=61)

    await desk.round()

    delivery = await first(desk)
    assert (delivery.state, delivery.why) == (CANCELLED, "the race is cancelled")
    assert desk.discord.posts == {}


async def test_a_cancelled_race_that_is_on_again_is_announced(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    desk.later(minutes=-5)
    await desk.plan()
    await announce(desk.store, announced(state="cancelled"))
    await desk.round()
    cancelled = await first(desk)
    await announce(desk.store)

    await desk.rounds(minutes=6)

    assert (cancelled.state, cancelled.why) == (CANCELLED, "the race no longer starts then")
    assert len(desk.discord.posts_in(1)) == 1


async def test_a_subscription_turned_off_gets_nothing_and_what_it_missed_is_not_owed(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.plan()
    await desk.store.subscriptions.disable(1, "a moderator")
    await desk.round()
    cancelled = await first(desk)
    desk.later(minutes=5)
    await desk.store.subscriptions.enable(1, desk.clock.now())

    await desk.rounds(minutes=20)

    assert (cancelled.state, cancelled.why) == (CANCELLED, "the subscription is turned off")
    assert desk.discord.posts == {}


async def test_whoever_subscribes_too_late_for_a_reminder_gets_the_next(desk: Desk) -> None:
    await announce(desk.store)
    desk.later(seconds=1)
    await subscribe(desk.store, now=desk.clock.now())

    await desk.rounds(minutes=20)

    assert await desk.deliveries() == ()


async def test_a_change_is_told_to_those_who_want_changes_once(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(wants=Want.CHANGES), a_wish(2))
    desk.later(days=-1)
    await announce(desk.store, announced(start_time="20:00"), now=desk.clock.now())

    await desk.rounds(minutes=10)

    (post,) = desk.discord.posts_in(1)
    assert "starts at another time" in post.text
    assert desk.discord.posts_in(2) == []


async def test_a_server_that_the_bot_has_left_gets_nothing(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.store.guilds.left(5, DUE_AT)

    await desk.round()

    assert ((await first(desk)).why, desk.discord.posts) == ("the bot has left the server", {})


async def test_nothing_is_claimed_while_discord_refuses_too_much(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    desk.breaker = Breaker(most=1)
    once(Fault.LIMITED, desk)
    assert await desk.round() == 1
    desk.later(minutes=2)

    assert await desk.round() == 0
    desk.later(minutes=10)
    await desk.round()

    assert len(desk.discord.posts_in(1)) == 1


async def test_the_loop_delivers_and_ends_what_is_under_way_when_it_is_cancelled(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    delivering = desk.delivering()
    running = asyncio.create_task(delivering.run())
    desk.discord.news.clear()
    await asyncio.wait_for(desk.discord.news.wait(), 10)

    running.cancel()
    await asyncio.gather(running, return_exceptions=True)

    assert (await first(desk)).state is SENT
    assert delivering.under_way == 0


async def test_planning_twice_adds_nothing(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    await desk.plan()

    await desk.plan()

    assert len(await desk.deliveries()) == 1


async def test_a_spread_fan_out_goes_out_early_rather_than_late(desk: Desk) -> None:
    await announce(desk.store)
    wishes = [a_wish(channel, guild_id=channel) for channel in range(1, 7)]
    subscriptions = await subscribe(desk.store, *wishes)
    (reminder,) = due(await desk.store.notices.outlook(DUE_AT), DUE_AT)
    spread = replace(reminder, spread=timedelta(minutes=2))

    await desk.store.notices.plan(spread)

    moments = [(await first(desk, one.id)).due_at for one in subscriptions]
    assert sorted(moments) == [DUE_AT - timedelta(minutes=early) for early in (2, 2, 1, 1, 0, 0)]

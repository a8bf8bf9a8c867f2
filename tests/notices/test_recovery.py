"""When nobody knows whether a message arrived, it is found again, or sent without a sound."""

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.notices.attempt import Attempt, nonce_of
from bot.notices.courier import Sent
from bot.notices.deliver import Delivering
from bot.notices.limiter import Lane, Limiter
from bot.notices.message import Message
from db.errors import UnreachableDatabase
from db.notices import Notices
from db.posting import Delivery, DeliveryState, OccasionKind, Outcome, Target
from tests.notices.desk import Desk
from tests.notices.discord import Fault
from tests.notices.memory_courier import MemoryCourier
from tests.notices.season import DUE_AT, MODERATOR, a_fans_wish, a_wish, announce, subscribe
from tests.notices.test_deliver import first, once

SENT, UNKNOWN, FAILED = DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.FAILED


async def sent_without_an_answer(desk: Desk) -> None:
    """The reminder with a ping in channel 1 arrives, and nobody is told."""
    await announce(desk.store)
    await subscribe(desk.store, a_wish(role_id=3))
    once(Fault.LOST_ANSWER, desk)
    await desk.round()


async def test_what_arrived_without_an_answer_is_found_by_its_button(desk: Desk) -> None:
    await sent_without_an_answer(desk)
    desk.discord.forget_nonces()
    desk.later(minutes=10)

    await desk.round()

    delivery = await first(desk)
    assert (delivery.state, delivery.why) == (SENT, "found in the channel")
    assert len(desk.discord.posts_in(1)) == 1


async def test_what_cannot_be_looked_for_is_sent_again_without_a_sound(desk: Desk) -> None:
    await sent_without_an_answer(desk)
    desk.discord.forget_nonces()
    desk.discord.secret.add(1)
    desk.later(minutes=10)

    await desk.round()

    assert [(post.role_id, post.silent) for post in desk.discord.posts_in(1)] == [
        (3, False),
        (None, True),
    ]


async def test_what_cannot_be_looked_for_and_is_past_its_use_is_left_unknown(desk: Desk) -> None:
    await sent_without_an_answer(desk)
    desk.discord.secret.add(1)
    desk.later(hours=1)

    await desk.round()

    assert (await first(desk)).state is UNKNOWN
    assert len(desk.discord.posts_in(1)) == 1


async def test_what_a_moderator_deleted_within_the_window_is_not_posted_again(desk: Desk) -> None:
    await sent_without_an_answer(desk)
    desk.discord.posts_in(1)[0].deleted = True
    desk.later(seconds=6)

    await desk.round()

    delivery = await first(desk)
    assert (delivery.state, delivery.why) == (SENT, "deleted since")
    assert desk.discord.posts_in(1) == []


async def test_a_reminder_moved_to_another_channel_is_looked_for_where_it_went(desk: Desk) -> None:
    await sent_without_an_answer(desk)
    desk.discord.forget_nonces()
    await desk.store.subscriptions.edit(1, a_wish(2), now=DUE_AT)
    desk.later(minutes=2)

    await desk.round()

    assert ((await first(desk)).state, desk.discord.posts_in(2)) == (SENT, [])


async def test_a_reminder_that_may_have_stood_in_a_channel_now_gone_is_left_unknown(
    desk: Desk,
) -> None:
    await sent_without_an_answer(desk)
    desk.discord.gone.add(1)
    desk.later(seconds=6)

    await desk.round()

    delivery = (await desk.deliveries())[-1]
    assert (delivery.state, delivery.why) == (UNKNOWN, "the channel is gone")


async def test_a_reminder_made_anew_is_not_taken_for_the_one_before(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_fans_wish(9))
    await desk.round()
    await desk.store.subscriptions.remove(1)
    await subscribe(desk.store, a_fans_wish(9))

    await desk.round()

    assert len({post.mark for post in desk.discord.posts_in(9)}) == 2


async def test_a_reminder_that_did_not_go_out_goes_to_the_new_channel(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    once(Fault.LIMITED, desk)
    await desk.round()
    await desk.store.subscriptions.edit(1, a_wish(2), now=DUE_AT)
    desk.later(minutes=2)

    await desk.round()

    assert (desk.discord.posts_in(1), len(desk.discord.posts_in(2))) == ([], 1)


async def test_a_channel_that_is_gone_is_given_up_at_once_and_its_maker_told_once(
    desk: Desk,
) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(), a_wish(lead=timedelta(minutes=20)))
    desk.discord.gone.add(1)

    await desk.rounds(minutes=40)

    states = {one.kind: one.state for one in await desk.deliveries()}
    assert states == {OccasionKind.REMINDER: FAILED, OccasionKind.TROUBLE: SENT}
    kept = await desk.store.subscriptions.of_channel(1)
    assert [one.enabled for one in kept] == [False, False]
    (told,) = desk.discord.posts_in(MODERATOR)
    assert told.text == "I no longer post in <#1>: the channel is gone."


async def test_a_channel_that_forbids_posting_has_a_fair_try_over_a_day(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_wish(lead=timedelta(days=2)))
    desk.later(days=-2, minutes=30)
    desk.discord.forbidden.add(1)

    await desk.rounds(hours=23)
    before = await desk.store.subscriptions.get(1)
    await desk.rounds(hours=6)
    after = await desk.store.subscriptions.get(1)

    assert before
    assert before.enabled
    assert before.failures >= 3
    assert after
    assert not after.enabled
    assert len(desk.discord.posts_in(MODERATOR)) == 1


async def test_a_send_that_works_forgets_former_refusals(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    desk.discord.forbidden.add(1)
    await desk.round()
    desk.discord.forbidden.clear()

    await desk.rounds(minutes=15)

    subscription = await desk.store.subscriptions.get(1)
    assert subscription
    assert (subscription.failures, subscription.failing_since) == (0, None)
    assert len(desk.discord.posts_in(1)) == 1


async def test_a_fan_whose_direct_messages_are_closed_is_not_told_of_it(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, a_fans_wish(9))
    desk.discord.gone.add(9)

    await desk.rounds(minutes=20)

    assert [one.kind for one in await desk.deliveries()] == [OccasionKind.REMINDER]
    assert [one.enabled for one in await desk.store.subscriptions.of_user(9)] == [False]


async def test_a_worker_whose_lease_was_taken_over_marks_nothing(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    (lost,) = await desk.claim("slow")
    desk.later(seconds=61)
    await desk.round()
    failed = Outcome(FAILED, "too slow")

    assert not await desk.store.notices.mark(lost, "slow", failed, desk.clock.now())

    assert (await first(desk)).state is SENT


async def test_no_send_begins_with_too_little_of_the_lease_left(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    (delivery,) = await desk.claim("worker")
    desk.later(seconds=36)

    await Attempt(desk.means("worker"), delivery).run()

    assert ((await first(desk)).state, desk.discord.posts) == (DeliveryState.PENDING, {})


async def test_an_answer_that_does_not_come_ends_the_try(desk: Desk) -> None:
    class Mute(MemoryCourier):
        async def send(self, message: Message, nonce: str) -> Sent:
            await super().send(message, nonce)
            await asyncio.Event().wait()
            raise AssertionError

    await announce(desk.store)
    await subscribe(desk.store)
    desk.hurry(send_within=timedelta(milliseconds=10))
    mute = replace(desk.means(), courier=Mute(desk.discord))
    await desk.plan()
    await Delivering(mute).round()

    delivery = await first(desk)

    assert (delivery.state, delivery.why) == (DeliveryState.PENDING, "no answer in time")


async def test_a_mark_waits_for_the_database(desk: Desk) -> None:
    class Away(Notices):
        refusals = 3

        async def mark(self, *delivery: object) -> bool:
            if self.refusals:
                self.refusals -= 1
                raise UnreachableDatabase("The database is away.")
            return await super().mark(*delivery)  # type: ignore[arg-type]

    async def at_once(_: float) -> None:
        await asyncio.sleep(0)

    await announce(desk.store)
    await subscribe(desk.store)
    await desk.plan()
    away = Away(desk.store.notices._database)

    await Delivering(replace(desk.means(), notices=away, sleep=at_once)).round()

    assert ((await first(desk)).state, away.refusals) == (SENT, 0)


async def test_all_that_a_message_takes_is_waited_for_before_it_is_sent(desk: Desk) -> None:
    class Costly(MemoryCourier):
        def requests(self, delivery: Delivery) -> int:
            return 4

    await announce(desk.store)
    await subscribe(desk.store, a_wish(1), a_wish(2))
    await desk.plan()
    limiter = Limiter(rate=50, burst=1)
    means = replace(desk.means(), courier=Costly(desk.discord), limiter=limiter)
    began = asyncio.get_running_loop().time()

    await Delivering(means).round()

    assert asyncio.get_running_loop().time() - began >= 4 / 50


async def test_nothing_is_sent_for_as_long_as_discord_asks_of_the_bot(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store)
    means = desk.means()
    once(Fault.LIMITED, desk)  # for a second
    await desk.plan()
    await Delivering(means).round()

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(means.limiter.turn(Lane.INTERACTIVE), 0.1)


async def test_the_log_names_no_member(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    await announce(desk.store)
    await subscribe(desk.store, a_fans_wish(987654321))
    desk.discord.forbidden.add(987654321)

    await desk.round()

    assert " to a member: I may not post there" in caplog.text
    assert "987654321" not in caplog.text


def test_a_nonce_is_the_same_for_every_try_and_another_for_every_place() -> None:
    one = nonce_of(7, Target(1))

    assert one == nonce_of(7, Target(1))
    assert len({one, nonce_of(7, Target(2)), nonce_of(8, Target(1))}) == 3
    assert (len(one), one[0]) == (25, "r")


async def test_workers_that_claim_at_once_share_and_never_both_have_one(desk: Desk) -> None:
    await announce(desk.store)
    await subscribe(desk.store, *(a_wish(one, guild_id=one) for one in range(1, 41)))
    await desk.plan()
    notices, lease = desk.store.notices, timedelta(seconds=60)

    claims: list[tuple[Delivery, ...]] = await asyncio.gather(
        *(notices.claim(f"w{number}", DUE_AT, lease, 7) for number in range(8))
    )

    claimed = [one.id for claim in claims for one in claim]
    assert len(claimed) == len(set(claimed)) == 40

"""Discord is written to no faster than it allows, the urgent first, and not at all in disgrace."""

import asyncio
from datetime import timedelta

from bot.notices.breaker import MOST, Breaker
from bot.notices.limiter import Lane, Limiter
from tests.notices.season import DUE_AT


async def take(limiter: Limiter, lane: Lane, order: list[Lane]) -> None:
    await limiter.turn(lane)
    order.append(lane)


async def test_a_burst_goes_at_once_and_the_rest_at_the_rate() -> None:
    loop, limiter = asyncio.get_running_loop(), Limiter(rate=200, burst=5)
    began = loop.time()

    for _ in range(5):
        await limiter.turn(Lane.NOTICE)
    burst = loop.time() - began
    for _ in range(20):
        await limiter.turn(Lane.NOTICE)

    assert burst < 0.05
    assert loop.time() - began >= 20 / 200


async def test_what_takes_several_requests_makes_the_next_wait_for_them() -> None:
    loop, limiter = asyncio.get_running_loop(), Limiter(rate=100, burst=1)
    began = loop.time()

    await limiter.turn(Lane.NOTICE, 4)
    await limiter.turn(Lane.NOTICE)

    assert loop.time() - began >= 4 / 100


async def test_the_urgent_goes_before_what_has_waited_longer() -> None:
    limiter, order = Limiter(rate=20, burst=1), list[Lane]()
    await limiter.turn(Lane.NOTICE)
    lanes = (Lane.MAINTENANCE, Lane.SUMMARY, Lane.NOTICE, Lane.INTERACTIVE, Lane.NEAR_START)

    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        for lane in lanes:
            group.create_task(take(limiter, lane, order))

    assert order == sorted(lanes)


async def test_whoever_gives_up_waiting_costs_no_turn() -> None:
    limiter = Limiter(rate=20, burst=1)
    await limiter.turn(Lane.NOTICE)
    impatient = asyncio.create_task(limiter.turn(Lane.NOTICE))
    await asyncio.sleep(0)
    impatient.cancel()
    began = asyncio.get_running_loop().time()

    await asyncio.wait_for(limiter.turn(Lane.NOTICE), 5)

    assert asyncio.get_running_loop().time() - began < 0.09


async def test_nobody_goes_while_discord_asks_to_wait() -> None:
    limiter, began = Limiter(), asyncio.get_running_loop().time()
    limiter.close(0.05)

    await asyncio.wait_for(limiter.turn(Lane.INTERACTIVE), 5)

    assert asyncio.get_running_loop().time() - began >= 0.05


def test_the_breaker_opens_at_half_of_what_discord_bans_for_and_closes_again() -> None:
    breaker = Breaker()
    for second in range(MOST - 1):
        breaker.note(DUE_AT + timedelta(milliseconds=second))
    before = breaker.is_open(DUE_AT + timedelta(seconds=5))

    breaker.note(DUE_AT + timedelta(seconds=5))

    assert (before, breaker.is_open(DUE_AT + timedelta(seconds=5))) == (False, True)
    assert not breaker.is_open(DUE_AT + timedelta(minutes=10, seconds=6))


def test_the_breaker_does_not_stay_open_when_the_clock_is_set_back() -> None:
    breaker = Breaker(most=1)
    breaker.note(DUE_AT)

    assert not breaker.is_open(DUE_AT - timedelta(hours=2))

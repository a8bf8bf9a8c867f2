import asyncio
from datetime import timedelta

from db.store import Store

PAUSE = timedelta(minutes=1)


async def test_of_many_who_ask_at_once_one_has_the_turn(store: Store) -> None:
    waits = await asyncio.gather(*(store.identifies.take("0", PAUSE) for _ in range(8)))

    assert sum(wait == timedelta() for wait in waits) == 1
    assert all(wait <= PAUSE for wait in waits)


async def test_buckets_have_turns_of_their_own(store: Store) -> None:
    await store.identifies.take("0", PAUSE)

    assert await store.identifies.take("1", PAUSE) == timedelta()


async def test_when_the_wait_is_over_the_turn_is_free(store: Store) -> None:
    brief = timedelta(milliseconds=1)
    await store.identifies.take("0", brief)

    left = await store.identifies.take("0", brief)
    await asyncio.sleep(left.total_seconds())

    assert await store.identifies.take("0", brief) == timedelta()


async def test_a_turn_taken_before_the_clock_was_set_back_is_not_waited_for(store: Store) -> None:
    await store.identifies.take("0", timedelta(days=1))

    assert await store.identifies.take("0", PAUSE) == timedelta()

"""The end waits for what is under way, but not for ever."""

import asyncio

from bot.discord_app.in_flight import InFlight


async def test_with_nothing_under_way_the_end_comes_at_once() -> None:
    assert await InFlight().end(0.0)


async def test_the_end_waits_for_what_is_under_way() -> None:
    in_flight, answered = InFlight(), asyncio.Event()

    async def answer() -> None:
        async with in_flight:
            await answered.wait()

    answering = asyncio.create_task(answer())
    await asyncio.sleep(0)
    ending = asyncio.create_task(in_flight.end(5.0))
    answered.set()

    assert await ending
    assert answering.done()


async def test_the_end_does_not_wait_for_ever() -> None:
    in_flight = InFlight()

    async with in_flight:
        assert not await in_flight.end(0.01)


async def test_how_long_each_answer_took_is_noted() -> None:
    in_flight = InFlight()

    async with in_flight, in_flight:
        pass
    async with in_flight:
        pass

    assert in_flight.seconds.count == 2

"""Drawing a race's picture: off the event loop, and once for all who ask."""

import asyncio
import time

from bot.pictures.card import Kind
from bot.pictures.pictures import Pictures
from db.racing import Race
from tests.benchmarks.reading import Inside
from tests.benchmarks.rows import Budget, Row, Unit

FIRST = Budget(150)
AGAIN = Budget(1)
BLINK_S = 0.001


async def pictures(given: Inside) -> list[Row]:
    """The result of the newest race: first, again, and how long the event loop stood still."""
    race = given.few.almanac.latest_race()
    if race is None:
        raise LookupError("the seeds hold no race")
    taken = [await _drawn(race) for _ in range(given.effort.rounds)]
    first, again, stood = zip(*taken, strict=True)
    return [
        Row("draw a summary picture, first time", first, Unit.MILLISECONDS, FIRST),
        Row("draw a summary picture again", again, Unit.MILLISECONDS, AGAIN),
        Row("  the event loop stood still meanwhile", stood, Unit.MILLISECONDS),
    ]


async def _drawn(race: Race) -> tuple[float, float, float]:
    """Milliseconds: first, again, and the longest that the event loop was held up."""
    kept = Pictures()
    blinking = asyncio.create_task(_longest_blink())
    await asyncio.sleep(0)
    began = time.perf_counter()
    await kept.of(race, Kind.RESULT, version=1)
    first = time.perf_counter()
    await kept.of(race, Kind.RESULT, version=1)
    again = time.perf_counter()
    blinking.cancel()
    (stood,) = await asyncio.gather(blinking)
    return (first - began) * 1_000, (again - first) * 1_000, stood


async def _longest_blink() -> float:
    """Until cancelled: by how many milliseconds a pause took longer than it should."""
    longest = 0.0
    try:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(BLINK_S)
            longest = max(longest, time.perf_counter() - began - BLINK_S)
    except asyncio.CancelledError:
        return longest * 1_000

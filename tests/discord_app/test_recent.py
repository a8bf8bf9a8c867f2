"""Values kept for a while, and never when they may be old."""

import asyncio

import pytest

from bot.discord_app.recent import LIFETIME_S, Recent
from db.errors import UnreachableDatabase


class Source:
    """Counts how often it is asked; may be away or slow."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.value = "first"
        self.away = False
        self.gate: asyncio.Event | None = None

    async def read(self, guild_id: int) -> str:
        self.asked.append(guild_id)
        if self.away:
            raise UnreachableDatabase("away")
        value = self.value
        if self.gate:
            await self.gate.wait()
        return value


class Hands:
    """A clock that stands still unless it is set."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


async def test_what_was_read_is_not_read_again() -> None:
    source = Source()
    recent = Recent(source.read)

    assert [await recent.of(1), await recent.of(1)] == ["first", "first"]
    assert source.asked == [1]


async def test_what_was_forgotten_is_read_anew() -> None:
    source = Source()
    recent = Recent(source.read)
    await recent.of(1)

    source.value = "second"
    recent.forget(1)

    assert await recent.of(1) == "second"


async def test_what_is_old_is_read_anew_since_another_process_may_have_changed_it() -> None:
    source, clock = Source(), Hands()
    recent = Recent(source.read, clock=clock)
    await recent.of(1)
    source.value = "second"

    clock.seconds += LIFETIME_S - 1
    before = await recent.of(1)
    clock.seconds += 1

    assert (before, await recent.of(1)) == ("first", "second")


async def test_what_is_old_serves_while_the_database_is_away_and_is_not_asked_for_each_time() -> (
    None
):
    source, clock = Source(), Hands()
    recent = Recent(source.read, clock=clock)
    await recent.of(1)
    source.away = True
    clock.seconds += LIFETIME_S

    assert [await recent.of(1), await recent.of(1)] == ["first", "first"]
    assert source.asked == [1, 1]


async def test_the_least_lately_used_goes_first() -> None:
    source = Source()
    recent = Recent(source.read, most=2)

    for guild_id in (1, 2, 1, 3, 1, 2):
        await recent.of(guild_id)

    assert source.asked == [1, 2, 3, 2]


async def test_while_the_database_is_away_nothing_is_known_and_nothing_kept() -> None:
    source = Source()
    recent = Recent(source.read)
    source.away = True
    away = await recent.of(1)

    source.away = False

    assert (away, await recent.of(1)) == (None, "first")


async def test_what_changed_while_it_was_read_is_not_kept() -> None:
    source = Source()
    source.gate = asyncio.Event()
    recent = Recent(source.read)
    reading = asyncio.create_task(recent.of(1))
    await asyncio.sleep(0)

    source.value = "second"
    recent.forget(1)
    source.gate.set()
    await reading

    assert await recent.of(1) == "second"


async def test_those_who_ask_at_once_wait_for_one_reading() -> None:
    source = Source()
    source.gate = asyncio.Event()
    recent = Recent(source.read)
    asking = [asyncio.create_task(recent.of(1)) for _ in range(3)]
    await asyncio.sleep(0)

    source.gate.set()

    assert await asyncio.gather(*asking) == ["first"] * 3
    assert source.asked == [1]


async def test_a_slow_database_is_not_waited_for_and_its_answer_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.discord_app.recent.PATIENCE_S", 0.01)
    source = Source()
    source.gate = asyncio.Event()
    recent = Recent(source.read)
    at_first = await recent.of(1)

    source.gate.set()
    await asyncio.gather(*recent._under_way)

    assert (at_first, await recent.of(1), source.asked) == (None, "first", [1])

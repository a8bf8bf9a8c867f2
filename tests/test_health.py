"""What a monitor is told at /healthz and /metrics."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

import aiohttp
import pytest

from bot.clock import Clock
from bot.errors import BadSetting
from bot.health import Health, Shards, ShardState, told_at
from bot.notices.watch import Watch
from db.store import Store

HERE = ("127.0.0.1", 0)


@asynccontextmanager
async def told(
    store: Store, caplog: pytest.LogCaptureFixture, shards: Shards | None = None
) -> AsyncIterator[str]:
    """The address that health is told at, as the log names it."""
    health = Health(store, Clock(), Watch().metrics, shards)
    with caplog.at_level("INFO"):
        async with told_at(HERE, health):
            yield re.findall(r"http://[\d.:]+", caplog.text)[-1]


async def get(address: str, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(address + path) as response:
        return response.status, await response.text()


async def test_all_is_well(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    up = {0: ShardState(connected=True, latency_s=0.03)}

    async with told(store, caplog, lambda: up) as address:
        status, text = await get(address, "/healthz")

    assert (status, text) == (200, '{"database": "ok", "loop": "ok", "gateway": "ok"}\n')


async def test_a_worker_needs_no_gateway(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    async with told(store, caplog) as address:
        status, text = await get(address, "/healthz")

    assert (status, "gateway" in text) == (200, False)


@pytest.mark.parametrize(
    ("states", "words"),
    [({}, "not connected yet"), ({0: True, 3: False}, "not connected: shard 3")],
)
async def test_a_gateway_that_is_away_is_named_by_its_shard(
    store: Store, caplog: pytest.LogCaptureFixture, states: dict[int, bool], words: str
) -> None:
    shards = {number: ShardState(connected) for number, connected in states.items()}

    async with told(store, caplog, lambda: shards) as address:
        status, text = await get(address, "/healthz")

    assert (status, words in text) == (503, True)


async def test_a_database_that_is_away_is_told_by_both(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "away"
    folder.mkdir()
    async with Store.open(f"sqlite:///{folder / 'test.sqlite3'}") as store:
        pass
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()

    async with told(store, caplog) as address:
        status, text = await get(address, "/healthz")
        metrics = await get(address, "/metrics")

    assert (status, "cannot be opened" in text) == (503, True)
    assert (metrics[0], "pitboard_database_up 0\n" in metrics[1]) == (200, True)


async def test_a_loop_that_was_held_up_is_told(
    store: Store, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.MOST_LAG_S", 0.0)
    monkeypatch.setattr("bot.health.LOOK_EVERY_S", 0.01)

    async with told(store, caplog) as address, asyncio.timeout(5):
        while (await get(address, "/healthz"))[0] == 200:  # until the first look
            pass
        text = (await get(address, "/healthz"))[1]

    assert re.search(r'"loop": "it was \d\.\d s late"', text)


async def test_metrics_are_in_the_form_that_prometheus_reads(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with told(store, caplog) as address:
        _, text = await get(address, "/metrics")

    samples = [line for line in text.splitlines() if not line.startswith("#")]
    form = re.compile(r'[a-z_]+(\{[a-z]+="[\w.+]+"\})? (\d+(\.\d+)?|NaN|\+Inf)')
    assert [line for line in samples if not form.fullmatch(line)] == []
    assert {'pitboard_deliveries{state="sent"} 0', "pitboard_queue_age_seconds 0"} <= set(samples)


@pytest.mark.parametrize("request_", [b"POST / HTTP/1.1\r\n\r\n", b"GET /x HTTP/1.1\r\n\r\n"])
async def test_anything_else_is_not_found(
    store: Store, caplog: pytest.LogCaptureFixture, request_: bytes
) -> None:
    async with told(store, caplog) as address:
        host, port = address.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(request_)
        answer = await reader.read()
        writer.close()

    assert answer.startswith(b"HTTP/1.1 404 ")


async def test_a_request_without_end_is_dropped_and_others_are_answered(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with told(store, caplog) as address:
        host, port = address.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"x" * 200_000)
        with suppress(ConnectionError):
            await reader.read()
        writer.close()

        assert (await get(address, "/healthz"))[0] == 200


async def test_a_place_that_is_taken_is_refused_by_the_name_of_the_setting(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with AsyncExitStack() as stack:
        address = await stack.enter_async_context(told(store, caplog))
        port = int(address.rpartition(":")[2])

        with pytest.raises(BadSetting, match=r"^PITBOARD_METRICS cannot be listened on"):
            await stack.enter_async_context(
                told_at(("127.0.0.1", port), Health(store, Clock(), ()))
            )


async def test_nowhere_means_nobody_listens(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO"):
        async with told_at(None, Health(store, Clock(), ())):
            pass

    assert "Health at" not in caplog.text

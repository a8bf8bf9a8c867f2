"""Whether this process is well, for whoever hosts it: /healthz, and /metrics for Prometheus.

Nothing is counted for it alone but in memory; the database is asked when somebody looks.
"""

import asyncio
import json
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import BadSetting
from bot.metrics import Gauge, Histogram, Metric, text_of
from db.errors import StoreRefusal
from db.posting import DeliveryState
from db.store import Store

log = logging.getLogger(__name__)

LOOK_EVERY_S = 0.5
LAG_LOOKS = 20
MOST_LAG_S = 1.0
ASK_WITHIN_S = 2.0
REQUEST_WITHIN_S = 5.0
_LAG_S = (0.001, 0.005, 0.02, 0.1, 0.5, 1, 3)


@dataclass(frozen=True, slots=True)
class ShardState:
    """One connection to Discord's gateway."""

    connected: bool
    latency_s: float = float("nan")  # of a heartbeat; not a number before the first


Shards = Callable[[], Mapping[int, ShardState]]


class Health:
    """Looks at the parts of this process. Without `shards` it needs no gateway."""

    def __init__(
        self, store: Store, clock: Clock, metrics: Sequence[Metric], shards: Shards | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._shards = shards
        self._lags: deque[float] = deque(maxlen=LAG_LOOKS)
        self._lag = Histogram("pitboard_loop_lag_seconds", "How late the event loop woke.", _LAG_S)
        self._metrics = (*metrics, self._lag)

    async def watch_the_loop(self) -> None:
        """Note for ever how late the event loop is."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + LOOK_EVERY_S
            await asyncio.sleep(LOOK_EVERY_S)
            late = max(loop.time() - due, 0.0)
            self._lags.append(late)
            self._lag.observe(late)

    async def report(self) -> tuple[bool, dict[str, str]]:
        """Whether all is well, and how it stands with each part in words."""
        parts = {"database": await self._database(), "loop": self._loop()}
        if self._shards is not None:
            parts["gateway"] = _gateway(self._shards())
        return all(text == "ok" for text in parts.values()), parts

    async def metrics(self) -> str:
        """All numbers, as Prometheus reads them."""
        return text_of((*self._metrics, *self._of_gateway(), *await self._of_deliveries()))

    async def _database(self) -> str:
        try:
            async with asyncio.timeout(ASK_WITHIN_S):
                await self._store.data_version()
        except StoreRefusal as refusal:
            return str(refusal)
        except TimeoutError:
            return f"no answer within {ASK_WITHIN_S:g} s"
        return "ok"

    def _loop(self) -> str:
        worst = max(self._lags, default=0.0)
        return "ok" if worst < MOST_LAG_S else f"it was {worst:.1f} s late"

    def _of_gateway(self) -> tuple[Metric, ...]:
        states = self._shards() if self._shards is not None else {}
        up = {str(number): float(state.connected) for number, state in states.items()}
        latency = {str(number): state.latency_s for number, state in states.items()}
        return (
            Gauge("pitboard_shard_up", "Whether a shard is connected.", up, "shard"),
            Gauge("pitboard_heartbeat_seconds", "Latency of its heartbeat.", latency, "shard"),
        )

    async def _of_deliveries(self) -> tuple[Metric, ...]:
        up, name = {"": 1.0}, "pitboard_database_up"
        try:
            async with asyncio.timeout(ASK_WITHIN_S):
                counts = await self._store.notices.counts(self._clock.now())
        except (StoreRefusal, TimeoutError):
            return (Gauge(name, "Whether the database answers.", up | {"": 0.0}),)
        by_state = {one.value: float(counts.by_state.get(one, 0)) for one in DeliveryState}
        age = {"": counts.oldest_overdue.total_seconds()}
        return (
            Gauge(name, "Whether the database answers.", up),
            Gauge("pitboard_deliveries", "Notices of the last 30 days.", by_state, "state"),
            Gauge("pitboard_queue_length", "Notices overdue.", {"": float(counts.overdue)}),
            Gauge("pitboard_queue_age_seconds", "How long the oldest is overdue.", age),
        )


def _gateway(states: Mapping[int, ShardState]) -> str:
    away = [str(number) for number, state in states.items() if not state.connected]
    if not states:
        return "not connected yet"
    return f"not connected: shard {', '.join(away)}" if away else "ok"


@asynccontextmanager
async def told_at(place: tuple[str, int] | None, health: Health) -> AsyncIterator[None]:
    """Answer at `place` inside this block; None: nowhere.

    Raises:
        BadSetting: nobody can listen there.
    """
    if place is None:
        yield
        return
    try:
        server = await asyncio.start_server(_Answering(health).answer, *place)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise BadSetting("PITBOARD_METRICS", f"cannot be listened on: {reason}.") from problem
    host, port = server.sockets[0].getsockname()[:2]
    log.info("Health at http://%s:%d/healthz, numbers at /metrics", host, port)
    watching = asyncio.create_task(health.watch_the_loop())
    try:
        async with server:
            yield
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)


class _Answering:
    """As much of HTTP as it takes to be asked by a monitor."""

    def __init__(self, health: Health) -> None:
        self._health = health

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request, then the connection ends."""
        try:
            async with asyncio.timeout(REQUEST_WITHIN_S):
                head = await reader.readuntil(b"\r\n\r\n")
                status, kind, body = await self._page(head.split(b" ")[:2])
                writer.write(_response(status, kind, body))
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # whoever asked has left, or speaks no HTTP; TimeoutError is an OSError
        except Exception:
            # Otherwise asyncio would tell of it, and nobody would be answered.
            log.exception("Health could not be told")
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def _page(self, request: list[bytes]) -> tuple[str, str, str]:
        match request:
            case [b"GET", b"/healthz"]:
                is_well, parts = await self._health.report()
                status = "200 OK" if is_well else "503 Service Unavailable"
                return status, "application/json", json.dumps(parts) + "\n"
            case [b"GET", b"/metrics"]:
                text = await self._health.metrics()
                return "200 OK", "text/plain; version=0.0.4; charset=utf-8", text
        return "404 Not Found", "text/plain", "There are /healthz and /metrics.\n"


def _response(status: str, kind: str, body: str) -> bytes:
    content = body.encode()
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + content

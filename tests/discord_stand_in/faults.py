"""What goes wrong on purpose: limits hit, errors, cut wires, lost gateways.

Each fault is given a method and a path pattern (`*` stands for anything, the `/api/v10` left out)
and takes effect on the next `times` requests that match.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase

from tests.discord_stand_in.gateway import Gateway
from tests.discord_stand_in.session import Op
from tests.discord_stand_in.wire import Call, Json

EVERY = 1_000_000_000


class Moment(StrEnum):
    """When a fault strikes: before the request did anything, or after it did everything."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Failure:
    """A reply in place of the true one."""

    status: int
    body: Json
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection is reset in place of a reply."""


@dataclass(frozen=True, slots=True)
class Stall:
    """The reply waits."""

    seconds: float


Effect = Failure | Cut | Stall


@dataclass(slots=True, eq=False)
class Fault:
    """One thing that goes wrong; `struck` counts how often it has."""

    method: str
    pattern: str
    effect: Effect
    moment: Moment
    times: int
    where: Callable[[Call], bool] | None
    struck: int = 0

    def strikes(self, call: Call) -> bool:
        """Whether it takes effect on `call`."""
        if self.struck >= self.times or self.method not in ("*", call.method):
            return False
        if not fnmatchcase(call.path, self.pattern):
            return False
        return self.where is None or self.where(call)


class Faults:
    """The faults still to come."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self.planned: list[Fault] = []

    def rate_limit(
        self,
        method: str = "*",
        path: str = "*",
        *,
        retry_after: float,
        is_global: bool = False,
        times: int = 1,
        where: Callable[[Call], bool] | None = None,
    ) -> Fault:
        """Answer 429; the request does nothing. Seconds may have fractions."""
        body = {
            "message": "You are being rate limited.",
            "retry_after": retry_after,
            "global": is_global,
        }
        headers = {
            # discord.py takes a 429 without Via for a ban by Cloudflare.
            "Via": "1.1 google",
            "Retry-After": str(int(retry_after) + 1),
            "X-RateLimit-Scope": "global" if is_global else "user",
        }
        if is_global:
            headers["X-RateLimit-Global"] = "true"
        effect = Failure(429, body, headers)
        return self._plan(method, path, effect, Moment.BEFORE, times, where)

    def fail(
        self,
        method: str = "*",
        path: str = "*",
        *,
        status: int,
        body: Json | None = None,
        processed: bool = False,
        times: int = 1,
        where: Callable[[Call], bool] | None = None,
    ) -> Fault:
        """Answer `status`; the request did everything if `processed`, else nothing."""
        effect = Failure(status, body or {"message": f"{status}: on purpose", "code": 0}, {})
        moment = Moment.AFTER if processed else Moment.BEFORE
        return self._plan(method, path, effect, moment, times, where)

    def cut(
        self,
        method: str = "*",
        path: str = "*",
        *,
        processed: bool = False,
        times: int = 1,
        where: Callable[[Call], bool] | None = None,
    ) -> Fault:
        """Reset the connection; the request did everything if `processed`, else nothing."""
        moment = Moment.AFTER if processed else Moment.BEFORE
        return self._plan(method, path, Cut(), moment, times, where)

    def stall(
        self,
        method: str = "*",
        path: str = "*",
        *,
        seconds: float,
        processed: bool = False,
        times: int = 1,
        where: Callable[[Call], bool] | None = None,
    ) -> Fault:
        """Wait before the request does anything or, if `processed`, before the reply."""
        moment = Moment.AFTER if processed else Moment.BEFORE
        return self._plan(method, path, Stall(seconds), moment, times, where)

    def _plan(
        self,
        method: str,
        path: str,
        effect: Effect,
        moment: Moment,
        times: int,
        where: Callable[[Call], bool] | None,
    ) -> Fault:
        fault = Fault(method, path, effect, moment, times, where)
        self.planned.append(fault)
        return fault

    def clear(self) -> None:
        """Let everything go right again."""
        self.planned.clear()

    async def strike(self, call: Call, moment: Moment) -> Failure | Cut | None:
        """Let the first fault for `call` at this `moment` take effect; stalls stall here."""
        for fault in self.planned:
            if fault.moment is not moment or not fault.strikes(call):
                continue
            fault.struck += 1
            if isinstance(fault.effect, Stall):
                await asyncio.sleep(fault.effect.seconds)
                continue
            return fault.effect
        return None

    async def drop_gateway(self, *, resumable: bool = True) -> None:
        """Cut all gateway connections without a goodbye; not `resumable` forgets the sessions."""
        for session in self._gateway.live:
            if session.connection is not None:
                session.connection.abort()
            if not resumable:
                self._gateway.sessions.pop(session.id, None)
        await self._gateway.disconnected()

    async def close_gateway(self, code: int) -> None:
        """Close all gateway connections with `code`, as 4000, 4009 or 1001; sessions stay."""
        for session in self._gateway.live:
            if session.connection is not None:
                await session.connection.socket.close(code=code)

    async def ask_to_reconnect(self) -> None:
        """Send everyone op 7."""
        for session in self._gateway.live:
            if session.connection is not None:
                await session.connection.send(Op.RECONNECT, None)

    async def invalidate_sessions(self, *, resumable: bool = False) -> None:
        """Send everyone op 9; not `resumable` forgets the sessions."""
        for session in self._gateway.live:
            if not resumable:
                self._gateway.sessions.pop(session.id, None)
            if session.connection is not None:
                await session.connection.send(Op.INVALID_SESSION, resumable)

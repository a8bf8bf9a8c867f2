"""The words spoken on the wire: JSON, snowflakes, refusals, and waiting for a change."""

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

# The wire's own shape: what a peer sends is not known until it has been looked at.
Json = dict[str, Any]

DISCORD_EPOCH_MS = 1_420_070_400_000

encode = json.JSONEncoder(separators=(",", ":")).encode


class Refused(Exception):
    """Discord's answer to a request it does not carry out."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status}: {message} (code {code})")
        self.status = status
        self.body: Json = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart body, or as a member attaches it to an option."""

    filename: str
    content: bytes
    content_type: str = "application/octet-stream"
    field: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One request as the route that serves it sees it."""

    method: str
    path: str
    arguments: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = None
    files: tuple[Upload, ...] = ()

    def number(self, name: str) -> int:
        """The path's argument `name` as a snowflake.

        Raises:
            Refused: it is not a number, as Discord would say it.
        """
        text = self.arguments[name]
        if not text.isdecimal():
            raise Refused(400, 50035, "Invalid Form Body")
        return int(text)


@dataclass(slots=True)
class Snowflakes:
    """Ids that grow with time, as Discord's do; discord.py reads the moment out of them."""

    _last: int = 0

    def next(self) -> int:
        """A new id, greater than all before it."""
        now = (time.time_ns() // 1_000_000 - DISCORD_EPOCH_MS) << 22
        self._last = max(self._last + 1, now)
        return self._last


@dataclass(slots=True)
class Changes:
    """Wakes those who wait for something to hold."""

    _waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def tell(self) -> None:
        """Let everyone who waits look again."""
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, holds: Callable[[], bool], seconds: float) -> None:
        """Return as soon as `holds()`.

        Raises:
            TimeoutError: it did not within `seconds`.
        """
        if holds():
            return
        async with asyncio.timeout(seconds):
            while not holds():
                future = asyncio.get_running_loop().create_future()
                self._waiting.append(future)
                await future

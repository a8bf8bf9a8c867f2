"""A stand-in for what delivery needs of Discord: it takes messages, knows nonces, shows history.

Far less than tests/discord_stand_in, so that thousands of messages with faults cost little.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from time import time

from aiohttp import web


class Fault(Enum):
    """What goes wrong with one POST."""

    UNAVAILABLE = "503, and nothing was done"
    LOST_ANSWER = "502, and everything was done"
    CUT = "the connection is cut, and everything was done"
    LIMITED = "429"
    STALL_BEFORE = "no answer in time, and the message comes late"
    STALL_AFTER = "no answer in time, and everything was done"


@dataclass(slots=True)
class Post:
    """A message that stands, or stood."""

    id: int
    mark: str
    at: float
    text: str
    role_id: int | None = None
    silent: bool = False
    deleted: bool = False


@dataclass(slots=True)
class FakeDiscord:
    """Channels by id, each made when first posted to."""

    nonce_window: float = 180.0
    stall_s: float = 1.0
    fault: Callable[[], Fault | None] = lambda: None
    time: Callable[[], float] = time
    posts: dict[int, list[Post]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    forbidden: set[int] = field(default_factory=set)
    secret: set[int] = field(default_factory=set)  # no READ_MESSAGE_HISTORY
    deduplicated: int = 0
    looked_up: int = 0
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _ids: "count[int]" = field(default_factory=lambda: count(1))
    _nonces: dict[str, Post] = field(default_factory=dict)
    _in_order: "deque[tuple[float, str]]" = field(default_factory=deque)

    def forget_nonces(self) -> None:
        """The window is over, though no time has gone by."""
        self._nonces.clear()
        self._in_order.clear()

    def accept(self, channel: int, body: dict[str, object]) -> Post:
        """Take a message, or give back the one that came with its nonce before."""
        nonce, now = str(body["nonce"]), self.time()
        while self._in_order and self._in_order[0][0] + self.nonce_window <= now:
            self._nonces.pop(self._in_order.popleft()[1], None)
        if nonce in self._nonces:
            self.deduplicated += 1
            return self._nonces[nonce]
        role = body.get("role_id")
        post = Post(
            next(self._ids),
            str(body["mark"]),
            now,
            str(body["text"]),
            role if isinstance(role, int) else None,
            bool(body.get("silent")),
        )
        self.posts.setdefault(channel, []).append(post)
        self._nonces[nonce] = post
        self._in_order.append((now, nonce))
        self.news.set()
        return post

    def count(self, mark: str) -> int:
        """How many messages were ever made with that mark."""
        return sum(post.mark == mark for posts in self.posts.values() for post in posts)

    def posts_in(self, channel: int) -> list[Post]:
        """What stands in a channel."""
        return [post for post in self.posts.get(channel, []) if not post.deleted]

    async def _post(self, request: web.Request) -> web.Response:
        channel, body = int(request.match_info["channel"]), await request.json()
        if channel in self.gone:
            return _refused(404, 10003)
        if channel in self.forbidden:
            return _refused(403, 50013)
        fault = self.fault()
        if fault is Fault.UNAVAILABLE:
            return web.json_response({}, status=503)
        if fault is Fault.LIMITED:
            return web.json_response({"retry_after": 0.1}, status=429)
        if fault is Fault.STALL_BEFORE:
            await asyncio.sleep(self.stall_s)
        post = self.accept(channel, body)
        if fault is Fault.STALL_AFTER:
            await asyncio.sleep(self.stall_s)
        if fault is Fault.LOST_ANSWER:
            return web.json_response({}, status=502)
        if fault is Fault.CUT and request.transport is not None:
            request.transport.close()
        if post.deleted:
            return _refused(404, 10008)
        return web.json_response({"id": post.id})

    async def _history(self, request: web.Request) -> web.Response:
        channel, after = int(request.match_info["channel"]), float(request.query["after"])
        self.looked_up += 1
        if channel in self.gone:
            return _refused(404, 10003)
        if channel in self.secret:
            return _refused(403, 50001)
        posts = self.posts.get(channel, [])
        found = [
            {"id": post.id, "mark": post.mark}
            for post in posts
            if post.at > after and not post.deleted
        ]
        return web.json_response(found)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """The address it is reached at."""
        app = web.Application()
        app.router.add_post("/channels/{channel}/messages", self._post)
        app.router.add_get("/channels/{channel}/messages", self._history)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            host, port = runner.addresses[0][:2]
            yield f"http://{host}:{port}"
        finally:
            await runner.cleanup()


def _refused(status: int, code: int) -> web.Response:
    return web.json_response({"code": code}, status=status)

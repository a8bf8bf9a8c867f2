"""One shard's session and the connection that carries it at the moment."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum

from aiohttp import web

from tests.discord_stand_in.wire import Json, encode

REPLAYED_AT_MOST = 10_000
FRAMES_PER_MINUTE = 120


class Op(IntEnum):
    """What a gateway frame is.

    Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes
    """

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE_STATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class GatewayClosed(Exception):
    """Discord ends the connection with one of its close codes."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code} {reason}")
        self.code = code
        self.reason = reason


@dataclass(slots=True, eq=False)
class Connection:
    """One websocket."""

    socket: web.WebSocketResponse
    request: web.BaseRequest
    session: "Session | None" = None
    _frames: int = 0
    _minute_began: float = 0.0

    async def send(self, op: Op, data: "Json | bool | None") -> None:
        """Send a frame that is no event."""
        await self.socket.send_str(encode({"op": int(op), "d": data, "s": None, "t": None}))

    def count_frame(self) -> None:
        """Take note of a frame that came in.

        Raises:
            GatewayClosed: it was more than Discord takes in a minute.
        """
        now = asyncio.get_running_loop().time()
        if now - self._minute_began >= 60:
            self._minute_began, self._frames = now, 0
        self._frames += 1
        if self._frames > FRAMES_PER_MINUTE:
            raise GatewayClosed(4008, "Rate limited.")

    def abort(self) -> None:
        """Cut the wire without a goodbye."""
        if self.request.transport is not None:
            self.request.transport.abort()


@dataclass(slots=True, eq=False)
class Session:
    """What one shard has been told, so that it can be told again."""

    id: str
    shard: int
    shard_count: int
    intents: int
    # `receiver` gets the frames; `connection` is the same once all guilds have been told.
    receiver: Connection | None = None
    connection: Connection | None = None
    sequence: int = 0
    _told: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=REPLAYED_AT_MOST))

    def is_for(self, guild_id: int | None) -> bool:
        """Whether this shard hears of that guild; private matters go to shard 0."""
        return ((guild_id or 0) >> 22) % self.shard_count == self.shard

    async def tell(self, event: str, data: str) -> None:
        """Send an event, or keep it for the resume when nobody is connected."""
        self.sequence += 1
        frame = f'{{"t":"{event}","s":{self.sequence},"op":0,"d":{data}}}'
        self._told.append((self.sequence, frame))
        if self.receiver is None:
            return
        try:
            await self.receiver.socket.send_str(frame)
        except ConnectionError:
            self.receiver = self.connection = None

    def can_replay(self, sequence: int) -> bool:
        """Whether everything after `sequence` is still at hand."""
        oldest = self._told[0][0] if self._told else 1
        return oldest - 1 <= sequence <= self.sequence

    async def replay(self, connection: Connection, sequence: int) -> None:
        """Tell `connection` all that came after `sequence`, and that this was it."""
        missed = [frame for number, frame in self._told if number > sequence]
        for frame in missed:
            await connection.socket.send_str(frame)
        self.receiver = connection
        await self.tell("RESUMED", '{"_trace":[]}')

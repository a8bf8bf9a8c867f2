"""Discord's gateway: sessions, heartbeats, events, and taking up where a connection broke.

Source: https://discord.com/developers/docs/events/gateway
"""

import asyncio
import json
import secrets
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

from tests.discord_stand_in.guild_record import GuildRecord
from tests.discord_stand_in.session import Connection, GatewayClosed, Op, Session
from tests.discord_stand_in.wire import Changes, Json, encode
from tests.discord_stand_in.world import World

GUILDS_INTENT = 1 << 0
# GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT.
PRIVILEGED_INTENTS = 1 << 1 | 1 << 8 | 1 << 15
GUILDS_PER_SHARD = 2_500
IDENTIFIES_PER_DAY = 1_000


class Gateway:
    """Who is connected, and what they are told."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self._tasks: set[asyncio.Task[None]] = set()
        self.sessions: dict[str, Session] = {}
        self.changes = Changes()
        self.heartbeat_interval = 41.25
        self.acknowledge_after = 0.03
        self.privileged_intents = 0
        # While set, new connections are turned away; those that stand are not touched.
        self.down = False
        self.identifies = 0
        self.identified_at: list[float] = []
        self.max_concurrency = 1
        self.resumes = 0

    @property
    def url(self) -> str:
        """Where clients connect."""
        return f"ws://{self._world.address}/"

    @property
    def live(self) -> list[Session]:
        """The sessions that are connected and know their guilds."""
        return [session for session in self.sessions.values() if session.connection]

    async def connected(self, shards: int = 1, *, seconds: float = 10.0) -> None:
        """Return once `shards` sessions are connected and know their guilds.

        Raises:
            TimeoutError: they were not within `seconds`.
        """
        await self.changes.until(lambda: len(self.live) >= shards, seconds)

    async def disconnected(self, *, seconds: float = 10.0) -> None:
        """Return once nobody is connected.

        Raises:
            TimeoutError: somebody still was after `seconds`.
        """
        await self.changes.until(lambda: not self.live, seconds)

    async def dispatch(
        self, event: str, payload: Json, *, guild_id: int | None = None, intent: int = 0
    ) -> int:
        """Tell every session whose shard and intents the event is for; how many were told.

        A session that lost its connection is told when it resumes.
        """
        data = encode(payload)
        told = 0
        for session in tuple(self.sessions.values()):
            if session.is_for(guild_id) and session.intents & intent == intent:
                await session.tell(event, data)
                told += 1
        return told

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        """Speak with one client until the connection ends."""
        if self.down:
            return web.Response(status=503)
        socket = web.WebSocketResponse(compress=False, max_msg_size=16_384)
        await socket.prepare(request)
        connection = Connection(socket, request)
        try:
            await connection.send(Op.HELLO, {"heartbeat_interval": self.heartbeat_interval * 1000})
            await self._listen(connection)
        except GatewayClosed as closed:
            await socket.close(code=closed.code, message=closed.reason.encode())
        finally:
            self._part(connection)
        return socket

    async def _listen(self, connection: Connection) -> None:
        async for frame in connection.socket:
            if frame.type is not WSMsgType.TEXT:
                raise GatewayClosed(4002, "Decode error.")
            connection.count_frame()
            try:
                message = json.loads(frame.data)
                op, data = message["op"], message.get("d")
            except (ValueError, KeyError, TypeError) as error:
                raise GatewayClosed(4002, "Decode error.") from error
            await self._hear(connection, op, data)

    async def _hear(self, connection: Connection, op: int, data: Any) -> None:  # noqa: ANN401
        match op:
            case Op.HEARTBEAT:
                self._later(self._acknowledge(connection))
            case Op.IDENTIFY if connection.session is not None:
                raise GatewayClosed(4005, "Already authenticated.")
            case Op.IDENTIFY:
                await self._identify(connection, data)
            case Op.RESUME:
                await self._resume(connection, data)
            case Op.PRESENCE | Op.VOICE_STATE | Op.REQUEST_MEMBERS if connection.session is None:
                raise GatewayClosed(4003, "Not authenticated.")
            case Op.PRESENCE | Op.VOICE_STATE:
                pass
            case _:
                raise GatewayClosed(4001, "Unknown opcode.")

    async def _acknowledge(self, connection: Connection) -> None:
        # At once, the answer would overtake discord.py's keep-alive thread and its latency
        # would read as a whole interval.
        await asyncio.sleep(self.acknowledge_after)
        await connection.send(Op.HEARTBEAT_ACK, None)

    async def _identify(self, connection: Connection, data: Json) -> None:
        if data.get("token") != self._token:
            raise GatewayClosed(4004, "Authentication failed.")
        intents = data.get("intents")
        if not isinstance(intents, int) or intents < 0 or not data.get("properties"):
            raise GatewayClosed(4013, "Invalid intent(s).")
        if intents & PRIVILEGED_INTENTS & ~self.privileged_intents:
            raise GatewayClosed(4014, "Disallowed intent(s).")
        shard, count = self._shard(data)
        self.identifies += 1
        self.identified_at.append(asyncio.get_running_loop().time())
        session = Session(secrets.token_hex(16), shard, count, intents)
        self.sessions[session.id] = connection.session = session
        session.receiver = connection
        await self._greet(session)
        session.connection = connection
        self.changes.tell()

    def _shard(self, data: Json) -> tuple[int, int]:
        shard, count = data.get("shard") or (0, 1)
        if not 0 <= shard < count:
            raise GatewayClosed(4010, "Invalid shard.")
        if len(self._world.guilds) > GUILDS_PER_SHARD * count:
            raise GatewayClosed(4011, "Sharding required.")
        return shard, count

    async def _greet(self, session: Session) -> None:
        guilds = list(self._guilds_of(session))
        ready = {
            "v": 10,
            "user": self._world.bot.as_json() | {"verified": True, "email": None},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": [session.shard, session.shard_count],
            "application": {"id": str(self._world.application_id), "flags": 1 << 23},
            "private_channels": [],
            "relationships": [],
            "user_settings": {},
            "presences": [],
            "guild_join_requests": [],
            "geo_ordered_rtc_regions": [],
        }
        await session.tell("READY", encode(ready))
        if session.intents & GUILDS_INTENT:
            for guild in guilds:
                await session.tell("GUILD_CREATE", encode(guild.as_event(self._world.bot)))

    def _guilds_of(self, session: Session) -> Iterator[GuildRecord]:
        for guild in self._world.guilds.values():
            if guild.bot_is_in and session.is_for(guild.id):
                yield guild

    async def _resume(self, connection: Connection, data: Json) -> None:
        if data.get("token") != self._token:
            raise GatewayClosed(4004, "Authentication failed.")
        session = self.sessions.get(data.get("session_id", ""))
        if session is None or not session.can_replay(data["seq"]):
            await connection.send(Op.INVALID_SESSION, False)
            return
        if session.receiver is not None:
            await session.receiver.socket.close(code=4000)
        self.resumes += 1
        connection.session = session
        await session.replay(connection, data["seq"])
        session.connection = connection
        self.changes.tell()

    def _part(self, connection: Connection) -> None:
        session = connection.session
        if session is None or session.receiver is not connection:
            return
        session.receiver = session.connection = None
        # A client that says goodbye with 1000 or 1001 gives up its session.
        if connection.socket.close_code in (1000, 1001):
            self.sessions.pop(session.id, None)
        self.changes.tell()

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(_ignoring_a_closed_connection(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Close all connections, as when Discord goes down, and end what still runs."""
        for session in tuple(self.sessions.values()):
            if session.receiver is not None:
                session.receiver.abort()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _ignoring_a_closed_connection(work: Coroutine[Any, Any, None]) -> None:
    with suppress(ConnectionError):
        await work

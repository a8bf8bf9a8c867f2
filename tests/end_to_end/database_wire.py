"""The wire between processes and their PostgreSQL server, which a test can unplug."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import parse_qs, urlsplit

PORT = 5432


class DatabaseWire:
    """Carries bytes to the server at `url`, a socket in a folder, while it is plugged in."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._socket = f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.{PORT}"
        self._database = parts.path
        self._server: asyncio.Server | None = None
        self._port = 0
        self._writers: set[asyncio.StreamWriter] = set()

    @property
    def url(self) -> str:
        """Where processes find the database, at the other end of this wire."""
        return f"postgresql://postgres@127.0.0.1:{self._port}{self._database}"

    async def plug_in(self) -> None:
        """Let bytes through, at the same port as before."""
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def unplug(self) -> None:
        """Break all connections, and take no new ones."""
        if self._server is not None:
            self._server.close()
        for writer in tuple(self._writers):
            writer.transport.abort()

    async def _carry(self, near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        far_in, far_out = await asyncio.open_unix_connection(self._socket)
        ends = {near_out, far_out}
        self._writers |= ends
        try:
            await asyncio.gather(_pump(near_in, far_out), _pump(far_in, near_out))
        finally:
            for end in ends:
                end.transport.abort()
            self._writers -= ends


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    writer.transport.abort()


@asynccontextmanager
async def plugged_in(url: str) -> AsyncIterator[DatabaseWire]:
    """A wire to the database at `url`."""
    wire = DatabaseWire(url)
    await wire.plug_in()
    try:
        yield wire
    finally:
        await wire.unplug()

"""The stand-in as a whole: one port on loopback that is Discord for the bot."""

import socket
from collections import Counter
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.discord_stand_in.channel_routes import ChannelRoutes
from tests.discord_stand_in.commands import Commands
from tests.discord_stand_in.event_routes import EventRoutes
from tests.discord_stand_in.faults import Faults
from tests.discord_stand_in.gateway import Gateway
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.identity_routes import IdentityRoutes
from tests.discord_stand_in.interaction_routes import InteractionRoutes
from tests.discord_stand_in.interactions import Interactions
from tests.discord_stand_in.posts import Posts
from tests.discord_stand_in.rate_limits import RateLimits
from tests.discord_stand_in.rest import API, Rest
from tests.discord_stand_in.routes import Routes
from tests.discord_stand_in.stage import Stage
from tests.discord_stand_in.world import World

TOKEN = "MTIz.stand-in.token"  # made up; only the stand-in accepts it


class StandIn:
    """Discord on loopback: `async with StandIn.start() as discord:`.

    Leaving the context fails the test when the bot asked for something that is not stood in
    for, or sent something Discord would refuse. A test that means to breaks a limit empties
    `violations` afterwards.
    """

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.token = TOKEN
        self.violations: list[str] = []
        self.world = World(f"127.0.0.1:{self._socket.getsockname()[1]}")
        self.gateway = Gateway(self.world, TOKEN)
        self.faults = Faults(self.gateway)
        self.commands = Commands(self.world, self.violations)
        self.interactions = Interactions(self.world, self.gateway)
        posts = Posts(self.world, self.violations)
        self.routes = Routes(
            (
                IdentityRoutes(self.world, self.gateway, self.commands).table(),
                ChannelRoutes(self.world, posts, self.gateway).table(),
                EventRoutes(self.world, self.violations).table(),
                InteractionRoutes(self.world, posts, self.interactions, self.violations).table(),
            )
        )
        self.rate_limits = RateLimits()
        self._rest = Rest(self.world, TOKEN, self.routes, self.faults, self.rate_limits)
        self._stage = Stage(self.world, self.gateway, self.commands, self.interactions, posts)
        # A stalled request must not hold up the end of a test.
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None), shutdown_timeout=0.05
        )
        self.guild = self.add_guild("Pit Lane")

    @classmethod
    def start(cls) -> Self:
        """A stand-in on a port of its own, with one guild `guild` and its channel `general`."""
        return cls()

    @property
    def api_base(self) -> str:
        """What DISCORD_API_BASE is to be."""
        return f"http://{self.world.address}{API}"

    @property
    def requests(self) -> Counter[str]:
        """How often each endpoint was asked, as `POST /channels/{channel_id}/messages`."""
        return self._rest.requests

    @property
    def unknown_requests(self) -> list[str]:
        """What the bot asked for that nothing here stands in for."""
        return self._rest.unknown_requests

    def add_guild(
        self, name: str, *, channels: tuple[str, ...] = ("general",), locale: str = "en-US"
    ) -> Guild:
        """A guild the bot is in; one added while the bot runs comes with `await guild.join()`."""
        record = self.world.add_guild(name, locale=locale)
        for channel in channels:
            self.world.add_channel(record, channel)
        return Guild(record, self._stage)

    def check(self) -> None:
        """Fail when something happened that must not.

        Raises:
            AssertionError: an unknown request, a broken limit, or a defect of the stand-in.
        """
        wrong = {
            "not stood in for": self.unknown_requests,
            "Discord would refuse": self.violations,
            "the stand-in itself failed": self._rest.defects,
        }
        told = [f"{what}: {each}" for what, found in wrong.items() for each in found]
        if told:
            raise AssertionError("\n".join(told))

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.path == "/":
            return await self.gateway.serve(request)
        return await self._rest.handle(request)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.gateway.close()
        await self._runner.cleanup()
        self._socket.close()
        if error is None:
            self.check()

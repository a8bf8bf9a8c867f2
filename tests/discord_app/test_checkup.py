"""`pitboard doctor` asks Discord, and says how to mend what it finds."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from aiohttp import web

from bot.discord_app.checkup import consult
from bot.doctor import examine
from bot.settings import Settings
from db.posting import Target, Want, Wish
from db.store import Store
from tests.discord_stand_in.guild import Guild
from tests.discord_stand_in.permissions import Permission
from tests.discord_stand_in.server import StandIn
from tests.notices.season import subscribe

TOKEN = "MTIz.b.secret"


@dataclass
class Answers:
    """What a Discord answers that the stand-in would not."""

    ahead: timedelta = timedelta()
    flags: int = 0
    gateway: Mapping[str, Any] = field(default_factory=lambda: {"shards": 1})
    status: int = 200

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """The address of its API."""
        runner = web.ServerRunner(web.Server(self._answer), shutdown_timeout=0.1)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.Response:
        body = {
            "/users/@me": {"id": "1", "username": "pitboard"},
            "/applications/@me": {"id": "1", "flags": self.flags},
            "/gateway/bot": dict(self.gateway),
        }[request.path]
        date = format_datetime(datetime.now(UTC) - self.ahead, usegmt=True)
        return web.json_response(body, status=self.status, headers={"Date": date})

    async def told(self, shard_count: int | None = None) -> str:
        """What is found."""
        async with self.serving() as api_base:
            return await told(Settings(TOKEN, api_base, shard_count=shard_count))


async def told(settings: Settings, *channels: int) -> str:
    return "\n".join([str(finding) async for finding in consult(settings, channels)])


def settings_for(stand_in: StandIn) -> Settings:
    return Settings(token=stand_in.token, api_base=stand_in.api_base)


async def test_all_is_fine(stand_in: StandIn, guild: Guild) -> None:
    found = await told(settings_for(stand_in), guild.channel().id)

    assert found.splitlines() == [
        "fine   Discord knows the token: the bot is pitboard",
        "fine   The computer's clock agrees with Discord's",
        "fine   No privileged intent is on, and none is needed",
        "fine   Shards: 1, of which Discord recommends 1",
        "fine   I can post in 1 channel that notices go to",
    ]


async def test_a_token_that_discord_does_not_know_ends_the_questions(stand_in: StandIn) -> None:
    found = await told(Settings(token=TOKEN, api_base=stand_in.api_base))

    assert found.startswith("wrong  Discord does not accept DISCORD_TOKEN: copy it anew")
    assert len(found.splitlines()) == 1
    assert "secret" not in found


async def test_a_discord_that_cannot_be_reached_is_told_with_what_to_look_at() -> None:
    found = await told(Settings(token=TOKEN, api_base="http://127.0.0.1:9/api"))

    assert found.startswith("wrong  Discord cannot be reached at http://127.0.0.1:9/api")
    assert "DISCORD_API_BASE" in found


async def test_a_discord_in_trouble_is_no_fault_of_the_token() -> None:
    found = await Answers(status=503).told()

    assert found == "wrong  Discord answers 503 to who the bot is: try again in some minutes."


@pytest.mark.parametrize(
    ("ahead", "which"), [(timedelta(minutes=2), "s ahead of"), (timedelta(hours=-1), "behind")]
)
async def test_a_clock_that_is_off_is_told(ahead: timedelta, which: str) -> None:
    found = await Answers(ahead=ahead).told()

    assert f"{which} Discord's: notices go out by it" in found


async def test_an_intent_that_is_not_needed_is_noted() -> None:
    found = await Answers(flags=1 << 19).told()

    assert "note   Message Content Intent: on in the developer portal, and not needed" in found


async def test_too_few_shards_are_noted() -> None:
    found = await Answers(gateway={"shards": 4}).told(shard_count=2)

    assert "note   PITBOARD_SHARD_COUNT is 2, and Discord recommends 4" in found


async def test_a_day_without_connections_left_is_told_with_its_end() -> None:
    limit = {"remaining": 1, "reset_after": 5_400_000}
    found = await Answers(gateway={"shards": 2, "session_start_limit": limit}).told()

    assert "wrong  Discord lets the bot connect 1 times more, and 2 shards are to" in found
    assert "wait 1.5 h" in found


async def test_what_is_missing_in_a_channel_is_named(stand_in: StandIn, guild: Guild) -> None:
    guild.channel().deny(stand_in.world.bot, Permission.EMBED_LINKS)

    found = await told(settings_for(stand_in), guild.channel().id)

    assert "wrong  #general in Pit Lane: I lack Embed Links there" in found


async def test_a_channel_that_is_hidden_or_gone_is_told(stand_in: StandIn, guild: Guild) -> None:
    guild.channel().deny(stand_in.world.bot, Permission.VIEW_CHANNEL)

    found = await told(settings_for(stand_in), guild.channel().id, 1)

    assert f"I cannot see channel {guild.channel().id}: grant me View Channel" in found
    assert "Channel 1 is gone: remove what is to be posted there" in found


async def test_the_channels_are_those_of_the_subscriptions(
    stand_in: StandIn, guild: Guild, store: Store, database_url: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    place = Target(guild.channel().id)
    lead = timedelta(hours=1)
    await subscribe(store, Wish(place, "trucks", Want.REMINDERS, lead, guild.id))
    stand_in.gateway.down = True
    env = {
        "DISCORD_TOKEN": stand_in.token,
        "DISCORD_API_BASE": stand_in.api_base,
        "DATABASE_URL": database_url,
    }

    assert await examine(env, (), consult) == 0

    assert "I can post in 1 channel that notices go to" in capsys.readouterr().out

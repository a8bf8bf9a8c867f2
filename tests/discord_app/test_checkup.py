"""`pitboard doctor` asks Discord, and says how to mend what it finds."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from aiohttp import web

from bot.discord_app.checkup import consult
from bot.discord_app.places import MOST_PLACES
from bot.doctor import examine
from bot.settings import Settings
from db.posting import Target, Want, Wish
from db.store import Store
from db.subscriptions import Place
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
    of_gateway: int = 200
    text: str | None = None  # in place of the JSON it would be

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
        status = self.of_gateway if request.path == "/gateway/bot" else self.status
        text = self.text if self.text is not None else json.dumps(body)
        return web.json_response(text=text, status=status, headers={"Date": date})

    async def told(self, shard_count: int | None = None) -> str:
        """What is found."""
        async with self.serving() as api_base:
            return await told(Settings(TOKEN, api_base, shard_count=shard_count))


async def told(settings: Settings, *places: Place) -> str:
    return "\n".join([str(finding) async for finding in consult(settings, places)])


def settings_for(stand_in: StandIn) -> Settings:
    return Settings(token=stand_in.token, api_base=stand_in.api_base)


async def test_all_is_fine(stand_in: StandIn, guild: Guild) -> None:
    found = await told(settings_for(stand_in), Place(guild.channel().id))

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

    found = await told(settings_for(stand_in), Place(guild.channel().id))

    assert "wrong  #general in Pit Lane: I lack Embed Links there" in found


async def test_where_summaries_come_pictures_are_needed_too(
    stand_in: StandIn, guild: Guild
) -> None:
    guild.channel().deny(stand_in.world.bot, Permission.ATTACH_FILES)
    place = Place(guild.channel().id, frozenset({Want.SUMMARIES}))

    found = await told(settings_for(stand_in), place)

    assert "wrong  #general in Pit Lane: I lack Attach Files there" in found


async def test_a_role_that_the_bot_cannot_ping_is_named(stand_in: StandIn, guild: Guild) -> None:
    role = guild.role("fans", mentionable=False)
    place = Place(guild.channel().id, roles=frozenset({role.id}))

    found = await told(settings_for(stand_in), place)

    assert "or let everyone mention @fans" in found


async def test_a_role_that_is_gone_is_told(stand_in: StandIn, guild: Guild) -> None:
    place = Place(guild.channel().id, roles=frozenset({5}))

    found = await told(settings_for(stand_in), place)

    assert "the role 5 is gone: name another" in found


@pytest.mark.parametrize(
    ("granted", "said"),
    [
        (Permission.CREATE_EVENTS, "fine   I can keep the events of 1 server"),
        (Permission(0), "wrong  Pit Lane: I lack Create Events in this server"),
    ],
)
async def test_events_are_looked_at_in_their_server(
    stand_in: StandIn, guild: Guild, granted: Permission, said: str
) -> None:
    guild.record.everyone.permissions |= granted

    found = await told(settings_for(stand_in), Place(guild.id, frozenset({Want.EVENTS})))

    assert said in found


async def test_the_events_of_a_server_that_was_left_are_told(stand_in: StandIn) -> None:
    found = await told(settings_for(stand_in), Place(1, frozenset({Want.EVENTS})))

    assert "wrong  I am no longer in the server 1, whose events I am to keep" in found


async def test_the_home_server_is_one_that_the_bot_is_in(stand_in: StandIn, guild: Guild) -> None:
    settings = settings_for(stand_in)

    at_home = await told(replace(settings, home_guild=guild.id))
    elsewhere = await told(replace(settings, home_guild=1))

    assert "fine   The home server is Pit Lane" in at_home
    assert "wrong  PITBOARD_HOME_GUILD is 1, and the bot is in no such server" in elsewhere


async def test_that_not_all_channels_were_looked_at_is_told(
    stand_in: StandIn, guild: Guild
) -> None:
    places = [Place(guild.channel().id)] * (MOST_PLACES + 7)

    found = await told(settings_for(stand_in), *places)

    assert "note   7 more channels were not looked at, only the first 100" in found


async def test_a_gateway_in_trouble_is_not_fine() -> None:
    found = await Answers(of_gateway=500).told()

    assert "wrong  Discord answers 500 to where the bot should connect" in found


async def test_a_proxy_that_answers_in_words_of_its_own_is_no_defect() -> None:
    found = await Answers(text="<html>").told()

    assert "wrong  Discord answers 200 to where the bot should connect" in found


async def test_a_channel_that_is_hidden_or_gone_is_told(stand_in: StandIn, guild: Guild) -> None:
    guild.channel().deny(stand_in.world.bot, Permission.VIEW_CHANNEL)

    found = await told(settings_for(stand_in), Place(guild.channel().id), Place(1))

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

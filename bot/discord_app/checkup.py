"""What Discord itself says of the settings, for `pitboard doctor`. No gateway, nothing posted."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import discord

from bot.answers.wording import count
from bot.discord_app.address import discord_at
from bot.discord_app.errors import WrongToken
from bot.discord_app.permissions import POSTING, lacking, mending
from bot.doctor import Finding, State
from bot.settings import Settings

WITHIN = aiohttp.ClientTimeout(total=10)
MOST_SKEW = timedelta(seconds=5)
PER_SHARD = 2_500  # servers; https://discord.com/developers/docs/events/gateway#sharding

# https://discord.com/developers/docs/resources/application#application-object-application-flags
PRIVILEGED = {
    "Presence Intent": 1 << 12 | 1 << 13,
    "Server Members Intent": 1 << 14 | 1 << 15,
    "Message Content Intent": 1 << 18 | 1 << 19,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What an endpoint answers, and by how much our clock is ahead of Discord's then."""

    status: int
    body: dict[str, Any]
    ahead: timedelta | None


async def consult(settings: Settings, channels: tuple[int, ...]) -> AsyncIterator[Finding]:
    """Whether the token is good, the clock right, the shards enough, the channels open."""
    try:
        async with aiohttp.ClientSession(timeout=WITHIN) as session:
            me = await _get(session, settings, "/users/@me")
            yield _of_token(me)
            if me.status != 200:
                return
            for finding in _of_clock(me.ahead):
                yield finding
            yield _of_intents(await _get(session, settings, "/applications/@me"))
            for finding in _of_gateway(settings, await _get(session, settings, "/gateway/bot")):
                yield finding
        async for finding in _of_channels(settings, channels):
            yield finding
    except (aiohttp.ClientError, discord.DiscordException, OSError) as error:
        reason = str(error) or type(error).__name__
        text = f"Discord cannot be reached at {settings.api_base} ({reason}): see to the network"
        yield Finding(State.WRONG, f"{text}, a proxy on the way, and DISCORD_API_BASE.")


async def _get(session: aiohttp.ClientSession, settings: Settings, path: str) -> Said:
    asked_at = datetime.now(UTC)
    headers = {"Authorization": f"Bot {settings.token}"}
    async with session.get(settings.api_base + path, headers=headers) as response:
        between = asked_at + (datetime.now(UTC) - asked_at) / 2
        is_json = response.content_type == "application/json"
        body = await response.json() if is_json else {}
        ahead = _ahead(between, response.headers.get("Date"))
        return Said(response.status, body if isinstance(body, dict) else {}, ahead)


def _ahead(ours: datetime, theirs: str | None) -> timedelta | None:
    try:
        return ours - parsedate_to_datetime(theirs) if theirs else None
    except (ValueError, TypeError):  # no date, or one without a zone
        return None


def _of_token(me: Said) -> Finding:
    if me.status == 401:
        return Finding(State.WRONG, str(WrongToken()))
    if me.status != 200:
        text = f"Discord answers {me.status} to who the bot is: try again in some minutes."
        return Finding(State.WRONG, text)
    return Finding(State.FINE, f"Discord knows the token: the bot is {me.body.get('username')}")


def _of_clock(ahead: timedelta | None) -> Iterator[Finding]:
    if ahead is None:
        return
    if abs(ahead) <= MOST_SKEW:
        yield Finding(State.FINE, "The computer's clock agrees with Discord's")
        return
    which = "ahead of" if ahead > timedelta() else "behind"
    text = f"The computer's clock is {abs(ahead).total_seconds():.0f} s {which} Discord's"
    yield Finding(State.WRONG, f"{text}: notices go out by it, so let the system set it (NTP).")


def _of_intents(application: Said) -> Finding:
    flags = int(application.body.get("flags") or 0)
    granted = [name for name, bits in PRIVILEGED.items() if flags & bits]
    if not granted:
        return Finding(State.FINE, "No privileged intent is on, and none is needed")
    text = f"{', '.join(granted)}: on in the developer portal, and not needed"
    return Finding(State.NOTE, f"{text}. Turn that off there, on the page Bot.")


def _of_gateway(settings: Settings, gateway: Said) -> Iterator[Finding]:
    wanted = int(gateway.body.get("shards") or 1)
    total = settings.shard_count or wanted
    own = len(settings.shards) or total
    if total < wanted:
        text = f"PITBOARD_SHARD_COUNT is {total}, and Discord recommends {wanted}"
        yield Finding(State.NOTE, f"{text}: one shard takes {PER_SHARD} servers at most.")
    else:
        yield Finding(State.FINE, f"Shards: {total}, of which Discord recommends {wanted}")
    limit = gateway.body.get("session_start_limit") or {}
    left = int(limit.get("remaining", own))
    if left < own:
        hours = int(limit.get("reset_after", 0)) / 3_600_000
        text = f"Discord lets the bot connect {left} times more, and {own} shards are to"
        yield Finding(State.WRONG, f"{text}: wait {hours:.1f} h, and see why it restarts so often.")


async def _of_channels(settings: Settings, channels: tuple[int, ...]) -> AsyncIterator[Finding]:
    if not channels:
        return
    fine = 0
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    with discord_at(settings.api_base):
        async with discord.Client(intents=discord.Intents(guilds=True)) as client:
            await client.login(settings.token or "")
            for channel_id in channels:
                trouble = await _trouble(client, channel_id)
                if trouble is None:
                    fine += 1
                else:
                    yield Finding(State.WRONG, trouble)
    if fine:
        yield Finding(State.FINE, f"I can post in {count(fine, 'channel')} that notices go to")


async def _trouble(client: discord.Client, channel_id: int) -> str | None:
    """Why nothing can be posted in a channel, and how to mend it."""
    try:
        channel = await client.fetch_channel(channel_id)
        if not isinstance(channel, discord.abc.GuildChannel):
            return None  # a thread goes by its channel
        guild = await client.fetch_guild(channel.guild.id, with_counts=False)
        own = await guild.fetch_member(client.user.id if client.user else 0)
    except discord.NotFound:
        return f"Channel {channel_id} is gone: remove what is to be posted there (/reminders)."
    except discord.Forbidden:
        return f"I cannot see channel {channel_id}: grant me View Channel in its settings."
    channel.guild = guild
    missing = lacking(channel.permissions_for(own), POSTING)
    return f"#{channel.name} in {guild.name}: {mending(missing)}" if missing else None

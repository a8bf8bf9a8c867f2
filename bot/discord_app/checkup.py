"""What Discord itself says of the settings, for `pitboard doctor`. No gateway, nothing posted."""

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import discord

from bot.discord_app.errors import WrongToken
from bot.discord_app.places import of_places
from bot.doctor import Finding, State
from bot.settings import Settings
from db.subscriptions import Place

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


async def consult(settings: Settings, places: tuple[Place, ...]) -> AsyncIterator[Finding]:
    """Whether the token is good, the clock right, the shards enough, servers and channels open."""
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
        async for finding in of_places(settings, places):
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
        try:
            body = json.loads(await response.read())
        except ValueError:  # a proxy on the way says something of its own
            body = {}
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
    if application.status != 200:
        text = f"Discord answers {application.status} to which intents are on: try again later."
        return Finding(State.NOTE, text)
    flags = _number(application.body.get("flags"))
    granted = [name for name, bits in PRIVILEGED.items() if flags & bits]
    if not granted:
        return Finding(State.FINE, "No privileged intent is on, and none is needed")
    text = f"{', '.join(granted)}: on in the developer portal, and not needed"
    return Finding(State.NOTE, f"{text}. Turn that off there, on the page Bot.")


def _of_gateway(settings: Settings, gateway: Said) -> Iterator[Finding]:
    if gateway.status != 200 or not _number(gateway.body.get("shards")):
        text = f"Discord answers {gateway.status} to where the bot should connect"
        yield Finding(State.WRONG, f"{text}: no bot can start now. Try again in some minutes.")
        return
    wanted = _number(gateway.body.get("shards"))
    total = settings.shard_count or wanted
    own = len(settings.shards) or total
    if total < wanted:
        text = f"PITBOARD_SHARD_COUNT is {total}, and Discord recommends {wanted}"
        yield Finding(State.NOTE, f"{text}: one shard takes {PER_SHARD} servers at most.")
    else:
        yield Finding(State.FINE, f"Shards: {total}, of which Discord recommends {wanted}")
    told = gateway.body.get("session_start_limit")
    limit = told if isinstance(told, dict) else {}
    left = _number(limit.get("remaining"), own)
    if left < own:
        hours = _number(limit.get("reset_after")) / 3_600_000
        text = f"Discord lets the bot connect {left} times more, and {own} shards are to"
        yield Finding(State.WRONG, f"{text}: wait {hours:.1f} h, and see why it restarts so often.")


def _number(raw: object, otherwise: int = 0) -> int:
    return raw if isinstance(raw, int) else otherwise

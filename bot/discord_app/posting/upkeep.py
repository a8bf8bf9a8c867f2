"""Goes on beside the answers: delivers what is due, and forgets servers left long ago."""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime

import aiohttp
import discord

from bot.clock import Clock
from bot.discord_app.codes import is_guild_left
from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.discord_app.summaries.edits import SummaryEditing
from bot.notices.attempt import Means
from bot.notices.courier import Courier
from bot.notices.deliver import Delivering, worker_name
from bot.notices.limiter import Limiter
from bot.parts import Parts
from bot.settings import Settings
from db.errors import StoreRefusal
from db.guilds import Guilds

log = logging.getLogger(__name__)

SWEEP_EVERY_S = 6 * 3600.0
BURSTS_A_SECOND = 4  # 40 a second may begin with ten at once


def limiter_of(settings: Settings) -> Limiter:
    """This process's share of what Discord allows, for all that it posts and edits.

    Where that is left to workers, what members order here and wait for still goes out from here.
    """
    if settings.send_rate == 0:
        return Limiter()
    log.info("At most %d messages a second are posted from here", settings.send_rate)
    return Limiter(settings.send_rate, max(1, settings.send_rate // BURSTS_A_SECOND))


def means_of(parts: Parts, courier: Courier) -> Means:
    """What this process posts with: one pace, one count of refusals and one watch for all of it."""
    limiter = limiter_of(parts.settings)
    return Means(parts.store.notices, courier, worker_name(), parts.clock, limiter=limiter)


def delivering(means: Means) -> Delivering:
    """What delivers notices by itself. It has a name of its own: two of one would share claims."""
    return Delivering(replace(means, worker=worker_name()))


def editing(
    parts: Parts, client: discord.Client, drawing: SummaryDrawing, limiter: Limiter
) -> SummaryEditing:
    """What edits summaries that stand, under a name of its own."""
    worker = worker_name()
    return SummaryEditing(client, parts.store.posts, drawing, worker, parts.clock, limiter=limiter)


async def sweep(guilds: Guilds, client: discord.Client, clock: Clock) -> None:
    """Delete again and again what is kept about servers that the bot left long ago."""
    while True:
        try:
            gone = await sweep_once(guilds, client, clock.now())
        except StoreRefusal as refusal:
            log.warning("Servers left long ago are forgotten later: %s", refusal)
        else:
            if gone:
                log.info("%d servers left long ago are forgotten", gone)
        await asyncio.sleep(SWEEP_EVERY_S)


async def sweep_once(guilds: Guilds, client: discord.Client, now: datetime) -> int:
    """Delete what is kept about servers that the bot left long ago; how many they were.

    Discord is asked first: the bot may have been invited again while nobody listened.
    """
    gone = 0
    for guild_id in await guilds.long_left(now):
        is_there = await _is_there(client, guild_id)
        if is_there:
            await guilds.joined(guild_id)
        elif is_there is False:
            await guilds.forget(guild_id)
            gone += 1
    return gone


async def _is_there(client: discord.Client, guild_id: int) -> bool | None:
    """Whether the bot is in a server; None: nobody knows now."""
    try:
        await client.fetch_guild(guild_id, with_counts=False)
    except discord.HTTPException as error:
        return False if is_guild_left(error) else None
    except (discord.DiscordException, aiohttp.ClientError, OSError):
        return None
    return True

"""Goes on beside the answers: delivers what is due, and forgets servers left long ago."""

import asyncio
import logging

import discord

from bot.clock import Clock
from bot.discord_app.summary_drawing import SummaryDrawing
from bot.discord_app.summary_edits import SummaryEditing
from bot.notices.attempt import Means
from bot.notices.courier import Courier
from bot.notices.deliver import Delivering, worker_name
from bot.notices.limiter import Limiter
from bot.notices.watch import Watch
from bot.parts import Parts
from db.errors import StoreRefusal
from db.guilds import Guilds

log = logging.getLogger(__name__)

SWEEP_EVERY_S = 6 * 3600.0
BURSTS_A_SECOND = 4  # 40 a second may begin with ten at once


def delivering(parts: Parts, courier: Courier, watch: Watch) -> Delivering:
    """What delivers notices, under a name of its own and at this process's share of the rate."""
    rate = parts.settings.send_rate
    limiter = Limiter(rate, max(1, rate // BURSTS_A_SECOND))
    means = Means(
        parts.store.notices, courier, worker_name(), parts.clock, limiter=limiter, watch=watch
    )
    log.info("Notices are delivered by %s, at most %d a second", means.worker, rate)
    return Delivering(means)


def editing(parts: Parts, client: discord.Client, drawing: SummaryDrawing) -> SummaryEditing:
    """What edits summaries that stand, at this process's share of the rate."""
    rate = parts.settings.send_rate
    limiter = Limiter(rate, max(1, rate // BURSTS_A_SECOND))
    worker = worker_name()
    return SummaryEditing(client, parts.store.posts, drawing, worker, parts.clock, limiter=limiter)


async def sweep(guilds: Guilds, clock: Clock) -> None:
    """Delete again and again what is kept about servers that the bot left long ago."""
    while True:
        try:
            gone = await guilds.sweep(clock.now())
        except StoreRefusal as refusal:
            log.warning("Servers left long ago are forgotten later: %s", refusal)
        else:
            if gone:
                log.info("%d servers left long ago are forgotten", gone)
        await asyncio.sleep(SWEEP_EVERY_S)

"""`pitboard worker`: delivers notices over REST alone, without a connection to the gateway."""

import asyncio
import logging
from contextlib import suppress

import discord

from bot.cli import Options
from bot.discord_app.client import MOST_PAUSE_S
from bot.discord_app.door import token_of
from bot.discord_app.gateway.address import discord_at
from bot.discord_app.gateway.plain_log import log_plainly
from bot.discord_app.posting.courier import DiscordCourier
from bot.discord_app.posting.upkeep import delivering, editing, means_of
from bot.discord_app.run import Beside, go_on, log_in, set_by_signals
from bot.discord_app.summaries.drawing import SummaryDrawing
from bot.errors import BadSetting
from bot.health import Health, told_at
from bot.parts import Parts
from bot.pictures.pictures import Pictures

log = logging.getLogger(__name__)


async def run(parts: Parts, _: Options) -> int:
    """Deliver until told to stop.

    Raises:
        WrongToken: Discord does not know the token.
        BadSetting: there is no token, or nothing may be sent.
    """
    log_plainly()
    token, settings = token_of(parts), parts.settings
    if settings.send_rate == 0:
        raise BadSetting("PITBOARD_SEND_RATE", "is 0, and a worker with that would do nothing.")
    stop = asyncio.Event()
    set_by_signals(stop)
    with discord_at(settings.api_base):
        async with _client() as client:
            drawing = SummaryDrawing(parts.current, Pictures(), parts.store.posts)
            courier = DiscordCourier(client, parts.current, parts.clock, drawing)
            means = means_of(parts, courier)
            health = Health(parts.store, parts.clock, means.watch.metrics)
            edits = editing(parts, client, drawing, means.limiter)
            async with told_at(settings.metrics, health):
                loops = delivering(means).run, edits.run
                working = asyncio.create_task(_work(client, token, *loops))
                await _until(stop, working)
    return 0


def _client() -> discord.Client:
    # No gateway is ever asked for them, but discord.py warns of a client without any.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    return discord.Client(
        intents=discord.Intents(guilds=True),
        allowed_mentions=discord.AllowedMentions.none(),
        max_messages=None,
        max_ratelimit_timeout=MOST_PAUSE_S,
    )


async def _work(client: discord.Client, token: str, *loops: Beside) -> None:
    await log_in(client, token)
    async with asyncio.TaskGroup() as group:
        for loop in loops:
            group.create_task(go_on(loop))


async def _until(stop: asyncio.Event, working: asyncio.Task[None]) -> None:
    """Let the work go on until `stop` is set, and then come to its end."""
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
    if stopping.done():
        log.info("Stopping")
        working.cancel()
    stopping.cancel()
    with suppress(asyncio.CancelledError):
        await working

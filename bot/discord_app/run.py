"""Running the client, from the first attempt to log in to a clean end."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import aiohttp
import discord

from bot.discord_app.client import Pitboard
from bot.discord_app.errors import WrongToken
from bot.discord_app.gateway.address import discord_at

log = logging.getLogger(__name__)

FINISH_WITHIN_S = 2.0
AGAIN_AFTER_S = 5.0
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 60.0
SIGNALS = (signal.SIGTERM, signal.SIGINT)

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
BAD_TOKEN = 4004

Beside = Callable[[], Awaitable[None]]
"""Something that goes on while the bot is on Discord; it needs no gateway."""


async def run(client: Pitboard, token: str, api_base: str, *beside: Beside) -> None:
    """Be on Discord until SIGTERM or SIGINT, and do all that goes on `beside`.

    Raises:
        WrongToken: Discord does not know the token.
    """
    stop = asyncio.Event()
    set_by_signals(stop)
    with discord_at(api_base):
        await run_until(stop, client, token, *beside)


async def run_until(stop: asyncio.Event, client: Pitboard, token: str, *beside: Beside) -> None:
    """Be on Discord until `stop` is set, then finish what is under way and say goodbye.

    What goes on `beside` begins after the login and is cancelled first.

    Raises:
        WrongToken: Discord does not know the token.
    """
    async with client:
        logged_in = asyncio.Event()
        working = asyncio.create_task(_work(client, token, logged_in))
        stopping = asyncio.create_task(stop.wait())
        others = [asyncio.create_task(_go_on_from(one, logged_in)) for one in beside]
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        await _end(others)
        if not working.done():
            await _wind_up(client)
            # Closing ends a connection, not the attempts to make one.
            working.cancel()
        with suppress(asyncio.CancelledError):
            await working


async def _wind_up(client: Pitboard) -> None:
    log.info("Stopping")
    if not await client.in_flight.end(FINISH_WITHIN_S):
        log.warning("Stopped while answers were still under way")
    await client.close()


async def go_on(beside: Beside) -> None:
    """Do it, and again whenever it has gone wrong."""
    while True:
        try:
            await beside()
        except Exception:
            # It outlives any defect: what it has not done it finds in the store again.
            log.exception("Something beside the answers went wrong")
        await asyncio.sleep(AGAIN_AFTER_S)


async def _go_on_from(beside: Beside, logged_in: asyncio.Event) -> None:
    await logged_in.wait()
    await go_on(beside)


async def _end(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _work(client: Pitboard, token: str, logged_in: asyncio.Event) -> None:
    await log_in(client, token)
    logged_in.set()
    try:
        await client.connect()
    except discord.ConnectionClosed as error:
        if error.code == BAD_TOKEN:
            raise WrongToken from error
        raise


async def log_in(client: discord.Client, token: str) -> None:
    """Log in, however long Discord cannot be reached.

    Raises:
        WrongToken: Discord does not know the token.
    """
    pause = FIRST_PAUSE_S
    while True:
        try:
            return await client.login(token)
        except discord.LoginFailure as error:
            raise WrongToken from error
        except discord.HTTPException as error:
            if error.status < 500 and error.status != 429:
                raise
            why = f"it answers {error.status}"
        except (
            discord.GatewayNotFound,
            discord.RateLimited,
            aiohttp.ClientError,
            OSError,
        ) as error:
            why = str(error) or type(error).__name__
        log.warning("Discord cannot be reached (%s). Trying again in %g s.", why, pause)
        await _forget_connections(client)
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_S)


async def _forget_connections(client: discord.Client) -> None:
    """Let the next login open a session anew: it would not close the one it had."""
    await client.http.close()
    client.http.connector = discord.utils.MISSING


def set_by_signals(stop: asyncio.Event) -> None:
    """Let the signals that end a process set `stop` from now on."""
    loop = asyncio.get_running_loop()
    for one in SIGNALS:
        try:
            loop.add_signal_handler(one, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(one, lambda *_: loop.call_soon_threadsafe(stop.set))

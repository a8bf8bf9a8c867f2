"""Getting an answer to Discord in time: once, or given up with a line in the log."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import aiohttp
import discord

from bot.discord_app.limits import ANSWER_WITHIN_S

log = logging.getLogger(__name__)

PATIENCE_S = ANSWER_WITHIN_S - 0.2
PAUSE_S = 0.2

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
ANSWERED_ALREADY = 40060
TOO_LATE = frozenset({10062, 10015})


async def deliver(send: Callable[[], Awaitable[object]], *, within_s: float = PATIENCE_S) -> bool:
    """Send a first response, again where Discord asks for patience; whether the member has it.

    To send again is safe: Discord takes one first response to an interaction and refuses
    others. A request that came through although the connection broke is thus known by that.
    A message is sent with a nonce, and within the same minute taken once too.

    Raises:
        discord.HTTPException: Discord refuses what is sent, which sending again does not change.
    """
    loop = asyncio.get_running_loop()
    ends = loop.time() + within_s
    while True:
        try:
            async with asyncio.timeout_at(ends):
                await send()
        except TimeoutError:
            return _given_up("Discord did not take it in time")
        except discord.HTTPException as error:
            if error.code == ANSWERED_ALREADY:
                log.info("The answer was there already (40060)")
                return True
            if error.code in TOO_LATE:
                return _given_up(f"it came too late ({error.code})")
            if error.status != 429 and error.status < 500:
                raise
            pause = _asked_for(error)
            why = f"Discord answers {error.status}"
        except (aiohttp.ClientError, OSError) as error:
            pause, why = PAUSE_S, f"the connection broke ({type(error).__name__})"
        else:
            return True
        if loop.time() + pause >= ends:
            return _given_up(why)
        await asyncio.sleep(pause)


def _given_up(why: str) -> bool:
    log.warning("An answer did not reach the member: %s", why)
    return False


def _asked_for(error: discord.HTTPException) -> float:
    try:
        return float(error.response.headers.get("Retry-After", PAUSE_S))
    except ValueError:  # it may also be a date
        return PAUSE_S

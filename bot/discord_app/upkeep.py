"""Goes on beside the answers: delivers what is due, and forgets servers left long ago."""

import asyncio
import logging

from bot.clock import Clock
from bot.notices.attempt import Means
from bot.notices.courier import Courier
from bot.notices.deliver import Delivering, worker_name
from bot.parts import Parts
from db.errors import StoreRefusal
from db.guilds import Guilds

log = logging.getLogger(__name__)

SWEEP_EVERY_S = 6 * 3600.0


def delivering(parts: Parts, courier: Courier) -> Delivering:
    """What delivers notices, under a name of its own."""
    return Delivering(Means(parts.store.notices, courier, worker_name(), parts.clock))


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

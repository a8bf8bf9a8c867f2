"""The composition root: opens what a front end needs, and closes it in reverse."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.answers.commands import Commands
from bot.answers.questions import every_question
from bot.clock import Clock
from bot.parts import CurrentLookup, Parts
from bot.seeds import sow
from bot.settings import Settings
from db.errors import StoreRefusal
from db.store import Store

log = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0


@asynccontextmanager
async def opened(
    settings: Settings, clock: Clock, *, follow: bool, look_every_s: float = LOOK_EVERY_S
) -> AsyncIterator[Parts]:
    """The parts, their store migrated and seeded.

    With `follow`, what other processes change is taken up while the parts are open.

    Raises:
        Refusal: the database or the seeds cannot be used.
    """
    async with Store.open(settings.database_url) as store:
        await sow(store, clock.now())
        current = await CurrentLookup.of(store)
        parts = Parts(settings, store, current, Commands(every_question()), clock)
        if not follow:
            yield parts
            return
        following = asyncio.create_task(_follow(current, look_every_s))
        try:
            yield parts
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)


async def _follow(current: CurrentLookup, look_every_s: float) -> None:
    """Keep the lookup fresh for ever; a database that is away is waited for."""
    while True:
        await asyncio.sleep(look_every_s)
        try:
            if await current.refresh():
                log.info("Data version %d", current.value.almanac.version)
        except StoreRefusal as refusal:
            log.warning("What is known may be old: %s", refusal)
        except Exception:
            # This loop outlives any defect: answers from an older lookup are better than none.
            log.exception("What is known could not be read anew")

"""`pitboard` with a token: be on Discord."""

from functools import partial

from bot.cli import Options
from bot.discord_app.built import built
from bot.discord_app.gateway.plain_log import log_plainly
from bot.discord_app.posting.upkeep import delivering, editing, sweep
from bot.discord_app.run import Beside
from bot.discord_app.run import run as run_client
from bot.errors import BadSetting
from bot.gaps import Gaps
from bot.health import Health, told_at
from bot.parts import Parts


async def run(parts: Parts, options: Options) -> int:  # noqa: ARG001 - as every door
    """Be on Discord until told to stop.

    Raises:
        WrongToken: Discord does not know the token.
    """
    log_plainly()
    if not parts.settings.gaps:
        await _be_there(parts, None)
        return 0
    async with Gaps(parts.store.gaps, parts.clock).kept() as gaps:
        await _be_there(parts, gaps)
    return 0


async def _be_there(parts: Parts, gaps: Gaps | None) -> None:
    bot, settings = built(parts, gaps), parts.settings
    beside: list[Beside] = [partial(sweep, parts.store.guilds, bot.client, parts.clock)]
    if settings.send_rate:  # else it is left to workers
        beside.append(delivering(bot.means).run)
        beside.append(editing(parts, bot.client, bot.drawing, bot.means.limiter).run)
    metrics = *bot.means.watch.metrics, bot.client.in_flight.seconds
    health = Health(parts.store, parts.clock, metrics, bot.client.shard_states)
    async with told_at(settings.metrics, health):
        await run_client(bot.client, token_of(parts), settings.api_base, *beside)


def token_of(parts: Parts) -> str:
    """The token.

    Raises:
        BadSetting: there is none.
    """
    if parts.settings.token is None:
        raise BadSetting("DISCORD_TOKEN", "is not set, and without it there is no way to Discord.")
    return parts.settings.token

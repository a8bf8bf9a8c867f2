"""`pitboard` with a token: be on Discord."""

from functools import partial

from bot.cli import Options
from bot.discord_app.built import built
from bot.discord_app.plain_log import log_plainly
from bot.discord_app.run import run as run_client
from bot.discord_app.upkeep import delivering, sweep
from bot.errors import BadSetting
from bot.gaps import Gaps
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
    bot = built(parts, gaps)
    await run_client(
        bot.client,
        token_of(parts),
        parts.settings.api_base,
        delivering(parts, bot.courier).run,
        partial(sweep, parts.store.guilds, parts.clock),
    )


def token_of(parts: Parts) -> str:
    """The token.

    Raises:
        BadSetting: there is none.
    """
    if parts.settings.token is None:
        raise BadSetting("DISCORD_TOKEN", "is not set, and without it there is no way to Discord.")
    return parts.settings.token

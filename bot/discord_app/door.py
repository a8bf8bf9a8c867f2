"""`pitboard` with a token: be on Discord."""

from bot.cli import Options
from bot.discord_app.client import Pitboard
from bot.discord_app.plain_log import log_plainly
from bot.discord_app.run import run as run_client
from bot.errors import BadSetting
from bot.parts import Parts


async def run(parts: Parts, options: Options) -> int:  # noqa: ARG001 - as every door
    """Be on Discord until told to stop.

    Raises:
        WrongToken: Discord does not know the token.
    """
    log_plainly()
    client = Pitboard(parts.current, parts.clock, parts.store.settings)
    await run_client(client, token_of(parts), parts.settings.api_base)
    return 0


def token_of(parts: Parts) -> str:
    """The token.

    Raises:
        BadSetting: there is none.
    """
    if parts.settings.token is None:
        raise BadSetting("DISCORD_TOKEN", "is not set, and without it there is no way to Discord.")
    return parts.settings.token

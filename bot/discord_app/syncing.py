"""The way in from the command line: registering the slash commands, without running the bot."""

from bot.cli import Options
from bot.discord_app.built import built
from bot.discord_app.errors import NoToken
from bot.discord_app.gateway.address import discord_at
from bot.discord_app.run import log_in
from bot.parts import Parts


async def run(parts: Parts, _: Options) -> int:
    """Register the commands if they changed; logging in does it. 0 when Discord knows them.

    Raises:
        NoToken: there is none in the settings.
        WrongToken: Discord does not know it.
    """
    settings = parts.settings
    if settings.token is None:
        raise NoToken
    client = built(parts).client
    with discord_at(settings.api_base):
        async with client:
            await log_in(client, settings.token)
    return 0 if client.synced else 1

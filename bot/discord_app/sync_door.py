"""`pitboard sync`: register the slash commands without going online."""

import discord

from bot.cli import Options
from bot.discord_app.address import discord_at
from bot.discord_app.client import Pitboard
from bot.discord_app.commands_sync import sync
from bot.discord_app.door import token_of
from bot.discord_app.run import WrongToken
from bot.parts import Parts


async def run(parts: Parts, options: Options) -> int:  # noqa: ARG001 - as every door
    """Register the commands if they changed, and say so.

    Raises:
        WrongToken: Discord does not know the token.
    """
    token = token_of(parts)
    client = Pitboard(parts.current, parts.clock, parts.store.settings)
    with discord_at(parts.settings.api_base):
        async with client:
            try:
                await client.http.static_login(token)
            except discord.LoginFailure as error:
                raise WrongToken from error

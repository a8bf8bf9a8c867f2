"""The options of slash commands, each declared once."""

from typing import Annotated, Any

import discord
from discord import app_commands

from bot.answers.question import Names
from bot.discord_app.answering.reply import Replies

Interaction = discord.Interaction[Any]


class NameOption(app_commands.Transformer[Any]):
    """A name picked from what is offered, then a slug, or typed as people do."""

    def __init__(self, what: Names) -> None:
        self._what = what

    async def transform(self, _: Interaction, value: str, /) -> str:
        """What was picked or typed, as it is: the question settles what it means."""
        return value

    async def autocomplete(  # type: ignore[override]
        self, interaction: Interaction, value: str, /
    ) -> list[app_commands.Choice[str]]:
        """The names are offered from here.

        Left to discord.py, a list that comes too late would be logged with a traceback and the
        member's id.
        """
        replies: Replies = interaction.client.replies  # of the client that holds these commands
        await replies.offer(interaction, self._what, value)
        return []


DriverOption = Annotated[str, NameOption(Names.DRIVER)]
RaceOption = Annotated[str, NameOption(Names.RACE)]
SeriesOption = Annotated[str, NameOption(Names.SERIES)]

"""The options of slash commands, each declared once."""

from typing import TYPE_CHECKING, Annotated

import discord
from discord import app_commands

from bot.answers.question import Names

if TYPE_CHECKING:  # the client holds the commands that hold the options
    from bot.discord_app.client import Pitboard


class NameOption(app_commands.Transformer["Pitboard"]):
    """A name picked from what is offered, then a slug, or typed as people do."""

    def __init__(self, what: Names) -> None:
        self._what = what

    async def transform(self, _: "discord.Interaction[Pitboard]", value: str, /) -> str:
        """What was picked or typed, as it is: the question settles what it means."""
        return value

    async def autocomplete(  # type: ignore[override]
        self, interaction: "discord.Interaction[Pitboard]", value: str, /
    ) -> list[app_commands.Choice[str]]:
        """The names are offered from here.

        Left to discord.py, a list that comes too late would be logged with a traceback and the
        member's id.
        """
        await interaction.client.replies.offer(interaction, self._what, value)
        return []


DriverOption = Annotated[str, NameOption(Names.DRIVER)]
RaceOption = Annotated[str, NameOption(Names.RACE)]
SeriesOption = Annotated[str, NameOption(Names.SERIES)]

"""Any question in words: by slash command, and from the menu of a message."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app.answering.reply import Replies

MENU = "Ask Pitboard"


class Asking(commands.Cog):
    """Questions in words."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    @app_commands.command()
    @app_commands.describe(question="As you would say it: who led most, where did heim finish")
    async def ask(self, interaction: discord.Interaction, question: str) -> None:
        """Ask anything about the races, in your own words."""
        await self._replies.ask(interaction, question)


def ask_about(replies: Replies) -> app_commands.ContextMenu:
    """The entry in the menu of a message, which asks what the message says.

    discord.py takes no such entries from cogs.
    """

    async def ask(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await replies.ask(interaction, message.content)

    return app_commands.ContextMenu(name=MENU, callback=ask)

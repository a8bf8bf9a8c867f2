"""The slash commands, one file per subject."""

from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.discord_app.answering.reply import Replies
from bot.discord_app.cogs.about import About
from bot.discord_app.cogs.asking import Asking
from bot.discord_app.cogs.drivers import Drivers
from bot.discord_app.cogs.races import Races
from bot.discord_app.cogs.seasons import Seasons


def every_cog(replies: Replies, tree: app_commands.CommandTree[Any]) -> tuple[commands.Cog, ...]:
    """All commands for fans, in the order in which help lists them."""
    return Races(replies), Seasons(replies), Drivers(replies), Asking(replies), About(replies, tree)

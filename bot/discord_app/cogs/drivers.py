"""Slash commands about drivers."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.questions.compare import Compare
from bot.answers.questions.driver import DriverProfile
from bot.discord_app.answering.reply import Replies
from bot.discord_app.options import DriverOption, RaceOption


class Drivers(commands.Cog):
    """One driver, or two side by side."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    @app_commands.command()
    @app_commands.describe(driver="A driver, by any name or car number")
    async def driver(self, interaction: discord.Interaction, driver: DriverOption) -> None:
        """All that is known of a driver."""
        await self._replies.to(interaction, DriverProfile(driver))

    @app_commands.command()
    @app_commands.describe(
        driver="A driver, by any name or car number",
        other="The other driver",
        race="A race or track; the newest they both ran if left out",
    )
    async def compare(
        self,
        interaction: discord.Interaction,
        driver: DriverOption,
        other: DriverOption,
        race: RaceOption | None = None,
    ) -> None:
        """Two drivers side by side."""
        await self._replies.to(interaction, Compare(driver, other, race or None))

"""Slash commands about a season: the points, what comes next, the calendar."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.questions.next_race import NextRace
from bot.answers.questions.schedule import Schedule
from bot.answers.questions.standings import Standings
from bot.discord_app.options import DriverOption, SeriesOption
from bot.discord_app.reply import Replies


class Seasons(commands.Cog):
    """The points table and the calendar."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    @app_commands.command()
    @app_commands.describe(
        series="A series; the newest table if left out",
        driver="A driver, by any name or car number",
    )
    async def standings(
        self,
        interaction: discord.Interaction,
        series: SeriesOption | None = None,
        driver: DriverOption | None = None,
    ) -> None:
        """The points table, or one driver's place in it."""
        question = Standings(series=series or None, driver=driver or None)
        await self._replies.to(interaction, question)

    @app_commands.command()
    @app_commands.describe(series="A series; any if left out")
    async def next(
        self, interaction: discord.Interaction, series: SeriesOption | None = None
    ) -> None:
        """When and where is the next race?"""
        await self._replies.to(interaction, NextRace(series or None))

    @app_commands.command()
    @app_commands.describe(series="A series; any if left out")
    async def schedule(
        self, interaction: discord.Interaction, series: SeriesOption | None = None
    ) -> None:
        """The races of a season, run and to come."""
        await self._replies.to(interaction, Schedule(series or None))

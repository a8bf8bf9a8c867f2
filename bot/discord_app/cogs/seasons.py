"""Slash commands about a season: the points, what comes next, the calendar."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.questions.next_race import NextRace
from bot.answers.questions.schedule import Schedule
from bot.answers.questions.standings import Standings
from bot.discord_app.answering.reply import Replies
from bot.discord_app.options import DriverOption, SeriesOption

Interaction = discord.Interaction[Any]


class Seasons(commands.Cog):
    """The points table and the calendar."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    @app_commands.command()
    @app_commands.describe(
        series="A series; the server's own, or the newest table, if left out",
        driver="A driver, by any name or car number",
    )
    async def standings(
        self,
        interaction: Interaction,
        series: SeriesOption | None = None,
        driver: DriverOption | None = None,
    ) -> None:
        """The points table, or one driver's place in it."""
        # A driver is looked for wherever they race, not only in the server's own series.
        meant = (series or None) if driver else await _meant(interaction, series)
        question = Standings(series=meant, driver=driver or None)
        await self._replies.to(interaction, question)

    @app_commands.command()
    @app_commands.describe(series="A series; the server's own, or any, if left out")
    async def next(self, interaction: Interaction, series: SeriesOption | None = None) -> None:
        """When and where is the next race?"""
        await self._replies.to(interaction, NextRace(await _meant(interaction, series)))

    @app_commands.command()
    @app_commands.describe(series="A series; the server's own, or any, if left out")
    async def schedule(self, interaction: Interaction, series: SeriesOption | None = None) -> None:
        """The races of a season, run and to come."""
        await self._replies.to(interaction, Schedule(await _meant(interaction, series)))


async def _meant(interaction: Interaction, series: str | None) -> str | None:
    """The series that was named, else the server's own, if it has set one."""
    if series:
        return series
    home: str | None = await interaction.client.home_series(interaction.guild_id)
    return home

"""Slash commands about one race."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.questions.laps_led import LapsLed
from bot.answers.questions.race import RaceSummary
from bot.answers.questions.result import ResultOf
from bot.answers.questions.sources import Sources
from bot.discord_app.answering.reply import Replies
from bot.discord_app.options import DriverOption, RaceOption


class Races(commands.Cog):
    """What happened in a race, and who says so."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    @app_commands.command()
    @app_commands.describe(
        driver="A driver, by any name or car number",
        race="A race or track; the newest race if left out",
    )
    async def result(
        self,
        interaction: discord.Interaction,
        driver: DriverOption,
        race: RaceOption | None = None,
    ) -> None:
        """How did a driver's race go?"""
        await self._replies.to(interaction, ResultOf(driver, race or None))

    @app_commands.command()
    @app_commands.describe(race="A race or track; the newest race if left out")
    async def race(self, interaction: discord.Interaction, race: RaceOption | None = None) -> None:
        """Who won, and the race in figures."""
        await self._replies.to(interaction, RaceSummary(race or None))

    @app_commands.command()
    @app_commands.describe(
        driver="A driver, by any name or car number; all leaders if left out",
        race="A race or track; the newest race if left out",
    )
    async def lapsled(
        self,
        interaction: discord.Interaction,
        driver: DriverOption | None = None,
        race: RaceOption | None = None,
    ) -> None:
        """Who led how many laps?"""
        await self._replies.to(interaction, LapsLed(driver=driver or None, race=race or None))

    @app_commands.command()
    @app_commands.describe(race="A race or track; the newest race if left out")
    async def sources(
        self, interaction: discord.Interaction, race: RaceOption | None = None
    ) -> None:
        """What each source says of a race, where they differ, and what is doubted."""
        await self._replies.to(interaction, Sources(race or None))

"""Slash command for a member's own reminders by direct message."""

import re
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.discord_app import limits
from bot.discord_app.answering.reply import Replies
from bot.discord_app.deeds import Told
from bot.discord_app.desk import Desk
from bot.discord_app.options import SeriesOption
from bot.discord_app.series import series_meant, series_named
from bot.discord_app.views.buttons import OFFERED
from bot.notices.leads import lead_in_words, leads_of

Interaction = discord.Interaction[Any]

OFF = re.compile(r"off|stop|none|never|no", re.IGNORECASE)
OFF_LABEL = "Off: no reminders any more"


class RemindMe(commands.Cog):
    """What a fan gets by direct message."""

    def __init__(self, replies: Replies, desk: Desk) -> None:
        self._replies = replies
        self._desk = desk

    @app_commands.command()
    @app_commands.describe(
        series="Of which series; that of the next race if left out",
        lead="How long before, such as 1h or 1d 10m; I ask if left out; “off” ends it",
    )
    async def remindme(
        self,
        interaction: Interaction,
        series: SeriesOption | None = None,
        lead: str | None = None,
    ) -> None:
        """Get a direct message before each race, for as long as you like."""
        await self._desk.deeds.do(interaction, self._remind(interaction, series, lead))

    @remindme.autocomplete("lead")
    async def _leads(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        minutes = ((lead, int(lead.total_seconds()) // 60) for lead in OFFERED)
        offered = [(lead_in_words(lead).capitalize(), f"{number}m") for lead, number in minutes]
        offered.append((OFF_LABEL, "off"))
        return [
            app_commands.Choice(name=label, value=value)
            for label, value in offered
            if typed.casefold() in f"{value} {label}".casefold()
        ][: limits.CHOICES]

    async def _remind(self, interaction: Interaction, series: str | None, lead: str | None) -> Told:
        lookup, member = self._replies.lookup, interaction.user.id
        if lead and OFF.fullmatch(lead.strip()):
            return await self._desk.fans.off(
                member, series_named(lookup, series) if series else None
            )
        leads = leads_of(lead) if lead else ()
        home = await self._desk.home_series(interaction.guild_id)
        meant = series_meant(lookup, series, home, self._desk.clock.now())
        if not leads:
            return await self._desk.fans.menu(member, meant)
        return await self._desk.fans.add(member, meant, leads)

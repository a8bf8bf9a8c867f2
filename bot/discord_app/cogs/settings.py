"""Slash command for managers: what a server has set."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.answer import Answer
from bot.answers.wording import count
from bot.discord_app.answering.reply import Replies
from bot.discord_app.deeds import Told
from bot.discord_app.desk import Desk
from bot.discord_app.options import SeriesOption
from bot.discord_app.permissions import require_manager
from bot.discord_app.series import series_named
from db.guilds import GuildSettings, Unchanged

Interaction = discord.Interaction[Any]

ANY = frozenset({"any", "all", "none"})
MOST_HOURS = 168


class Settings(commands.Cog):
    """The settings of a server."""

    def __init__(self, replies: Replies, desk: Desk) -> None:
        self._replies = replies
        self._desk = desk

    @app_commands.command()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_installs(guilds=True, users=False)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.describe(
        series="Meant by /next, /schedule, /standings and reminders that name none; “any” for none",
        spoiler_hours="How long after a race summaries hide the winner; 0 for not at all",
    )
    async def settings(
        self,
        interaction: Interaction,
        series: SeriesOption | None = None,
        spoiler_hours: app_commands.Range[int, 0, MOST_HOURS] | None = None,
    ) -> None:
        """See or change what this server has set."""
        guild_id = require_manager(interaction)
        deed = self._set(guild_id, series or None, spoiler_hours)
        await self._desk.deeds.do(interaction, deed)

    async def _set(self, guild_id: int, series: str | None, spoiler_hours: int | None) -> Told:
        if series is None and spoiler_hours is None:
            now = await self._desk.guilds.get(guild_id)
            return Told.of(Answer("This server's settings:", details=self._lines(now)))
        now = await self._desk.guilds.put(
            guild_id,
            series=Unchanged.IS if series is None else self._slug(series),
            spoiler_hours=Unchanged.IS if spoiler_hours is None else spoiler_hours,
        )
        self._desk.homes.forget(guild_id)
        stays = () if series is None else ("Reminders that are set up keep the series they have.",)
        return Told.of(Answer("Set.", details=(*self._lines(now), *stays)))

    def _slug(self, typed: str) -> str | None:
        if typed.strip().casefold() in ANY:
            return None
        return series_named(self._replies.lookup, typed).slug

    def _lines(self, settings: GuildSettings) -> tuple[str, ...]:
        known = self._replies.lookup.almanac.series
        series = known.get(settings.series or "")
        hours = settings.spoiler_hours
        return (
            f"Series where a command names none: {series.name if series else 'any'}",
            "Summaries hide the winner: "
            + (f"for {count(hours, 'hour')} after a race" if hours else "not at all"),
        )

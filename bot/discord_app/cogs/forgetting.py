"""Slash command to be forgotten."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.answer import Answer
from bot.answers.wording import count
from bot.discord_app.deeds import Told
from bot.discord_app.desk import Desk


class Forgetting(commands.Cog):
    """Deletes what is kept about whoever asks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command(name="forget-me")
    async def forget_me(self, interaction: discord.Interaction[Any]) -> None:
        """Delete what I keep about you, now."""
        await self._desk.deeds.do(interaction, self._forget(interaction.user.id))

    async def _forget(self, user_id: int) -> Told:
        ended = await self._desk.subscriptions.forget_user(user_id)
        reminders = f" Your {count(ended, 'reminder')} ended with it." if ended else ""
        return Told.of(
            Answer(
                f"I keep nothing about you any more.{reminders}",
                details=("What you set up for servers stays with them, without a word about you.",),
            )
        )

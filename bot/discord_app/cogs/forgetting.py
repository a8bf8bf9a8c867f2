"""Slash command to be forgotten."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers.answer import Answer
from bot.answers.wording import count
from bot.discord_app.answering.reply import Replies
from bot.discord_app.deeds import Told
from bot.discord_app.desk import Desk
from bot.discord_app.permissions import by_of

STAYS_WITH_SERVERS = "What you set up for servers stays with them, without a word about you."
STAYS_OF_EDITORS = (
    "Your account's number stays with the articles and corrections that you added, confirmed or "
    "withdrew: everybody is shown those facts, so it must stay known who changed them."
)


class Forgetting(commands.Cog):
    """Deletes what is kept about whoever asks."""

    def __init__(self, replies: Replies, desk: Desk) -> None:
        self._replies = replies
        self._desk = desk

    @app_commands.command(name="forget-me")
    async def forget_me(self, interaction: discord.Interaction[Any]) -> None:
        """Delete what I keep about you, now."""
        await self._desk.deeds.do(interaction, self._forget(interaction.user.id))

    async def _forget(self, user_id: int) -> Told:
        ended = await self._desk.subscriptions.forget_user(user_id)
        self._replies.forget(user_id)
        is_editor = await self._desk.articles.has_acted(by_of(user_id))
        reminders = f" Your {count(ended, 'reminder')} ended with it." if ended else ""
        but = " but your work as an editor" if is_editor else ""
        details = (STAYS_WITH_SERVERS, *((STAYS_OF_EDITORS,) if is_editor else ()))
        headline = f"I keep nothing about you any more{but}.{reminders}"
        return Told.of(Answer(headline, details=details))

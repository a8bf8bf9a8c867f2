"""Slash commands for editors: race reports in, listed, and taken back; and what was done."""

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType

from bot.articles.drafts.origin import LONGEST_OUTLET
from bot.discord_app.editing.editors import Editors
from bot.discord_app.offering import offer
from bot.discord_app.views.editor_forms import LONGEST_DAY

Interaction = discord.Interaction[Any]

MOST_PAGES = 10_000
MOST_DEEDS = 2**53 - 1
"""The largest number that Discord lets anybody type."""


class SourceOption(app_commands.Transformer[Any]):
    """An article or a correction that stands, by its slug or what it is called."""

    also_withdrawn = False

    async def transform(self, _: Interaction, value: str, /) -> str:
        """What was picked or typed."""
        return value.strip()

    async def autocomplete(  # type: ignore[override]
        self, interaction: Interaction, value: str, /
    ) -> list[app_commands.Choice[str]]:
        """The newest first, by any part of what they are called."""
        await offer(
            interaction,
            "an article",
            lambda: interaction.client.editors.choices(
                interaction, value, also_withdrawn=self.also_withdrawn
            ),
        )
        return []


class AnySourceOption(SourceOption):
    """The same, or one that was withdrawn."""

    also_withdrawn = True


Standing = app_commands.Transform[str, SourceOption]
Whichever = app_commands.Transform[str, AnySourceOption]
Reason = app_commands.Range[str, 1, 200]


class ArticleCommands(app_commands.Group):
    """`/article add`, `list`, `history` and `withdraw`, in the home server alone."""

    def __init__(self, editors: Editors) -> None:
        super().__init__(
            name="article",
            description="Race reports: add, list, withdraw, and who did what",
            default_permissions=discord.Permissions(manage_guild=True),
            allowed_installs=AppInstallationType(guild=True, user=False),
            allowed_contexts=AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )
        self._editors = editors

    @app_commands.command()
    @app_commands.describe(
        file="A .txt, .md or .html file of at most 1 MB; without one you can paste the text",
        outlet="Who published it",
        published="The day it was published, such as 2025-03-22",
    )
    async def add(
        self,
        interaction: Interaction,
        file: discord.Attachment | None = None,
        outlet: app_commands.Range[str, 1, LONGEST_OUTLET] | None = None,
        published: app_commands.Range[str, 1, LONGEST_DAY] | None = None,
    ) -> None:
        """Read a race report; you see what it says before anything is kept of it."""
        await self._editors.add(interaction, file, outlet, published)

    @app_commands.command()
    @app_commands.describe(page="Which page")
    async def list(
        self, interaction: Interaction, page: app_commands.Range[int, 1, MOST_PAGES] = 1
    ) -> None:
        """What was added and corrected, by whom, and what waits for an editor."""
        await self._editors.list(interaction, page)

    @app_commands.command()
    @app_commands.describe(
        article="Of one article or correction, also of one that was withdrawn; of all without it",
        before="What was done before the deed of this number",
    )
    async def history(
        self,
        interaction: Interaction,
        article: Whichever | None = None,
        before: app_commands.Range[int, 1, MOST_DEEDS] | None = None,
    ) -> None:
        """Who added, edited, confirmed, discarded and withdrew what, when and why."""
        await self._editors.history(interaction, article, before)

    @app_commands.command()
    @app_commands.describe(article="The article or correction", reason="Why, for the record")
    async def withdraw(self, interaction: Interaction, article: Standing, reason: Reason) -> None:
        """Take back an article or a correction: what stood before it stands again."""
        await self._editors.withdraw(interaction, article, reason)

"""The client: what it hears, what it registers, and how it fails."""

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import AppCommandContext, AppInstallationType

from bot.answers.question import Codes
from bot.answers.questions import every_question
from bot.clock import Clock
from bot.discord_app.answering.hearing import asked_in
from bot.discord_app.answering.reply import Current, Replies
from bot.discord_app.cogs import every_cog
from bot.discord_app.cogs.asking import ask_about
from bot.discord_app.desk import Desk
from bot.discord_app.errors import OutdatedCommand
from bot.discord_app.gateway.address import find_gateway
from bot.discord_app.gateway.commands_sync import Remembered, sync_or_go_on
from bot.discord_app.gateway.identifying import Identifying, OwnTurns
from bot.discord_app.gateway.shards import TakingTurns
from bot.discord_app.in_flight import InFlight
from bot.discord_app.summaries.guild import GuildSummaries
from bot.discord_app.views.forms import Form, sent_off
from bot.discord_app.views.questions import DYNAMIC_ITEMS
from bot.gaps import Gaps
from bot.sharding import ALL_SHARDS, Sharding

if TYPE_CHECKING:  # what reads reports is loaded only by a bot that has a home
    from bot.discord_app.editing.editors import Editors

MOST_PAUSE_S = 30.0
"""The longest pause at a rate limit that is sat out; discord.py takes no less."""


class Tree(app_commands.CommandTree["Pitboard"]):
    """The commands, offered in servers, in DMs and wherever people bring the bot along."""

    def __init__(self, client: "Pitboard") -> None:
        super().__init__(
            client,
            fallback_to_global=True,
            allowed_installs=AppInstallationType(guild=True, user=True),
            allowed_contexts=AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )

    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell who asked: the one handler of all commands."""
        await self.client.replies.fail(interaction, _cause(error))


class Pitboard(TakingTurns):
    """Pitboard on Discord.

    It hears that servers come and go, and messages, whose words Discord gives it only where they
    mention it or are sent to it directly: no intent of these takes a permission. It keeps no
    members and no messages.
    """

    def __init__(
        self,
        current: Current,
        clock: Clock,
        remembered: Remembered,
        gaps: Gaps | None = None,
        sharding: Sharding = ALL_SHARDS,
    ) -> None:
        # It has no voice: that the libraries for it are missing is nothing to warn of.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            Identifying(OwnTurns()),
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=MOST_PAUSE_S,
            activity=discord.CustomActivity("/help"),
            shard_count=sharding.count,
            shard_ids=list(sharding.ids) or None,
        )
        self.in_flight = InFlight()
        codes = Codes(every_question())
        self.replies = Replies(current, clock, codes, self.in_flight, gaps)
        self.tree = Tree(self)
        self.synced = False
        self.summaries: GuildSummaries | None = None  # the same of those that post summaries
        self.desk: Desk | None = None  # commands that keep something work with it, if there is one
        self.editors: Editors | None = None  # those of the home server, if it is set
        self.home: discord.Object | None = None
        self.forms: list[type[Form]] = []
        self._remembered = remembered
        for cog in every_cog(self.replies, self.tree):
            for command in cog.get_app_commands():
                self.tree.add_command(command)
        self.tree.add_command(ask_about(self.replies))

    async def home_series(self, guild_id: int | None) -> str | None:
        """The slug of the series that a server means where a command names none."""
        slug = await self.desk.home_series(guild_id) if self.desk else None
        return slug if slug in self.replies.lookup.almanac.series else None

    async def setup_hook(self) -> None:
        """Between login and gateway: find the gateway, know the buttons, register commands."""
        self.identifying.max_concurrency = await find_gateway(self)
        self.add_dynamic_items(*DYNAMIC_ITEMS)
        self.synced = await sync_or_go_on(self.tree, self._remembered, self.home)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Take forms that are sent off; discord.py calls this for all that members do."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        try:
            await sent_off(interaction, self.forms)
        except Exception as error:  # discord.py would log it and tell nobody
            await self.replies.fail(interaction, error)

    async def on_message(self, message: discord.Message) -> None:
        """Answer what is asked of the bot; discord.py calls this for every message there is."""
        text = asked_in(message, self.user.id) if self.user else None
        if text is not None:
            await self.replies.answer(message, text)


def _cause(error: app_commands.AppCommandError) -> BaseException:
    """What went wrong, out of discord.py's wrapping."""
    match error:
        case app_commands.CommandInvokeError():
            return error.original
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return OutdatedCommand()
    return error

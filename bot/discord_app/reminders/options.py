"""The options of `/reminders`: a channel to post in, and one of the reminders there are."""

from typing import Annotated, Any

import discord
from discord import app_commands

from bot.discord_app import limits
from bot.discord_app.escaping import cut
from bot.discord_app.reminders.guild import label_of

Interaction = discord.Interaction[Any]
Channel = app_commands.AppCommandChannel


class PostingPlace(app_commands.Transformer[Any]):
    """A channel where everybody reads along, as Discord describes it: from no cache."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """Text and announcements."""
        return [discord.ChannelType.text, discord.ChannelType.news]

    async def transform(self, _: Interaction, value: Channel, /) -> Channel:
        """The channel as it came."""
        return value


class ReminderNumber(app_commands.Transformer[Any]):
    """One of the server's reminders, by its number."""

    async def transform(self, _: Interaction, value: str, /) -> int:
        """The number that was picked, or typed; 0, which none has, for anything else."""
        number = value.strip().partition(":")[0].lstrip("#")
        is_one = number.isascii() and number.isdecimal() and len(number) < limits.ID_DIGITS
        return int(number) if is_one else 0

    async def autocomplete(  # type: ignore[override]
        self, interaction: Interaction, value: str, /
    ) -> list[app_commands.Choice[str]]:
        """Those that there are, for members who may change them."""
        guild = interaction.guild
        if guild is None or not interaction.permissions.manage_guild:
            return []
        choices = []
        for one in await interaction.client.desk.listed.of(guild.id) or ():
            channel = guild.get_channel(one.wish.target.channel_id or 0)
            label = cut(label_of(one, channel.name if channel else "deleted"), limits.CHOICE)
            if value.casefold() in label.casefold():
                choices.append(app_commands.Choice(name=label, value=str(one.id)))
        return choices[: limits.CHOICES]


PlaceOption = Annotated[Channel, PostingPlace]
NumberOption = Annotated[int, ReminderNumber]
Text = app_commands.Range[str, 1, 200]

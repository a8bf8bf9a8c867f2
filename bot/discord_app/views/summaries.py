"""Buttons of summaries; all they need is in their ids, so they outlive a restart."""

import re
from typing import Any, Self

import discord
from discord import ui

from bot.discord_app.deeds import Told
from bot.discord_app.permissions import NotAllowed, require_moderator, require_moderator_in

Pressed = discord.Interaction[Any]


def again_button(delivery_id: int) -> ui.Button[Any]:
    """Posts what asked first; its look, since the button that acts is made when it is pressed."""
    style = discord.ButtonStyle.primary
    return ui.Button(label="Post it again", style=style, custom_id=f"again:{delivery_id}")


class AgainButton(ui.DynamicItem[ui.Button[Any]], template=r"again:(?P<delivery>\d{1,18})"):
    """Under the question whether to post a summary that stands there already."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(again_button(delivery_id))
        self._delivery_id = delivery_id

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(int(match["delivery"]))

    async def callback(self, interaction: Pressed) -> None:
        """Post it, once."""
        await interaction.client.desk.deeds.do(interaction, self._again(interaction))

    async def _again(self, interaction: Pressed) -> Told:
        guild_id = require_moderator(interaction)
        summaries = interaction.client.summaries
        channel_id: int = await summaries.place_of(self._delivery_id, guild_id)
        require_moderator_in(interaction, channel_id)
        told: Told = await summaries.again(self._delivery_id, guild_id)
        return told


class DownButton(ui.DynamicItem[ui.Button[Any]], template=r"down:(?P<delivery>\d{1,18})"):
    """Under a summary that was posted by hand: deletes it."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(ui.Button(label="Take down", custom_id=f"down:{delivery_id}"))
        self._delivery_id = delivery_id

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(int(match["delivery"]))

    async def callback(self, interaction: Pressed) -> None:
        """Take the summary down, if this member may."""
        await interaction.client.desk.deeds.do(interaction, self._take_down(interaction))

    async def _take_down(self, interaction: Pressed) -> Told:
        require_moderator(interaction)
        if interaction.message is None:
            raise NotAllowed("There is nothing to take down.")
        told: Told = await interaction.client.summaries.take_down(
            self._delivery_id, interaction.message
        )
        return told


SUMMARY_ITEMS = (AgainButton, DownButton)

"""What is sent again and again: put into the form of the wire once."""

from functools import cached_property
from typing import Any

import discord
from discord import ui
from discord.types.embed import Embed as EmbedData


class FixedEmbed(discord.Embed):
    """An embed that nobody changes once it has been sent."""

    @cached_property
    def _on_the_wire(self) -> EmbedData:
        return super().to_dict()

    def to_dict(self) -> EmbedData:
        """What Discord is sent; not to be changed."""
        return self._on_the_wire


class FixedView(ui.View):
    """A view that nobody changes once it has been sent."""

    @cached_property
    def _on_the_wire(self) -> list[dict[str, Any]]:
        return super().to_components()

    def to_components(self) -> list[dict[str, Any]]:
        """What Discord is sent; not to be changed."""
        return self._on_the_wire

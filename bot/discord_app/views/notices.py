"""Buttons under notices and under `/next`; all they need is in their ids, so they outlive us."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Self

import discord
from discord import ui

from bot.discord_app.deeds import Told
from bot.discord_app.series import series_named
from bot.discord_app.views.buttons import NONE

Pressed = discord.Interaction[Any]

SERIES = r"(?P<series>[a-z0-9-]{1,60})"


class OffButton(ui.DynamicItem[ui.Button[Any]], template=r"off:(?P<delivery>\d{1,18})"):
    """Under each notice: turns off what keeps sending such ones."""

    def __init__(self, delivery_id: int) -> None:
        super().__init__(ui.Button(label="Turn off", custom_id=f"off:{delivery_id}"))
        self._delivery_id = delivery_id

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(int(match["delivery"]))

    async def callback(self, interaction: Pressed) -> None:
        """Turn it off, if it is this member's to turn off."""
        client = interaction.client
        deed = client.desk.turning_off.press(interaction, self._delivery_id)
        await client.desk.deeds.do(interaction, deed)


class QuitButton(ui.DynamicItem[ui.Button[Any]], template=f"quit:{SERIES}"):
    """Under the first direct message: ends all of the member's reminders of the series."""

    def __init__(self, series: str) -> None:
        super().__init__(ui.Button(label="Turn off", custom_id=f"quit:{series}"))
        self._series = series

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(match["series"])

    async def callback(self, interaction: Pressed) -> None:
        """End them."""
        await interaction.client.desk.deeds.do(interaction, self._quit(interaction))

    async def _quit(self, interaction: Pressed) -> Told:
        client = interaction.client
        series = series_named(client.replies.lookup, self._series)
        told: Told = await client.desk.fans.off(interaction.user.id, series)
        return told


class RemindButton(ui.DynamicItem[ui.Button[Any]], template=f"remind:{SERIES}"):
    """Under `/next`: lets whoever presses it choose when to be reminded."""

    def __init__(self, series: str) -> None:
        style = discord.ButtonStyle.secondary
        super().__init__(ui.Button(label="Remind me", style=style, custom_id=f"remind:{series}"))
        self._series = series

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(match["series"])

    async def callback(self, interaction: Pressed) -> None:
        """Ask when."""
        await interaction.client.desk.deeds.do(interaction, self._ask(interaction))

    async def _ask(self, interaction: Pressed) -> Told:
        client = interaction.client
        series = series_named(client.replies.lookup, self._series)
        told: Told = await client.desk.fans.menu(interaction.user.id, series)
        return told


class LeadChoice(ui.DynamicItem[ui.Select[Any]], template=f"leads:{SERIES}"):
    """The menu that asks when."""

    def __init__(self, series: str, offered: Sequence[str] = ()) -> None:
        super().__init__(ui.Select(custom_id=f"leads:{series}"))
        self._series = series
        self._offered = offered

    @classmethod
    async def from_custom_id(cls, _: Pressed, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The menu that was used, with what it offered."""
        options = item.options if isinstance(item, ui.Select) else []
        return cls(match["series"], [option.value for option in options])

    async def callback(self, interaction: Pressed) -> None:
        """Set up what was chosen."""
        await interaction.client.desk.deeds.do(interaction, self._choose(interaction))

    async def _choose(self, interaction: Pressed) -> Told:
        client = interaction.client
        series = series_named(client.replies.lookup, self._series)
        chosen, member_id = self.item.values, interaction.user.id
        told: Told
        if NONE in chosen:
            told = await client.desk.fans.off(member_id, series)
        else:
            leads = _leads(chosen)
            others = set(_leads(self._offered)).difference(leads)
            told = await client.desk.fans.choose(member_id, series, leads, others)
        return told


def _leads(values: Iterable[str]) -> list[timedelta]:
    return [timedelta(minutes=int(value)) for value in values if value.isdecimal()]


NOTICE_ITEMS = (OffButton, QuitButton, RemindButton, LeadChoice)

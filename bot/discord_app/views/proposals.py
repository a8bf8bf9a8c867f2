"""Buttons and menus of editors; what they are about stands in their ids."""

import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.discord_app.views.editor_forms import NUMBER, PAGE, VERSION

Pressed = discord.Interaction[Any]

LABELS = {
    "confirm": ("Confirm", discord.ButtonStyle.success),
    "discard": ("Discard", discord.ButtonStyle.danger),
    "back": ("Back", discord.ButtonStyle.secondary),
    "page": ("More", discord.ButtonStyle.secondary),
}


class ProposalButton(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"prop:(?P<action>confirm|discard|back|page):{NUMBER}:{VERSION}:{PAGE}",
):
    """Decides on a proposal, as it was when it was shown, or turns its pages."""

    def __init__(
        self, action: str, number: int, version: int, page: int, *, off: bool = False
    ) -> None:
        label, style = LABELS[action]
        custom_id = f"prop:{action}:{number}:{version}:{page}"
        super().__init__(ui.Button(label=label, style=style, custom_id=custom_id, disabled=off))
        self._action, self._number, self._version, self._page = action, number, version, page

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        number, version, page = (int(match[name]) for name in ("id", "version", "page"))
        return cls(match["action"], number, version, page)

    async def callback(self, interaction: Pressed) -> None:
        """Do it, once however often it is pressed."""
        editors = interaction.client.editors
        match self._action:
            case "confirm":
                await editors.confirm(interaction, self._number, self._version)
            case "discard":
                await editors.discard(interaction, self._number, self._version)
            case _:
                await editors.turn(interaction, self._number, self._page)


class EditMenu(ui.DynamicItem[ui.Select[Any]], template=rf"prop:edit:{NUMBER}:{VERSION}:{PAGE}"):
    """Picks what is to be edited."""

    def __init__(
        self, number: int, version: int, page: int, options: Sequence[discord.SelectOption] = ()
    ) -> None:
        custom_id = f"prop:edit:{number}:{version}:{page}"
        menu: ui.Select[Any] = ui.Select(
            custom_id=custom_id, placeholder="Edit", options=list(options)
        )
        super().__init__(menu)
        self._number, self._version, self._page = number, version, page

    @classmethod
    async def from_custom_id(cls, _: Pressed, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The menu that was used."""
        options = item.options if isinstance(item, ui.Select) else ()
        return cls(int(match["id"]), int(match["version"]), int(match["page"]), options)

    async def callback(self, interaction: Pressed) -> None:
        """Open the form for it."""
        key = self.item.values[0]
        editors = interaction.client.editors
        await editors.edit(interaction, self._number, self._version, self._page, key)


class OpenMenu(ui.DynamicItem[ui.Select[Any]], template="prop:open"):
    """Picks a proposal that waits for an editor."""

    def __init__(self, options: Sequence[discord.SelectOption] = ()) -> None:
        super().__init__(
            ui.Select(custom_id="prop:open", placeholder="Open a proposal", options=list(options))
        )

    @classmethod
    async def from_custom_id(cls, _: Pressed, item: ui.Item[Any], __: re.Match[str], /) -> Self:
        """The menu that was used."""
        return cls(item.options if isinstance(item, ui.Select) else ())

    async def callback(self, interaction: Pressed) -> None:
        """Show it."""
        await interaction.client.editors.turn(interaction, int(self.item.values[0]), 0)


class WithdrawButton(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"prop:take:(?P<source>[a-z0-9-]{{1,60}})(?::{VERSION})?",
):
    """Takes an article or a correction back as it was shown, for the reason that stands above it.

    Buttons sent before articles had versions name none.
    """

    def __init__(self, source: str, version: int | None) -> None:
        danger = discord.ButtonStyle.danger
        shown = "" if version is None else f":{version}"
        custom_id = f"prop:take:{source}{shown}"
        super().__init__(ui.Button(label="Withdraw", style=danger, custom_id=custom_id))
        self._source, self._version = source, version

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        version = match["version"]
        return cls(match["source"], None if version is None else int(version))

    async def callback(self, interaction: Pressed) -> None:
        """Take it back."""
        await interaction.client.editors.take_back(interaction, self._source, self._version)


class KeepButton(ui.DynamicItem[ui.Button[Any]], template="prop:keep"):
    """Leaves an article as it is."""

    def __init__(self) -> None:
        super().__init__(ui.Button(label="Keep it", custom_id="prop:keep"))

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], ___: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls()

    async def callback(self, interaction: Pressed) -> None:
        """Say so."""
        await interaction.client.editors.keep(interaction)


class AgainButton(
    ui.DynamicItem[ui.Button[Any]],
    template=r"(?s)prop:again:(?P<first>\d{1,4}):(?P<published>[^:]{0,30}):(?P<outlet>.{0,50})",
):
    """Opens the form for a report again, with what was typed.

    The text is in the file of its message; `first` characters of it stood in the first field.
    """

    def __init__(self, first: int, outlet: str, published: str) -> None:
        published = published.replace(":", " ")  # it has to be looked at again in any case
        custom_id = f"prop:again:{first}:{published}:{outlet}"
        super().__init__(ui.Button(label="Try again", custom_id=custom_id))
        self._typed = first, outlet, published

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(int(match["first"]), match["outlet"], match["published"])

    async def callback(self, interaction: Pressed) -> None:
        """Open it."""
        await interaction.client.editors.try_again(interaction, *self._typed)


PROPOSAL_ITEMS = (
    ProposalButton,
    EditMenu,
    OpenMenu,
    WithdrawButton,
    KeepButton,
    AgainButton,
)

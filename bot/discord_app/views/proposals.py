"""Buttons, menu and form under a proposal; which one it is stands in their ids."""

import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from discord import ui

Pressed = discord.Interaction[Any]

NUMBER, VERSION, PAGE = (
    rf"(?P<{name}>\d{{1,{digits}}})" for name, digits in (("id", 18), ("version", 9), ("page", 4))
)
LABELS = {
    "confirm": ("Confirm", discord.ButtonStyle.success),
    "discard": ("Discard", discord.ButtonStyle.danger),
    "page": ("More", discord.ButtonStyle.secondary),
}
MOST_TYPED = 200
FORM_OPEN_S = 900.0
LONGEST_LABEL = 45  # https://discord.com/developers/docs/components/reference#text-input


class ProposalButton(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"prop:(?P<action>confirm|discard|page):{NUMBER}:{VERSION}:{PAGE}",
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
                await editors.discard(interaction, self._number)
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


class EditForm(ui.Modal):
    """Asks for one value."""

    def __init__(
        self, number: int, version: int, page: int, key: str, *, about: str, value: str
    ) -> None:
        super().__init__(title="Edit what was read", timeout=FORM_OPEN_S)
        self._place = number, version, page, key
        self._typed: ui.TextInput[Self] = ui.TextInput(
            label=about[:LONGEST_LABEL],
            default=value[:MOST_TYPED],
            placeholder="Leave it empty to leave this out",
            required=False,
            max_length=MOST_TYPED,
        )
        self.add_item(self._typed)

    async def on_submit(self, interaction: Pressed) -> None:
        """Put it into the proposal."""
        await interaction.client.editors.amend(interaction, *self._place, self._typed.value)


class PasteForm(ui.Modal):
    """Asks for the text of a report."""

    def __init__(self, outlet: str, published: str) -> None:
        super().__init__(title="Add a race report", timeout=FORM_OPEN_S)
        self._text: ui.TextInput[Self] = ui.TextInput(
            label="Text", style=discord.TextStyle.paragraph, max_length=4_000
        )
        self._outlet: ui.TextInput[Self] = ui.TextInput(
            label="Outlet", required=False, max_length=100, default=outlet
        )
        self._published: ui.TextInput[Self] = ui.TextInput(
            label="Published on", required=False, max_length=10, default=published,
            placeholder="2025-03-22",
        )  # fmt: skip
        for item in (self._text, self._outlet, self._published):
            self.add_item(item)

    async def on_submit(self, interaction: Pressed) -> None:
        """Read it."""
        given = self._text.value, self._outlet.value, self._published.value
        await interaction.client.editors.add_text(interaction, *given)


PROPOSAL_ITEMS = (ProposalButton, EditMenu, OpenMenu)

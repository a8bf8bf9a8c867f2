"""Buttons and menus whose questions are written in their ids, so that they outlive a restart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import discord
from discord import ui

from bot.answers.answer import Answer, Choice
from bot.answers.question import encode
from bot.discord_app import limits
from bot.discord_app.answering.fixed import FixedView
from bot.discord_app.escaping import cut
from bot.discord_app.views.notices import RemindButton

Pressed = discord.Interaction[Any]

MISSED = "missed:"
NOTED = "Noted, thank you"


class AskButton(ui.DynamicItem[ui.Button[Any]], template=r"ask:(?P<question>.+)"):
    """Picks what was meant: the answer comes as a message of its own."""

    def __init__(self, label: str, question: str) -> None:
        style = discord.ButtonStyle.primary
        super().__init__(ui.Button(label=label, style=style, custom_id=f"ask:{question}"))
        self._question = question

    @classmethod
    async def from_custom_id(cls, _: Pressed, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(_label(item), match["question"])

    async def callback(self, interaction: Pressed) -> None:
        """Answer the question of the button."""
        await interaction.client.replies.press(interaction, self._question)


class SeeButton(ui.DynamicItem[ui.Button[Any]], template=r"see:(?P<question>.+)"):
    """Looks further: the message turns to it for who asked, others see it for themselves."""

    def __init__(self, label: str, question: str) -> None:
        style = discord.ButtonStyle.secondary
        super().__init__(ui.Button(label=label, style=style, custom_id=f"see:{question}"))
        self._question = question

    @classmethod
    async def from_custom_id(cls, _: Pressed, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(_label(item), match["question"])

    async def callback(self, interaction: Pressed) -> None:
        """Show the answer in the place that suits who pressed."""
        await interaction.client.replies.turn(interaction, self._question)


class AskMenu(ui.DynamicItem[ui.Select[Any]], template="ask-menu"):
    """Picks what was meant out of more candidates than buttons look well for."""

    def __init__(self, options: Sequence[discord.SelectOption]) -> None:
        super().__init__(
            ui.Select(custom_id="ask-menu", placeholder="Pick one", options=list(options))
        )

    @classmethod
    async def from_custom_id(cls, _: Pressed, item: ui.Item[Any], __: re.Match[str], /) -> Self:
        """The menu that was used."""
        options = item.options if isinstance(item, ui.Select) else ()
        return cls(options)

    async def callback(self, interaction: Pressed) -> None:
        """Answer the question that was picked."""
        await interaction.client.replies.press(interaction, self.item.values[0])


class MissedButton(ui.DynamicItem[ui.Button[Any]], template=r"missed:(?P<words>.+)"):
    """Says that the answer was not what was asked; the words asked are in the id."""

    def __init__(self, words: str) -> None:
        super().__init__(
            ui.Button(
                label="Not what I asked",
                style=discord.ButtonStyle.secondary,
                custom_id=f"{MISSED}{words}"[: limits.CUSTOM_ID],
            )
        )
        self._words = words

    @classmethod
    async def from_custom_id(cls, _: Pressed, __: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button that was pressed."""
        return cls(match["words"])

    async def callback(self, interaction: Pressed) -> None:
        """Note it, once for each message."""
        await interaction.client.replies.missed(interaction, self._words)


DYNAMIC_ITEMS = (AskButton, SeeButton, AskMenu, MissedButton)


def view_of(answer: Answer, missed: str | None = None) -> ui.View | None:
    """The buttons and menus of an answer; None when it has none.

    With `missed`, the words that were asked, one of them says that the answer misses them.

    It is stopped from the start: discord.py would keep each view in memory otherwise, while
    dynamic items need none to be found again.
    """
    items = [*_candidates(answer.choices), *_further(answer)]
    if answer.remind:
        items.append(RemindButton(answer.remind))
    if missed:
        items.append(MissedButton(missed))
    if not items:
        return None
    view = FixedView(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view


def noted(message: discord.Message) -> ui.View:
    """The buttons of a message, of which the one that says no has been heard."""
    view = ui.View.from_message(message, timeout=None)
    for item in view.children:
        if isinstance(item, ui.Button) and (item.custom_id or "").startswith(MISSED):
            item.label, item.disabled = NOTED, True
    view.stop()
    return view


def _candidates(choices: Sequence[Choice]) -> Iterator[ui.Item[Any]]:
    offered = list(_written(choices))
    if len(offered) <= limits.BUTTONS_IN_ROW:
        yield from (AskButton(label, question) for label, question in offered)
        return
    options = [
        discord.SelectOption(label=label, value=question)
        for label, question in offered[: limits.SELECT_OPTIONS]
    ]
    yield AskMenu(options)


def _further(answer: Answer) -> Iterator[ui.Item[Any]]:
    most = (
        limits.BUTTONS_IN_ROW * (limits.ROWS - 1) - 2
    )  # candidates take a row, one reminds, one says no
    for label, question in list(_written(answer.more))[:most]:
        yield SeeButton(label, question)


def _written(choices: Iterable[Choice]) -> Iterator[tuple[str, str]]:
    """Labels and encoded questions; Discord refuses two components with one id."""
    seen: set[str] = set()
    for choice in choices:
        question = encode(choice.question)
        if question is None or question in seen:
            continue
        seen.add(question)
        yield cut(choice.label, limits.BUTTON_LABEL) or "…", question


def _label(item: ui.Item[Any]) -> str:
    return (item.label if isinstance(item, ui.Button) else None) or "…"

"""Commands that do something in the store: answered to who asked alone, and in time."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui
from discord.utils import MISSING

from bot.answers.answer import Answer
from bot.discord_app.answering.embeds import embed
from bot.discord_app.delivery import deliver
from bot.discord_app.errors import Restarting, in_words
from bot.discord_app.in_flight import InFlight

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

AT_ONCE_WITHIN_S = 1.5
"""Seconds after which the member is told to wait: Discord gives three for a first answer."""


Files = Callable[[], list[discord.File]]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told when it is done: cards, a line above them, buttons below."""

    embeds: tuple[discord.Embed, ...]
    content: str | None = None
    view: ui.View | None = None
    files: Files = list  # made anew for each sending, which reads them to their end

    @classmethod
    def of(cls, answer: Answer, *, view: ui.View | None = None) -> "Told":
        """An answer drawn up."""
        return cls((embed(answer),), view=view)


Deed = Coroutine[Any, Any, Told]

Otherwise = Callable[[Exception], Told]
"""What is told instead, of a refusal or a defect."""


def said(error: Exception) -> Told:
    """A refusal in its own words, a defect by its reference."""
    return Told.of(in_words(error))


class Deeds:
    """Does what members ask for, and tells them what came of it. Never raises."""

    def __init__(self, in_flight: InFlight) -> None:
        self._in_flight = in_flight

    async def do(
        self, interaction: Interaction, deed: Deed, *, otherwise: Otherwise = said
    ) -> None:
        """See `deed` through and tell who asked, also when it takes longer than Discord waits."""
        async with self._in_flight:
            stopping = self._in_flight.ending
            doing = asyncio.ensure_future(_done(deed, otherwise, stopping=stopping))
            await asyncio.wait((doing,), timeout=AT_ONCE_WITHIN_S)
            try:
                if doing.done():
                    await _tell(interaction, doing.result())
                else:
                    await _tell_later(interaction, doing)
            except discord.HTTPException as refused:
                log.warning("What was done could not be told: %s", refused)


async def _done(deed: Deed, otherwise: Otherwise, *, stopping: bool) -> Told:
    if stopping:
        deed.close()
        return otherwise(Restarting())
    try:
        return await deed
    except Exception as error:  # the end of the line: a refusal is told, a defect logged
        return otherwise(error)


async def _tell(interaction: Interaction, told: Told) -> None:
    send = interaction.response.send_message
    view = MISSING if told.view is None else told.view
    await deliver(
        lambda: send(
            told.content,
            embeds=told.embeds,
            view=view,
            files=told.files() or MISSING,
            ephemeral=True,
        )
    )


async def _tell_later(interaction: Interaction, doing: "asyncio.Future[Told]") -> None:
    await deliver(lambda: interaction.response.defer(ephemeral=True, thinking=True))
    told = await doing
    view = MISSING if told.view is None else told.view
    await interaction.edit_original_response(
        content=told.content,
        embeds=told.embeds,
        view=view,
        attachments=told.files() or MISSING,
    )

"""What is done under a proposal: the message turns into what came of it, or its presser is told."""

import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord

from bot.articles.drafts.editing import Editing
from bot.discord_app.deeds import Told, said
from bot.discord_app.delivery import deliver
from bot.discord_app.editing.proposal_cards import by_whom, closed_told, proposal_told
from bot.discord_app.errors import Restarting
from bot.discord_app.escaping import escaped
from bot.discord_app.in_flight import InFlight
from bot.errors import BadEdit
from db.proposals import ConfirmedElsewhere, ProposalChanged, ProposalClosed

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

TYPED = 200


@dataclass(frozen=True, slots=True)
class Pressing:
    """Sees deeds through that begin with a button, a menu or a form. Never raises."""

    editing: Editing
    in_flight: InFlight

    async def press(
        self, interaction: Interaction, deed: Coroutine[Any, Any, Told], typed: str = ""
    ) -> None:
        """See `deed` through and turn the message into what came of it.

        It is acknowledged first: a transaction may have to wait for another one. What was `typed`
        is told again where nothing came of it.
        """
        async with self.in_flight:
            await deliver(interaction.response.defer)
            try:
                told = await self._unless_ending(deed)
                await interaction.edit_original_response(embeds=told.embeds, view=told.view)
            except Exception as error:  # the end of the line: told, and a defect is logged
                await self._say(interaction, error, typed)

    async def not_opened(self, interaction: Interaction, error: Exception) -> None:
        """Tell why there is no form, and show how that reads which it was to be about."""
        if interaction.response.is_done():
            log.warning("A form could not be opened: %s", error)
            return
        if isinstance(error, TimeoutError):
            error = BadEdit("I could not look that up in time. Please try once more.")
        await deliver(interaction.response.defer)
        await self._say(interaction, error)

    async def _unless_ending(self, deed: Coroutine[Any, Any, Told]) -> Told:
        if self.in_flight.ending:
            deed.close()
            raise Restarting
        return await deed

    async def _say(self, interaction: Interaction, error: Exception, typed: str = "") -> None:
        """Tell why it was not done; where that has moved on, show where it stands."""
        (embed,) = said(error).embeds
        lines = [embed.description or ""]
        if isinstance(error, ConfirmedElsewhere):
            lines.append(f"It was {by_whom(error.other.changed_by)}.")
        if typed.strip():
            lines.append(f"You had typed: {escaped(typed, TYPED)}")
        embed = discord.Embed(description="\n".join(lines))
        try:
            await self._redraw(interaction, error)
            await interaction.followup.send(embed=embed, ephemeral=True)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as refused:
            log.warning("What was not done could not be told: %s", refused)

    async def _redraw(self, interaction: Interaction, error: Exception) -> None:
        match error:
            case ProposalClosed(proposal=proposal):
                told = closed_told(proposal, proposal.source)
            case ProposalChanged(proposal=proposal):
                try:
                    told = proposal_told(await self.editing.show(proposal.id))
                except Exception as worse:  # why it was not done has to be told all the same
                    log.warning("How it reads now could not be shown: %s", worse)
                    return
            case _:
                return
        await interaction.edit_original_response(embeds=told.embeds, view=told.view)

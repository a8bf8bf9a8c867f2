"""What editors do on Discord: checked, done once, and told to whoever did it alone."""

import logging
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import date
from typing import Any

import aiohttp
import discord

from bot.answers.answer import Answer
from bot.articles.amending import shown_for
from bot.articles.draft import Draft
from bot.articles.editing import Editing, Shown
from bot.discord_app.attachments import article_in
from bot.discord_app.deeds import Deeds, Told
from bot.discord_app.delivery import deliver
from bot.discord_app.errors import Restarting, in_words
from bot.discord_app.in_flight import InFlight
from bot.discord_app.permissions import NotAllowed, by_of, require_manager
from bot.discord_app.proposal_cards import articles_told, by_whom, closed_told, proposal_told
from bot.discord_app.views.proposals import EditForm, PasteForm
from bot.errors import BadEdit
from db.proposals import ConfirmedElsewhere, ProposalChanged, ProposalClosed, State

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]


@dataclass(frozen=True, slots=True)
class Editors:
    """The commands, buttons and forms of editors come here. `home` is the one server they have."""

    editing: Editing
    home: int
    deeds: Deeds
    in_flight: InFlight

    def editor(self, interaction: Interaction) -> str:
        """Who acts, as the audit names them, if they may: whatever Discord has shown them.

        Raises:
            NotAllowed: they may not, or it is another server.
        """
        if require_manager(interaction) != self.home:
            raise NotAllowed("Articles are edited in the home server alone.")
        return by_of(interaction.user.id)

    async def add(
        self,
        interaction: Interaction,
        attachment: discord.Attachment | None,
        outlet: str | None,
        published: str | None,
    ) -> None:
        """Propose what an attached report says, or ask for its text."""
        by, day = self.editor(interaction), day_of(published)
        if attachment is None:
            form = PasteForm(outlet or "", published or "")
            await interaction.response.send_modal(form)
            return
        await self.deeds.do(interaction, self._add_file(attachment, outlet, day, by))

    async def add_text(
        self, interaction: Interaction, text: str, outlet: str, published: str
    ) -> None:
        """Propose what a pasted report says."""
        await self.deeds.do(interaction, self._add_text(interaction, text, outlet, published))

    async def correct(self, interaction: Interaction, draft: Draft, why: str, by: str) -> None:
        """Propose a correction."""
        await self.deeds.do(interaction, self._propose(draft, why, by))

    async def list(self, interaction: Interaction, page: int) -> None:
        """Show what was added and what waits."""
        self.editor(interaction)
        await self.deeds.do(interaction, self._list(page))

    async def withdraw(self, interaction: Interaction, source: str, why: str) -> None:
        """Let an article stand no longer."""
        by = self.editor(interaction)
        await self.deeds.do(interaction, self._withdraw(source, why, by))

    async def confirm(self, interaction: Interaction, number: int, version: int) -> None:
        """Take in what was shown as `version`."""
        await self._press(interaction, self._confirm(interaction, number, version))

    async def discard(self, interaction: Interaction, number: int) -> None:
        """Close a proposal with nothing taken in."""
        await self._press(interaction, self._discard(interaction, number))

    async def turn(self, interaction: Interaction, number: int, page: int) -> None:
        """Show a page of a proposal."""
        await self._press(interaction, self._page(interaction, number, page))

    async def amend(
        self, interaction: Interaction, number: int, version: int, page: int, key: str, typed: str
    ) -> None:
        """Put what was typed into a proposal."""
        deed = self._amend(interaction, (number, version, page, key), typed)
        await self._press(interaction, deed)

    async def edit(
        self, interaction: Interaction, number: int, version: int, page: int, key: str
    ) -> None:
        """Open the form for one row."""
        async with self.in_flight:
            try:
                form = await self._form(interaction, number, version, page, key)
                await deliver(lambda: interaction.response.send_modal(form))
            except Exception as error:  # discord.py would log it and tell nobody
                told = Told.of(in_words(error))
                await deliver(
                    lambda: interaction.response.send_message(embeds=told.embeds, ephemeral=True)
                )

    async def _form(
        self, interaction: Interaction, number: int, version: int, page: int, key: str
    ) -> EditForm:
        self.editor(interaction)
        shown = await self.editing.show(number)
        _refuse_outdated(shown, version)
        about, value = shown_for(shown.cast, key)
        return EditForm(number, version, page, key, about=about, value=value)

    async def _add_file(
        self, attachment: discord.Attachment, outlet: str | None, day: date | None, by: str
    ) -> Told:
        raw = await article_in(attachment)
        return proposal_told(
            await self.editing.add_file(raw, attachment.filename, outlet, day, by=by)
        )

    async def _add_text(
        self, interaction: Interaction, text: str, outlet: str, published: str
    ) -> Told:
        by, day = self.editor(interaction), day_of(published)
        return proposal_told(await self.editing.add_text(text, outlet.strip() or None, day, by=by))

    async def _propose(self, draft: Draft, why: str, by: str) -> Told:
        return proposal_told(await self.editing.propose(draft, why, by=by))

    async def _list(self, page: int) -> Told:
        articles, waiting = await self.editing.articles(), await self.editing.waiting()
        return articles_told(articles, await self.editing.reasons(), waiting, page)

    async def _withdraw(self, source: str, why: str, by: str) -> Told:
        article = await self.editing.withdraw(source, why, by=by)
        label = article.source.label if article else source
        return Told.of(
            Answer(
                f"Withdrawn: {label}.",
                details=("What other sources say of it stands again, in every answer.",),
            )
        )

    async def _confirm(self, interaction: Interaction, number: int, version: int) -> Told:
        by = self.editor(interaction)
        shown = await self.editing.confirm(number, version, by=by)
        log.info("An article was confirmed: data of %d races changed", len(shown.cast.sheet.races))
        return proposal_told(shown)

    async def _discard(self, interaction: Interaction, number: int) -> Told:
        closed = await self.editing.discard(number, by=self.editor(interaction))
        return closed_told(closed, closed.source)

    async def _page(self, interaction: Interaction, number: int, page: int) -> Told:
        self.editor(interaction)
        return proposal_told(await self.editing.show(number), page)

    async def _amend(
        self, interaction: Interaction, place: tuple[int, int, int, str], typed: str
    ) -> Told:
        number, version, page, key = place
        by = self.editor(interaction)
        return proposal_told(await self.editing.amend(number, version, key, typed, by=by), page)

    async def _press(self, interaction: Interaction, deed: Coroutine[Any, Any, Told]) -> None:
        """See `deed` through and turn the message into what came of it.

        It is acknowledged first: a transaction may have to wait for another one.
        """
        async with self.in_flight:
            await deliver(interaction.response.defer)
            try:
                await _turned(interaction, await self._unless_ending(deed))
            except Exception as error:  # the end of the line: told, and a defect is logged
                await self._say(interaction, error)

    async def _unless_ending(self, deed: Coroutine[Any, Any, Told]) -> Told:
        if self.in_flight.ending:
            deed.close()
            raise Restarting
        return await deed

    async def _say(self, interaction: Interaction, error: Exception) -> None:
        """Tell why it was not done; where that has moved on, show where it stands."""
        told = Told.of(in_words(error))
        try:
            match error:
                case ProposalClosed(proposal=proposal):
                    await _turned(interaction, closed_told(proposal, proposal.source))
                case ProposalChanged(proposal=proposal):
                    await _turned(interaction, proposal_told(await self.editing.show(proposal.id)))
                case ConfirmedElsewhere(other=other):
                    who = by_whom(other.changed_by)
                    told = Told.of(Answer(str(error)))
                    told.embeds[0].description = f"{told.embeds[0].description}\nIt was {who}."
            await interaction.followup.send(embeds=told.embeds, ephemeral=True)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as refused:
            log.warning("What was not done could not be told: %s", refused)


def day_of(typed: str | None) -> date | None:
    """A day as editors type it.

    Raises:
        BadEdit: it is none.
    """
    if not typed or not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise BadEdit("The day is written like 2025-03-22.") from None


def _refuse_outdated(shown: Shown, version: int) -> None:
    if shown.proposal.state is not State.WAITING:
        raise ProposalClosed(shown.proposal)
    if shown.proposal.version != version:
        raise ProposalChanged(shown.proposal)


async def _turned(interaction: Interaction, told: Told) -> None:
    await interaction.edit_original_response(embeds=told.embeds, view=told.view)

"""What editors do on Discord: checked, done once, and told to whoever did it alone."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import discord

from bot.answers.answer import Answer
from bot.answers.lookup import Lookup
from bot.articles.drafts.days_typed import day_typed
from bot.articles.drafts.draft import Draft
from bot.articles.drafts.editing import Editing
from bot.articles.drafts.origin import PUBLISHED
from bot.articles.drafts.origin import WHAT as ORIGINS
from bot.clock import Clock
from bot.discord_app.deeds import Deeds, Told
from bot.discord_app.delivery import deliver
from bot.discord_app.editing.article_cards import (
    Listing,
    articles_told,
    reason_in,
)
from bot.discord_app.editing.attachments import article_in, text_in
from bot.discord_app.editing.given_back import given_back
from bot.discord_app.editing.history_cards import history_told
from bot.discord_app.editing.offered_articles import OfferedArticles
from bot.discord_app.editing.pressing import Pressing
from bot.discord_app.editing.proposal_cards import closed_told, proposal_told
from bot.discord_app.editing.withdrawing import Withdrawing, unknown
from bot.discord_app.escaping import cut, visible
from bot.discord_app.offering import Offer
from bot.discord_app.permissions import NotAllowed, by_of, require_manager
from bot.discord_app.views.editor_forms import LONGEST_DAY, EditForm, Pasted, PasteForm
from bot.errors import BadEdit

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

FORM_WITHIN_S = 2.0
"""Seconds to find out what a form asks: Discord gives three, and no way to ask for more."""


@dataclass(frozen=True, slots=True)
class Editors:
    """The commands, buttons and forms of editors come here. `home` is the one server they have."""

    editing: Editing
    offered: OfferedArticles
    withdrawing: Withdrawing
    home: int
    deeds: Deeds
    pressing: Pressing
    clock: Clock

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
        by = self.editor(interaction)
        pasted = Pasted("", "", outlet or "", published or "", attachment)
        if attachment is None:
            await interaction.response.send_modal(PasteForm(pasted))
            return
        await self.deeds.do(interaction, self._add(pasted, by))

    async def add_text(self, interaction: Interaction, pasted: Pasted) -> None:
        """Propose what a pasted report says; what comes to nothing is given back."""
        await self.deeds.do(
            interaction,
            self._add_text(interaction, pasted),
            otherwise=lambda error: given_back(pasted, error),
        )

    async def try_again(
        self, interaction: Interaction, first: int, outlet: str, published: str
    ) -> None:
        """Open the form with what was given back."""
        async with self.pressing.in_flight:
            try:
                self.editor(interaction)
                async with asyncio.timeout(FORM_WITHIN_S):
                    text = await text_in(interaction.message)
                pasted = Pasted(text[:first], text[first:].strip(), outlet, published)
                await deliver(lambda: interaction.response.send_modal(PasteForm(pasted)))
            except Exception as error:  # discord.py would log it and tell nobody
                await self.pressing.not_opened(interaction, error)

    async def correct(self, interaction: Interaction, draft: Draft, why: str, by: str) -> None:
        """Propose a correction."""
        await self.deeds.do(interaction, self._propose(draft, why, by))

    async def list(self, interaction: Interaction, page: int) -> None:
        """Show what was added and what waits."""
        self.editor(interaction)
        await self.deeds.do(interaction, self._list(_lookup(interaction), page))

    async def history(
        self, interaction: Interaction, typed: str | None, before: int | None
    ) -> None:
        """Show what was done to articles, by whom, when and why."""
        self.editor(interaction)
        lookup = _lookup(interaction)
        await self.deeds.do(interaction, self._history(typed, before, lookup))

    async def choices(
        self, interaction: Interaction, typed: str, *, also_withdrawn: bool = False
    ) -> Sequence[Offer]:
        """The articles and corrections that `typed` may mean, the newest first."""
        lookup = _lookup(interaction)
        fitting = await self.offered.fitting(typed, lookup, also_withdrawn=also_withdrawn)
        return [
            (one.label if one.stands else f"Withdrawn: {one.label}", one.slug) for one in fitting
        ]

    async def withdraw(self, interaction: Interaction, typed: str, why: str) -> None:
        """Show what withdrawing an article would do, and ask."""
        self.editor(interaction)
        lookup = _lookup(interaction)
        await self.deeds.do(interaction, self.withdrawing.ask(typed, why, lookup))

    async def take_back(self, interaction: Interaction, source: str, version: int | None) -> None:
        """Let an article stand no longer, for the reason that stands where it was asked.

        `version` is the one that was shown, None where that was not kept.
        """
        await self.pressing.press(interaction, self._take_back(interaction, source, version))

    async def keep(self, interaction: Interaction) -> None:
        """Leave an article as it is."""
        await self.pressing.press(interaction, _kept())

    async def confirm(self, interaction: Interaction, number: int, version: int) -> None:
        """Take in what was shown as `version`."""
        await self.pressing.press(interaction, self._confirm(interaction, number, version))

    async def discard(self, interaction: Interaction, number: int, version: int) -> None:
        """Close what was shown as `version` with nothing taken in."""
        await self.pressing.press(interaction, self._discard(interaction, number, version))

    async def turn(self, interaction: Interaction, number: int, page: int) -> None:
        """Show a page of a proposal."""
        await self.pressing.press(interaction, self._page(interaction, number, page))

    async def amend(
        self, interaction: Interaction, number: int, version: int, page: int, key: str, typed: str
    ) -> None:
        """Put what was typed into a proposal."""
        deed = self._amend(interaction, (number, version, page, key), typed)
        await self.pressing.press(interaction, deed, typed)

    async def edit(
        self, interaction: Interaction, number: int, version: int, page: int, key: str
    ) -> None:
        """Open the form for one row."""
        async with self.pressing.in_flight:
            try:
                self.editor(interaction)
                async with asyncio.timeout(FORM_WITHIN_S):
                    prompt = await self.editing.prompt(number, version, key)
                form = EditForm(number, version, page, key, prompt)
                await deliver(lambda: interaction.response.send_modal(form))
            except Exception as error:  # discord.py would log it and tell nobody
                await self.pressing.not_opened(interaction, error)

    async def _add_text(self, interaction: Interaction, pasted: Pasted) -> Told:
        by = self.editor(interaction)
        if pasted.file is not None and pasted.whole.strip():
            raise BadEdit("That was a text and a file: take the file off, or empty the text.")
        if pasted.file is None and not pasted.whole.strip():
            raise BadEdit("There was no text and no file: paste the report, or attach it.")
        return await self._add(pasted, by)

    async def _add(self, pasted: Pasted, by: str) -> Told:
        outlet, day = visible(pasted.outlet).strip() or None, self._day(pasted)
        if pasted.file is not None:
            raw = await article_in(pasted.file)
            name = pasted.file.filename
            shown = await self.editing.add_file(raw, name, outlet, day, by=by)
        else:
            shown = await self.editing.add_text(pasted.whole, outlet, day, by=by)
        return proposal_told(shown, notes=tuple(_notes(pasted, day)))

    def _day(self, pasted: Pasted) -> date | None:
        return day_typed(pasted.published, self.clock.now().date())

    async def _propose(self, draft: Draft, why: str, by: str) -> Told:
        return proposal_told(await self.editing.propose(draft, why, by=by))

    async def _history(self, typed: str | None, before: int | None, lookup: Lookup) -> Told:
        if typed is None:
            return history_told(await self.editing.history(before=before), before=before)
        found = await self.offered.meant(typed, lookup, also_withdrawn=True)
        # A proposal that came to nothing has a slug too, and no article that is called by it.
        slug, called = (found.slug, found.label) if found else (typed, "")
        entries = await self.editing.history(slug, before=before)
        if found is None and not entries:
            raise unknown(typed)
        return history_told(entries, slug, called, before)

    async def _list(self, lookup: Lookup, page: int) -> Told:
        listing = Listing(
            await self.editing.articles(),
            await self.editing.reasons(),
            await self.editing.waiting(),
        )
        return articles_told(listing, lookup.almanac, page)

    async def _take_back(self, interaction: Interaction, source: str, version: int | None) -> Told:
        by, why = self.editor(interaction), reason_in(interaction.message)
        lookup = _lookup(interaction)
        return await self.withdrawing.take_back(source, version, why, lookup, by=by)

    async def _confirm(self, interaction: Interaction, number: int, version: int) -> Told:
        by = self.editor(interaction)
        shown = await self.editing.confirm(number, version, by=by)
        log.info("An article was confirmed: data of %d races changed", len(shown.cast.sheet.races))
        return proposal_told(shown)

    async def _discard(self, interaction: Interaction, number: int, version: int) -> Told:
        by = self.editor(interaction)
        closed = await self.editing.discard(number, version, by=by)
        return closed_told(closed, closed.source)

    async def _page(self, interaction: Interaction, number: int, page: int) -> Told:
        self.editor(interaction)
        return proposal_told(await self.editing.show(number), page)

    async def _amend(
        self, interaction: Interaction, place: tuple[int, int, int, str], typed: str
    ) -> Told:
        number, version, page, key = place
        by = self.editor(interaction)
        try:
            shown = await self.editing.amend(number, version, key, typed, by=by)
        except BadEdit:
            # What another editor has taken out is refused too, and then that is the reason.
            await self.editing.prompt(number, version, key)
            raise
        return proposal_told(shown, page)


async def _kept() -> Told:
    return Told.of(Answer("Nothing was withdrawn."))


def _lookup(interaction: Interaction) -> Lookup:
    found: Lookup = interaction.client.replies.lookup
    return found


def _notes(pasted: Pasted, day: date | None) -> Iterator[str]:
    """What whoever made a proposal has to know of what they gave."""
    if pasted.published.strip() and day is None:
        typed = cut(pasted.published, LONGEST_DAY)
        yield f"“{typed}” is no day I can read. Set it below, at “{ORIGINS[PUBLISHED]}”."
    if pasted.file is None and pasted.is_perhaps_cut:
        yield "The text fills its field: if its end is missing, discard this and attach a file."

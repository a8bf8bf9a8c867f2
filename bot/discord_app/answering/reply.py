"""The one place that answers on Discord: commands, buttons and menus all come here."""

import logging
from collections import OrderedDict
from typing import Any, Protocol

import discord
from discord.utils import MISSING

from bot.answers.answer import Answer
from bot.answers.language import of_locale
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Codes, Names, Question
from bot.clock import Clock
from bot.discord_app.answering.cards import Card, Cards, file_of
from bot.discord_app.answering.completions import Completions
from bot.discord_app.answering.hearing import spoken
from bot.discord_app.answering.message_replies import reply_to
from bot.discord_app.answering.pace import Pace, Paces
from bot.discord_app.answering.sentences import Reading, Sentences
from bot.discord_app.delivery import deliver
from bot.discord_app.errors import OutdatedButton, Restarting, TooFast, in_words
from bot.discord_app.in_flight import InFlight
from bot.discord_app.views.questions import noted
from bot.gaps import Gaps

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]


MOST_NOTED = 1_000
"""Messages of which it is remembered that their answers were noted as missed."""


class Current(Reading, Protocol):
    """Where the newest lookup is found; it is replaced when the store's data move on."""

    @property
    def value(self) -> Lookup:
        """The lookup to answer from now."""
        ...


class Replies:
    """Answers interactions from the current lookup, without waiting for anything but Discord."""

    def __init__(
        self,
        current: Current,
        clock: Clock,
        codes: Codes,
        in_flight: InFlight,
        gaps: Gaps | None = None,
    ) -> None:
        self._current = current
        self._clock = clock
        self._codes = codes
        self._cards = Cards()
        self._completions = Completions()
        self._in_flight = in_flight
        self._sentences = Sentences(current, gaps)
        self._paces = Paces()
        self._noted: OrderedDict[int, None] = OrderedDict()

    def forget(self, member_id: int) -> None:
        """Remember nothing of what a member asked last."""
        self._sentences.forget(member_id)

    @property
    def lookup(self) -> Lookup:
        """What answers are read from at this moment."""
        return self._current.value

    async def to(self, interaction: Interaction, question: Question) -> None:
        """Answer `question` as a new message; only who asked sees a name being asked back."""
        async with self._in_flight:
            card = self._card(interaction, question)
            await self._send(interaction, card, ephemeral=card.about_names)

    async def ask(self, interaction: Interaction, text: str) -> None:
        """Answer a sentence as a new message; only who asked sees it declined or asked back."""
        async with self._in_flight:
            self._refuse_at_the_end()
            asked = Asked(self._clock.now(), of_locale(interaction.locale.value))
            place = interaction.channel_id or 0, interaction.user.id
            card = await self._sentences.card(spoken(text), place, asked)
            await self._send(interaction, card, ephemeral=card.about_names)

    async def answer(self, message: discord.Message, text: str) -> None:
        """Answer a sentence under the message that says it; whatever goes wrong is told there."""
        async with self._in_flight:
            try:
                card = await self._card_for(message, text)
            except Exception as error:  # discord.py would log it and tell nobody
                card = Card.of(in_words(error))
            if card is not None:
                await reply_to(message, card)

    async def missed(self, interaction: Interaction, words: str) -> None:
        """Note that an answer was not what was asked, once for each message."""
        try:
            async with self._in_flight:
                await self._miss(interaction, words)
        except Exception as error:  # discord.py would log it and tell nobody
            await self.fail(interaction, error)

    async def say(self, interaction: Interaction, answer: Answer) -> None:
        """Tell something that is no question's answer, to who asked alone."""
        async with self._in_flight:
            await self._send(interaction, self._cards.telling(answer), ephemeral=True)

    async def press(self, interaction: Interaction, encoded: str) -> None:
        """Answer the question of a button as a new message."""
        try:
            await self.to(interaction, self._decoded(encoded))
        except Exception as error:  # discord.py would log it and tell nobody
            await self.fail(interaction, error)

    async def turn(self, interaction: Interaction, encoded: str) -> None:
        """Answer the question of a button in its message's place, or apart for other people."""
        try:
            async with self._in_flight:
                await self._turn(interaction, self._decoded(encoded))
        except Exception as error:  # discord.py would log it and tell nobody
            await self.fail(interaction, error)

    async def fail(self, interaction: Interaction, error: BaseException) -> None:
        """Tell who asked what went wrong."""
        async with self._in_flight:
            try:
                await self._send(interaction, Card.of(in_words(error)), ephemeral=True)
            except (discord.HTTPException, discord.InteractionResponded) as refused:
                log.warning("A failure could not be told: %s", refused)

    async def offer(self, interaction: Interaction, what: Names, typed: str) -> None:
        """Offer at most 25 names that `typed` may become, none if something goes wrong."""
        try:
            choices = self._completions.of(what, typed, self.lookup)
        except Exception:
            log.exception("Completing a %s failed", what)
            choices = []
        try:
            await deliver(lambda: interaction.response.autocomplete(choices))
        except discord.HTTPException as refused:
            log.warning("Completions of a %s were refused: %s", what, refused)

    def _decoded(self, encoded: str) -> Question:
        question = self._codes.decode(encoded)
        if question is None:
            raise OutdatedButton
        return question

    def _card(self, interaction: Interaction, question: Question) -> Card:
        self._refuse_at_the_end()
        asked = Asked(self._clock.now(), of_locale(interaction.locale.value))
        card = self._cards.of(question, self.lookup, asked)
        log.debug("%s: %s", question.code, card.outcome)
        return card

    async def _card_for(self, message: discord.Message, text: str) -> Card | None:
        """The card for a message; None for those that come too fast after being told so."""
        self._refuse_at_the_end()
        asked = Asked(self._clock.now())
        place = message.channel.id, message.author.id
        pace = self._paces.of(*place, asked.now)
        if pace is Pace.SILENCE:
            return None
        if pace is Pace.WAIT:
            raise TooFast
        return await self._sentences.card(text, place, asked)

    async def _miss(self, interaction: Interaction, words: str) -> None:
        message = interaction.message
        if message is None:  # a button is on a message, whatever the payload may hold
            return
        if message.id not in self._noted:
            self._noted[message.id] = None
            if len(self._noted) > MOST_NOTED:
                self._noted.popitem(last=False)
            self._sentences.missed(words)
        view = noted(message)
        await deliver(lambda: interaction.response.edit_message(view=view))

    def _refuse_at_the_end(self) -> None:
        if self._in_flight.ending:
            raise Restarting

    async def _turn(self, interaction: Interaction, question: Question) -> None:
        card = self._card(interaction, question)
        if card.about_names or card.file or not _may_turn(interaction):
            await self._send(interaction, card, ephemeral=True)
            return
        edit = interaction.response.edit_message
        await deliver(lambda: edit(embed=card.embed, view=card.view))

    async def _send(self, interaction: Interaction, card: Card, *, ephemeral: bool) -> None:
        view = MISSING if card.view is None else card.view
        send = interaction.response.send_message
        await deliver(
            lambda: send(
                embed=card.embed, view=view, file=file_of(card) or MISSING, ephemeral=ephemeral
            )
        )


def _may_turn(interaction: Interaction) -> bool:
    message = interaction.message
    if message is None:
        return False
    if message.flags.ephemeral:
        return True
    asked_by = message.interaction_metadata
    return asked_by is not None and asked_by.user.id == interaction.user.id

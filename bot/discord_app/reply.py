"""The one place that answers on Discord: commands, buttons and menus all come here."""

import io
import logging
from typing import Any, Protocol

import discord
from discord.utils import MISSING

from bot.answers.answer import Answer
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Codes, Names, Question
from bot.clock import Clock
from bot.discord_app.cards import Card, Cards
from bot.discord_app.completions import Completions
from bot.discord_app.delivery import deliver
from bot.discord_app.errors import OutdatedButton, Restarting, in_words
from bot.discord_app.in_flight import InFlight

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]


class Current(Protocol):
    """Where the newest lookup is found; it is replaced when the store's data move on."""

    @property
    def value(self) -> Lookup:
        """The lookup to answer from now."""
        ...


class Replies:
    """Answers interactions from the current lookup, without waiting for anything but Discord."""

    def __init__(self, current: Current, clock: Clock, codes: Codes, in_flight: InFlight) -> None:
        self._current = current
        self._clock = clock
        self._codes = codes
        self._cards = Cards()
        self._completions = Completions()
        self._in_flight = in_flight

    @property
    def lookup(self) -> Lookup:
        """What answers are read from at this moment."""
        return self._current.value

    async def to(self, interaction: Interaction, question: Question) -> None:
        """Answer `question` as a new message; only who asked sees a name being asked back."""
        async with self._in_flight:
            card = self._card(interaction, question)
            await self._send(interaction, card, ephemeral=card.about_names)

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
        if self._in_flight.ending:
            raise Restarting
        asked = Asked(self._clock.now(), interaction.locale.value)
        card = self._cards.of(question, self.lookup, asked)
        log.info("%s: %s", question.code, card.outcome)
        return card

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
            lambda: send(embed=card.embed, view=view, file=_file(card), ephemeral=ephemeral)
        )


def _file(card: Card) -> discord.File:
    """The card's file, made anew for each sending, which reads it to its end."""
    none: discord.File = MISSING
    if card.file is None:
        return none
    return discord.File(io.BytesIO(card.file.text.encode()), card.file.name)


def _may_turn(interaction: Interaction) -> bool:
    message = interaction.message
    if message is None:
        return False
    if message.flags.ephemeral:
        return True
    asked_by = message.interaction_metadata
    return asked_by is not None and asked_by.user.id == interaction.user.id

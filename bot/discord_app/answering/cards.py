"""Answers drawn up for Discord, and kept: after a race, many members ask the same few things."""

import io
from dataclasses import dataclass
from datetime import datetime

import discord
from discord import ui

from bot.answers.answer import Answer, Attached, Outcome
from bot.answers.ask import ask, settle
from bot.answers.language import Language
from bot.answers.lookup import Lookup
from bot.answers.question import Asked, Question
from bot.discord_app.answering.embeds import colour_of, embed
from bot.discord_app.views.questions import view_of

MOST_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Card:
    """What is sent: never changed, so that it can be sent again."""

    embed: discord.Embed
    view: ui.View | None
    outcome: Outcome
    about_names: bool = False  # it asks back or declines a name instead of answering
    file: Attached | None = None

    @classmethod
    def of(
        cls,
        answer: Answer,
        colour: str | None = None,
        *,
        about_names: bool = False,
        missed: str | None = None,
    ) -> "Card":
        """The answer drawn up; `missed` is what to note if it is not what was asked."""
        drawn = embed(answer, colour), view_of(answer, missed)
        return cls(*drawn, answer.outcome, about_names, answer.file)


def file_of(card: Card) -> discord.File | None:
    """The card's file, made anew for each sending, which reads it to its end."""
    if card.file is None:
        return None
    return discord.File(io.BytesIO(card.file.text.encode()), card.file.name)


Key = tuple[Question, Language, datetime | None]


class AskedOnce(Asked):
    """The circumstances of a question, and whether its answer has asked for the time."""

    __slots__ = ("_moment", "is_timed")

    _moment: datetime
    is_timed: bool

    def __init__(self, asked: Asked) -> None:
        # As a frozen dataclass sets its fields.
        object.__setattr__(self, "_moment", asked.now)
        object.__setattr__(self, "language", asked.language)
        object.__setattr__(self, "is_timed", False)

    @property
    def now(self) -> datetime:
        """When it was asked."""
        object.__setattr__(self, "is_timed", True)
        return self._moment


class Cards:
    """The cards of one lookup, drawn up once; what depends on the time anew every minute."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._lookup: Lookup | None = None
        self._kept: dict[Key, Card] = {}
        self._told: dict[Answer, Card] = {}

    def of(self, question: Question, lookup: Lookup, asked: Asked) -> Card:
        """The card that answers `question` from `lookup`."""
        if lookup is not self._lookup or len(self._kept) >= self._most:
            self._lookup, self._kept = lookup, {}
        lasting: Key = (question, asked.language, None)
        # What is next changes with the time, though nothing changes within a minute.
        timed: Key = (*lasting[:2], asked.now.replace(second=0, microsecond=0))
        card = self._kept.get(lasting) or self._kept.get(timed)
        if card is None:
            once = AskedOnce(asked)
            card = _drawn(question, lookup, once)
            self._kept[timed if once.is_timed else lasting] = card
        return card

    def telling(self, answer: Answer) -> Card:
        """The card of an answer that no question led to, such as a command's own."""
        card = self._told.get(answer)
        if card is None:
            if len(self._told) >= self._most:
                self._told = {}
            card = self._told[answer] = Card.of(answer)
        return card


def _drawn(question: Question, lookup: Lookup, asked: Asked) -> Card:
    about_names = isinstance(settle(question, lookup), Answer)
    answer = ask(question, lookup, asked)
    return Card.of(answer, colour_of(answer, lookup.almanac), about_names=about_names)

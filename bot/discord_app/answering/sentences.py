"""Sentences on Discord: understood, answered after what was said before, drawn up as a card."""

import logging
from typing import Protocol

from bot.answers.answer import Outcome
from bot.answers.commands import Commands
from bot.answers.lookup import Lookup
from bot.answers.question import Asked
from bot.answers.questions import every_question
from bot.answers.reply import reply
from bot.answers.understanding.conversation import Reply, as_one
from bot.answers.understanding.understand import Understander
from bot.discord_app import limits
from bot.discord_app.answering.cards import Card
from bot.discord_app.answering.embeds import colour_of
from bot.discord_app.answering.talks import Place, Talks
from bot.discord_app.escaping import cut
from bot.discord_app.views.questions import MISSED
from bot.gaps import NOT_ASKED, Gaps, bare, reason_of

log = logging.getLogger(__name__)


class Reading(Protocol):
    """Where the newest lookup is found, with what reads sentences against it."""

    async def reading(self) -> tuple[Lookup, Understander]:
        """Both; the latter is made when first asked for."""
        ...


class Sentences:
    """Answers what is asked in words. What could not be answered is noted in `gaps`, if any."""

    def __init__(self, current: Reading, gaps: Gaps | None) -> None:
        self._current = current
        self._gaps = gaps
        self._commands = Commands(every_question())
        self._talks = Talks()

    async def card(self, text: str, place: Place, asked: Asked) -> Card:
        """The card that answers `text`, said at `place`.

        Raises:
            BadCommand: it begins with a slash and cannot be read.
        """
        lookup, understander = await self._current.reading()
        talk = self._talks.of(place, asked.now)
        said = reply(text, lookup, lambda: understander, asked, self._commands, talk)
        self._talks.keep(place, said.talk, asked.now)
        self._note(text, said)
        answer = as_one(said.answers)
        log.info("In words: %s", answer.outcome)
        return Card.of(
            answer,
            colour_of(answer, lookup.almanac),
            about_names=said.lost is not None or answer.outcome is Outcome.CLARIFY,
            missed=self._missed(text, said),
        )

    def forget(self, member_id: int) -> None:
        """Remember nothing of what a member asked last."""
        self._talks.forget(member_id)

    def missed(self, words: str) -> None:
        """Note that an answer was not what these words asked."""
        if self._gaps is not None:
            self._gaps.note(words, NOT_ASKED)

    def _note(self, text: str, said: Reply) -> None:
        reason = reason_of(said)
        if self._gaps is not None and reason is not None:
            self._gaps.note(text, reason)

    def _missed(self, text: str, said: Reply) -> str | None:
        """What a button says was missed; what is lost was noted already."""
        if self._gaps is None or said.lost is not None:
            return None
        return cut(bare(text), limits.CUSTOM_ID - len(MISSED)) or None

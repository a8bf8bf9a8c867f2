"""What people ask and do not get: counted without anybody's id, and written down now and then."""

import asyncio
import logging
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date
from typing import Protocol

from bot.answers.answer import Outcome
from bot.answers.normal import normal
from bot.answers.understanding.conversation import Reply
from bot.answers.understanding.lost import Reason
from bot.clock import Clock
from bot.errors import Refusal
from db.gaps import LONGEST, Gap

log = logging.getLogger(__name__)

FLUSH_EVERY_S = 5.0
MOST_WAITING = 1_000
"""Different questions that wait to be written; while the database is away, others are let go."""

NOT_ASKED = "not what was asked"
NOT_TOLD = "no source tells"

_ADDRESS = re.compile(r"(?i)\b(?:https?:|www\.)\S+|\S+@\S+|\b\S+\.(?:com|net|org|gg|io|me)\b\S*")
_MENTION = re.compile(r"<[@#:at/][^>]*>|@\S+|#[^\W\d]\S*")
_LONG_NUMBER = re.compile(r"\+?\d(?:[\s().-]{0,2}\d){5,}")


class Kept(Protocol):
    """Where gaps are written down."""

    async def add(self, gaps: Iterable[Gap]) -> None:
        """Count them together with those that are there."""
        ...


def bare(text: str) -> str:
    """What was asked, normalised, without mentions, addresses and long numbers, and cut.

    Who asked cannot be told from it, unless they wrote it in words.
    """
    for what in (_ADDRESS, _MENTION, _LONG_NUMBER):
        text = what.sub(" ", text[: 2 * LONGEST])
    return normal(text)[:LONGEST].strip()


def reason_of(reply: Reply) -> str | None:
    """Why a sentence got no answer; None where it got one, or nothing was asked."""
    if reply.lost is not None:
        return None if reply.lost.reason is Reason.EMPTY else reply.lost.reason.value
    silent = all(one.outcome is Outcome.ABSTAIN for one in reply.answers)
    return NOT_TOLD if silent else None


class Gaps:
    """Counts in memory, and writes it down every few seconds: no answer waits for that."""

    def __init__(self, kept: Kept, clock: Clock) -> None:
        self._kept = kept
        self._clock = clock
        self._waiting: Counter[tuple[str, str, date]] = Counter()

    def note(self, text: str, reason: str) -> None:
        """Count that `text` was asked in vain."""
        question = bare(text)
        key = (question, reason, self._clock.now().date())
        if question and (key in self._waiting or len(self._waiting) < MOST_WAITING):
            self._waiting[key] += 1

    async def flush(self) -> None:
        """Write down what waits; while the database is away it goes on waiting."""
        waiting, self._waiting = self._waiting, Counter()
        if not waiting:
            return
        try:
            await self._kept.add(
                Gap(question, reason, times, day, day)
                for (question, reason, day), times in waiting.items()
            )
        except Refusal as refusal:
            log.warning("What was asked in vain is written down later: %s", refusal)
            self._waiting = waiting + self._waiting

    @asynccontextmanager
    async def kept(self, every_s: float = FLUSH_EVERY_S) -> AsyncIterator["Gaps"]:
        """Write down every few seconds inside the block, and at its end."""
        stop = asyncio.Event()
        writing = asyncio.create_task(self._write_until(stop, every_s))
        try:
            yield self
        finally:
            stop.set()
            await writing

    async def _write_until(self, stop: asyncio.Event, every_s: float) -> None:
        """Write down every few seconds, for the last time when `stop` is set."""
        ended = False
        while not ended:
            ended = await _within(every_s, stop)
            try:
                await self.flush()
            except Exception:
                # This loop outlives any defect: what was asked in vain is worth no answer.
                log.exception("What was asked in vain could not be written down")


async def _within(seconds: float, event: asyncio.Event) -> bool:
    """Whether `event` is set before these seconds are over."""
    try:
        async with asyncio.timeout(seconds):
            return await event.wait()
    except TimeoutError:
        return False

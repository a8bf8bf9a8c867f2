"""Gaps in memory: what is left of the words, and when they are written down."""

import asyncio
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer, Outcome
from bot.answers.understanding.conversation import Reply
from bot.answers.understanding.lost import Lost, Reason
from bot.clock import Clock
from bot.gaps import MOST_WAITING, NOT_TOLD, Gaps, bare, reason_of
from db.errors import UnreachableDatabase
from db.gaps import LONGEST, Gap

ANSWER, ABSTENTION = Answer("Yes."), Answer("No source tells.", Outcome.ABSTAIN)


class Ledger:
    """Where gaps are written down; away while `away`."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self.away = False
        self.written = asyncio.Event()

    async def add(self, gaps: Iterable[Gap]) -> None:
        if self.away:
            raise UnreachableDatabase("It is away.")
        self.gaps.extend(gaps)
        self.written.set()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Who won the Pole?", "who won the pole"),
        ("<@123456789012345678> who won <#5> <:flag:6>", "who won"),
        ("ask bob.smith@example.com who won", "ask who won"),
        ("see https://example.com/a?b=c who won", "see who won"),
        ("www.example.org or example.gg/abc", "or"),
        ("@bobby and #general", "and"),
        ("call +1 (555) 010-9999 now", "call now"),
        ("did #07 lead 20 laps in 2025", "did 07 lead 20 laps in 2025"),
        ("123456789012345678", ""),
        ("¿Quién ganó?", "quien gano"),
    ],
)
def test_only_the_words_are_kept(typed: str, kept: str) -> None:
    assert bare(typed) == kept


@given(st.text(max_size=500))
def test_whatever_is_typed_little_is_kept(typed: str) -> None:
    kept = bare(typed)

    assert len(kept) <= LONGEST
    assert "@" not in kept


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply((ANSWER,)), None),
        (Reply((ANSWER, ABSTENTION)), None),
        (Reply((ABSTENTION,)), NOT_TOLD),
        (Reply((ABSTENTION,), lost=Lost(Reason.UNCLEAR)), "unclear"),
        (Reply((ABSTENTION,), lost=Lost(Reason.EMPTY)), None),
    ],
)
def test_a_reply_without_an_answer_has_a_reason(reply: Reply, reason: str | None) -> None:
    assert reason_of(reply) == reason


async def test_the_same_question_is_counted() -> None:
    ledger = Ledger()
    gaps = Gaps(ledger, Clock())
    for typed in ("Who cooks?", "who cooks", "who sings"):
        gaps.note(typed, "unclear")

    await gaps.flush()

    assert {one.question: one.times for one in ledger.gaps} == {"who cooks": 2, "who sings": 1}


async def test_nothing_is_written_twice() -> None:
    ledger = Ledger()
    gaps = Gaps(ledger, Clock())
    gaps.note("who cooks", "unclear")

    await gaps.flush()
    await gaps.flush()

    assert len(ledger.gaps) == 1


async def test_while_the_database_is_away_it_waits() -> None:
    ledger = Ledger()
    gaps = Gaps(ledger, Clock())
    gaps.note("who cooks", "unclear")
    ledger.away = True
    await gaps.flush()
    ledger.away = False
    gaps.note("who cooks", "unclear")

    await gaps.flush()

    assert [one.times for one in ledger.gaps] == [2]


async def test_no_more_waits_than_there_is_room_for() -> None:
    ledger = Ledger()
    gaps = Gaps(ledger, Clock())
    for number in range(MOST_WAITING + 5):
        gaps.note(f"question {number}", "unclear")

    await gaps.flush()

    assert len(ledger.gaps) == MOST_WAITING


async def test_it_is_written_down_every_few_seconds() -> None:
    ledger = Ledger()

    async with Gaps(ledger, Clock()).kept(every_s=0.01) as gaps:
        gaps.note("who cooks", "unclear")
        async with asyncio.timeout(5):
            await ledger.written.wait()

    assert len(ledger.gaps) == 1


async def test_at_the_end_what_waits_is_written_down() -> None:
    ledger = Ledger()

    async with Gaps(ledger, Clock()).kept(every_s=60) as gaps:
        gaps.note("who cooks", "unclear")

    assert len(ledger.gaps) == 1

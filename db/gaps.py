"""What was asked and not answered, with nothing about who asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.engine import Database, lock
from db.tables import GapRow

LONGEST = 200
"""Characters of a question that are kept."""

MOST_KEPT = 10_000
"""Questions that are kept; beyond that those asked least go first, then the oldest."""

_LOCK = int.from_bytes(b"gaps")


@dataclass(frozen=True, slots=True)
class Gap:
    """A question in normalised words, why it was not answered, how often, and over which days."""

    question: str
    reason: str
    times: int
    first_seen: date
    last_seen: date


class Gaps:
    """The questions that were asked in vain."""

    def __init__(self, database: Database, most: int = MOST_KEPT) -> None:
        self._database = database
        self._most = most

    async def add(self, gaps: Iterable[Gap]) -> None:
        """Count these together with those that are there."""
        async with self._database.writing() as session:
            await lock(self._database, session, _LOCK)
            for gap in gaps:
                await _count(session, gap)
            await session.flush()
            await self._make_room(session)

    async def most_asked(self, limit: int) -> tuple[Gap, ...]:
        """What is asked most and not got."""
        asked = (
            select(GapRow)
            .order_by(col(GapRow.times).desc(), col(GapRow.last_seen).desc(), col(GapRow.question))
            .limit(limit)
        )
        async with self._database.reading() as session:
            return tuple(
                Gap(row.question, row.reason, row.times, row.first_seen, row.last_seen)
                for row in await session.exec(asked)
            )

    async def _make_room(self, session: AsyncSession) -> None:
        there = (await session.exec(select(func.count()).select_from(GapRow))).one()
        if there <= self._most:
            return
        # Down to nine tenths, so that not every question makes room for the next one.
        going = (
            select(GapRow)
            .order_by(col(GapRow.times), col(GapRow.last_seen))
            .limit(there - self._most * 9 // 10)
        )
        for row in (await session.exec(going)).all():
            await session.exec(
                delete(GapRow).where(
                    col(GapRow.question) == row.question, col(GapRow.reason) == row.reason
                )
            )


async def _count(session: AsyncSession, gap: Gap) -> None:
    question = gap.question[:LONGEST]
    row = await session.get(GapRow, (question, gap.reason))
    if row is None:
        session.add(
            GapRow(
                question=question,
                reason=gap.reason,
                times=gap.times,
                first_seen=gap.first_seen,
                last_seen=gap.last_seen,
            )
        )
        return
    row.times += gap.times
    row.first_seen = min(row.first_seen, gap.first_seen)
    row.last_seen = max(row.last_seen, gap.last_seen)

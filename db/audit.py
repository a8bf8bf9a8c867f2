"""The audit: what was done to articles and proposals, by whom, when and why. It only grows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import Act
from db.engine import Database
from db.tables import AuditRow

MOST_ENTRIES = 100


class Deed(StrEnum):
    """What was done."""

    PROPOSED = "proposed"
    EDITED = "edited"
    DISCARDED = "discarded"
    ADDED = "added"
    REPLACED = "replaced"
    RESTORED = "restored"  # it was withdrawn, and stands again
    CONFIRMED = "confirmed"  # as it stood already
    WITHDRAWN = "withdrawn"
    TAKEN_BACK = "taken back"  # its newest version; the one before stands again


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one row of a proposal; `after` is what was typed, empty where it was left out."""

    what: str  # "Corey Heim, laps led"
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done; `number` counts up, and orders what was done in one moment."""

    number: int
    at: datetime
    by: str
    deed: Deed
    source: str  # the slug of an article or correction; of a proposal the one it would make
    proposal: int | None = None
    why: str = ""
    edit: Edit | None = None


class Audit:
    """What was done, to be read; whoever does something writes it down with the deed itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def history(
        self,
        *,
        source: str | None = None,
        proposal: int | None = None,
        before: int | None = None,
        limit: int = MOST_ENTRIES,
    ) -> tuple[Entry, ...]:
        """What was done, the newest first: in all, to one source, or to one proposal.

        To a source was done what was done to the proposals that it came of, whatever slug these
        had before it was known whose place they take. With `before` only entries of lower numbers:
        the next page.
        """
        rows = select(AuditRow).order_by(col(AuditRow.id).desc()).limit(limit)
        if source is not None:
            own = col(AuditRow.source) == source
            came_of = select(AuditRow.proposal).where(own, col(AuditRow.proposal).is_not(None))
            rows = rows.where(or_(own, col(AuditRow.proposal).in_(came_of)))
        if proposal is not None:
            rows = rows.where(col(AuditRow.proposal) == proposal)
        if before is not None:
            rows = rows.where(col(AuditRow.id) < before)
        async with self._database.reading() as session:
            return tuple(map(_entry, await session.exec(rows)))


def note(
    session: AsyncSession, deed: Deed, source: str, act: Act, edit: Edit | None = None
) -> None:
    """Write down a deed, in the transaction that does it."""
    session.add(
        AuditRow(
            at=act.now,
            by=act.by,
            deed=deed.value,
            source=source,
            proposal=act.proposal,
            why=act.why,
            what=edit.what if edit else None,
            before=edit.before if edit else None,
            after=edit.after if edit else None,
        )
    )


def _entry(row: AuditRow) -> Entry:
    edit = None
    if row.what is not None:
        edit = Edit(row.what, row.before or "", row.after or "")
    deed = Deed(row.deed)
    return Entry(row.id, row.at, row.by, deed, row.source, row.proposal, row.why, edit)

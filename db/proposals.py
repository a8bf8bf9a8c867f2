"""What editors have been shown and not yet confirmed: it outlives restarts and double clicks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.audit import Deed, Edit, note
from db.claims import Act, standing_claims
from db.engine import Database
from db.errors import Refusal
from db.fact_sheet import FactSheet
from db.nouns import read_reference
from db.reference_sheet import Reference
from db.tables import ProposalRow, SourceRow
from db.taking_in import take_in
from db.versions import hold_version

MOST_WAITING = 25
"""Proposals listed as waiting, the newest first: as many as a menu on Discord holds."""


class State(StrEnum):
    """What became of a proposal."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft as whoever made it wrote it down; what is in it is not for the store to know.

    `version` counts the changes: whoever acts upon it names the version they were shown.
    """

    id: int
    version: int
    state: State
    source: str  # the slug of the article or correction that confirming makes
    why: str
    draft: Mapping[str, Any]
    opened_at: datetime
    opened_by: str
    changed_at: datetime
    changed_by: str


class UnknownProposal(Refusal):
    """There is no proposal of that number."""


class ProposalClosed(Refusal):
    """It was confirmed or discarded already; `proposal` says by whom."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__(f"This was {proposal.state} already.")
        self.proposal = proposal


class ProposalChanged(Refusal):
    """Somebody else has changed it since it was shown; `proposal` is how it reads now."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__("This was changed meanwhile. Look at it once more before you decide.")
        self.proposal = proposal


class ConfirmedElsewhere(Refusal):
    """Another proposal for the same article was confirmed after this one was last changed."""

    def __init__(self, other: Proposal) -> None:
        super().__init__("Somebody else has confirmed the same article meanwhile: nothing changed.")
        self.other = other


class AnotherRace(Refusal):
    """The article would take the place of a report on another race."""

    def __init__(self, source: str, race: str) -> None:
        super().__init__(
            f"Nothing was changed: {source} is a report on the race {race}, and would be lost. "
            "Say which race this one tells of, or withdraw the other first."
        )


class Proposals:
    """Proposals from opening to their end. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(
        self, source: str, draft: Mapping[str, Any], *, by: str, why: str, now: datetime
    ) -> Proposal:
        """Keep a draft until somebody decides."""
        async with self._database.writing() as session:
            row = ProposalRow(
                version=1,
                state=State.WAITING.value,
                source=source,
                why=why,
                draft=dict(draft),
                opened_at=now,
                opened_by=by,
                changed_at=now,
                changed_by=by,
            )
            session.add(row)
            await session.flush()
            note(session, Deed.PROPOSED, source, Act(by, now, why, row.id))
            return _proposal_of(row)

    async def get(self, number: int) -> Proposal:
        """The proposal of that number, whatever its state.

        Raises:
            UnknownProposal: there is none.
        """
        async with self._database.reading() as session:
            return _proposal_of(await _row(session, number, to_change=False))

    async def waiting(self) -> tuple[Proposal, ...]:
        """Those nobody has decided on, the newest first."""
        async with self._database.reading() as session:
            rows = await session.exec(
                select(ProposalRow)
                .where(col(ProposalRow.state) == State.WAITING.value)
                .order_by(col(ProposalRow.id).desc())
                .limit(MOST_WAITING)
            )
            return tuple(map(_proposal_of, rows))

    async def reasons(self) -> dict[str, str]:
        """Why each article or correction was taken in as it reads now, by its slug."""
        came_at = func.coalesce(SourceRow.changed_at, SourceRow.added_at)
        async with self._database.reading() as session:
            rows = await session.exec(
                select(ProposalRow.source, ProposalRow.why)
                .join(SourceRow, col(SourceRow.slug) == col(ProposalRow.source))
                .where(
                    col(ProposalRow.state) == State.CONFIRMED.value,
                    col(ProposalRow.changed_at) == came_at,
                )
                .order_by(col(ProposalRow.id))
            )
            return dict(rows.all())

    async def change(
        self,
        number: int,
        version: int,
        source: str,
        draft: Mapping[str, Any],
        *,
        by: str,
        now: datetime,
        edit: Edit | None = None,
    ) -> Proposal:
        """Put `draft` in the place of the one of `version`; `edit` is what the audit says of it.

        Raises:
            ProposalClosed, ProposalChanged, UnknownProposal: it is not what was shown any more.
        """
        async with self._database.writing() as session:
            row = await _open_row(session, number, version)
            row.source, row.draft = source, dict(draft)
            _note(row, Act(by, now))
            note(session, Deed.EDITED, source, Act(by, now, proposal=number), edit)
            return _proposal_of(row)

    async def discard(self, number: int, version: int, *, by: str, now: datetime) -> Proposal:
        """Close the one of `version` with nothing taken in.

        Raises:
            ProposalClosed, ProposalChanged, UnknownProposal: it is not what was shown any more.
        """
        async with self._database.writing() as session:
            row = await _open_row(session, number, version)
            row.state = State.DISCARDED.value
            _note(row, Act(by, now))
            note(session, Deed.DISCARDED, row.source, Act(by, now, proposal=number))
            return _proposal_of(row)

    async def confirm(
        self,
        number: int,
        version: int,
        sheet: FactSheet,
        reference: Reference,
        *,
        by: str,
        now: datetime,
    ) -> Proposal:
        """Take in the sheet and the nouns that are new, and close the proposal: all or nothing.

        `sheet` is what the draft of `version` amounts to; its slug may be that of an earlier
        article whose place it takes. A noun that is known meanwhile stays as it is known. Gives
        the proposal as it was closed.

        Raises:
            ProposalClosed, ProposalChanged, UnknownProposal: it is not what was shown any more.
            ConfirmedElsewhere: the same article was confirmed from another proposal.
            AnotherRace: what stands under the slug of the sheet is a report on another race.
            BadSheets: the sheet names somebody unknown, or a race that no source identifies.
        """
        async with self._database.writing() as session:
            held = await hold_version(session)
            row = await _open_row(session, number, version)
            row.source = sheet.source.slug
            await _refuse_confirmed_elsewhere(session, row)
            await _refuse_another_race(session, sheet)
            act = Act(by, now, row.why, number)
            news = _not_known(reference, await read_reference(session))
            loaded = await take_in(session, held, news, [sheet], act, restore=True)
            if loaded.unchanged:
                note(session, Deed.CONFIRMED, row.source, act)
            row.state = State.CONFIRMED.value
            _note(row, act)
            return _proposal_of(row)


async def _row(session: AsyncSession, number: int, *, to_change: bool) -> ProposalRow:
    row = await session.get(ProposalRow, number, with_for_update=to_change)
    if row is None:
        raise UnknownProposal(f"There is no proposal {number}.")
    return row


async def _open_row(session: AsyncSession, number: int, version: int) -> ProposalRow:
    row = await _row(session, number, to_change=True)
    if row.state != State.WAITING:
        raise ProposalClosed(_proposal_of(row))
    if row.version != version:
        raise ProposalChanged(_proposal_of(row))
    return row


async def _refuse_confirmed_elsewhere(session: AsyncSession, row: ProposalRow) -> None:
    """Whoever has changed the proposal since was shown what stands, and may replace it."""
    others = await session.exec(
        select(ProposalRow).where(
            col(ProposalRow.source) == row.source,
            col(ProposalRow.state) == State.CONFIRMED.value,
            col(ProposalRow.changed_at) >= row.changed_at,
        )
    )
    other = others.first()
    if other is not None:
        raise ConfirmedElsewhere(_proposal_of(other))


async def _refuse_another_race(session: AsyncSession, sheet: FactSheet) -> None:
    """What is told of one race is never lost to a report on another one."""
    claims = await standing_claims(session, sheet.source.slug)
    reported = {claim.race for claim in claims if claim.fields.get("reported")}
    if reported and sheet.races[0] not in reported:
        raise AnotherRace(sheet.source.slug, min(reported))


def _not_known(told: Reference, known: Reference) -> Reference:
    return Reference(
        {slug: one for slug, one in told.series.items() if slug not in known.series},
        {slug: one for slug, one in told.tracks.items() if slug not in known.tracks},
        {slug: one for slug, one in told.drivers.items() if slug not in known.drivers},
    )


def _note(row: ProposalRow, act: Act) -> None:
    row.version += 1
    row.changed_by, row.changed_at = act.by, act.now


def _proposal_of(row: ProposalRow) -> Proposal:
    return Proposal(
        row.id,
        row.version,
        State(row.state),
        row.source,
        row.why,
        row.draft,
        row.opened_at,
        row.opened_by,
        row.changed_at,
        row.changed_by,
    )

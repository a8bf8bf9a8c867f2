"""Articles and corrections: added, replaced and withdrawn, and the facts that follow from it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.article_list import Article, read_articles
from db.audit import Deed, note
from db.changes import changes_noted
from db.claims import Act, claim_of, standing_claims, withdraw_claims
from db.earlier import last_kept, stand_again
from db.engine import Database
from db.errors import Refusal
from db.fact_sheet import FactSheet
from db.facts import rebuild
from db.nouns import drop_unnamed, read_known
from db.provenance import Claim, Kind
from db.reference_sheet import Reference
from db.schedules.races import Calendar
from db.tables import AuditRow, ClaimRow, ProposalRow, RaceRow, SourceRow
from db.taking_in import Loaded, take_in
from db.versions import hold_version
from db.wire import decode_fields


@dataclass(frozen=True, slots=True)
class Recorded:
    """A claim as the store keeps it, whether it stands or not."""

    claim: Claim
    added_at: datetime
    added_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
    withdrawn_why: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What came of withdrawing an article."""

    data_version: int
    races: frozenset[str]  # of which something is told differently now
    stands_again: bool  # the version before it


class UnknownArticle(Refusal):
    """No article goes by that name, or it is withdrawn already."""


class ArticleChanged(Refusal):
    """It reads otherwise than it did when it was shown."""

    def __init__(self) -> None:
        super().__init__("This was changed meanwhile. Look at it once more before you decide.")


class Articles:
    """What sources say. Every method is one transaction, with the facts rebuilt inside it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(
        self,
        reference: Reference,
        sheets: Sequence[FactSheet],
        *,
        by: str,
        now: datetime,
        restore: bool = False,
        calendars: Sequence[Calendar] = (),
    ) -> Loaded:
        """Take in `sheets` and `calendars`, all or none; what has not changed stays untouched.

        A sheet whose article was withdrawn stays withdrawn, unless `restore` says otherwise: the
        seeds are loaded at every start and must not undo a moderator's decision.

        Raises:
            BadSheets: they name somebody unknown, or a race that no source identifies.
        """
        act = Act(by, now)
        async with self._database.writing() as session:
            held = await hold_version(session)
            return await take_in(
                session, held, reference, sheets, act, restore=restore, calendars=calendars
            )

    async def withdraw(
        self, source: str, *, by: str, why: str, now: datetime, version: int | None = None
    ) -> Withdrawn:
        """Let what a source says stand no longer; what other sources say comes forward again.

        So does the version before it, where an editor had put a newer one in its place: that one
        is withdrawn in its turn. `version` is the one that was shown, None: whichever stands.

        Raises:
            UnknownArticle: no article of that slug stands.
            ArticleChanged: another version of it stands.
        """
        act = Act(by, now, why)
        async with self._database.writing() as session:
            held = await hold_version(session)
            row = await session.get(SourceRow, source)
            if row is None or row.withdrawn_at is not None:
                raise UnknownArticle(f"There is no article {source!r} to withdraw.")
            if version not in (None, row.version):
                raise ArticleChanged
            earlier = await last_kept(session, source)
            if earlier is None:
                races, gone = await _withdraw_wholly(session, row, act)
            else:
                races, gone = await stand_again(session, row, earlier, act)
            note(session, Deed.TAKEN_BACK if earlier else Deed.WITHDRAWN, source, act)
            row.version += 1
            await session.flush()
            held.version += 1
            async with changes_noted(session, races, now):
                await rebuild(session, races, await read_known(session), held.version)
            # Whom nobody else tells of is known no longer, in names as little as in facts.
            await drop_unnamed(session, gone)
            return Withdrawn(held.version, frozenset(races), earlier is not None)

    async def saying(self, source: str) -> tuple[Claim, ...]:
        """What a source says now, in its own order; nothing if it does not stand."""
        async with self._database.reading() as session:
            return tuple(map(claim_of, await standing_claims(session, source)))

    async def history(self, race: str) -> tuple[Recorded, ...]:
        """All that was ever claimed about a race, in the order in which it came."""
        async with self._database.reading() as session:
            rows = await session.exec(
                select(ClaimRow).where(col(ClaimRow.race) == race).order_by(col(ClaimRow.id))
            )
            return tuple(map(_recorded, rows))

    async def former_races(self) -> dict[str, frozenset[date]]:
        """The races that articles once told of and nobody knows now: their days, by slug."""
        days: dict[str, set[date]] = defaultdict(set)
        async with self._database.reading() as session:
            rows = await session.exec(
                select(ClaimRow.race, ClaimRow.kind, ClaimRow.fields).where(
                    col(ClaimRow.kind).in_((Kind.RACE.value, Kind.SCHEDULE.value)),
                    col(ClaimRow.race).not_in(select(RaceRow.slug)),
                )
            )
            for race, kind, fields in rows:
                run_on = decode_fields(Kind(kind), fields).get("run_on")
                days[race] |= {run_on} if isinstance(run_on, date) else set()
        return {race: frozenset(told) for race, told in days.items()}

    async def has_acted(self, by: str) -> bool:
        """Whether anything was added, edited, decided on or withdrawn by that name."""
        acts = (
            exists().where(or_(col(table.added_by) == by, col(table.withdrawn_by) == by))
            for table in (SourceRow, ClaimRow)
        )
        kept = exists().where(col(AuditRow.by) == by)
        waits = exists().where(
            or_(col(ProposalRow.opened_by) == by, col(ProposalRow.changed_by) == by)
        )
        async with self._database.reading() as session:
            return bool((await session.exec(select(or_(*acts, kept, waits)))).one())

    async def list(self) -> tuple[Article, ...]:
        """All articles and corrections, the newest first, withdrawn ones included."""
        async with self._database.reading() as session:
            return await read_articles(session)


async def _withdraw_wholly(
    session: AsyncSession, row: SourceRow, act: Act
) -> tuple[set[str], list[Claim]]:
    """Let a source say nothing any more: the races it told of, and what it said."""
    claims = await standing_claims(session, row.slug)
    withdraw_claims(claims, act, act.why)
    row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = act.now, act.by, act.why
    return {claim.race for claim in claims}, list(map(claim_of, claims))


def _recorded(row: ClaimRow) -> Recorded:
    return Recorded(
        claim_of(row),
        row.added_at,
        row.added_by,
        row.withdrawn_at,
        row.withdrawn_by,
        row.withdrawn_why,
    )

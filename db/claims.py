"""Claims in their table: what one source says now, against what it said before."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.provenance import Claim, Kind, Source, SourceKind, Topic
from db.tables import ClaimRow, SourceRow
from db.wire import decode_fields, encode_fields


@dataclass(frozen=True, slots=True)
class Act:
    """Who changes something and when; why, if they say, and by which proposal, if by one."""

    by: str
    now: datetime
    why: str = ""
    proposal: int | None = None


def source_of(row: SourceRow) -> Source:
    """The source that a row keeps."""
    return Source(
        row.slug,
        row.label,
        SourceKind(row.kind),
        outlet=row.outlet,
        published_on=row.published_on,
        address=row.address,
        added_at=row.added_at,
    )


def claim_of(row: ClaimRow) -> Claim:
    """The claim that a row keeps."""
    kind = Kind(row.kind)
    return Claim(
        row.source,
        Topic(row.race, kind, row.scope, row.subject),
        decode_fields(kind, row.fields),
        row.place or None,
        row.sequence,
        row.added_at,
    )


async def put_source(session: AsyncSession, source: Source, act: Act) -> bool:
    """Add the source, or bring it up to date; whether anything was to do."""
    row = await session.get(SourceRow, source.slug)
    told = {name: value for name, value in asdict(source).items() if name != "added_at"}
    if row is None:
        row = SourceRow(**told, added_at=act.now, added_by=act.by)
    elif row.withdrawn_at is None and source_of(row) == source:
        return False
    else:
        row.sqlmodel_update(told)
    row.withdrawn_at = row.withdrawn_by = row.withdrawn_why = None
    session.add(row)
    await session.flush()
    return True


async def standing_claims(session: AsyncSession, source: str) -> list[ClaimRow]:
    """What a source says now, in its own order."""
    rows = await session.exec(
        select(ClaimRow)
        .where(col(ClaimRow.source) == source, col(ClaimRow.withdrawn_at).is_(None))
        .order_by(col(ClaimRow.sequence))
    )
    return list(rows)


async def replace_claims(
    session: AsyncSession,
    source: str,
    claims: Iterable[Claim],
    act: Act,
    why: str = "the article reads otherwise now",
) -> tuple[set[str], list[Claim]]:
    """Let `source` say `claims` and nothing else.

    The races about which it says anything new, and the claims that stand no longer. A claim that
    stays keeps its row, and only moves with its place in the article.
    """
    before = {_key(claim_of(row)): row for row in await standing_claims(session, source)}
    new: list[Claim] = []
    races: set[str] = set()
    for claim in claims:
        row = before.get(_key(claim))
        if row is None or row.fields != encode_fields(claim.fields):
            new.append(claim)
            continue
        del before[_key(claim)]
        if row.sequence != claim.sequence:
            row.sequence = claim.sequence
            races.add(row.race)
    withdraw_claims(before.values(), act, why)
    # Before the new ones come: of two that stand, none may be about the same thing.
    await session.flush()
    await _add_claims(session, new, act)
    gone = list(map(claim_of, before.values()))
    told = {claim.topic.race for claim in (*gone, *new)}
    return races | told, gone


def withdraw_claims(rows: Iterable[ClaimRow], act: Act, why: str) -> None:
    """Let claims stand no longer; they stay, and so does who withdrew them and why."""
    for row in rows:
        row.withdrawn_at, row.withdrawn_by, row.withdrawn_why = act.now, act.by, why


async def _add_claims(session: AsyncSession, claims: Iterable[Claim], act: Act) -> None:
    rows = [
        {
            "source": claim.source,
            "race": claim.topic.race,
            "kind": claim.topic.kind.value,
            "scope": claim.topic.scope,
            "subject": claim.topic.subject,
            "place": claim.place or "",
            "fields": encode_fields(claim.fields),
            "sequence": claim.sequence,
            "added_at": act.now,
            "added_by": act.by,
        }
        for claim in claims
    ]
    if rows:
        await (await session.connection()).execute(insert(ClaimRow), rows)


def _key(claim: Claim) -> tuple[Topic, str]:
    return claim.topic, claim.place or ""

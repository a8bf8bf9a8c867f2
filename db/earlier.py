"""What an article was before a newer version took its place: kept, so that it can stand again."""

from dataclasses import replace

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from db.claims import Act, claim_of, put_source, replace_claims, standing_claims
from db.nouns import bring_back, brought_by_articles
from db.provenance import Claim, Source, SourceKind
from db.tables import ClaimRow, EarlierVersionRow, SourceRow


async def version_of(session: AsyncSession, row: SourceRow) -> EarlierVersionRow:
    """The version of an article that stands, as it can be kept; nothing is kept by this alone."""
    claims = await standing_claims(session, row.slug)
    return EarlierVersionRow(
        source=row.slug,
        label=row.label,
        kind=row.kind,
        outlet=row.outlet,
        published_on=row.published_on,
        address=row.address,
        changed_at=row.changed_at,
        changed_by=row.changed_by,
        claims=[[claim.id or 0, claim.sequence] for claim in claims],
        nouns=await brought_by_articles(session, map(claim_of, claims)),
    )


async def last_kept(session: AsyncSession, source: str) -> EarlierVersionRow | None:
    """The version before the one that stands, if it is kept."""
    rows = await session.exec(
        select(EarlierVersionRow)
        .where(col(EarlierVersionRow.source) == source)
        .order_by(col(EarlierVersionRow.id).desc())
        .limit(1)
    )
    return rows.first()


async def forget_kept(session: AsyncSession, source: str) -> None:
    """Keep no version of an article but the one that stands."""
    kept = delete(EarlierVersionRow).where(col(EarlierVersionRow.source) == source)
    await (await session.connection()).execute(kept)


async def stand_again(
    session: AsyncSession, row: SourceRow, earlier: EarlierVersionRow, act: Act
) -> tuple[set[str], list[Claim]]:
    """Let an article say again what it said in a version that was kept, which is kept no longer.

    The races about which that says anything else, and the claims that stand no longer.
    """
    await bring_back(session, earlier.nouns)
    told = Source(
        earlier.source,
        earlier.label,
        SourceKind(earlier.kind),
        outlet=earlier.outlet,
        published_on=earlier.published_on,
        address=earlier.address,
    )
    claims = await _claims_of(session, earlier)
    described = await put_source(session, told, act)
    races, gone = await replace_claims(session, earlier.source, claims, act, act.why)
    if described:
        races |= {claim.topic.race for claim in claims}
    row.changed_at, row.changed_by = earlier.changed_at, earlier.changed_by
    await session.delete(earlier)
    return races, gone


async def _claims_of(session: AsyncSession, earlier: EarlierVersionRow) -> list[Claim]:
    """What that version said, in its own order; claims that were withdrawn since come anew."""
    sequences = {kept[0]: kept[1] for kept in earlier.claims}
    rows = await session.exec(select(ClaimRow).where(col(ClaimRow.source) == earlier.source))
    said = [(sequences[row.id], claim_of(row)) for row in rows if row.id in sequences]
    return [replace(claim, sequence=at) for at, claim in sorted(said, key=lambda one: one[0])]

"""Facts in and out of their table: rebuilt from the standing claims, read back as races."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any, TypeVar

from sqlalchemy import Row, Text, cast, delete, insert, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from db import assemble
from db.claims import claim_of
from db.crosschecks import with_doubts
from db.errors import Refusal
from db.nouns import Known
from db.provenance import Claim, Kind, Topic
from db.racing import Race
from db.reconcile import reconcile
from db.rows import rows_of
from db.tables import ClaimRow, FactRow, RaceRow
from db.wire import decode_records, encode_record

RULES = 5
"""Raised with every change to how claims become facts: a store rebuilds those of earlier rules."""

T = TypeVar("T")

_BATCH = 100
"""Races at a time: some thousands of rows, so that the event loop never waits long for them."""

_StoredFact = Row[str, str, str, str, str]  # race, kind, scope, subject, record as JSON


@dataclass(frozen=True, slots=True)
class _Rebuilt:
    """The rows that take the place of those of some races."""

    races: list[dict[str, Any]]
    facts: list[dict[str, Any]]
    untold: dict[str, str]


async def rebuild(
    session: AsyncSession, races: Iterable[str], known: Known, version: int
) -> dict[str, str]:
    """Make facts of the standing claims about `races`; a race nobody tells of any more goes.

    Returns, by slug, why a race cannot be told of though there are claims about it: it goes too.
    """
    connection = await session.connection()
    untold: dict[str, str] = {}
    for batch in _batches(sorted(races)):
        claims = [claim async for claim in _standing_claims(session, batch)]
        rebuilt = await asyncio.to_thread(_rebuilt, claims, known, version)
        await connection.execute(delete(FactRow).where(col(FactRow.race).in_(batch)))
        await connection.execute(delete(RaceRow).where(col(RaceRow.slug).in_(batch)))
        if rebuilt.races:
            await connection.execute(insert(RaceRow), rebuilt.races)
        if rebuilt.facts:
            await connection.execute(insert(FactRow), rebuilt.facts)
        untold |= rebuilt.untold
    return untold


async def read_races(
    session: AsyncSession, races: Iterable[str], known: Known
) -> AsyncIterator[Race]:
    """The races as their facts tell them, put together in a thread a batch at a time."""
    connection = await session.connection()
    for batch in _batches(sorted(races)):
        rows = await connection.execute(
            # The record as text, since decoding it here would hold up the event loop.
            select(
                col(FactRow.race),
                col(FactRow.kind),
                col(FactRow.scope),
                col(FactRow.subject),
                cast(col(FactRow.record), Text),
            )
            .where(col(FactRow.race).in_(batch))
            .order_by(col(FactRow.race), col(FactRow.position))
        )
        for race in await asyncio.to_thread(_races, rows.all(), known):
            yield race


async def _standing_claims(session: AsyncSession, races: Sequence[str]) -> AsyncIterator[Claim]:
    rows = await rows_of(
        session,
        select(ClaimRow)
        .where(col(ClaimRow.race).in_(races), col(ClaimRow.withdrawn_at).is_(None))
        .order_by(col(ClaimRow.race), col(ClaimRow.source), col(ClaimRow.sequence)),
    )
    for row in rows:
        yield claim_of(row)


def _rebuilt(claims: Iterable[Claim], known: Known, version: int) -> _Rebuilt:
    rebuilt = _Rebuilt([], [], {})
    for slug, own_claims in groupby(claims, key=lambda claim: claim.topic.race):
        records = with_doubts(reconcile(own_claims, known.sources), known.reference)
        try:
            race = assemble.race(slug, records, known.reference)
        except Refusal as refusal:
            rebuilt.untold[slug] = str(refusal)
            continue
        rebuilt.races.append(_race_row(race, version))
        rebuilt.facts.extend(
            {
                "race": slug,
                "position": position,
                "kind": record.topic.kind.value,
                "scope": record.topic.scope,
                "subject": record.topic.subject,
                "record": encode_record(record),
            }
            for position, record in enumerate(records)
        )
    return rebuilt


def _race_row(race: Race, version: int) -> dict[str, Any]:
    return {
        "slug": race.slug,
        "series": race.series.slug,
        "season": race.season,
        "round": race.round,
        "name": race.name,
        "track": race.track.slug if race.track else None,
        "state": race.state.value,
        "run_on": race.run_on,
        "starts_at": race.starts_at,
        "broadcaster": race.broadcaster.value if race.broadcaster else None,
        "reported": race.reported,
        "version": version,
    }


def _races(rows: Iterable[_StoredFact], known: Known) -> list[Race]:
    races = []
    for slug, own_rows in groupby(rows, key=lambda row: row[0]):
        records = tuple(decode_records(_told(own_rows), known.sources))
        races.append(assemble.race(slug, records, known.reference))
    return races


def _told(rows: Iterable[_StoredFact]) -> Iterator[tuple[Topic, Mapping[str, Any]]]:
    for race, kind, scope, subject, record in rows:
        yield Topic(race, Kind(kind), scope, subject), json.loads(record)


def _batches(races: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(races)
    while batch := list(islice(rest, _BATCH)):
        yield batch

"""Sheets taken in: the sources they come from, their claims, and the facts that follow."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from db.audit import Deed, note
from db.changes import changes_noted
from db.claims import Act, put_source, replace_claims
from db.earlier import forget_kept, version_of
from db.errors import BadSheets, Problem
from db.fact_sheet import FactSheet, check_slugs
from db.facts import rebuild
from db.nouns import Known, add_reference, drop_unnamed, read_sources
from db.provenance import Claim
from db.reference_sheet import Reference
from db.schedules.races import Calendar
from db.schedules.sheets import calendar_sheets
from db.tables import DataVersionRow, EarlierVersionRow, SourceRow


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the sheets of one load, counted, and the data version after it."""

    version: int
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    withdrawn: int = 0  # left alone, since somebody has withdrawn them
    remarks: tuple[Problem, ...] = ()  # of calendars: what whoever loads them should know


async def take_in(
    session: AsyncSession,
    held: DataVersionRow,
    reference: Reference,
    sheets: Sequence[FactSheet],
    act: Act,
    *,
    restore: bool,
    calendars: Sequence[Calendar] = (),
) -> Loaded:
    """`Articles.load` inside a transaction that holds the data version.

    What a proposal brings along besides its sheet is known only as long as articles name it.
    """
    by_article = act.proposal is not None
    known, is_news = await add_reference(session, reference, from_article=by_article)
    announced = await calendar_sheets(session, calendars, sheets, act.now.date())
    sheets = [*sheets, *announced.sheets]
    _refuse_unknown(sheets, known)
    outcomes = [await _put_sheet(session, sheet, act, restore=restore) for sheet in sheets]
    races = frozenset[str]().union(*(outcome.races for outcome in outcomes))
    if races or is_news:
        held.version += 1
        nouns = Known(known, await read_sources(session))
        async with changes_noted(session, races, act.now):
            untold = await rebuild(session, races, nouns, held.version)
        _refuse_untold(sheets, untold)
        await drop_unnamed(session, (claim for outcome in outcomes for claim in outcome.gone))
    return _loaded(outcomes, held.version, announced.remarks)


@dataclass(frozen=True, slots=True)
class _Outcome:
    fate: str  # the field of `Loaded` that counts it
    races: frozenset[str] = frozenset()
    gone: Sequence[Claim] = ()  # what it said before and says no longer


async def _put_sheet(
    session: AsyncSession, sheet: FactSheet, act: Act, *, restore: bool
) -> _Outcome:
    row = await session.get(SourceRow, sheet.source.slug)
    is_new, was_withdrawn = row is None, row is not None and row.withdrawn_at is not None
    if was_withdrawn and not restore:
        return _Outcome("withdrawn")
    stood = await version_of(session, row) if row is not None and not was_withdrawn else None
    described = await put_source(session, sheet.source, act)
    races, gone = await replace_claims(session, sheet.source.slug, sheet.claims, act)
    if described:
        races |= {claim.topic.race for claim in sheet.claims}
    if not described and not races:
        return _Outcome("unchanged")
    taken_in = Deed.RESTORED if was_withdrawn else Deed.ADDED if is_new else Deed.REPLACED
    note(session, taken_in, sheet.source.slug, act)
    if row is not None:
        row.version += 1
        row.changed_at, row.changed_by = act.now, act.by
    if stood is not None:
        await _keep(session, stood, act)
    return _Outcome("added" if is_new else "replaced", frozenset(races), gone)


async def _keep(session: AsyncSession, stood: EarlierVersionRow, act: Act) -> None:
    """Keep what an editor has put a newer version in the place of.

    What is loaded counts as it is loaded: a file is taken back where it comes from.
    """
    if act.proposal is None:
        await forget_kept(session, stood.source)
    else:
        session.add(stood)


def _refuse_unknown(sheets: Sequence[FactSheet], known: Reference) -> None:
    problems = check_slugs(sheets, known)
    if problems:
        raise BadSheets(problems)


def _refuse_untold(sheets: Sequence[FactSheet], untold: Mapping[str, str]) -> None:
    problems = tuple(
        Problem(sheet.file, race, untold[race])
        for sheet in sheets
        for race in sheet.races
        if race in untold
    )
    if problems:
        raise BadSheets(problems)


def _loaded(outcomes: Sequence[_Outcome], version: int, remarks: tuple[Problem, ...]) -> Loaded:
    counts = Counter(outcome.fate for outcome in outcomes)
    return Loaded(version, **counts, remarks=remarks)

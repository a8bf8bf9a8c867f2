"""The races of a fact sheet: the one reported on, those scheduled, those mentioned in passing."""

from collections.abc import Iterable, Iterator

from db.provenance import Claim, Kind, Source, SourceKind, Topic, Value
from db.racing import RaceState
from db.sheets.claims import ORDERS, SECTIONS, PlacedClaim, section_claims
from db.sheets.rows import Notes, Row, rows, table
from db.sheets.values import YEARS, nearest, slug
from db.vocabulary import COMMON, FIELDS, SET_BY_READER

_OF_A_BODY = ("race", *(section.name for section in (*SECTIONS, *ORDERS)))
_OF_A_SHEET = ("source", *_OF_A_BODY, "schedule", "other_races")


def sheet_claims(
    notes: Notes, cells: dict[str, object], source: Source
) -> tuple[str | None, tuple[PlacedClaim, ...]]:
    """The slug of the race reported on, if it can be told, and all claims in their order."""
    _unknown_sections(notes, cells, _OF_A_SHEET, "")
    is_report = source.kind is not SourceKind.CORRECTION
    race, claims = _body(notes, cells, source, "", is_report)
    return race, (
        *claims,
        *_scheduled(notes, cells, source, _day_of(claims)),
        *_others(notes, cells, source, race),
    )


def _body(
    notes: Notes, cells: dict[str, object], source: Source, prefix: str, is_report: bool
) -> tuple[str | None, tuple[PlacedClaim, ...]]:
    where = f"{prefix}race"
    if "race" not in cells:
        notes.add(where, "is missing")
        return None, ()
    row = table(notes, cells["race"], where)
    if row is None:
        return None, ()
    race = row.need("slug", slug)
    fields = _identity(row, Kind.RACE, source)
    if is_report:
        fields["reported"] = True
    if source.kind is not SourceKind.CORRECTION:
        fields.setdefault("state", RaceState.RUN.value)
    place = row.article_place()
    row.finish()
    if race is None:
        return None, ()
    told = tuple(section_claims(notes, cells, race, source.slug, prefix))
    if not fields:
        return race, told
    claim = Claim(source.slug, Topic(race, Kind.RACE), fields, place)
    return race, (PlacedClaim(claim, where), *told)


def _day_of(claims: Iterable[PlacedClaim]) -> Value | None:
    """The day of the race reported on, if the sheet tells it and the source reports at all."""
    told = next((one.claim.fields for one in claims if one.claim.topic.kind is Kind.RACE), {})
    return told.get("run_on") if "reported" in told else None


def _scheduled(
    notes: Notes, cells: dict[str, object], source: Source, reported_on: Value | None
) -> Iterator[PlacedClaim]:
    for row in rows(notes, cells, "schedule"):
        race = row.need("race", slug)
        fields = _identity(row, Kind.SCHEDULE, source)
        fields.setdefault("state", RaceState.SCHEDULED.value)
        if reported_on is not None:
            fields["announced_after"] = reported_on
        place = row.article_place()
        row.finish()
        if race is not None:
            topic = Topic(race, Kind.SCHEDULE)
            yield PlacedClaim(Claim(source.slug, topic, fields, place), row.where)


def _others(
    notes: Notes, cells: dict[str, object], source: Source, main_race: str | None
) -> Iterator[PlacedClaim]:
    told = {main_race}
    for body in rows(notes, cells, "other_races"):
        prefix = f"{body.where}."
        _unknown_sections(notes, body.cells, _OF_A_BODY, prefix)
        race, claims = _body(notes, body.cells, source, prefix, is_report=False)
        if race is not None and race in told:
            notes.add(f"{prefix}race.slug", f'"{race}" has its place in this sheet already')
        told.add(race)
        yield from claims


def _identity(row: Row, kind: Kind, source: Source) -> dict[str, Value]:
    """The fields of a race; only a correction may leave out series and season."""
    names = [name for name in (*FIELDS[kind], *COMMON) if name not in SET_BY_READER]
    fields = row.fields(kind, names)
    if source.kind is not SourceKind.CORRECTION:
        for name in ("series", "season"):
            # An unfit value has been noted already, and its cell is gone.
            if name not in fields and name not in row.unfit:
                row.notes.add(row.place_of(name), "is missing")
    season = fields.get("season")
    if isinstance(season, int) and season not in YEARS:
        row.notes.add(row.place_of("season"), f"{season} is not a year of racing")
    return fields


def _unknown_sections(
    notes: Notes, cells: dict[str, object], known: tuple[str, ...], prefix: str
) -> None:
    for name in cells:
        if name not in known:
            hint = nearest(name, known)
            notes.add(f"{prefix}{name}", f"there is no such section{hint}")

"""Fact sheets: one TOML file per article, read into claims and written back."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from db.errors import BadSheets, Problem
from db.provenance import Claim, Kind, Source, SourceKind
from db.reference_sheet import Reference, is_reference, reference_of
from db.sheets.contradictions import note_contradictions
from db.sheets.races import sheet_claims
from db.sheets.rows import Notes, table
from db.sheets.text import sheet_text
from db.sheets.values import Unfit, day, is_printed_name, label_slug, nearest, word
from db.vocabulary import Holds, field_of

MOST_BYTES = 1_000_000
"""Of one sheet; the longest race report seen makes a twentieth of it."""

_KINDS = tuple(kind for kind in SourceKind if kind is not SourceKind.CALENDAR)
"""Of those who write articles; calendars are files of their own kind (schedule_file.py)."""

_PLACE_OF_SYNTAX = re.compile(r"^(.*) \(at (line \d+, column \d+|end of document)\)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class FactSheet:
    """What one article says. `races` are the slugs of all races it tells of, the main one first."""

    file: str
    source: Source
    claims: tuple[Claim, ...]
    races: tuple[str, ...]


def read_sheet(text: str, file: str) -> FactSheet:
    """The sheet that `text` spells; `file` is what problems call it.

    Raises:
        BadSheets: with all problems of the sheet, rows counted from 1.
    """
    notes = Notes(file)
    cells = parsed(notes, text)
    sheet = None if cells is None else sheet_of(notes, cells)
    if sheet is None or notes.problems:
        raise BadSheets(tuple(notes.problems))
    return sheet


def parsed(notes: Notes, text: str) -> dict[str, object] | None:
    """The tables of a TOML text; None and a problem where it is not TOML."""
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        found = _PLACE_OF_SYNTAX.match(str(error))
        what, where = found.groups() if found else (str(error), "")
        notes.add(where, f"not TOML: {what}")
    except (ValueError, RecursionError):
        # A number of thousands of digits, a list nested thousands deep.
        notes.add("", "not TOML that anybody would write")
    return None


def sheet_of(notes: Notes, cells: dict[str, object]) -> FactSheet | None:
    """The sheet of these tables; where it has problems they are noted, and it may be None."""
    source = _source(notes, cells)
    # The rest of a sheet without a proper source is still worth checking.
    race, placed = sheet_claims(notes, cells, source or Source("unknown", "unknown"))
    note_contradictions(notes, placed)
    if source is None or race is None:
        return None
    claims = tuple(replace(one.claim, sequence=at) for at, one in enumerate(placed))
    races = dict.fromkeys((race, *(claim.topic.race for claim in claims)))
    return FactSheet(notes.file, source, claims, tuple(races))


def write_sheet(sheet: FactSheet) -> str:
    """The sheet as TOML; what is read from it makes the same claims, in the order of sections."""
    return sheet_text(sheet.source, sheet.claims, sheet.races[0])


def read_path(paths: Iterable[Path]) -> tuple[list[FactSheet], Reference]:
    """All fact sheets of these files and folders, and all reference sheets, folders sorted.

    Raises:
        BadSheets: with all problems of all files.
    """
    problems: list[Problem] = []
    sheets: list[FactSheet] = []
    pages: list[tuple[Notes, dict[str, object]]] = []
    for path in _files(paths, problems):
        notes = Notes(path.as_posix())
        cells = _cells_of(path, notes)
        if cells is not None and is_reference(cells):
            pages.append((notes, cells))
            continue
        sheet = None if cells is None else sheet_of(notes, cells)
        problems += notes.problems
        sheets += [sheet] if sheet else []
    reference = reference_of(pages)
    problems += [problem for notes, _ in pages for problem in notes.problems]
    problems += _same_source_twice(sheets)
    if problems:
        raise BadSheets(tuple(problems))
    return sheets, reference


def _files(paths: Iterable[Path], problems: list[Problem]) -> list[Path]:
    """The files meant, each once; a folder means the .toml files in it, at any depth."""
    files: dict[Path, None] = {}
    for path in paths:
        found = sorted(path.rglob("*.toml")) if path.is_dir() else [path]
        if not found:
            problems.append(Problem(path.as_posix(), "", "there is no .toml file in this folder"))
        files.update(dict.fromkeys(found))
    return list(files)


def _cells_of(path: Path, notes: Notes) -> dict[str, object] | None:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError for a name no file can have
        reason = error.strerror if isinstance(error, OSError) else None
        notes.add("", f"cannot be read: {reason or error}")
        return None
    if len(raw) > MOST_BYTES:
        notes.add("", "is larger than a fact sheet can be, 1 MB")
        return None
    try:
        return parsed(notes, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        notes.add(f"line {line}", "not UTF-8 text; save the file as UTF-8")
        return None


def _same_source_twice(sheets: Iterable[FactSheet]) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for sheet in sheets:
        slug = sheet.source.slug
        if slug in first:
            yield Problem(sheet.file, "source.slug", f'"{slug}" is the source of {first[slug]} too')
        first.setdefault(slug, sheet.file)


def check_slugs(sheets: Iterable[FactSheet], reference: Reference) -> tuple[Problem, ...]:
    """One problem for each driver, track or series a sheet names that `reference` lacks."""
    return tuple(problem for sheet in sheets for problem in _unknown_slugs(sheet, reference))


def _unknown_slugs(sheet: FactSheet, reference: Reference) -> Iterable[Problem]:
    named = dict.fromkeys(pair for claim in sheet.claims for pair in slugs_in(claim))
    known = {
        Holds.DRIVER: reference.drivers,
        Holds.SERIES: reference.series,
        Holds.TRACK: reference.tracks,
    }
    for holds, slug in named:
        if slug not in known[holds]:
            hint = nearest(slug, known[holds])
            yield Problem(sheet.file, slug, f"no {holds.name.lower()} is known by this slug{hint}")


def slugs_in(claim: Claim) -> Iterable[tuple[Holds, str]]:
    """The drivers, series and tracks that a claim names, each as `Holds` calls it."""
    kind, subject = claim.topic.kind, claim.topic.subject
    if subject and not (kind in (Kind.CAREER, Kind.REMARK) and is_printed_name(subject)):
        yield Holds.DRIVER, subject
    for name, value in claim.fields.items():
        field = field_of(kind, name)
        holds = field.holds if field else None
        if holds in (Holds.SERIES, Holds.TRACK) and isinstance(value, str):
            yield holds, value
        if holds is Holds.DRIVERS and isinstance(value, tuple):
            yield from ((Holds.DRIVER, driver) for driver in value)


def _source(notes: Notes, cells: dict[str, object]) -> Source | None:
    if "source" not in cells:
        notes.add("source", "is missing")
        return None
    row = table(notes, cells["source"], "source")
    if row is None:
        return None
    slug, label = row.need("slug", label_slug), row.need("label", word)
    kind = row.need("kind", _source_kind)
    outlet = row.take("outlet", word)
    published_on = row.take("published_on", day)
    address = row.take("address", _web_address)
    row.finish()
    if slug is None or label is None or kind is None:
        return None
    return Source(slug, label, kind, outlet, published_on, address)


def _source_kind(raw: object) -> SourceKind:
    if word(raw) not in _KINDS:
        raise Unfit(f"{raw!r} is none of {', '.join(_KINDS)}")
    return SourceKind(word(raw))


def _web_address(raw: object) -> str:
    address = word(raw)
    if not re.fullmatch(r"https?://\S+", address):
        raise Unfit(f'"{address}" is not an address such as https://example.com/article')
    return address

"""All that `pitboard load` takes: fact sheets, reference sheets and calendars, read together."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from db.errors import BadSheets, Problem
from db.fact_sheet import FactSheet, read_path
from db.reference_sheet import Reference
from db.schedules.races import Calendar
from db.schedules.reading import MOST_BYTES, SUFFIXES, Wishes, read_calendar


@dataclass(frozen=True, slots=True)
class Files:
    """What the files say."""

    sheets: tuple[FactSheet, ...]
    reference: Reference
    calendars: tuple[Calendar, ...]


def read_files(paths: Iterable[Path], known: Reference, wishes: Wishes | None = None) -> Files:
    """Everything in these files and folders.

    `known` are the series and tracks of the store; calendars may name those of the files too.

    Raises:
        BadSheets: with all problems of all files.
    """
    calendars, others = _parted(paths)
    problems: list[Problem] = []
    sheets: list[FactSheet] = []
    reference = Reference()
    try:
        sheets, reference = read_path(others)
    except BadSheets as bad:
        problems += bad.problems
    nouns = Reference({**known.series, **reference.series}, {**known.tracks, **reference.tracks})
    read = tuple(_calendars(calendars, nouns, wishes, problems))
    problems += _same_source_twice(read)
    if problems:
        raise BadSheets(tuple(problems))
    return Files(tuple(sheets), reference, read)


def _parted(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The calendars, and what else there is; a folder is searched for both."""
    calendars: dict[Path, None] = {}
    others: list[Path] = []
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        found = [one for one in files if one.suffix.casefold() in SUFFIXES]
        calendars |= dict.fromkeys(found)
        only_calendars = path.is_dir() and found and not any(f.suffix == ".toml" for f in files)
        if path not in found and not only_calendars:
            others.append(path)
    return list(calendars), others


def _calendars(
    paths: Iterable[Path], known: Reference, wishes: Wishes | None, problems: list[Problem]
) -> Iterable[Calendar]:
    for path in paths:
        try:
            with path.open("rb") as file:
                raw = file.read(MOST_BYTES + 1)
            yield read_calendar(raw, path, known, wishes)
        except BadSheets as bad:
            problems += bad.problems
        except (OSError, ValueError) as error:  # a ValueError for a name no file can have
            reason = error.strerror if isinstance(error, OSError) else None
            problems.append(Problem(path.as_posix(), "", f"cannot be read: {reason or error}"))


def _same_source_twice(calendars: Iterable[Calendar]) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for one in calendars:
        if one.source.slug in first:
            what = f"has the name of {first[one.source.slug]}, and would be taken for it"
            yield Problem(one.file, "", what)
        first.setdefault(one.source.slug, one.file)

"""Rows of a fact sheet: their cells taken one by one, every problem noted with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from db.errors import Problem
from db.provenance import Kind, Value
from db.sheets.values import Unfit, check_of, nearest, shown, word
from db.vocabulary import COMMON, FIELDS

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Notes:
    """The problems found in one file so far."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, where: str, what: str) -> None:
        """Note one problem."""
        self.problems.append(Problem(self.file, where, what))


@dataclass(frozen=True, slots=True)
class Row:
    """One table of a sheet. Cells are taken out; what is left at the end has no meaning there."""

    notes: Notes
    where: str  # "results[3]", counted from 1
    cells: dict[str, object]
    known: set[str] = field(default_factory=set)  # the names asked for, right ones to suggest
    unfit: set[str] = field(default_factory=set)  # those whose value was noted as a problem

    def take(self, name: str, check: Callable[[object], V]) -> V | None:
        """The cell's value, or None where there is none; an unfit one is noted as a problem."""
        self.known.add(name)
        if name not in self.cells:
            return None
        try:
            return check(self.cells.pop(name))
        except Unfit as unfit:
            self.notes.add(self.place_of(name), str(unfit))
            self.unfit.add(name)
            return None

    def need(self, name: str, check: Callable[[object], V]) -> V | None:
        """As `take`, but a missing cell is a problem too."""
        if name not in self.cells:
            self.notes.add(self.place_of(name), "is missing")
        return self.take(name, check)

    def fields(self, kind: Kind, names: Iterable[str] | None = None) -> dict[str, Value]:
        """All fields of a claim of `kind` that the row has, or those of them in `names`."""
        known = {**FIELDS[kind], **COMMON}
        wanted = known.keys() if names is None else names
        values = {name: self.take(name, check_of(known[name].holds)) for name in wanted}
        return {name: value for name, value in values.items() if value is not None}

    def article_place(self) -> str | None:
        """Where in its article the row stands, if it says."""
        return self.take("place", word)

    def finish(self) -> None:
        """Note every cell that nobody took."""
        for name in self.cells:
            hint = nearest(name, self.known)
            self.notes.add(self.place_of(name), f"there is no such field here{hint}")

    def place_of(self, name: str) -> str:
        """The place of one cell, as problems name it."""
        return f"{self.where}.{name}" if self.where else name


def rows(notes: Notes, cells: Mapping[str, object], name: str, prefix: str = "") -> Iterator[Row]:
    """The rows of one section, `[[name]]`; a section that is no list of tables is a problem."""
    raw = cells.get(name, [])
    if not isinstance(raw, list):
        notes.add(f"{prefix}{name}", f"write it as [[{name}]], once for each row")
        return
    for at, cell in enumerate(raw, start=1):
        row = table(notes, cell, f"{prefix}{name}[{at}]")
        if row is not None:
            yield row


def table(notes: Notes, raw: object, where: str) -> Row | None:
    """One table, or None and a problem where something else stands."""
    if not isinstance(raw, dict):
        notes.add(where, f"{shown(raw)} is not a table of fields")
        return None
    return Row(notes, where, dict(raw))

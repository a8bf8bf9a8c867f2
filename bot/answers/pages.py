"""A long table, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turn:
    """A way to another page, from 1, labelled by its rows."""

    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows out of `total`; `first` and `last` count them from 1."""

    rows: tuple[T, ...]
    number: int
    first: int
    total: int
    turns: tuple[Turn, ...] = ()

    @classmethod
    def of(cls, rows: Sequence[T], number: int, size: int) -> "Page[T]":
        """Page `number`, from 1; a number out of range is the nearest page there is."""
        pages = max(1, -(-len(rows) // size))
        here = min(max(1, number), pages)
        start = (here - 1) * size
        near = (at for at in (here - 1, here + 1) if 1 <= at <= pages)
        turns = tuple(Turn(_label(at, size, len(rows)), at) for at in near)
        return cls(tuple(rows[start : start + size]), here, start + 1, len(rows), turns)

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return self.first + len(self.rows) - 1

    @property
    def only(self) -> bool:
        """Whether there is no other page."""
        return not self.turns


def _label(page: int, size: int, total: int) -> str:
    first, last = (page - 1) * size + 1, min(page * size, total)
    return f"{first}–{last}" if last > first else str(first)

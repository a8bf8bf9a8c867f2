"""Tables and numbered lists of a page as lines of text: a row a line, cells parted by tabs."""

from collections.abc import Mapping

_LONGEST_CELL = 200
"""Characters; what holds more is a cell by which a page is laid out, and keeps its lines."""
_WIDEST = 20


class Cells:
    """Keeps each cell of a table on the line of its row, however many blocks it holds."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._begun: int | None = None
        self._first: tuple[int, int] | None = None
        self._tabs = self._tabs_before = 0

    def begin_row(self) -> None:
        """A row begins."""
        self.end_cell()
        self._first = None
        self._tabs = 0

    def begin_cell(self, given: Mapping[str, str]) -> str:
        """A cell begins: what parts it from the one before, an empty text for a row's first."""
        self.end_cell()
        if self._first:
            self._flatten(*self._first)
            self._first = None
        self._begun = len(self._texts)
        tabs, span = self._tabs, given.get("colspan", "")
        self._tabs_before = tabs
        self._tabs = min(int(span), _WIDEST) if span.isdecimal() and len(span) < 4 else 1
        return "\t" * tabs

    def end_cell(self) -> None:
        """A cell ends, and its lines become one, unless it turns out to be its row's only one."""
        if self._begun is None:
            return
        span = (self._begun, len(self._texts))
        if self._tabs_before:
            self._flatten(*span)
        else:
            self._first = span
        self._begun = None

    def open_up(self) -> None:
        """A cell turns out to hold parts of the page, and its lines stay."""
        self._begun = None

    def _flatten(self, start: int, end: int) -> None:
        held = self._texts[start:end]
        if sum(map(len, held)) <= _LONGEST_CELL:
            # Two blanks: what stands below a driver's name is no part of it.
            self._texts[start:end] = ["  " if one == "\n" else one for one in held]


class Numbers:
    """The numbers that a page shows before the items of a list, and its text does not hold."""

    def __init__(self) -> None:
        self._pending: int | None = None

    def expect(self, n: int | None) -> None:
        """An item begins: of a numbered list with its number, of another without."""
        self._pending = n

    def numbered(self, text: str) -> str:
        """A text of the page, behind the number of its item if it is the first in it."""
        n, bare = self._pending, text.strip()
        if n is None or not bare:
            return text
        self._pending = None
        return text if bare[0].isdigit() else f"{n}. {text.lstrip()}"

"""The columns of a table: what its header calls them, and what follows from that."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.articles.cells import NAME, Cells, cells_of
from bot.articles.listed import ListKind

_MOST_COLUMNS = 20
_LONGEST = 300
"""Characters of a table's line; what is longer is prose."""
_BLANKS = re.compile(r" {2,}")
_PLACE = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?")
_LAST_FIRST = re.compile(r"(?P<last>[^,]+),(?! (?:Jr|Sr)) *(?P<first>.+)")

_COLUMNS = {
    "finish": "fin fin. finish finished finpos fin.pos. finishpos finishpos. finishingposition "
    "finishposition",
    "rank": "pos pos. place p rank rk position pl order",
    "start": "st st. start grid started strt s startpos startingposition gridposition",
    "number": "no no. car # num car# carno. carno number",
    "driver": "driver name drivers",
    "laps": "laps lap lapscompleted",
    "led": "led lapsled ldlaps ledlaps",
    "points": "pts points pts. totalpoints",
    "status": "status reason out running",
    "money": "money winnings prize purse earnings",
    "make": "make manufacturer mfr mfr. car/make chassis/engine",
    "team": "team sponsor owner constructor entrant",
    "home": "hometown home",
    "time": "time time/retired laptime besttime",
    "speed": "speed mph avgspeed",
    "gap": "gap behind interval diff back",
}
_OF_COLUMN = {word: name for name, words in _COLUMNS.items() for word in words.split()}
_OF_A_RACE = frozenset({"led", "start", "status", "money"})


@dataclass(frozen=True, slots=True)
class Header:
    """A table's header: where each column known by name stands, and how many there are in all.

    `has_others` tells whether it names columns that are not known here.
    """

    at: Mapping[str, int]
    width: int
    has_others: bool = False

    @property
    def kind(self) -> ListKind | None:
        """What a table of these columns tells of; None where that may be anything in order."""
        at = self.at.keys()
        if "finish" in at:
            return ListKind.RESULTS
        if "rank" not in at:
            return ListKind.STARTS if "start" in at else ListKind.OTHER
        if at & _OF_A_RACE:
            return ListKind.RESULTS
        if "speed" in at or ("time" in at and "laps" not in at):
            return ListKind.OTHER
        if "laps" in at:
            return ListKind.RESULTS
        if "points" in at and "make" not in at:
            return ListKind.POINTS
        return ListKind.OTHER if self.has_others else None

    @property
    def is_of_finishes(self) -> bool:
        """Whether a column is the finish by its very name, rather than some rank."""
        return "finish" in self.at

    @property
    def is_of_the_end(self) -> bool:
        """Whether it tells how each driver's race ended, which no order of a stage does."""
        return "status" in self.at or {"start", "laps"} <= self.at.keys()

    def order(self, kind: ListKind) -> str | None:
        """The column that a list of this kind goes by; None if there is none."""
        columns = ("start",) if kind is ListKind.STARTS and "rank" not in self.at else ()
        return next((one for one in (*columns, "finish", "rank") if one in self.at), None)

    def place(self, cells: Sequence[str], kind: ListKind) -> int | None:
        """The place that a row of this table gives; None where it gives none."""
        order = self.order(kind)
        at = self.at[order] if order else len(cells)
        if len(cells) != self.width:
            at = 0 if at == 0 else len(cells)
        found = _PLACE.fullmatch(cells[at]) if at < len(cells) else None
        return int(found[1]) if found and int(found[1]) > 0 else None

    def driver(self, cells: Sequence[str]) -> str | None:
        """The driver of a row; None where no name stands in its place.

        A row of another width has lost or gained cells: the first name in it is the driver's, if
        no column before the driver's can hold one.
        """
        at = self.at["driver"]
        if len(cells) == self.width:
            # One heading may span two columns, of which a picture or a number is the first.
            spanned = at + 1 < len(cells) and at + 1 not in self.at.values()
            return _name(cells[at]) or (_name(cells[at + 1]) if spanned else None)
        names_before = any(self.at.get(name, at) < at for name in ("team", "make"))
        names = (name for cell in cells for name in (_name(cell),) if name)
        return None if names_before else next(names, None)

    def cells(self, cells: Sequence[str]) -> Cells:
        """What a row says by column: nothing where it has another width than the header."""
        if len(cells) != self.width:
            return {}
        return cells_of({name: cells[at] for name, at in self.at.items()})


def cells_in(text: str) -> list[str]:
    """The cells of a line, empty ones as well where tabs or bars part them."""
    if text.count("|") > 1:
        bare = text.strip()
        # A bar before the first cell is the table's frame, and then so is the one at the end.
        cells = (bare[1:].removesuffix("|") if bare.startswith("|") else bare).split("|")
    elif "\t" in text:
        cells = text.split("\t")
    else:
        cells = _BLANKS.split(text.strip())
    return [cell.strip() for cell in cells]


def header_of(text: str) -> Header | None:
    """The header that a line is, whether its columns are parted or only named; None if none."""
    if len(text) > _LONGEST:
        return None
    is_parted = "\t" in text or "|" in text
    cells = cells_in(text)
    if len(cells) > _MOST_COLUMNS:
        return None
    at = _columns(cells)
    if len(at) >= (2 if is_parted else 3) and "driver" in at:
        return Header(at, len(cells), any(cell and not _column(cell) for cell in cells))
    words = text.split()
    at = _columns(words)
    # "The driver led 30 laps to finish second" has as many such words among others.
    is_header = len(at) >= 4 and sum(map(bool, map(_column, words))) * 2 > len(words)
    return Header(at, len(words)) if is_header and "driver" in at else None


def _columns(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, name in enumerate(map(_column, cells)):
        if name:
            found.setdefault(name, at)
    return found


def _column(cell: str) -> str | None:
    return _OF_COLUMN.get(cell.lower().replace(" ", "").strip(":"))


def _name(cell: str) -> str | None:
    """The driver's name in a cell, which may say more below it or behind it."""
    bare = re.sub(r"\s*\((?:i|R|r)\)|[#*]", "", _BLANKS.split(cell)[0]).strip()
    turned = _LAST_FIRST.fullmatch(bare)
    name = f"{turned['first'].strip()} {turned['last']}" if turned else bare
    return name if re.fullmatch(NAME, name) else None

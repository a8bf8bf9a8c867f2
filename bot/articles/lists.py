"""What a list of drivers is: what it tells of, and its rows."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.articles.cells import HEADINGS, Cells
from bot.articles.not_people import MAKES

FEWEST = 3
"""So many lines in a row make a list."""


class ListKind(StrEnum):
    """What a list tells of."""

    RESULTS = "results"
    STARTS = "starts"
    POINTS = "points"
    STAGE = "stage"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Row:
    """One driver's line of a list; `place` counts from 1, `line` is the article's."""

    kind: ListKind
    place: int
    driver: str
    line: int
    start: int
    end: int
    cells: Cells = field(default_factory=dict)
    stage: int | None = None


_ONE_MORE = re.compile(r" ([A-Z][a-z'-]+),")
"""A word of a name that is left before its comma."""


def whole_names(rows: Sequence[Row], text: str) -> list[Row]:
    """The rows with every name up to its comma, where a comma ends the names of their line."""
    ends = [text.find(row.driver, row.start, row.end) + len(row.driver) for row in rows]
    of_line: dict[int, list[bool]] = defaultdict(list)
    for row, end in zip(rows, ends, strict=True):
        of_line[row.line].append(text[end : end + 1] == ",")
    whole: list[Row] = []
    for row, end in zip(rows, ends, strict=True):
        closed = of_line[row.line]
        more = _ONE_MORE.match(text, end) if sum(closed) * 2 > len(closed) >= FEWEST else None
        if more and more[1].lower() not in MAKES:
            whole.append(replace(row, driver=f"{row.driver} {more[1]}"))
        else:
            whole.append(row)
    return whole


def kind_of(heading: str) -> tuple[ListKind, int | None]:
    """What a list tells of by the line above it, and of which stage."""
    low = heading.lower()[-120:]
    stage = re.search(r"stage (?:no\. ?|#)?(\d)", low)
    if stage and len(low) < 60:
        return ListKind.STAGE, int(stage[1])
    for kind, words in HEADINGS.items():
        if any(re.search(rf"\b{word}(?!d\b)", low) for word in words.split()) and len(low) < 100:
            return ListKind(kind), None
    return ListKind.RESULTS, None

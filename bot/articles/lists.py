"""What a list of drivers is: what it tells of, and its rows."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from bot.articles.cells import HEADINGS, Cells

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

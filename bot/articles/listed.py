"""What lists of drivers are: the rows they have, and what the words above them say they tell."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.articles.cells import Cells
from bot.articles.not_people import MAKES

FEWEST = 3
"""So many rows make a list."""

_LONGEST_OF_STAGE = 60
_ENDS = (".", "!", "?", '"')


class ListKind(StrEnum):
    """What a list tells of."""

    RESULTS = "results"
    STARTS = "starts"
    POINTS = "points"
    STAGE = "stage"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Row:
    """One driver's line of a list; `line` is the article's.

    `place` counts from 1, and is 0 where the list has no order.

    Where `is_presumed`, nothing says that the list is of this race's results: only its form does.
    """

    kind: ListKind
    place: int
    driver: str
    line: int
    start: int
    end: int
    cells: Cells = field(default_factory=dict)
    stage: int | None = None
    is_presumed: bool = False


_STAGES = ("one", "two", "three", "four")
_STAGE = re.compile(rf"stage (?:no\. ?|#)?(?:(?P<n>\d)|(?P<word>{'|'.join(_STAGES)})\b)")
_HEADINGS = {
    ListKind.POINTS: re.compile(
        r"\b(?:(?<!stage )points|standings|championship(?! race| weekend)|playoff picture|"
        r"title (?:race|fight|picture)|cut ?line)"
    ),
    ListKind.STARTS: re.compile(r"\b(?:qualifying|starting|lineup|grid)"),
    ListKind.OTHER: re.compile(
        r"\b(?:rankings?|odds|picks|favou?rites|entry|entries|schedule(?!d)|winners|power|practice|"
        r"fastest|speeds|last (?:year|week|month|season|spring|summer|fall|autumn|winter|time)|"
        r"previous|a year ago|lap leaders|laps led|most laps)"
    ),
    ListKind.RESULTS: re.compile(
        r"\b(?:results?|finish\w*|box score|classification|came home|running order|"
        r"top (?:\d|five|ten))"
    ),
}
"""Words of the line above a list that say what it tells of; the first kind that fits holds."""


def kind_by_words(headings: Iterable[str]) -> tuple[ListKind | None, int | None]:
    """What the lines above a list call it, the nearest first, and of which stage it is.

    None where they do not say. Further above, a sentence or a label with what it labels belongs
    to the text before the list.
    """
    for n, heading in enumerate(headings):
        low = heading.lower()[-120:]
        if n and (low.endswith(_ENDS) or ": " in low):
            return None, None
        if "stage" in low and len(low) < _LONGEST_OF_STAGE:
            stage = _STAGE.search(low)
            if stage:
                return ListKind.STAGE, int(stage["n"] or _STAGES.index(stage["word"]) + 1)
            if n == 0 and not low.endswith(_ENDS):
                return ListKind.OTHER, None
        for kind, words in _HEADINGS.items():
            if len(low) < 100 and words.search(low):
                return kind, None
    return None, None


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

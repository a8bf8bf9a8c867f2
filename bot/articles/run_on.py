"""Lists of drivers printed without line breaks: "1. A, Toyota, 85. 2. B, Ford, 85. 3. …"."""

import re
from collections.abc import Iterator

from bot.answers.names.given_names import GivenNames
from bot.answers.normal import normal
from bot.articles.cells import NAME, SURNAME, Cells, tail_cells
from bot.articles.listed import FEWEST, ListKind, Row, kind_by_words
from bot.articles.not_people import MAKES
from bot.articles.text import Line

_RUN_ON = re.compile(
    rf"(?<![\w,$-])(?P<place>\d{{1,2}})(?P<mark>[.):]?)\s+(?:\((?P<start>\d{{1,2}})\)\s*)?"
    rf"(?:[#*] ?)?(?P<name>{NAME}|[A-Z]\. ?[A-Z][\w'-]+)"
)
_STAGE_ORDER = re.compile(
    rf"(?<![\w,$-])(?P<place>\d{{1,2}})(?P<mark>[.):])\s+(?P<name>{NAME}|{SURNAME})"
)
_BY_SURNAME = re.compile(
    r"(?i)\W*(?:stage \d|(?:the |unofficial |official )*(?:order|results?|finish|top (?:three|"
    r"five|ten|\d+))\b)"
    r"[^.]{0,60}?:"
)
"""A line of such lists that may call drivers by their surnames."""
_LENGTH = re.compile(r"(?<![-\w])(\d{2,3}) laps(?: \(\d{2,3} sched\w*\))?\W*$")
"""The laps of the race, at the end of what stands before the list."""


def _found(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The drivers whose places follow each other from the first on."""
    found: list[re.Match[str]] = []
    for one in pattern.finditer(text):
        is_first = not found and int(one["place"]) == 1
        step = int(one["place"]) - int(found[-1]["place"]) if found else 0
        is_begun = len(found) >= FEWEST and one["mark"] and one.groupdict().get("start")
        if is_first or step == 1 or (is_begun and step > 1):
            found.append(one)
    return found


def rows_run_on(n: int, line: Line) -> Iterator[Row]:
    """The rows of such lists in a line: "1 AJ Allmendinger 16 -- 2 Ryan …"."""
    by_surname = _found(_STAGE_ORDER, line.text) if _BY_SURNAME.match(line.text) else []
    found = max(by_surname, _found(_RUN_ON, line.text), key=len)
    is_marked = bool(found) and all(one["mark"] for one in found)
    if len(found) < (FEWEST if is_marked else 5):
        return
    header = line.text[: found[0].start()]
    kind, stage = kind_by_words((header,))
    length = _LENGTH.search(header)
    ends = [one.start() for one in found[1:]] + [len(line.text)]
    for one, end in zip(found, ends, strict=True):
        cells = _run_on_cells(header, line.text[one.end() : end])
        if length and kind is not ListKind.STAGE and one["place"] == "1":
            cells["laps"] = int(length[1])
        if one["mark"] and one.groupdict().get("start"):
            cells |= _of_commas(line.text[one.end() : end])
        if one.groupdict().get("start"):
            cells["start"] = int(one["start"])
        start = line.start + one.start()
        yield Row(
            kind or ListKind.RESULTS,
            int(one["place"]),
            _whole_name(one, line.text),
            n,
            start,
            line.start + end,
            cells,
            stage,
            is_presumed=kind is None,
        )


def _whole_name(found: re.Match[str], text: str) -> str:
    """The name in such a list, with a surname behind two given names: "John Hunter Nemechek 4"."""
    more = re.match(rf" ({SURNAME})(?= #?\d)", text[found.end() :])
    words = found["name"].split()
    if not more or len(words) != 2 or more[1].lower() in MAKES:
        return found["name"]
    known = GivenNames().known
    if all(normal(word) in known for word in words):
        return f"{found['name']} {more[1]}"
    return found["name"]


def _run_on_cells(header: str, tail: str) -> Cells:
    cells: Cells = {}
    low = header.lower()
    numbered = re.match(r"\s*#?(\d{1,3})\b", tail)
    if numbered and re.search(r"car (?:no|#)|\bno\.|number", low):
        cells["number"] = numbered[1]
    laps = re.match(r"\s*#?\d{1,3}\s+(\d{2,3})\s*$", tail)
    if laps and re.search(r"\blaps\b(?! (?:down|led))", low):
        cells["laps"] = int(laps[1])
    down = re.search(r"(?:^|\s)(?:-(\d{1,3})|(--))(?:\s|$)", tail)
    if down and "laps down" in low:
        cells["laps_down"] = int(down[1] or 0)
    return cells


def _of_commas(tail: str) -> Cells:
    """The cells behind a name in such a list, with its laps: ", Honda, 85, Running."."""
    cells = tail_cells(tail)
    bare = cells.pop("bare", None)
    return cells if bare is None else {"laps": bare} | cells

"""Results printed as lists and tables: numbered lines, and columns under a header."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.articles.cells import NAME, Cells, tail_cells
from bot.articles.columns import Header, cells_in, header_of
from bot.articles.listed import FEWEST, ListKind, Row, kind_by_words
from bot.articles.run_on import rows_run_on
from bot.articles.text import Article, Line

_MARKED = r"(?:[#*] ?)?"
_NUMBERED = re.compile(
    rf"^\W{{0,2}}(?:P|Pos\.? )?(?P<place>\d{{1,2}})(?:st|nd|rd|th)?(?:[.):]|\s-)?\s+"
    rf"(?:\((?P<start>\d{{1,2}})\)\s*)?(?:(?:No\. ?|#)(?P<number>\d{{1,3}})(?:[,:]|"
    rf"\s-)?\s+)?{_MARKED}"
    rf"(?P<name>{NAME})(?P<tail>\s*(?:\((?:i|R|r|P)\))?\s*(?:$|[,(:;.+-]|\s\d).*)"
)
_LEFT_OUT = re.compile(r"(?:[.*-] ?){1,8}")
"""A line that stands for places a list leaves out."""
_RULER = re.compile(r"[\s|:+=_-]{3,}")
_SPACED = re.compile(
    rf"^(?P<place>\d{{1,2}})\s+(?P<figures>(?:#?\d{{1,3}}\s+){{0,3}})(?P<name>{NAME})"
    r"(?P<tail>.*)$"
)
_PLACE = re.compile(r"(\d{1,2})\.?")
_LINES_ABOVE = 3


def is_table_line(text: str) -> bool:
    """Whether a line is a table's header or ruler, which is no sentence."""
    return bool(_RULER.fullmatch(text)) or header_of(text) is not None


def is_note(text: str) -> bool:
    """Whether a line of a list goes on in sentences: "4. A (-27): Started 12th. Was third …"."""
    return len(text) > 60 and bool(re.search(r"(?:\b[a-z']{1,14} ){4}[a-z]", text))


def rows_in(article: Article) -> list[Row]:
    """The rows of every list of drivers in an article."""
    rows: list[Row] = []
    group: list[tuple[int, Line]] = []
    above: list[str] = []
    header: Header | None = None
    for n, line in enumerate([*article.lines, Line("", 0)]):
        if group and _LEFT_OUT.fullmatch(line.text):
            continue
        if line.text and _is_listed(line.text, header):
            group.append((n, line))
            continue
        rows += _rows_of(group, above[::-1], header)
        found = header_of(line.text)
        if found:
            # A second table without a line of its own above it is not what the first one is.
            above = [] if group and found != header else above
            header = found
        elif not _RULER.fullmatch(line.text):
            above = [*([] if group else above), line.text][-_LINES_ABOVE:]
            header = None
        group = []
        rows += rows_run_on(n, line)
    return rows


def _is_listed(text: str, header: Header | None) -> bool:
    if len(text) > 300:
        return False
    cells: Sequence[str] = cells_in(text)
    if header and len(cells) == header.width and header.driver(cells):
        return True
    if "\t" in text or "|" in text or "   " in text:
        cells = _without_margin(cells)
        return len(cells) > 2 and _PLACE.fullmatch(cells[0]) is not None
    return bool(_NUMBERED.match(text) or _SPACED.match(text))


def _without_margin(cells: Sequence[str]) -> Sequence[str]:
    """The cells without empty ones before them, which indent a table that has no header."""
    return cells[next((at for at, cell in enumerate(cells) if cell), 0) :]


def _rows_of(
    group: Sequence[tuple[int, Line]], above: Sequence[str], header: Header | None
) -> Iterator[Row]:
    """The rows of lines that follow each other, if their places do."""
    if not group:
        return
    told, stage = kind_by_words(above)
    kind = _kind(told, header)
    found = [one for n, line in group for one in (_row(n, line, header, kind),) if one]
    for chain in _lists(found, kind, header):
        laps_column = any("laps" in row.cells for row in chain)
        behind = sum("behind" in row.cells for row in chain) if header is None else 0
        is_standings = kind is ListKind.RESULTS and behind >= len(chain) // 2 and behind > 1
        of = ListKind.POINTS if is_standings else kind
        is_presumed = of is ListKind.RESULTS and told is None
        for row in chain:
            cells = dict(row.cells)
            if laps_column and "bare" in cells:
                cells.setdefault("laps", cells["bare"])
            cells.pop("bare", None)
            yield replace(row, kind=of, cells=cells, stage=stage, is_presumed=is_presumed)


def _kind(told: ListKind | None, header: Header | None) -> ListKind:
    """What a list tells of, by the words above it and by its columns."""
    if header is None:
        return told or ListKind.RESULTS
    own = header.kind
    kind = told or own or ListKind.RESULTS
    if kind is ListKind.STAGE and header.is_of_the_end:
        kind = ListKind.RESULTS  # the last stage's order is the race's
    if own is ListKind.RESULTS and kind in (ListKind.POINTS, ListKind.STARTS):
        # The sentence above a table of results may well speak of points.
        kind = own if header.is_of_finishes or "points" not in header.at else kind
    if header.order(kind) is None:
        return own if own is ListKind.STARTS else ListKind.OTHER
    return kind


def _lists(rows: Sequence[Row], kind: ListKind, header: Header | None) -> Iterator[list[Row]]:
    """The lists that rows under one header make.

    Only a column of finishes or of starting places tells the place of a row in whatever order the
    table stands; of any other numbers it takes the order to say that they are places.
    """
    order = header.order(kind) if header else "rank"
    if order == "rank" and kind is not ListKind.OTHER:
        yield from _chains(row for row in rows if row.place)
        return
    shared = len(rows) - len({row.place for row in rows})
    if len(rows) >= FEWEST and (shared <= 1 or kind is ListKind.OTHER):
        yield list(rows)


def _chains(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows whose places rise by one or stay (a tie); too short a chain is no list.

    A list once begun may leave places out: the top ten, and then whom its readers ask for.
    """
    chain: list[Row] = []
    for row in rows:
        is_begun = len(chain) >= FEWEST and chain[0].place == 1
        follows = chain and row.place - chain[-1].place in (0, 1)
        if chain and not follows and not (is_begun and row.place > chain[-1].place):
            if len(chain) >= FEWEST:
                yield chain
            chain = []
        chain.append(row)
    if len(chain) >= FEWEST:
        yield chain


def _row(n: int, line: Line, header: Header | None, kind: ListKind) -> Row | None:
    parts: Sequence[str] = cells_in(line.text)
    if header and (len(parts) > 2 or len(parts) == header.width):
        place, driver = header.place(parts, kind), header.driver(parts)
        if driver is None or (place is None and header.order(kind)):
            return None
        return _made(n, line, place or 0, driver, header.cells(parts))
    parts = _without_margin(parts)
    numbered = _PLACE.fullmatch(parts[0]) if len(parts) > 2 else None
    if numbered:
        names = [one for one in parts[1:] if re.fullmatch(NAME, one)]
        return _made(n, line, int(numbered[1]), names[0], {}) if names else None
    spaced = _SPACED.match(line.text)
    if spaced and header:
        cells = _spaced_cells(spaced, header)
        return _made(n, line, int(spaced["place"]), _two_words(spaced["name"]), cells)
    found = _NUMBERED.match(line.text)
    if found:
        cells = tail_cells(found["tail"])
        if found["start"]:
            cells["start"] = int(found["start"])
        if found["number"]:
            cells["number"] = found["number"]
        return _made(n, line, int(found["place"]), found["name"], cells)
    return _made(n, line, int(spaced["place"]), spaced["name"], {}) if spaced else None


def _spaced_cells(spaced: re.Match[str], header: Header) -> Cells:
    """What stands in columns that only blanks part: the figures before a name, and the laps."""
    laps = re.search(r"(?<![\d.+:])\d{2,3}(?![\d.:])", spaced["tail"])
    cells: Cells = {"laps": int(laps[0])} if laps and "laps" in header.at else {}
    names = sorted(header.at.keys() - {"finish", "rank", "driver"}, key=lambda one: header.at[one])
    for name, said in zip(names, spaced["figures"].split(), strict=False):
        if name in ("start", "number"):
            cells[name] = int(said) if name == "start" else said.lstrip("#")
    return cells


def _two_words(name: str) -> str:
    """A name cut where a team's may follow without a mark: after its second capitalised word."""
    found = re.match(
        r"[^\s]+(?: [a-z]+)* [^\s]+(?: [a-z]+ [^\s]+)?(?:,? (?:Jr|Sr)\.?| "
        r"I{2,3}\b)?",
        name,
    )
    return found[0] if found else name


def _made(n: int, line: Line, place: int, driver: str, cells: Cells) -> Row:
    end = line.start + len(line.text)
    return Row(ListKind.RESULTS, place, driver.strip(), n, line.start, end, cells)

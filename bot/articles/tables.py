"""Results printed as lists and tables: numbered lines and columns."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.articles.cells import NAME, Cells, cells_of, columns_of, tail_cells
from bot.articles.lists import FEWEST, ListKind, Row, kind_of
from bot.articles.run_on import run_on
from bot.articles.text import Article, Line

_SPLIT = re.compile(r"\t+|\s*\|\s*| {2,}")
_MARKED = r"(?:[#*] ?)?"
_NUMBERED = re.compile(
    rf"^\W{{0,2}}(?:P|Pos\.? )?(?P<place>\d{{1,2}})(?:st|nd|rd|th)?(?:[.):]|\s-)?\s+"
    rf"(?:\((?P<start>\d{{1,2}})\)\s*)?(?:(?:No\. ?|#)(?P<number>\d{{1,3}})(?:[,:]|"
    rf"\s-)?\s+)?{_MARKED}"
    rf"(?P<name>{NAME})(?P<tail>\s*(?:\((?:i|R|r|P)\))?\s*(?:$|[,(:;.+-]|\s\d).*)"
)
_LEFT_OUT = re.compile(r"(?:[.*-] ?){1,8}")
"""A line that stands for places a list leaves out."""

_SPACED = re.compile(
    rf"^(?P<place>\d{{1,2}})\s+(?P<figures>(?:#?\d{{1,3}}\s+){{0,3}})(?P<name>{NAME})"
    r"(?P<tail>.*)$"
)


def is_table_line(text: str) -> bool:
    """Whether a line is a table's header or ruler, which is no sentence."""
    if re.fullmatch(r"[\s|:+=_-]{3,}", text):
        return True
    if not _may_head(text):
        return False
    return len(columns_of(_split(text))) >= 3 or len(columns_of(text.split())) >= 4


def is_note(text: str) -> bool:
    """Whether a line of a list goes on in sentences: "4. A (-27): Started 12th. Was third …"."""
    return len(text) > 60 and bool(re.search(r"(?:\b[a-z']{1,14} ){4}[a-z]", text))


def rows_in(article: Article) -> list[Row]:
    """The rows of every list of drivers in an article."""
    rows: list[Row] = []
    group: list[tuple[int, Line]] = []
    heading = ""
    columns: dict[int, str] = {}
    for n, line in enumerate([*article.lines, Line("", 0)]):
        if group and _LEFT_OUT.fullmatch(line.text):
            continue
        if line.text and _is_listed(line.text):
            group.append((n, line))
            continue
        rows += _rows_of(group, heading, columns)
        group = []
        is_ruler = is_table_line(line.text)
        found = _columns(line.text)
        columns = found if is_ruler and found else columns if is_ruler else {}
        heading = heading if is_ruler and heading else line.text
        rows += run_on(n, line)
    return rows


def _may_head(text: str) -> bool:
    """Whether a line may head a table: it has to say where the drivers stand."""
    low = text.lower()
    return "driver" in low or "name" in low


def _columns(text: str) -> dict[int, str]:
    if not _may_head(text):
        return {}
    return columns_of(_split(text)) or columns_of(text.split())


def _split(text: str) -> list[str]:
    return [cell.strip() for cell in _SPLIT.split(text.strip().strip("|"))]


def _is_listed(text: str) -> bool:
    if len(text) > 300:
        return False
    if "\t" in text or "|" in text or "   " in text:
        cells = _split(text)
        return len(cells) > 2 and cells[0].rstrip(".").isdigit()
    return bool(_NUMBERED.match(text) or _SPACED.match(text))


def _rows_of(
    group: Sequence[tuple[int, Line]], heading: str, columns: dict[int, str]
) -> Iterator[Row]:
    """The rows of lines that follow each other, if their places do."""
    found = [one for n, line in group for one in (_row(n, line, columns),) if one]
    if not found:
        return
    kind, stage = kind_of(heading)
    for chain in _chains(found):
        laps_column = any("laps" in row.cells for row in chain)
        behind = sum("behind" in row.cells for row in chain)
        is_table = kind is ListKind.RESULTS and behind >= len(chain) // 2 and behind > 1
        kind = ListKind.POINTS if is_table else kind
        for row in chain:
            cells = dict(row.cells)
            if laps_column and "bare" in cells:
                cells.setdefault("laps", cells["bare"])
            cells.pop("bare", None)
            if kind is not ListKind.POINTS:
                cells.pop("figure", None)
            yield Row(kind, row.place, row.driver, row.line, row.start, row.end, cells, stage)


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


def _row(n: int, line: Line, columns: dict[int, str]) -> Row | None:
    parts = _split(line.text)
    if columns and len(parts) > 2:
        return _row_of_columns(n, line, parts, columns)
    if len(parts) > 2 and parts[0].rstrip(".").isdigit():
        names = [one for one in parts[1:] if re.fullmatch(NAME, one)]
        return _made(n, line, parts[0], names[0], {}) if names else None
    spaced = _SPACED.match(line.text)
    if spaced and columns:
        laps = re.search(r"(?<![\d.+:])\d{2,3}(?![\d.:])", spaced["tail"])
        cells: Cells = {"laps": int(laps[0])} if laps and "laps" in columns.values() else {}
        names = [name for at, name in sorted(columns.items()) if name not in ("finish", "driver")]
        for name, said in zip(names, spaced["figures"].split(), strict=False):
            if name in ("start", "number"):
                cells[name] = int(said) if name == "start" else said.lstrip("#")
        return _made(n, line, spaced["place"], _two_words(spaced["name"]), cells)
    found = _NUMBERED.match(line.text)
    if found:
        cells = tail_cells(found["tail"])
        if found["start"]:
            cells["start"] = int(found["start"])
        if found["number"]:
            cells["number"] = found["number"]
        return _made(n, line, found["place"], found["name"], cells)
    return _made(n, line, spaced["place"], spaced["name"], {}) if spaced else None


def _two_words(name: str) -> str:
    """A name cut where a team's may follow without a mark: after its second capitalised word."""
    found = re.match(
        r"[^\s]+(?: [a-z]+)* [^\s]+(?: [a-z]+ [^\s]+)?(?:,? (?:Jr|Sr)\.?| "
        r"I{2,3}\b)?",
        name,
    )
    return found[0] if found else name


def _row_of_columns(
    n: int, line: Line, parts: Sequence[str], columns: dict[int, str]
) -> Row | None:
    named = {name: parts[at] for at, name in columns.items() if at < len(parts)}
    place, driver = named.get("finish", parts[0]), named.get("driver", "")
    driver = re.sub(r"\s*\((?:i|R|r)\)|[#*]", "", driver).strip()
    if "," in driver and not re.search(r", (?:Jr|Sr)", driver):
        last, _, first = driver.partition(",")
        driver = f"{first.strip()} {last}"
    if not place.rstrip(".").isdigit() or not re.fullmatch(NAME, driver):
        return None
    return _made(n, line, place, driver, cells_of(named))


def _made(n: int, line: Line, place: str, driver: str, cells: Cells) -> Row | None:
    at = int(place.rstrip("."))
    if not 1 <= at <= 99:
        return None
    end = line.start + len(line.text)
    return Row(ListKind.RESULTS, at, driver.strip(), n, line.start, end, cells)

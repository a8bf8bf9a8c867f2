"""What stands beside a driver's name in a list of results."""

import re
from collections.abc import Mapping, Sequence

from bot.articles.numbers import NUMBER, number

Cells = dict[str, int | str]
"""By name: start, number, laps, led, laps_down, points, behind, status, make, team, stages;
`figure` is a number right behind a name in a table of points."""

_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:[.'-]+[^\W\d_]+)*\.?"
NAME = (
    rf"(?:{_CAPITAL})(?: (?:(?:[Vv]an|[Vv]on|[Dd]e|der|del|[Dd]i|da|du|dos|la|le|ten) )"
    rf"{{0,2}}{_CAPITAL}){{1,3}}?"
    rf"(?:,? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b)?(?![\w'])"
)
"""A person's name in a list."""

SURNAME = rf"{_CAPITAL}(?![\w'])"

HEADINGS: Mapping[str, str] = {
    "points": "points standings championship",
    "starts": "qualifying starting lineup grid practice",
    "other": "rankings ranking odds picks favorites entry entries schedule winners power",
}
"""Words of the line above a list that make it another one than the race's results."""

_COLUMNS = {
    "finish": "pos fin finish place p rank position pl fin. pos. order",
    "start": "st start grid started strt s st.",
    "number": "no no. car # num car# number",
    "driver": "driver name drivers",
    "laps": "laps lap lapscompleted",
    "led": "led lapsled ldlaps",
    "points": "pts points pts.",
    "status": "status reason out running",
    "make": "make manufacturer mfr mfr. car/make chassis/engine",
    "team": "team sponsor owner constructor entrant",
    "time": "time gap behind interval diff time/retired",
}
_OF_COLUMN = {word: name for name, words in _COLUMNS.items() for word in words.split()}
_MAKES = r"(?:Dallara-)?(Chevrolet|Toyota|Ford|Dodge|Honda|Pontiac|Ram|Buick|Chevy)\b"
_RUNNING = frozenset({"running", "finished", ""})
_LED = re.compile(rf"(?i)\b({NUMBER}) laps? led|\bled ({NUMBER})\b")
_DOWN = re.compile(rf"(?i)\b({NUMBER}) laps? down|(?:^|\s)[+-](\d+) laps?\b")
_OUT = re.compile(r"(?i)\b(?:out|dnf|did not finish)\b(?:[,:( -]+([A-Za-z][A-Za-z /-]{2,30}))?")
_BEHIND = re.compile(r"(?i)\s*\((?:-(\d{1,4})|leader|--)\)")
_FIGURE = re.compile(
    r"(?:\s*\([^()\d]{1,30}\))?[\s,:.-]*?\(?(-?(?:\d{1,2},\d{3}|\d{1,4}))(?![\d:]|\.\d)(?: "
    r"?(?:pts|points?)\b)?"
)
_STAGES = re.compile(r"(?i)\bstages? (\d)(?: (?:&|and) (\d))? win")


def columns_of(cells: Sequence[str]) -> dict[int, str]:
    """The columns a header names, by their place; empty where it is no header."""
    if len(cells) > 20:
        return {}
    found: dict[int, str] = {}
    for at, cell in enumerate(cells):
        name = _OF_COLUMN.get(cell.lower().replace(" ", "").strip(":"))
        if name and name not in found.values():
            found[at] = name
    return found if "driver" in found.values() and len(found) >= 2 else {}


def cells_of(named: Mapping[str, str]) -> Cells:
    """The cells of a row with columns."""
    cells: Cells = {}
    for name in ("start", "laps", "led", "points"):
        text = named.get(name, "").replace(",", "")
        if text.isdigit():
            cells[name] = int(text)
    if re.fullmatch(r"\d{1,3}", named.get("number", "").lstrip("#")):
        cells["number"] = named["number"].lstrip("#")
    for name in ("make", "team"):
        if named.get(name):
            cells[name] = named[name]
    if "status" in named and not named["status"].isdigit():
        cells |= _status(named["status"])
    return cells


def tail_cells(tail: str) -> Cells:
    """What a numbered line says behind the name: ", Toyota, 407 laps, Accident."."""
    cells: Cells = {}
    tail = re.sub(r'"[^"]*"', "", tail)
    led, down, out = _LED.search(tail), _DOWN.search(tail), _OUT.search(tail)
    if led:
        cells["led"] = number(led[1] or led[2]) or 0
    if down:
        cells["laps_down"] = number(down[1] or down[2]) or 0
    stages = _STAGES.search(tail)
    if stages:
        cells["stages"] = "".join(one for one in stages.groups() if one)
    behind = _BEHIND.match(tail)
    if behind:
        cells["behind"] = int(behind[1] or 0)
    cells |= figure_cell(tail)
    make = re.search(_MAKES, tail)
    if make:
        cells["make"] = make[1]
    cells |= _comma_cells([part.strip(" .") for part in tail.split(",")])
    if out:
        cells["status"] = "out"
        if out[1]:
            cells["reason"] = out[1].strip().lower()
    return cells


def figure_cell(tail: str) -> Cells:
    """The number right behind a name, which in a table of points is points, or so many behind."""
    found = _FIGURE.match(tail)
    return {"figure": int(found[1].replace(",", ""))} if found else {}


def _comma_cells(parts: Sequence[str]) -> Cells:
    cells: Cells = {}
    for part in parts:
        laps = re.fullmatch(r"(\d{1,3}) laps", part)
        points = re.fullmatch(r"(\d{1,4}) (?:points|pts)", part)
        if laps:
            cells["laps"] = int(laps[1])
        elif points:
            cells["points"] = int(points[1])
        elif re.fullmatch(r"\d{1,3}", part):
            cells.setdefault("bare", int(part))
        elif re.fullmatch(
            r"(?i)running|accident|crash|engine|suspension|vibration|brakes|contact|"
            r"mechanical|transmission|overheating|dvp|electrical|rear ?gear|clutch|"
            r"fuel pump|steering|axle|disqualified|handling|too slow|did not finish",
            part,
        ):
            cells |= _status(part)
    return cells


def _status(text: str) -> Cells:
    low = text.strip().lower()
    if low in _RUNNING:
        return {"status": "running"} if low else {}
    if low == "did not finish":
        return {"status": "out"}
    return {"status": "out", "reason": low}

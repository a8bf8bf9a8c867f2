"""What stands beside a driver's name in a list of results."""

import re
from collections.abc import Mapping, Sequence

from bot.articles.numbers import NUMBER, number

Cells = dict[str, int | str]
"""By name: start, number, laps, led, laps_down, points, behind, status, make, team, stages."""

_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:[.'-]+[^\W\d_]+)*\.?"
NAME = (
    rf"(?:{_CAPITAL})(?: (?:(?:[Vv]an|[Vv]on|[Dd]e|der|del|[Dd]i|da|du|dos|la|le|ten) )"
    rf"{{0,2}}{_CAPITAL}){{1,3}}?"
    rf"(?:,? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b)?(?![\w'])"
)
"""A person's name in a list."""

SURNAME = rf"{_CAPITAL}(?![\w'])"

_MAKES = r"(?:Dallara-)?(Chevrolet|Toyota|Ford|Dodge|Honda|Pontiac|Ram|Buick|Chevy)\b"
_RUNNING = frozenset({"running", "finished", ""})
_LED = re.compile(rf"(?i)\b({NUMBER}) laps? led|\bled ({NUMBER})\b")
_DOWN = re.compile(rf"(?i)\b({NUMBER}) laps? down|(?:^|\s)[+-](\d+) laps?\b")
_OUT = re.compile(r"(?i)\b(?:out|dnf|did not finish)\b(?:[,:( -]+([A-Za-z][A-Za-z /-]{2,30}))?")
_BEHIND = re.compile(r"(?i)\s*\((?:-(\d{1,4})|leader|--)\)")
_GAP = re.compile(r"(?i)[+-]?(\d{1,4})|leader|-+")
_STAGES = re.compile(r"(?i)\bstages? (\d)(?: (?:&|and) (\d))? win")


def cells_of(named: Mapping[str, str]) -> Cells:
    """The cells of a row with columns."""
    cells: Cells = {}
    for name in ("start", "laps", "led", "points"):
        text = named.get(name, "").replace(",", "")
        if re.fullmatch(r"\d{1,5}", text):
            cells[name] = int(text)
    if re.fullmatch(r"\d{1,3}", named.get("number", "").lstrip("#")):
        cells["number"] = named["number"].lstrip("#")
    for name in ("make", "team"):
        if named.get(name):
            cells[name] = " ".join(named[name].split())
    gap = _GAP.fullmatch(named.get("gap", ""))
    if gap:
        cells["behind"] = int(gap[1] or 0)
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
    make = re.search(_MAKES, tail)
    if make:
        cells["make"] = make[1]
    cells |= _comma_cells([part.strip(" .") for part in tail.split(",")])
    if out:
        cells["status"] = "out"
        if out[1]:
            cells["reason"] = out[1].strip().lower()
    return cells


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

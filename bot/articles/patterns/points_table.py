"""The points table printed in a row: "Points: 1. A, 295; 2. B, -5", "A 192 pts., B 186"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.articles.findings import Finding
from bot.articles.numbers import number
from bot.articles.people import Mention, Person
from bot.articles.reading import Reading
from bot.articles.text import Line
from db.provenance import Kind, Value

_HEADING = re.compile(
    r"(?i)(?:^|(?<=[.;!?] ))(?P<head>[^:.;!?]{0,60}?\b(?:points|standings|championship|playoffs?|"
    r"table)\b"
    r"[^:.;!?()]{0,40}(?:\([^()]{0,40}\))?)(?::| --?)\s*(?:1(?:st|[.):])?\s*)?"
)
"""What a row of points stands behind."""
_WORDS = ("points", "standings", "championship", "playoff", "table")
_ABOVE = re.compile(r"(?i)\b(?:points|standings|championship)\b")
_RANK = re.compile(r"\W{0,2}(?:T?-?\d{1,2}(?:st|nd|rd|th)?[.):]?(?: -)?\s+)?(?:\(\d+\) |#\d+ )?")
_OTHER_POINTS = re.compile(
    r"(?i)\b(?:stages?|bonus|owners?|manufacturers?'?|constructors?'?|teams?|rookies?|cut-?off|"
    r"bubble|cut|scored|earned|wins|victories|titles|poles|starts|won|playoff points|"
    r"before|entering|last (?:year|season))\b"
)
_FIGURE = re.compile(
    r"^(?:\.?,? (?:Jr|Sr)\.)?(?: \([A-Z][^()\d]{1,30}\))?(?:,? who [^,;.]{2,40},)?"
    r"(?:,? (?:has|is|is on|sits on|with|on|at|leads with|the leader,? with))?[ ,:(]*"
    r"(?P<figure>-{0,2}\d{1,2},\d{3}|-{0,2}\d{1,4})(?:[- ]?(?:points?|pts|back|behind)\b\.?)?\)?"
    r"(?:[ ,/]*\(?(?:-|minus )(?P<back>\d{1,4})\)?)?(?P<rest>.*)$",
    re.DOTALL,
)
_PLACE = r"(?:T?-?\d{1,2}(?:st|nd|rd|th|[.):])?[\s-]*)?(?:\(?(?:tie|t)\)?\.? )?"
_BETWEEN = re.compile(
    rf"^(?:,? (?:leads|is (?:first|on top|the leader)|the leader|back|behind))?[\s.,;:/)|&-]*"
    rf"(?:and |then |with )?{_PLACE}"
    r"(?:[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,2}[ ,:(]{1,3}-?\d[\d,]*\)?(?: points| pts\.?)?[\s.,;&]*"
    rf"(?:and )?{_PLACE}){{0,5}}$"
)
"""What may stand between a figure and the next name: its place; lines of unknown people."""
_JOINED = re.compile(r"^(?:,? and |, |/| & | / )$")


@dataclass(frozen=True, slots=True)
class _Item:
    person: Person
    figure: str  # "" while none is printed; signed if it counts from the leader
    back: str
    at: tuple[int, int]


def read(reading: Reading) -> Iterator[Finding]:
    """Who leads such a table, and how far back the others in it are."""
    lines = reading.report.article.lines
    listed = 0  # up to which line they were read as a table's
    for n, line in enumerate(lines):
        if not any(word in line.text.lower() for word in _WORDS):
            continue
        if n >= listed and _is_heading(line):
            items = list(_below(reading, lines[n + 1 : n + 1 + _MOST]))
            listed = n + 1 + len(items)
            yield from _told(reading, items)
        headings = () if line.is_title else tuple(_HEADING.finditer(line.text))
        mentions = reading.report.people.mentions(line) if headings else []
        starts = [one.start for one in mentions]
        last = 0  # up to which mention the line was read
        for heading in headings:
            at = bisect_left(starts, line.start + heading.end())
            if at >= last and not _OTHER_POINTS.search(heading["head"]):
                items = list(_items(line, mentions[at : at + _MOST], heading.end()))
                last = at + len(items)
                yield from _told(reading, items)


_MOST = 45
"""So many lines a table has at most."""
_FARTHEST = 160
"""So many characters two names of a row are apart at most."""


def _is_heading(line: Line) -> bool:
    """Whether the lines below may be the table: "Points standings", "Final points:"."""
    text = line.text.strip(" :-=")
    is_short = len(text) < 80 and not text.endswith(".")
    return is_short and bool(_ABOVE.search(text)) and not _OTHER_POINTS.search(text)


def _below(reading: Reading, lines: Sequence[Line]) -> Iterator[_Item]:
    """One item a line, as long as lines are of a name and its figures."""
    for line in lines:
        named = reading.report.people.mentions(line)[:1] if len(line.text) < 80 else []
        if not named or not _RANK.fullmatch(line.text[: named[0].start - line.start]):
            return
        item = _item(line, named[0], 0, len(line.text))
        if item is None:
            return
        yield item


def _items(line: Line, mentions: Sequence[Mention], begin: int) -> Iterator[_Item]:
    """The names of a row from `begin` on, with their figures, until something else."""
    if not mentions or mentions[0].start - line.start > begin + 1:
        return
    for at in range(len(mentions)):
        stop = mentions[at + 1].start - line.start if at + 1 < len(mentions) else len(line.text)
        item = _item(line, mentions[at], at, stop)
        if item is None:
            return
        yield item
        rest = line.text[item.at[1] - line.start : min(stop, item.at[1] - line.start + _FARTHEST)]
        if at + 1 < len(mentions) and not (_BETWEEN.match(rest) or _JOINED.match(rest)):
            return


def _item(line: Line, one: Mention, at: int, stop: int) -> _Item | None:
    """One name, the `at`th of a row, and its figures; None for whoever does not drive."""
    if one.person is None or not one.person.drives:
        return None
    end = one.end - line.start
    found = _FIGURE.match(line.text[end : min(stop, end + 90)])
    if found is None:
        return _Item(one.person, "", "", (one.start, one.end))
    until = one.end + found.start("rest")
    # "Dixon, 2. Power": the next one's place is no figure of this one's.
    is_place = re.match(r"(?:[.):]|st|nd|rd|th)?\s*$", found["rest"]) and stop < len(line.text)
    if is_place and abs(int(found["figure"].replace(",", "").lstrip("-") or 0)) == at + 2:
        return _Item(one.person, "", "", (one.start, one.end))
    return _Item(one.person, found["figure"], found["back"] or "", (one.start, until))


def _told(reading: Reading, items: Sequence[_Item]) -> Iterator[Finding]:
    gaps = _gaps(items)
    if gaps is None:
        return
    for n, (item, behind) in enumerate(zip(items, gaps, strict=True)):
        fields: dict[str, Value] = {"behind": behind}
        if n == 0:
            fields["position"] = 1
        yield reading.finding(Kind.STANDING, item.person.name, fields, *item.at, "points-table")


def _gaps(items: Sequence[_Item]) -> list[int] | None:
    """How far each is behind the first, if the figures can be read as those of one table."""
    if len(items) < 2:
        return None
    first, others = items[0], _shared(items[1:])
    if not all(one.figure or one.back for one in others):
        return None
    if all(one.back for one in others):
        gaps = [int(one.back) for one in others]
    elif all(one.figure.startswith("-") or not first.figure for one in others):
        gaps = [_figure(one) for one in others]
    elif first.figure and not any(one.figure.startswith("-") for one in items):
        gaps = [_figure(first) - _figure(one) for one in others]
    else:
        return None
    in_order = all(a <= b for a, b in pairwise(gaps))
    return [0, *gaps] if in_order and gaps[0] >= 0 and gaps[-1] < 2000 else None


def _shared(items: Sequence[_Item]) -> list[_Item]:
    """Items with the figure of the next one where two share it: "A and B, -69"."""
    filled: list[_Item] = []
    for one in reversed(items):
        shares = filled and not one.figure
        filled.append(replace(filled[-1], person=one.person, at=one.at) if shares else one)
    return filled[::-1]


def _figure(item: _Item) -> int:
    return number(item.figure.lstrip("-")) or 0

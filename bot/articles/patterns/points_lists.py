"""Points told in lists: "Points: A 412, B 386", "Standings: 1. A, 2. B, -54", "A (-57)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.articles.findings import Finding
from bot.articles.numbers import number
from bot.articles.patterns import points_words as words
from bot.articles.patterns.standing import behind, gap, leads, standing
from bot.articles.reading import Reading
from bot.articles.report import Sentence
from bot.articles.shape import P, Shape, shape_of
from bot.articles.text import Line

_LABEL = re.compile(
    rf"(?i)(?:^|[.!?] )(?P<label>[^:.!?{P[1:-1]}]{{0,60}}\b(?:points?|standings|championship|"
    rf"playoffs?|"
    rf"chase|table)\b[^:.!?{P[1:-1]}]{{0,50}}?)(?::| -{{1,2}}(?= )| are) ?"
)
_NO_LABEL = re.compile(
    r"(?i)\b(?:stages?|owners?|manufacturers?|constructors?|rookie|cut-?off|bubble|bonus|wins?|"
    r"titles?|poles?|starts?|laps)\b"
)
_HEADING = re.compile(
    r"(?i)(?:[\w'-]+ ){0,5}(?:points|standings)(?: (?:standings|leaders|table))?:?"
)
_ITEM = re.compile(
    rf"(?:and )?(?:(?P<rank>\d{{1,2}})(?:[.):]|st|nd|rd|th)? ?)?(?:\(tie\) |\(t\) |tie, |T-?)?"
    rf"(?P<who>{P}(?: and {P})*)(?: \([^()\d]{{1,30}}\))?(?: is| has| leads(?: with)?| on| with|"
    rf",|:| -(?= ))*"
    rf" ?\(?(?P<n>[-+]?(?:\d{{1,2}},\d{{3}}|\d{{1,4}})(?![\d.:]*[.)]? ?{P})(?!\d))?"
    r"(?: ?(?:pts?\b\.?|points?\b))?(?P<back> ?(?:points? )?(?:behind|back|down|adrift|off)\b)?\)?"
    r"(?: ?\((?P<gap>-\d{1,4})\))?"
)
_NEXT = re.compile(r"[.,;]? *")
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Item:
    mark: str
    points: int | None  # negative: so many behind
    rank: int | None


def lists(reading: Reading) -> Iterator[Finding]:
    """Who leads, and by how much others trail, in the lines that list points."""
    report = reading.report
    in_table = {row.line for row in report.rows}
    column: list[Shape] = []
    is_headed = False
    for n, line in enumerate([*report.article.lines, Line("", 0)]):
        may_list = len(line.text) <= 1_000 and n not in in_table
        item = _shape(reading, line) if is_headed and may_list else None
        if item and _ITEM.fullmatch(item.text.rstrip(".")):
            column.append(item)
            continue
        yield from _of_column(reading, column)
        column = []
        is_headed = may_list and _is_heading(line.text)
        if may_list and not is_headed and words.CONTEXT.search(line.text):
            yield from _in_line(reading, _shape(reading, line))


def _shape(reading: Reading, line: Line) -> Shape:
    people = reading.report.people
    marks = [(one.start, one.end, one.person.mark) for one in people.mentions(line) if one.person]
    return shape_of(line.text, line.start, marks)


def _is_heading(text: str) -> bool:
    """Whether a line only says that points follow: "Final points"."""
    return bool(_HEADING.fullmatch(text[:80])) and not _NO_LABEL.search(text)


def _of_column(reading: Reading, column: list[Shape]) -> Iterator[Finding]:
    """The points of lines that hold one name each, under a heading."""
    items = [one for shape in column for one in _items(shape.text, 0)[0]]
    gaps = _behind(items) if len(items) >= FEWEST and items[0].points is not None else []
    spans = [(shape.at[0], shape.at[-1] + 1) for shape in column]
    if gaps and len(spans) == len(items):
        yield from leads(reading, items[0].mark, spans[0])
        for one, n, span in zip(items[1:], gaps, spans[1:], strict=False):
            yield from behind(reading, span, one.mark, n)


def _in_line(reading: Reading, shape: Shape) -> Iterator[Finding]:
    for label in _LABEL.finditer(shape.text):
        if _NO_LABEL.search(label["label"]):
            continue
        items, end = _items(shape.text, label.end())
        if len(items) < FEWEST:
            continue
        span = shape.at[label.start()], shape.at[end - 1] + 1
        gaps = _behind(items)
        if gaps:
            yield from leads(reading, items[0].mark, span)
        for one, n in zip(items[1:], gaps, strict=False):
            yield from behind(reading, span, one.mark, n)


def _items(text: str, at: int) -> tuple[list[_Item], int]:
    """The lines of a list that begins at `at`, and where it ends."""
    items: list[_Item] = []
    end = at
    while found := _ITEM.match(text, at):
        said = found["gap"] or found["n"]
        points = int(said.replace(",", "").lstrip("+")) if said else None
        if points is not None and points > 0 and (found["back"] or said.startswith("+")):
            points = -points
        rank = int(found["rank"]) if found["rank"] else None
        items += [_Item(mark, points, rank) for mark in re.findall(P, found["who"])]
        end = found.end()
        at = _NEXT.match(text, end).end()  # type: ignore[union-attr]  # matches nothing, too
    return items, end


def _behind(items: list[_Item]) -> list[int]:
    """How far behind the first each of the others is; empty where that is not plain."""
    first, rest = items[0], items[1:]
    ranks = [one.rank for one in items if one.rank]
    if ranks and (first.rank != 1 or any(one > two for one, two in pairwise(ranks))):
        return []
    told: list[int] = []
    for one in rest:
        if one.points is None:
            break
        if one.points < 0 or (one.points == 0 and not (first.points or 0)):
            told.append(-one.points)
        elif first.points is not None and first.points >= one.points:
            told.append(first.points - one.points)
        else:
            return []
    if not told or any(one > two for one, two in pairwise(told)):
        return []
    return told


def listed(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Who leads, and by how much others trail, in the lists of a sentence."""
    text = sentence.text
    for found in words.BY_LINE.finditer(text):
        yield from leads(reading, found["lead"], reading.span(sentence, found))
        yield from gap(reading, sentence, found, found["who"], int(found["n"]))
    for found in words.WITH_LIST.finditer(text):
        n = number(found["n"]) or 0
        who = re.findall(P, found["who"])
        for at, mark in enumerate(who, start=n - len(who) + 1):
            yield from standing(reading, sentence, found, mark, {"position": at})


def in_brackets(reading: Reading, sentence: Sentence) -> Iterator[Finding]:
    """Gaps in brackets behind names: "A leads, followed by B (-57)"."""
    for found in words.IN_BRACKETS.finditer(sentence.raw.text):
        yield from gap(reading, sentence, found, found["who"], int(found["n"]))

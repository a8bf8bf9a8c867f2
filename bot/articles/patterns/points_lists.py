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

_LABEL = re.compile(
    rf"(?i)(?:^|[.!?] )(?P<label>[^:.!?{P[1:-1]}]{{0,60}}\b(?:points?|standings|championship|"
    rf"playoffs?|"
    rf"chase|table)\b[^:.!?{P[1:-1]}]{{0,50}}?)(?::| -{{1,2}}(?= )| are) ?"
)
_NO_LABEL = re.compile(
    r"(?i)\b(?:stages?|owners?|manufacturers?|constructors?|rookie|cut-?off|bubble|bonus)\b"
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
    for n, line in enumerate(report.article.lines):
        if len(line.text) > 1_000 or not words.CONTEXT.search(line.text):
            continue
        if any(row.line == n for row in report.rows):
            continue
        marks = [
            (one.start, one.end, one.person.mark)
            for one in report.people.mentions(line)
            if one.person
        ]
        yield from _in_line(reading, shape_of(line.text, line.start, marks))


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

"""A saved web page -> its headline, the text of its article, and the day it was published."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.articles.elements import BLOCKS, HEADINGS, VOID, Role, mark_of
from bot.articles.page_lists import Cells, Numbers
from bot.articles.pieces import Body, Day, Headline, Pieces, Place
from bot.articles.tags import feed

DEEPEST = 400
"""Elements within elements; what lies deeper is read as if it lay there."""

_MARKUP = re.compile(r"(?i)<!doctype html|<html|<body|<article|<p[\s>]|<div[\s>]|<h1[\s>]")
_SPACES = re.compile(r"\s+")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PUBLISHED = re.compile(r"(?i)published(?!_?by)|pub-?date|date\.issued|^date$")
_CHANGED = re.compile(r"(?i)updated|modified")
_LONGEST_TITLE = 300
_MOST_OF_HEADLINE = 50
_NEAR = 12
"""So far up a closing tag looks for its element: a page of nothing but stray ones must not search
its whole depth each time."""
_ENDED_BY: Mapping[str, frozenset[str]] = {
    "p": BLOCKS - {"br", "caption"},
    "li": frozenset(("li",)),
    "td": frozenset(("td", "th", "tr")),
    "th": frozenset(("td", "th", "tr")),
    "tr": frozenset(("tr",)),
}
"""Elements that need no closing tag, and those whose beginning ends them."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds."""

    title: str
    text: str
    published_on: date | None = None


@dataclass(slots=True)
class _Element:
    tag: str
    place: Place
    n: int
    items: int | None = None  # of a numbered list: those begun


def is_markup(text: str) -> bool:
    """Whether a text is a web page rather than an article as such."""
    return bool(_MARKUP.search(text[:5_000]))


def page_of(text: str) -> Page:
    """The page's article: what is marked as its body, else everything but what lies around it."""
    reader = _Reader()
    feed(reader, text)
    pieces = reader.pieces
    bodies = pieces.bodies_of_article()
    headline = pieces.headline(bodies)
    title = " ".join("".join(headline.words if headline else reader.title).split())
    return Page(title, pieces.text(bodies), reader.published_on or pieces.day(bodies))


class _Reader:
    """Takes a page apart while it goes by."""

    def __init__(self) -> None:
        self.pieces = Pieces()
        self.title: list[str] = []
        self.published_on: date | None = None
        self._open = [_Element("", Place(Role.PART, None), 0)]
        self._opened = 0
        self._cells = Cells(self.pieces.texts)
        self._numbers = Numbers()
        self._headline: list[str] | None = None

    def open(self, tag: str, given: Mapping[str, str], *, is_empty: bool) -> None:
        """An element begins."""
        while tag in _ENDED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        self._note_day(tag, given)
        self._note_list(tag, given)
        if tag in VOID or is_empty or len(self._open) > DEEPEST:
            return
        self._opened += 1
        element = _Element(tag, self._place(tag, given), self._opened)
        if tag == "ol":
            start = given.get("start", "1")
            element.items = int(start) - 1 if re.fullmatch(r"\d{1,2}", start) else 0
        self._open.append(element)
        if tag == "h1" and element.place.role is not Role.GONE:
            self._begin_headline(element.place)

    def close(self, tag: str) -> None:
        """An element ends, and with it those within that were left open."""
        near = self._open[-_NEAR:] if tag != "body" else self._open
        if any(one.tag == tag for one in near):
            while self._open.pop().tag != tag:
                pass
        if tag == "h1":
            self._headline = None
        if tag in ("td", "th", "tr", "table"):
            self._cells.end_cell()
        self._add("\n" if tag in BLOCKS else "")

    def put(self, text: str) -> None:
        """A text between tags."""
        if not text:
            return
        if self._open[-1].tag == "title" and len(self.title) < _MOST_OF_HEADLINE:
            self.title.append(text[:_LONGEST_TITLE])
        is_pre = any(one.tag == "pre" for one in self._open[-3:])
        told = text if is_pre else _SPACES.sub(" ", text)
        if self._open[-1].place.role is not Role.GONE:
            self._add(self._numbers.numbered(told))

    def _place(self, tag: str, given: Mapping[str, str]) -> Place:
        """Where an element stands by its own marks and by what it lies in."""
        around = self._open[-1]
        role, body = around.place.role, around.place.body
        mark = mark_of(tag, given, around.tag)
        if role <= Role.FURNITURE and (tag == "main" or mark.is_body):
            if mark.is_body and body is None:
                body = len(self.pieces.bodies)
                self.pieces.bodies.append(Body(tag, given.get("class", ""), around.n))
            return Place(Role.PART, body)
        return around.place if mark.role <= role else Place(mark.role, body)

    def _add(self, text: str) -> None:
        place = self._open[-1].place
        if text and place.role is not Role.GONE:
            self.pieces.add(text, place)
            if self._headline is not None and len(self._headline) < _MOST_OF_HEADLINE:
                self._headline.append(text)

    def _begin_headline(self, place: Place) -> None:
        self._headline = []
        self.pieces.headlines.append(Headline(len(self.pieces.texts), place, self._headline))
        if place.body is not None and place.role is Role.PART:
            self.pieces.bodies[place.body].has_headline = True

    def _note_list(self, tag: str, given: Mapping[str, str]) -> None:
        """Part lines, cells and items from what stands before them."""
        if tag == "tr":
            self._cells.begin_row()
        elif tag == "table" or tag in HEADINGS:
            self._cells.open_up()
        self._add("\n" if tag in BLOCKS else "")
        if tag in ("td", "th"):
            self._add(self._cells.begin_cell(given))
        elif tag == "li":
            around = self._open[-1]
            if around.items is not None:
                around.items += 1
            self._numbers.expect(around.items)

    def _note_day(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            if self.published_on is None and _PUBLISHED.search(name):
                self.published_on = _day(given.get("content", ""))
        elif tag == "time" and self._open[-1].place.role is not Role.GONE:
            value, place = _day(given.get("datetime", "")), self._open[-1].place
            if value:
                is_of_change = bool(_CHANGED.search(given.get("class", "")))
                day = Day(len(self.pieces.texts), place.body, value, is_of_change)
                self.pieces.days.append(day)


def _day(text: str) -> date | None:
    found = _DAY.match(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None

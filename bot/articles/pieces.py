"""The texts of a page, its headlines and days, and which of them are its article's."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from bot.articles.elements import Role

_FEWEST_WORDS = 20
"""What is shorter is no article, but what is left of a page whose article was not found."""
_HEADED = 40
"""So many words with a headline of their own are the article, however long others are."""

_FEWEST_BLANKS = 7
_ENDS = (".", "!", "?", '"', "”", "'", "’", ")")


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a page a text stands; `body` is the number of the body that it lies in."""

    role: Role
    body: int | None


@dataclass(slots=True)
class Body:
    """An element marked as an article's body; `parent` is the number of the element around it."""

    tag: str
    names: str
    parent: int
    has_headline: bool = False
    words: int = 0

    @property
    def is_headed(self) -> bool:
        """Whether it is a report under a headline of its own."""
        return self.has_headline and self.words >= _HEADED

    def goes_on_in(self, other: "Body") -> bool:
        """Whether another body beside it is one more part of the same article."""
        is_alike = (self.tag, self.names, self.parent) == (other.tag, other.names, other.parent)
        return is_alike and self.tag != "article"


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline and where among the pieces it stands."""

    at: int
    place: Place
    words: list[str]


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a page gives a time of, and where among the pieces it does."""

    at: int
    body: int | None
    value: date
    is_of_change: bool


@dataclass(slots=True)
class Pieces:
    """What a page is made of, in order; each of the texts has its place in `places`."""

    texts: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    headlines: list[Headline] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)

    def add(self, text: str, place: Place) -> None:
        """A text comes next."""
        self.texts.append(text)
        self.places.append(place)

    def bodies_of_article(self) -> frozenset[int]:
        """The body that is the article's, with those it goes on in; empty if none is marked."""
        for text, place in zip(self.texts, self.places, strict=True):
            if place.body is not None and place.role <= Role.FURNITURE:
                self.bodies[place.body].words += len(text.split())
        able = [n for n, body in enumerate(self.bodies) if body.words >= _FEWEST_WORDS]
        if not able:
            return frozenset()
        headed = [
            n for n in able if self.bodies[n].has_headline and self.bodies[n].words >= _HEADED
        ]
        best = headed[0] if headed else max(able, key=lambda n: self.bodies[n].words)
        return frozenset(
            n
            for n, body in enumerate(self.bodies)
            if n == best or self.bodies[best].goes_on_in(body)
        )

    def text(self, bodies: Collection[int]) -> str:
        """The text of these bodies, else of the page, without as much as leaves an article."""
        texts: list[str] = []
        for most in (Role.PART, Role.FURNITURE, Role.OTHER):
            text = self._text(bodies, most)
            if _words_told(text) >= _FEWEST_WORDS:
                return text
            texts.append(text)
        return next((text for text in texts if len(text.split()) >= _FEWEST_WORDS), texts[-1])

    def _text(self, bodies: Collection[int], most: Role) -> str:
        return "".join(
            text
            for text, place in zip(self.texts, self.places, strict=True)
            if place.role <= most and (not bodies or place.body in bodies)
        )

    def headline(self, bodies: Collection[int]) -> Headline | None:
        """The article's headline, else the first on its page."""
        own = (one for one in self.headlines if one.place.body in bodies)
        nearest = sorted(self.headlines, key=lambda one: one.place.role)
        return next(own, None) or next(iter(nearest), None)

    def day(self, bodies: Collection[int]) -> date | None:
        """The day an article gives: within its body, else below its headline, else the only one."""
        days = sorted(self.days, key=lambda one: one.is_of_change)
        headline = self.headline(bodies)
        own = [one.value for one in days if one.body in bodies]
        below = [one.value for one in days if headline and one.at >= headline.at]
        told = {one.value for one in days}
        return next(iter([*own, *below, *(told if len(told) == 1 else ())]), None)


def _words_told(text: str) -> int:
    """The words of `text` that stand in sentences, tables and numbered lists."""
    lines = (line.strip() for line in text.split("\n"))
    return sum(len(line.split()) for line in lines if _tells(line))


def _tells(line: str) -> bool:
    is_sentence = line.endswith(_ENDS) and line.count(" ") >= _FEWEST_BLANKS
    return is_sentence or "\t" in line or line[:1].isdigit()

"""Which series and track the words of a calendar name: exactly, but for case and punctuation."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from db.sheets.values import nearest, shown

_NO_WORD = re.compile(r"[^\w]+")
_APOSTROPHES = re.compile("['\u2019\u02bc]")


class _Named(Protocol):
    @property
    def slug(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


class UnknownWords(ValueError):
    """No noun, or more than one, goes by these words; `str()` says so."""


def normal(text: str) -> str:
    """The words of a text: no case, accents or punctuation."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return _NO_WORD.sub(" ", bare.casefold().replace("_", " ")).strip()


@dataclass(frozen=True)
class Nouns:
    """The series or the tracks there are, by all their names."""

    what: str  # "track"
    names: Mapping[str, frozenset[str]]  # slugs by normalised name
    shown: tuple[str, ...]  # the names as written
    _hints: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, what: str, nouns: Iterable[_Named]) -> "Nouns":
        """The names of these nouns."""
        found: dict[str, set[str]] = {}
        written: list[str] = []
        for noun in nouns:
            own = (noun.name, noun.short_name, noun.slug, *noun.aliases)
            written += own
            for name in own:
                found.setdefault(normal(name), set()).add(noun.slug)
        found.pop("", None)
        return cls(what, {name: frozenset(slugs) for name, slugs in found.items()}, tuple(written))

    def get(self, words: str) -> str | None:
        """The slug of the one noun that the words name; None if there is none such."""
        slugs = self.names.get(normal(words), frozenset())
        return next(iter(slugs)) if len(slugs) == 1 else None

    def need(self, words: str) -> str:
        """The slug of the one noun that the words name.

        Raises:
            UnknownWords: there is none, or there are several.
        """
        slugs = self.names.get(normal(words), frozenset())
        if len(slugs) == 1:
            return next(iter(slugs))
        if slugs:
            raise UnknownWords(f"{shown(words)} may be {' or '.join(sorted(slugs))}")
        raise UnknownWords(f"no {self.what} is known as {shown(words)}{self._hint(words)}")

    def within(self, text: str) -> str | None:
        """The slug of the noun whose name stands in the text, the longest name deciding."""
        words = f" {normal(text)} "
        named = [name for name in self.names if f" {name} " in words]
        longest = max(map(len, named), default=0)
        slugs = frozenset[str]().union(*(self.names[one] for one in named if len(one) == longest))
        return next(iter(slugs)) if len(slugs) == 1 else None

    def _hint(self, words: str) -> str:
        # Looked for once: the nearest of many names takes a while to find.
        key = normal(words)[:80]
        if key not in self._hints:
            near = nearest(words, self.shown)
            self._hints[key] = near or f"; a reference sheet, [[{self.what_many}]], makes it known"
        return self._hints[key]

    @property
    def what_many(self) -> str:
        """The section of a reference sheet that tells of such nouns."""
        return self.what if self.what.endswith("s") else f"{self.what}s"

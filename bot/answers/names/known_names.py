"""The names that are known, laid out so that a typed word finds its bearers at once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.answers.names.given_names import GivenNames
from bot.answers.names.vocabulary import Vocabulary
from bot.answers.normal import words

PARTICLES = frozenset(
    (
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "du",
        "el",
        "la",
        "las",
        "le",
        "los",
        "ten",
        "van",
        "von",
    )
)
SUFFIXES: Mapping[str, str] = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
SHORTEST_JOINED = 6
"""Fewer letters run together fit too many names by chance."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that goes by a name.

    `key` is the slug and unique. `aliases` are other full forms and nicknames. Car numbers are
    as printed: "07" is not "7". The greater the `weight` (starts, say), the likelier it is meant.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    car_numbers: tuple[str, ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Bearer:
    """One `Named` with the words it may be found by; `given` are those of them that are given."""

    named: Named
    words: frozenset[str]
    given: frozenset[str]
    initials: frozenset[str]


def name_words(text: str) -> tuple[str, ...]:
    """The normalised words of a name; "Junior" is "jr", "heimmm" is "heimm"."""
    return tuple(
        SUFFIXES[word] if word in SUFFIXES else DRAWN_OUT.sub(r"\1\1", word) for word in words(text)
    )


def is_slight(word: str) -> bool:
    """Whether a word names nobody when it stands alone: "de", "jr"."""
    return word in PARTICLES or word in SUFFIXES


class KnownNames:
    """Every form of every name, by whole form, by letters run together, and by word.

    A nickname of several words is one thing: "man" does not mean the Melon Man. Other names
    (races, tracks) are found by any word of any alias.
    """

    def __init__(
        self, known: Iterable[Named], given_names: GivenNames | None, *, people: bool
    ) -> None:
        self._people = people
        self._whole = defaultdict[str, set[int]](set)
        self._joined = defaultdict[str, set[int]](set)
        self._bearing = defaultdict[str, set[int]](set)
        self._by_initials = defaultdict[str, set[int]](set)
        heaviest_first = sorted(known, key=lambda one: (-one.weight, one.name, one.key))
        self.bearers = tuple(self._enter(n, named) for n, named in enumerate(heaviest_first))
        self._long_joined = [form for form in self._joined if len(form) >= SHORTEST_JOINED]
        self.vocabulary = Vocabulary(self._bearing, given_names)

    def whole(self, typed: tuple[str, ...]) -> frozenset[int]:
        """Who has exactly these words as a full form, "last first" included."""
        return frozenset(self._whole.get(" ".join(typed), ()))

    def bearing(self, word: str) -> frozenset[int] | set[int]:
        """Who has this word in the name, or as car number."""
        return self._bearing.get(word, frozenset())

    def with_initials(self, letters: str) -> frozenset[int]:
        """Who has these two initials."""
        return frozenset(self._by_initials.get(letters, ()))

    def run_together(self, joined: str) -> frozenset[int]:
        """Whose full form this is when its spaces are left out."""
        return frozenset(self._joined.get(joined, ()))

    def nearly_run_together(self, typed: tuple[str, ...]) -> frozenset[int]:
        """Whose full form this nearly is, spaces aside, when they are not where they should be."""
        joined = "".join(typed)
        if len(joined) < SHORTEST_JOINED + 2:
            return frozenset()
        edits = 1 if len(joined) < 12 else 2
        near = extract(joined, self._long_joined, scorer=OSA.distance, score_cutoff=edits, limit=3)
        return frozenset(
            n for form, _, _ in near for n in self._joined[form] if self._is_split_amiss(n, typed)
        )

    def _is_split_amiss(self, n: int, typed: tuple[str, ...]) -> bool:
        # With the spaces in place, word by word was the stricter judge and has spoken.
        right = name_words(self.bearers[n].named.name)
        if len(right) != len(typed):
            return True
        longer = [len(a) - len(b) for a, b in zip(typed, right, strict=True)]
        return min(longer) < 0 < max(longer) or max(map(abs, longer)) > 1

    def _enter(self, n: int, named: Named) -> Bearer:
        name = name_words(named.name)
        found_by: set[str] = {number.casefold().lstrip("#") for number in named.car_numbers}
        given: set[str] = set()
        for form in (name, *map(name_words, named.aliases)):
            self._enter_whole(n, form)
            if self._is_found_by_word(form, name):
                found_by.update(form, self._compounds(form))
                given.update(form[:1])
        for word in found_by:
            self._bearing[word].add(n)
        bare = [word for word in name if not is_slight(word)]
        initials = {bare[0][0] + word[0] for word in bare[1:]} if self._people and bare else set()
        for letters in initials:
            self._by_initials[letters].add(n)
        return Bearer(named, frozenset(found_by), frozenset(given), frozenset(initials))

    def _enter_whole(self, n: int, form: tuple[str, ...]) -> None:
        turned = [form[1:] + form[:1]] if self._people else []
        for order in (form, *turned):
            self._whole[" ".join(order)].add(n)
            self._joined["".join(order)].add(n)
        # Whoever leaves out the spaces may leave out the last words too: "martintruex".
        for length in range(2, len(form)):
            self._joined["".join(form[:length])].add(n)

    def _is_found_by_word(self, form: tuple[str, ...], name: tuple[str, ...]) -> bool:
        return not self._people or len(form) == 1 or bool(set(form) & set(name))

    def _compounds(self, form: tuple[str, ...]) -> list[str]:
        family = form[1:] if self._people else ()
        return [
            "".join(family[start:end])
            for start in range(len(family))
            for end in range(start + 2, len(family) + 1)
        ]

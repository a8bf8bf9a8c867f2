"""The words of race talk and what they mean, English and Spanish: the tables of `words/`, indexed.

Forms are normalised (no accents, apostrophes or capitals) and may be several words; the longest
form wins. Adding a form to a table widens every question whose phrases use that concept.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rapidfuzz.distance import OSA

from bot.answers.normal import words as normal_words
from bot.answers.understanding.spelling import VOWELS, consonants, nearest, single
from bot.answers.understanding.words.around import AROUND
from bot.answers.understanding.words.asking import QUESTION_WORDS
from bot.answers.understanding.words.fillers import FILLERS
from bot.answers.understanding.words.race import RACE

CONCEPTS: Mapping[str, str] = MappingProxyType({**RACE, **AROUND})
"""Words that carry a question's meaning."""

LIGHT = frozenset(
    {
        "finish", "lap", "last", "last night", "or", "order", "beside", "details", "starters",
        "running", "start time", "official", "credit", "scheduled", "season", "whether", "begun",
        "long", "take", "reach", "live",
    }
)  # fmt: skip
"""Concepts that a phrase may have or lack without changing which question it is."""

LONG_WORD = 5
"""Letters from which a word that means nothing by itself is still told from its misspellings."""

SOUNDS_ALIKE = 2
"""Vowels that a word may have otherwise than the one it sounds like."""

_SHORT = (3, 4)  # letters of the shortest words that slips are looked for in

LONGEST_FORM = 6
"""Words of the longest form that is looked for."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a surface form means; `asks` for a question word.

    `opening` is the question word that a longer form begins with: "how far" asks how.
    """

    concept: str
    asks: bool
    opening: str | None = None


class Lexicon:
    """The forms of the tables, indexed."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, ...], Meaning] = {}
        for table, asks in ((QUESTION_WORDS, True), (CONCEPTS, False)):
            for concept, text in table.items():
                for form in _forms(text):
                    opening = None if asks else self._forms.get(form[:1])
                    asked = opening.concept if opening and opening.asks else None
                    self._forms.setdefault(form, Meaning(concept, asks, asked))
        self._correctable = tuple(
            form[0] for form in self._forms if len(form) == 1 and len(form[0]) > 3
        )
        parts = {word for form in self._forms for word in form if len(word) >= LONG_WORD}
        parts -= FILLERS
        self._words = {word for form in self._forms for word in form}
        self._parts = tuple(sorted({*self._correctable, *parts}))
        self._short = frozenset(word for word in (*self._words, *FILLERS) if word.isalpha())
        self._skeletons: dict[str, list[str]] = defaultdict(list)
        for word in self._correctable:
            self._skeletons[consonants(word)].append(word)
        self._clipped: dict[str, str] = {}
        for word in sorted(self._short, key=lambda one: (one in FILLERS, -len(one), one)):
            self._clipped[consonants(word)] = word

    def at(self, words: tuple[str, ...], start: int) -> tuple[Meaning, int] | None:
        """The meaning of the longest form that begins at `words[start]`, and its end."""
        for end in range(min(start + LONGEST_FORM, len(words)), start, -1):
            if meaning := self._forms.get(words[start:end]):
                return meaning, end
        return None

    def of(self, word: str) -> Meaning | None:
        """The meaning of one word by itself."""
        return self._forms.get((word,))

    def is_ordinary(self, word: str) -> bool:
        """Whether `word` is one that people use without naming anybody."""
        return (word,) in self._forms or word in FILLERS

    def knows(self, word: str) -> bool:
        """Whether `word` means something, by itself or as part of a longer form."""
        return word in self._words or word in FILLERS

    def slip(self, word: str) -> str | None:
        """What `word` is one slip of with its first letter right, a swap or without its vowels."""
        if not VOWELS.intersection(word) and len(word) >= _SHORT[0]:
            return self._clipped.get(consonants(word))
        near = nearest(word, self._parts, limit=1)
        if near and near[0] == word[0]:
            return near
        if (once := single(word)) != word and len(once) >= _SHORT[0] and once in self._short:
            return once  # "wonn"
        swapped = (word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1))
        likely = [one for one in swapped if one in self._short]
        return likely[0] if len(word) >= _SHORT[0] and likely else None

    def sounding_like(self, word: str) -> str | None:
        """The one form with the consonants of `word` and other vowels: "leedr" is the leader."""
        key = consonants(word)
        if len(key) < _SHORT[0] or len(word) < LONG_WORD:
            return None
        near = [
            one
            for one in self._skeletons.get(key, ())
            if one[0] == word[0] and OSA.distance(word, one) <= SOUNDS_ALIKE
        ]
        meant = {self._forms[one,].concept for one in near}
        return near[0] if len(meant) == 1 else None

    def correction(self, word: str) -> str | None:
        """The form that `word` is a typing error of: one slip, two in words of eight letters.

        An adjacent swap counts once. None for short words, which are near to everything.
        """
        return nearest(word, self._correctable, limit=1 if len(word) < 8 else 2)

    def meanings(self, text: str) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
        """The concepts and question words of a phrase, and the words that mean nothing."""
        words = normal_words(text)
        concepts: set[str] = set()
        asks: set[str] = set()
        unknown: list[str] = []
        at = 0
        while at < len(words):
            if found := self.at(words, at):
                meaning, at = found
                (asks if meaning.asks else concepts).add(meaning.concept)
                asks |= {meaning.opening} if meaning.opening else set()
                continue
            if words[at] not in FILLERS:
                unknown.append(words[at])
            at += 1
        return frozenset(concepts), chief(asks), tuple(unknown)


def chief(asks: Iterable[str]) -> frozenset[str]:
    """Question words without "did" and "was" beside another: these ask yes or no only alone."""
    own = frozenset(asks)
    return own - {"whether"} or own


def _forms(text: str) -> Iterable[tuple[str, ...]]:
    """The forms of a concept: single words up to the first bar, phrases between bars after it."""
    singles, *several = text.split("|")
    yield from ((word,) for word in singles.split())
    yield from (tuple(form.split()) for form in several)

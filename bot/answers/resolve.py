"""Who or what a typed name means: one resolver for options, sentences, articles and imports."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.answers.names.contenders import Contender, Contenders
from bot.answers.names.everyday_words import EverydayWords
from bot.answers.names.given_names import GivenNames
from bot.answers.names.known_names import KnownNames, Named, name_words
from bot.answers.names.likeness import Likeness
from bot.answers.names.trust import Judgement, Trust

__all__ = ["Ambiguous", "Context", "NameIndex", "Named", "Resolution", "Resolved", "Unknown"]

LONGEST_TYPED = 120
MOST_WORDS = 16
MOST_CHOICES = 25
MOST_NEAREST = 5
MOST_MIXED = 12
"""From here on, asking which of them was meant would be no question."""
MARGIN = 10
"""How much better than the next one a match must be, in the costs of `Likeness`."""
MANY_WORDS = 200
BETWEEN_NAMES = re.compile(r"(?i)\s+(?:and|or|vs|versus|n)\b\.?\s*|[&+/,;]")


@dataclass(frozen=True, slots=True)
class Context:
    """Whom the talk is about; `name` completes "taken because …", as "in this race's field"."""

    name: str
    keys: Collection[str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """One name is meant; `because` names the context that decided between namesakes."""

    key: str
    name: str
    exact: bool
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several are meant or may be: at least 2 and at most 25 keys, likeliest first."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing known goes by that name; at most 5 keys of near ones, possibly none."""

    nearest: tuple[str, ...] = ()


Resolution = Resolved | Ambiguous | Unknown


class NameIndex:
    """Finds who is meant among `known`.

    With `people` a name has a given name, initials and a reversed order; without (races, tracks,
    series) a name is only its words, all of its aliases' included.
    """

    def __init__(self, known: Iterable[Named], *, people: bool = True) -> None:
        given_names, everyday = GivenNames(), EverydayWords()
        self._names = KnownNames(known, given_names if people else None, people=people)
        judgement = Judgement(everyday, given_names, people=people)
        self._contenders = Contenders(self._names, judgement, everyday, people=people)

    def resolve(self, typed: str, *, contexts: Sequence[Context] = ()) -> Resolution:
        """Who is meant by `typed`; `contexts`, nearest first, decide between namesakes."""
        cut = typed[:LONGEST_TYPED]
        words = name_words(cut)[:MOST_WORDS]
        contenders = self._contenders.of(words) if words else []
        settled = self._settled(contenders, contexts) if contenders else None
        return settled or self._several(cut, contexts) or self._mixed(words) or self._unknown(words)

    def complete(self, typed: str, limit: int = MOST_CHOICES) -> tuple[Named, ...]:
        """What `typed` may become: names with words that begin so, else similar names.

        Nothing typed gives the heaviest names.
        """
        words = name_words(typed[:LONGEST_TYPED])[:MOST_WORDS]
        found = dict.fromkeys(islice(self._beginning(words), limit))
        if words and not found:
            similar = sorted(self._contenders.of(words), key=lambda one: (one.cost, one.n))
            found = dict.fromkeys(one.n for one in similar)
            found.update(dict.fromkeys(self._contenders.partly(words)))
        return tuple(self._names.bearers[n].named for n in islice(found, limit))

    def _settled(
        self, contenders: Sequence[Contender], contexts: Sequence[Context]
    ) -> Resolution | None:
        best = min(contender.cost for contender in contenders)
        within = best + MARGIN if best else 0
        rivals: Sequence[Contender] = [
            contender for contender in contenders if contender.cost <= within
        ]
        # "Both Smiths" are several, whoever is in the race.
        contexts = () if best == Likeness.WITH_AN_S else contexts
        if all(contender.trust is Trust.ACCEPT for contender in rivals):
            left, because = self._in_context(rivals, contexts)
            if len(left) == 1:
                return self._resolved(left[0], because)
            rivals = left
        may_ask = any(contender.trust >= Trust.ASK for contender in rivals)
        if not may_ask or len(rivals) == 1:
            return None
        likeliest = sorted(rivals, key=lambda contender: (contender.cost, contender.n))
        return self._ambiguous(contender.n for contender in likeliest)

    def _in_context(
        self, rivals: Sequence[Contender], contexts: Sequence[Context]
    ) -> tuple[Sequence[Contender], str | None]:
        because = None
        for context in contexts:
            if len(rivals) == 1:
                break
            inside = [rival for rival in rivals if self._key(rival.n) in context.keys]
            if inside and len(inside) < len(rivals):
                rivals, because = inside, context.name
        return rivals, because

    def _several(self, typed: str, contexts: Sequence[Context]) -> Ambiguous | None:
        """The people named one beside the other: "Ankrum and Hemric"."""
        parts = [part for part in BETWEEN_NAMES.split(typed) if name_words(part)]
        if not 2 <= len(parts) <= MOST_WORDS:
            return None
        keys: dict[str, None] = {}
        for part in parts:
            match self.resolve(part, contexts=contexts):
                case Resolved(key=key):
                    keys[key] = None
                case Ambiguous(keys=several):
                    keys.update(dict.fromkeys(several))
                case Unknown():
                    return None
        return Ambiguous(tuple(keys)[:MOST_CHOICES]) if len(keys) > 1 else None

    def _mixed(self, words: tuple[str, ...]) -> Ambiguous | None:
        mixed = self._contenders.mixed(words) if words else set()
        return self._ambiguous(sorted(mixed)) if 1 < len(mixed) <= MOST_MIXED else None

    def _unknown(self, words: tuple[str, ...]) -> Unknown:
        near = self._contenders.partly(words) if words else []
        return Unknown(tuple(self._key(n) for n in near[:MOST_NEAREST]))

    def _resolved(self, contender: Contender, because: str | None) -> Resolved:
        named = self._names.bearers[contender.n].named
        return Resolved(named.key, named.name, exact=contender.cost == 0, because=because)

    def _ambiguous(self, likeliest: Iterable[int]) -> Ambiguous:
        return Ambiguous(tuple(self._key(n) for n in islice(likeliest, MOST_CHOICES)))

    def _key(self, n: int) -> str:
        return self._names.bearers[n].named.key

    def _beginning(self, words: tuple[str, ...]) -> Iterator[int]:
        bearers = self._names.bearers
        starts = self._starting(words[-1]) if words else range(len(bearers))
        for n in starts:
            if all(any(known.startswith(w) for known in bearers[n].words) for w in words):
                yield n

    def _starting(self, start: str) -> Iterable[int]:
        # Few words begin so: their bearers, heaviest first. Many do: the heaviest bearers of all
        # are asked in turn, for enough of them soon fit.
        found = self._names.vocabulary.beginning_with(start, MANY_WORDS)
        if len(found) == MANY_WORDS:
            return range(len(self._names.bearers))
        return sorted({n for word in found for n in self._names.bearing(word)})

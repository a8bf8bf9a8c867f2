"""The words that known names are made of, found again by words that are nearly the same."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.answers.names.given_names import GivenNames
from bot.answers.names.likeness import Likeness, Typing
from bot.answers.names.sounds import skeleton, sound

LONG = 7
"""From this many letters on, two edits may still be the same word."""

CLOSE = frozenset({Likeness.WITH_AN_S, Likeness.SAME_SOUND, Likeness.SWAP, Likeness.SLIP})


def one_letter_less(word: str) -> set[str]:
    """`word` with each of its letters left out in turn."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


class Vocabulary:
    """Finds the known words that a typed word may stand for.

    Words one edit apart share a form with a letter left out, so looking those forms up finds
    them without a pass over the vocabulary. Two edits take that pass, over words of like length.
    """

    def __init__(self, words: Iterable[str], given_names: GivenNames | None) -> None:
        self.sorted = sorted(set(words))
        self._all = frozenset(self.sorted)
        self._given_names = given_names
        self._typing = Typing()
        self._shorter = defaultdict[str, list[str]](list)
        self._by_sound = defaultdict[str, list[str]](list)
        self._by_skeleton = defaultdict[str, list[str]](list)
        self._long = defaultdict[int, list[str]](list)
        for word in self.sorted:
            if not word.isdigit():
                self._enter(word)

    def __contains__(self, word: str) -> bool:
        return word in self._all

    def _enter(self, word: str) -> None:
        for shorter in {word, *one_letter_less(word)}:
            self._shorter[shorter].append(word)
        self._by_sound[sound(word)].append(word)
        self._by_skeleton[skeleton(word)].append(word)
        if len(word) >= LONG:
            self._long[len(word)].append(word)

    def likeness(self, typed: str, known: str) -> Likeness | None:
        """What `typed` is to the one word `known`, other forms of given names aside."""
        if typed[0] != known[0] and len(typed) < 3 and typed[1::-1] != known[:2]:
            return None
        way = self._typing.likeness(typed, known)
        return way if way in CLOSE else None

    def beginning_with(self, start: str, limit: int) -> list[str]:
        """Up to `limit` known words that begin with `start`, in order of the alphabet."""
        first = bisect_left(self.sorted, start)
        found = self.sorted[first : first + limit]
        return [word for word in found if word.startswith(start)]

    def near(self, typed: str, *, loosely: bool) -> Mapping[str, Likeness]:
        """The words `typed` may stand for; an exact one hides all but other forms of the name.

        `loosely` adds words that share the consonants only.
        """
        found: dict[str, Likeness] = {}
        if typed in self._all:
            found[typed] = Likeness.EXACT
        if self._given_names:
            for name in self._given_names.kin(typed) & self._all:
                found[name] = Likeness.SAME_GIVEN_NAME
        if typed.isdigit() or typed in found or len(typed) < 3:
            return found
        self._add_misspelt(typed, found)
        if not found and loosely:
            found.update(self._sharing_consonants(typed))
        return found

    def _add_misspelt(self, typed: str, found: dict[str, Likeness]) -> None:
        for shorter in {typed, *one_letter_less(typed)}:
            for word in self._shorter.get(shorter, ()):
                way = self._typing.likeness(typed, word)
                if way is not None and word not in found and way is not Likeness.TWO_EDITS:
                    found[word] = way
        for word in self._by_sound.get(sound(typed), ()):
            found.setdefault(word, Likeness.SAME_SOUND)
        for word in self.beginning_with(typed, 50):
            found.setdefault(word, Likeness.BEGINNING)
        if not found and len(typed) >= LONG - 1:
            self._add_long(typed, found)

    def _add_long(self, typed: str, found: dict[str, Likeness]) -> None:
        for length in range(max(LONG, len(typed) - 2), len(typed) + 3):
            near = extract(
                typed,
                self._long.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=2,
                limit=8,
            )
            for word, _, _ in near:
                if self._typing.same_start(typed, word):
                    found[word] = Likeness.TWO_EDITS

    def _sharing_consonants(self, typed: str) -> dict[str, Likeness]:
        consonants = skeleton(typed)
        if len(consonants) < 2:
            return {}
        alike = self._by_skeleton.get(consonants, ())
        return dict.fromkeys(alike, Likeness.SAME_CONSONANTS)

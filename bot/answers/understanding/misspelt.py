"""Words with a slip in them: of the trade, or of a name; a word that may be either is neither."""

from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

from bot.answers.understanding.days import DAY_WORDS
from bot.answers.understanding.lexicon import Lexicon
from bot.answers.understanding.sentence import SlotKind
from bot.answers.understanding.spelling import consonants, nearest

CLIPPED, CLIPPED_TRACK = 5, 7
"""Letters that a name, and a track's, must be left with to be known without its vowels."""

_SHORTEST = 4  # letters of the names that are told from their misspellings

Found = tuple[SlotKind, str]
"""What is named, as a slot holds it."""


class Misspelt:
    """Puts slips right by one almanac's names and the lexicon.

    `names` are those of tracks, teams and so on by their words, `people` the drivers by each word
    of their names, `everyday` words that name nothing.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        names: Mapping[tuple[str, ...], Found],
        people: Mapping[str, frozenset[str]],
        everyday: frozenset[str],
    ) -> None:
        self._lexicon = lexicon
        self._names = {words[0]: found for words, found in names.items() if len(words) == 1}
        self._people = people
        self._named = frozenset(word for words in names for word in words) | people.keys()
        self._everyday = everyday

    def slip(self, word: str) -> str | None:
        """The word of the trade, or day, that `word` is a slip of."""
        near = self._lexicon.slip(word) or nearest(word, DAY_WORDS, limit=1)
        return None if near and self._may_be_name(word, near) else near

    def correction(self, word: str) -> str | None:
        """The same for words with more than a slight slip."""
        near = self._lexicon.correction(word)
        return None if near and self._may_be_name(word, near) else near

    def name(self, word: str) -> Found | None:
        """The name that `word` is without most of its vowels, or has a slip in it."""
        if word in self._everyday:
            return None
        return next(self._likely(word), None)

    def _likely(self, word: str) -> Iterator[Found]:
        if found := self._near(word):
            yield found
        if len(word) >= CLIPPED and len(slugs := self._clipped(word)) == 1:
            yield SlotKind.DRIVER, slugs.pop()
        if len(word) >= CLIPPED_TRACK and len(tracks := self._clipped_tracks(word)) == 1:
            yield SlotKind.TRACK, tracks.pop()

    def _near(self, word: str) -> Found | None:
        """A track, team, sponsor or make with a slip in it: "martinsvile"."""
        if len(word) < CLIPPED or self._lexicon.knows(word):
            return None
        limit = 1 if len(word) < 9 else 2
        near = [
            (OSA.distance(word, name, score_cutoff=limit), kind, value)
            for name, (kind, value) in self._names.items()
            if name[0] == word[0] and abs(len(name) - len(word)) <= limit
        ]
        distance, kind, value = min(near, default=(limit + 1, SlotKind.TRACK, ""))
        return (kind, value) if distance <= limit else None

    def _clipped(self, word: str) -> set[str]:
        """The drivers with a longer name of the same consonants: "enfngr"."""
        return {
            slug
            for name, slugs in self._people.items()
            if len(name) > len(word) and consonants(name) == consonants(word)
            for slug in slugs
        }

    def _clipped_tracks(self, word: str) -> set[str]:
        """The tracks with a name of the same consonants: "martnsvil"."""
        tracks = ((name, of) for name, (kind, of) in self._names.items() if kind is SlotKind.TRACK)
        return {value for name, value in tracks if consonants(name) == consonants(word)}

    def _may_be_name(self, word: str, near: str) -> bool:
        """Whether a name is as near to `word` as this word of the trade: "spie" may be Spire."""
        if len(word) < _SHORTEST or consonants(near) == consonants(word):
            return False
        named = (name for name in self._named if name[0] == word[0])
        return any(OSA.distance(word, name, score_cutoff=1) <= 1 for name in named)

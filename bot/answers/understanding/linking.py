"""What the words of a sentence are: names, places and laps, concepts, fillers, or unknown."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.answers.lookup import Lookup
from bot.answers.names.everyday_words import EverydayWords
from bot.answers.normal import words as normal_words
from bot.answers.question import Names
from bot.answers.resolve import Ambiguous, Resolved, Unknown
from bot.answers.understanding.clocks import clock_at
from bot.answers.understanding.days import day_at
from bot.answers.understanding.known import names, people
from bot.answers.understanding.lexicon import Lexicon, Meaning, chief
from bot.answers.understanding.misspelt import Misspelt
from bot.answers.understanding.moments import slot_at
from bot.answers.understanding.numbers import number_at
from bot.answers.understanding.own_words import OWN_WORDS
from bot.answers.understanding.sentence import Sentence, Slot, SlotKind
from bot.answers.understanding.tokens import words_of
from bot.answers.understanding.whereabouts import ZONES_ONLY, place_ends
from bot.answers.understanding.words.elsewhere import TRACKS
from bot.answers.understanding.words.fillers import FILLERS
from bot.answers.understanding.zones import Zones

_WHO = frozenset({SlotKind.DRIVER, SlotKind.SOMEBODY, SlotKind.PERSON})
_PRONOUNS = frozenset("he him his she her himself herself ella".split())
_VEHICLES = frozenset({"trucks", "cars"})
_COUNTED = (("restart",), ("caution",), ("yellow",), ("stop",))
"""What a race has several of, so that the final one is the last."""
_NEGATED = {f"{word}nt": word for word in "was is did does do has have are were".split()}

_WHERE = frozenset(("were", word) for word in "did does do is was he she".split())
"""What nobody says with "were": it is a slip of "where"."""

HOPELESS = 4
"""Unknown words after which no more are looked up: the sentence is not of this trade."""


@dataclass(slots=True)
class _Found:
    """What has been made of a sentence so far."""

    slots: list[Slot] = field(default_factory=list)
    concepts: set[str] = field(default_factory=set)
    asks: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)
    corrected: list[tuple[str, str]] = field(default_factory=list)

    def note(self, meaning: Meaning) -> None:
        if meaning.concept == "when" and self.asks:  # "how many laps were left when he spun"
            return
        (self.asks if meaning.asks else self.concepts).add(meaning.concept)
        if meaning.opening and meaning.opening != "when":
            self.asks.add(meaning.opening)


class Linker:
    """Explains sentences from the names of one almanac and the lexicon; made once per almanac."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._lexicon = Lexicon()
        self._zones = Zones()
        self._everyday = EverydayWords().all | OWN_WORDS
        self._names = names(lookup, self._lexicon)
        self._named = frozenset(word for words in self._names for word in words)
        self._people = people(lookup)
        self._slips = Misspelt(self._lexicon, self._names, self._people, self._everyday)
        self._read = lru_cache(maxsize=64)(self._read_anew)  # a sentence is read several times
        entries = (entry for race in lookup.almanac.races.values() for entry in race.entries)
        self._numbers = frozenset(one.car_number.value for one in entries if one.car_number)

    def read(self, text: str, *, prefer_names: bool = False) -> Sentence:
        """`text` explained word by word.

        A word that is both a driver's surname and an ordinary word ("day") is taken for the
        ordinary one unless `prefer_names`.
        """
        return self._read(text, prefer_names)

    def _read_anew(self, text: str, prefer_names: bool) -> Sentence:
        typed = words_of(text).all
        words, found, at = self._spelt(typed), _Found(), 0
        found.corrected += [pair for pair in zip(typed, words, strict=True) if pair[0] != pair[1]]
        while at < len(words):
            at = self._step(words, at, found, prefer_names=prefer_names)
        return Sentence(
            words,
            _without_echoes(found.slots),
            frozenset(found.concepts),
            chief(found.asks),
            tuple(found.unknown),
            tuple(found.corrected),
        )

    def has_namesakes(self, text: str) -> bool:
        """Whether some word of `text` is a driver's name as well as an ordinary word."""
        return any(
            word in self._people and self._lexicon.is_ordinary(word) for word in words_of(text).all
        )

    def _spelt(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words with slips in words of the trade put right, so that longer forms are found.

        "Wasnt he first" asks what "was he first" does.
        """
        asked = tuple(_NEGATED.get(word, word) for word in words[:1])
        spelt = tuple(
            (not self._is_known(word) and self._slips.slip(word)) or word
            for word in (*asked, *words[1:])
        )
        pairs = zip(spelt, (*spelt[1:], ""), strict=False)
        return tuple("where" if pair in _WHERE else pair[0] for pair in pairs)

    def _owner(self, word: str) -> str | None:
        """The name of a driver of which `word` is the possessive: "grays"."""
        return word[:-1] if word.endswith("s") and word[:-1] in self._people else None

    def _named_by(self, word: str) -> frozenset[str]:
        """The drivers with `word` in their names, be it the possessive."""
        return self._people.get(self._owner(word) or word, frozenset())

    def _is_known(self, word: str) -> bool:
        return (
            self._owner(word) is not None
            or self._lexicon.knows(word)
            or word in self._people
            or word in self._everyday
            or word in self._named
            or word in TRACKS
            or word in ZONES_ONLY
        )

    def _step(self, words: tuple[str, ...], at: int, found: _Found, *, prefer_names: bool) -> int:
        person = self._person(words, at, prefer_names=prefer_names)
        name = self._name(words, at)
        zone = self._zone(words, at)
        if zone and not person and not name:
            found.slots.append(zone)
            return zone.end
        if person and (name is None or person.end >= name.end):
            found.slots.append(person)
            return person.end
        if name and not _counts_vehicles(words, at):
            found.slots.append(name)
            return name.end
        if slot := (day_at(words, at) or clock_at(words, at) or slot_at(words, at, self._numbers)):
            found.slots.append(slot)
            return slot.end
        return self._meaning(words, at, found)

    def _meaning(self, words: tuple[str, ...], at: int, found: _Found) -> int:
        if words[at] == "final" and words[at + 1 : at + 2] in _COUNTED:
            found.concepts.add("last")
            return at + 1
        if words[at : at + 2] == ("lead", "lap") and _is_number(words, at + 2):
            found.concepts.add("lead")  # "did heim lead lap 30" is not of the lead lap
            return at + 1
        if meant := self._lexicon.at(words, at):
            meaning, end = meant
            found.note(meaning)
            return end
        if words[at] in _PRONOUNS:
            found.slots.append(Slot(SlotKind.PRONOUN, words[at], at, at + 1))
        elif words[at] not in FILLERS:
            return self._unknown(words, at, found)
        return at + 1

    def _unknown(self, words: tuple[str, ...], at: int, found: _Found) -> int:
        """A word known to nobody: a slip in a word of the trade, or in a name, or neither."""
        word = words[at]
        if word in TRACKS:
            found.slots.append(Slot(SlotKind.TRACK, word, at, at + 1))
            return at + 1
        if len(found.unknown) >= HOPELESS:
            found.unknown.append(word)
            return at + 1
        if (owner := self._owner(word)) and (slot := self._resolved((owner,), 0, 1)):
            found.slots.append(replace(slot, start=at, end=at + 1))
            return at + 1
        sure = word in self._everyday or self._lexicon.knows(word)  # part of a longer form
        near = None if sure else self._slips.correction(word)
        slight = near is not None and near[0] == word[0] and OSA.distance(word, near) == 1
        if not slight and (name := self._slips.name(word)):
            found.slots.append(Slot(*name, at, at + 1))
            return at + 1
        if not slight and (slot := self._misspelt(words, at)):
            found.slots.append(slot)
            return slot.end
        if not near and not sure:
            near = self._lexicon.sounding_like(word)
        meaning = self._lexicon.of(near) if near else None
        if near and meaning:
            found.corrected.append((word, near))
            found.note(meaning)
        else:
            found.unknown.append(word)
        return at + 1

    def _person(self, words: tuple[str, ...], at: int, *, prefer_names: bool) -> Slot | None:
        """The driver named from `words[at]` on, spelt as the almanac does."""
        keys, end = self._people.get(words[at], frozenset()), at + 1
        if not keys:
            return None
        while end < len(words) and (both := keys & self._named_by(words[end])):
            keys, end = both, end + 1
        if end == at + 1 and not prefer_names and self._lexicon.is_ordinary(words[at]):
            return None
        if len(keys) == 1 and end > at + 1:
            return Slot(SlotKind.DRIVER, next(iter(keys)), at, end)
        return self._with_surname(words, at, end, keys) or self._resolved(words, at, end)

    def _with_surname(
        self, words: tuple[str, ...], at: int, end: int, keys: frozenset[str]
    ) -> Slot | None:
        """The driver, when the word after a known name is the rest of it misspelt."""
        strange = (
            end < len(words)
            and words[end].isalpha()  # "enfinger 60 to go" counts laps
            and not (self._lexicon.knows(words[end]) or words[end] in self._people)
        )
        if not strange:
            return None
        match self._lookup.resolve(Names.DRIVER, " ".join(words[at : end + 1])):
            case Resolved(key=key) if key in keys:
                return Slot(SlotKind.DRIVER, key, at, end + 1)
            case Unknown(nearest=(key,)) if key in keys and self._is_slip(words[end], key):
                return Slot(SlotKind.DRIVER, key, at, end + 1)
        return None

    def _is_slip(self, word: str, driver: str) -> bool:
        """Whether `word` is one letter off a name of this driver, whose other name is given."""
        names = normal_words(self._lookup.almanac.drivers[driver].name)
        return any(len(name) > 3 and OSA.distance(word, name) == 1 for name in names)

    def _misspelt(self, words: tuple[str, ...], at: int) -> Slot | None:
        for size in (3, 2, 1):
            span = words[at : at + size]
            whole = len(span) == size and not any(map(self._lexicon.is_ordinary, span[1:]))
            if whole and (slot := self._resolved(words, at, at + size)):
                return slot
        return None

    def _resolved(self, words: tuple[str, ...], start: int, end: int) -> Slot | None:
        match self._lookup.resolve(Names.DRIVER, " ".join(words[start:end])):
            case Resolved(key=key):
                return Slot(SlotKind.DRIVER, key, start, end)
            case Ambiguous(keys=keys):
                return Slot(SlotKind.SOMEBODY, keys, start, end)
        return None

    def _zone(self, words: tuple[str, ...], at: int) -> Slot | None:
        """A place, where it is said as a place or means nothing else: "in texas", "sydney"."""
        if not (found := self._zones.at(words, at)):
            return None
        zone, end = found
        ends = place_ends(words, at, end, ordinary=self._lexicon.is_ordinary(words[at]))
        return None if ends is None else Slot(SlotKind.ZONE, zone, at, ends)

    def _name(self, words: tuple[str, ...], at: int) -> Slot | None:
        for size in range(min(8, len(words) - at), 0, -1):
            if found := self._names.get(words[at : at + size]):
                kind, value = found
                return Slot(kind, value, at, at + size)
        return None


def _is_number(words: tuple[str, ...], at: int) -> bool:
    return at < len(words) and number_at(words, at) is not None


def _counts_vehicles(words: tuple[str, ...], at: int) -> bool:
    """Whether "trucks" are vehicles here, not the series that is called so: "how many trucks"."""
    before = words[at - 1] if at else ""
    return words[at] in _VEHICLES and (before == "many" or before.isdigit())


def _without_echoes(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The slots without a second naming of the same, and without pronouns for the one named."""
    once = {(slot.kind, slot.value): slot for slot in reversed(tuple(slots))}
    kept = sorted(once.values(), key=lambda slot: slot.start)
    named = [slot for slot in kept if slot.kind in _WHO]
    if not named:
        return tuple(kept)
    return tuple(
        slot for slot in kept if slot.kind is not SlotKind.PRONOUN or slot.start < named[0].start
    )

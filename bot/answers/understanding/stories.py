"""The search for a tale that answers a sentence: everything said must be told, or nothing is."""

import math
from collections import defaultdict
from dataclasses import dataclass

from bot.answers.understanding.families import families_of, stem
from bot.answers.understanding.lexicon import Lexicon
from bot.answers.understanding.sentence import Sentence, Slot, SlotKind
from bot.answers.understanding.tales import CAUSE, NUMBER, PLACE, Tale, tales_of
from bot.answers.understanding.words.fillers import FILLERS
from db.almanac import Almanac

FEWEST = 2
"""Units that a sentence must have when it names nobody and no moment."""
AS_GOOD = 0.9
"""How near to the best a tale must come to be told beside it."""
AS_GOOD_OF_ANYBODY = 0.8
"""The same where it is asked who did it: several may have."""
WORTH = 2.5
"""How rare the words of a sentence must be together to single out a tale."""
WORTH_OF_DRIVER = 1.5
"""The same where a driver is named as well."""
OWN = 1.3
"""How much better a tale is that is told of the driver, not just with the driver in it."""
CAUSED = 1.5
"""How much better a tale is that tells the cause of what is asked about, and not of else."""
MOST = 3

_VAGUE = frozenset(
    "late early time times really bad badly hard big quickly later earlier finally ever once again "
    "work works worked working end ends part side way point move moves moved deal story feel felt "
    "come came comes before know knew knows it they them lap laps while trying try tried able "
    "drivers driver take took takes taken good well use used using put anyone somebody "
    "happen happens happened happening and keep kept gonna just right left start race track "
    "at color colour".split()
)
"""Words that a tale need not repeat: they say little of what happened."""

_LOOSE = frozenset(
    "from order details number time ahead make team take or happened running out gap long".split()
)
"""Concepts of words so common that two tellings of them need not be of one thing."""

_GENERAL = frozenset(
    {
        "=win",
        "=finish",
        "=lead",
        "=lap",
        "=start",
        "=points",
        "=season",
        "=pass",
        "=most",
        "=history",
        "=last",
    }
)
"""What every race is full of: it singles out no tale."""

_LAST, _COUNTED = (
    frozenset({"last", "final"}),
    frozenset("restart caution yellow stop stops".split()),
)
"""What a race has several of: the last of them is not the first."""

_DID = frozenset("did does do didnt".split())

_HIS = frozenset({"his", "her", "their"})
"""Of whom it is asked who they were."""

_DONE_TO = frozenset({"pass", "contact"})
"""What somebody does to somebody else."""

_TOLD_BY = frozenset({"=say"})
"""That somebody said it: much is said of every race."""

_FREE = frozenset({SlotKind.RACE, SlotKind.TRACK, SlotKind.SERIES, SlotKind.SEASON, SlotKind.DAY})
_ASKED_FOR = frozenset({CAUSE, PLACE, NUMBER})
_TYPES = {"why": CAUSE, "where": PLACE, "how many": NUMBER, "when": NUMBER}


@dataclass(frozen=True, slots=True)
class _Unit:
    """Something a sentence says: any of the terms of any of its ways explains it."""

    ways: frozenset[str]
    special: bool = False  # a term of the trade in several words


class Stories:
    """All tales of an almanac by their terms; made once per almanac."""

    def __init__(self, almanac: Almanac, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._almanac = almanac
        races = almanac.races.values()
        self._tales = [tale for race in races for tale in tales_of(race, lexicon)]
        self._count: dict[str, int] = defaultdict(int)
        self._by_term: dict[str, list[int]] = defaultdict(list)
        for number, tale in enumerate(self._tales):
            for term in tale.terms:
                self._by_term[term].append(number)
        latest = almanac.latest_race()
        self._latest = latest.slug if latest else None

    def about(
        self, sentence: Sentence, race: str | None, place: tuple[str, ...] = ()
    ) -> tuple[Tale, ...]:
        """The tales that tell all that the sentence says, best first; none when none does.

        `place` are words for where it was, which a tale must have too.
        """
        must, units = _must(sentence), self._units(sentence)
        if sentence.corrected and not sentence.of(SlotKind.DRIVER):
            return ()  # what was misspelt and names nobody says too little
        if not sentence.of(SlotKind.DRIVER):
            units = [_Unit(frozenset(w for w in u.ways if w[0] != "~"), u.special) for u in units]
        of_series = bool(place and sentence.of(SlotKind.DRIVER) and sentence.asks == {"whether"})
        if must is None or not (units or of_series):
            return ()
        must = must | {stem(word) for word in place}
        # "Is Chastain a Cup driver": whatever is told of him with the series
        if units and not self._singles_out(sentence, must, units, at_place=bool(place)):
            return ()
        whom = {str(slot.value) for slot in sentence.of(SlotKind.DRIVER)}
        fits = [
            (-self._score(self._tales[n], units, whom), n)
            for n in self._candidates(must, units)
            if self._is_for(n, race) and _is_done_so(self._tales[n], sentence, whom)
        ]
        fits.sort()
        open_who = "who" in sentence.asks and not whom
        as_good = AS_GOOD_OF_ANYBODY if open_who else AS_GOOD
        near = [self._tales[n] for score, n in fits if score <= fits[0][0] * as_good]
        return tuple(tale for tale in near if tale.race == near[0].race)[:MOST]

    def _singles_out(
        self, sentence: Sentence, must: frozenset[str], units: list[_Unit], *, at_place: bool
    ) -> bool:
        """Whether the sentence says enough that is told somewhere, and not of everything."""
        said = [unit for unit in units if not unit.ways <= _ASKED_FOR]
        telling = at_place or any(not unit.ways & _GENERAL for unit in said)
        named = bool(must - _TOLD_BY) or len(said) >= FEWEST or any(unit.special for unit in said)
        counts_only = "how many" in sentence.asks and not must and len(said) < FEWEST
        if not telling or not named or counts_only:
            return False
        numbers = [_Unit(frozenset({one})) for one in must if one.startswith(("n:", "r:"))]
        weights = [self._weight(unit) for unit in (*units, *numbers)]
        enough = WORTH_OF_DRIVER if sentence.of(SlotKind.DRIVER) else WORTH
        return sum(weights) >= enough and max(weights) <= self._unknown

    @property
    def _unknown(self) -> float:
        return math.log(len(self._tales) + 1)

    def _candidates(self, must: frozenset[str], units: list[_Unit]) -> set[int]:
        found: set[int] | None = None
        for ways in (*(frozenset({term}) for term in must), *(unit.ways for unit in units)):
            own = {n for way in ways for n in self._by_term.get(way, ())}
            found = own if found is None else found & own
            if not found:
                return set()
        return found or set()

    def _is_for(self, number: int, race: str | None) -> bool:
        """Whether the tale is of the race meant: the newest reported one, if none is named."""
        tale = self._tales[number]
        if race is not None:
            return tale.race == race or tale.part == "notes"
        return tale.race == self._latest or tale.part == "notes"

    def _score(self, tale: Tale, units: list[_Unit], whom: set[str]) -> float:
        """Tales that say little else are better, and those that repeat the very words."""
        direct = sum(
            bool({w for w in unit.ways if w[0] not in "=~"} & tale.terms) for unit in units
        )
        own = OWN if tale.slug.partition("/")[0] in whom else 1.0
        said = [unit for unit in units if not unit.ways <= _ASKED_FOR]
        if len(said) < len(units) and all(unit.ways & tale.caused for unit in said):
            own *= CAUSED
        return own * (len(units) + direct) / math.sqrt(len(tale.terms))

    def _weight(self, unit: _Unit) -> float:
        """How rare it is; more than all else where no tale has it."""
        said = [way for way in unit.ways if way[0] not in "~=" and way in self._by_term]
        ways = said or unit.ways
        common = len({n for way in ways for n in self._by_term.get(way, ())})
        return math.log((len(self._tales) + 1) / common) if common else 2 * self._unknown

    def _units(self, sentence: Sentence) -> list[_Unit]:
        """What the sentence says beside its slots, word by word."""
        taken = {at for slot in sentence.slots for at in range(slot.start, slot.end)}
        read = dict(sentence.corrected)
        words = tuple(read.get(word, word) for word in sentence.words)
        units: list[_Unit] = []
        at = 0
        while at < len(words):
            found = None if at in taken else self._lexicon.at(words, at)
            end = found[1] if found and not taken & set(range(at, found[1])) else at + 1
            if at not in taken:
                unit = self._unit(
                    words[at:end],
                    found[0].concept if found else None,
                    asks=bool(found and found[0].asks),
                )
                units.extend([unit] if unit else [])
            at = end
        if units and "know" in words and words[0] in _DID:  # "did he know what was wrong"
            units.append(_Unit(frozenset({stem("know"), *families_of("know")})))
        types = {_TYPES[one] for one in sentence.asks if one in _TYPES}
        asked = [_Unit(frozenset({one})) for one in sorted(types)]
        return units + asked if units else []

    def _says_little(self, word: str) -> bool:
        meaning = self._lexicon.of(word)
        asks = meaning is not None and meaning.asks
        return asks or word.isdigit() or word in FILLERS or word in _VAGUE

    def _unit(self, words: tuple[str, ...], concept: str | None, *, asks: bool) -> _Unit | None:
        if asks or all(map(self._says_little, words)):
            return None
        ways = {f"={concept}"} if concept and concept not in _LOOSE else set()
        if ways and len(words) > 1:
            return _Unit(frozenset(ways), special=True)
        for word in words:
            if word not in FILLERS and word not in _VAGUE:
                ways |= {stem(word), *families_of(word)}
        return _Unit(frozenset(ways))


def _is_done_so(tale: Tale, sentence: Sentence, whom: set[str]) -> bool:
    """Whether he who does it is the one who is asked about: "who passed heim" is not by Heim."""
    if len(whom) != 1:
        return True
    if "why" in sentence.asks and tale.caused:
        # "Why did X fade" is not told by a tale in which somebody else lost, because of X.
        names = {stem(word) for slug in whom for word in slug.split("-")}
        if not names & tale.caused:
            return False
    if not tale.doer:
        return True
    if "whom" in sentence.asks:
        return tale.doer in whom or not sentence.concepts & _DONE_TO
    # That two nearly touched is told of either.
    passes = sentence.concepts & {"pass", "take lead"}
    return not ("who" in sentence.asks and passes and tale.doer in whom)


def _must(sentence: Sentence) -> frozenset[str] | None:
    """The terms that a tale must have for what the sentence names; None if none can have them."""
    must: set[str] = set()
    for slot in sentence.slots:
        if slot.kind is SlotKind.PRONOUN and slot.value in _HIS and "who" in sentence.asks:
            continue  # "who slid through his pit box"
        if slot.kind in (SlotKind.PRONOUN, SlotKind.SOMEBODY, SlotKind.ZONE, SlotKind.RANGE):
            return None
        if slot.kind not in _FREE:
            must |= _terms_of(slot, sentence)
    pairs = zip(sentence.words, sentence.words[1:], strict=False)
    if any(one in _LAST and other in _COUNTED for one, other in pairs):
        must.add("=last")
    return frozenset(must | ({"=say"} if "say" in sentence.concepts else set()))


def _terms_of(slot: Slot, sentence: Sentence) -> set[str]:
    match slot.kind:
        case SlotKind.DRIVER | SlotKind.LAP | SlotKind.TO_GO | SlotKind.STAGE:
            return {f"{slot.kind}:{slot.value}"}
        case SlotKind.POSITION if "whether" in sentence.asks:
            return set()
        case SlotKind.POSITION:
            return {f"r:{slot.value}"}
        case SlotKind.COUNT | SlotKind.TOP:
            return {f"n:{slot.value}"}
    return {stem(word) for word in sentence.words[slot.start : slot.end] if word not in FILLERS}

"""The stories of races, searchable: every incident, penalty, figure and remark that is told."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.normal import words as normal_words
from bot.answers.understanding.lexicon import FILLERS, LIGHT, Lexicon
from bot.answers.understanding.sentence import Sentence, SlotKind
from db.almanac import Almanac
from db.provenance import Fact
from db.racing import Race, Told

ENOUGH = 0.75
"""How much of a sentence's weight one story must explain to be its answer."""

_MUST = frozenset({SlotKind.DRIVER, SlotKind.LAP, SlotKind.TO_GO, SlotKind.STAGE, SlotKind.TEAM})
_ENDINGS = ("ing", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class Tale:
    """One thing told of one race: `part` is the field of `Race`, `slug` its name in there."""

    race: str
    part: str
    slug: str
    terms: frozenset[str]


class Stories:
    """All tales of an almanac by their terms."""

    def __init__(self, almanac: Almanac, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._tales = [tale for race in almanac.races.values() for tale in self._of(race)]
        self._by_term: dict[str, list[int]] = defaultdict(list)
        for n, tale in enumerate(self._tales):
            for term in tale.terms:
                self._by_term[term].append(n)

    def about(self, sentence: Sentence, race: str | None) -> tuple[Tale, ...]:
        """The tales that explain `sentence` well enough, best first; none when none does."""
        must, wanted = _must(sentence), self._wanted(sentence)
        terms = must | wanted
        if not wanted or any(term not in self._by_term for term in must):
            return ()
        weights = {term: self._weight(term) for term in terms}
        scores: dict[int, float] = defaultdict(float)
        for term in terms:
            for n in self._by_term.get(term, ()):
                scores[n] += weights[term]
        enough = ENOUGH * sum(weights.values())
        fits = [
            (-score, n)
            for n, score in scores.items()
            if score >= enough
            and must <= self._tales[n].terms
            and race in (None, self._tales[n].race)
        ]
        return tuple(self._tales[n] for _, n in sorted(fits)[:3])

    def _weight(self, term: str) -> float:
        """Rare terms weigh more; one that no tale has weighs most of all."""
        return math.log((len(self._tales) + 1) / (len(self._by_term.get(term, ())) + 0.5))

    def _wanted(self, sentence: Sentence) -> frozenset[str]:
        concepts = {f"={one}" for one in sentence.concepts - LIGHT}
        return frozenset(concepts | {_stem(word) for word in sentence.unknown})

    def _of(self, race: Race) -> Iterable[Tale]:
        for incident in race.incidents:
            moments = _moments(incident.lap, incident.laps_to_go)
            words = [incident.what, incident.turn, incident.contact, incident.damage]
            terms = self._terms(incident.told, words) | moments | _drivers(incident.drivers)
            yield Tale(race.slug, "incidents", incident.slug, terms)
        for penalty in race.penalties:
            words = [penalty.reason, penalty.consequence]
            terms = self._terms(penalty.told, words) | _drivers((penalty.driver.slug,))
            yield Tale(race.slug, "penalties", penalty.slug, terms | {"=penalty"})
        for remark in race.remarks:
            moments = _moments(remark.lap, remark.laps_to_go)
            terms = self._terms(remark.told, [remark.speaker]) | moments
            whom = _drivers((*remark.drivers, remark.subject))
            yield Tale(race.slug, "remarks", remark.slug, terms | whom)
        for figure in race.career:
            terms = self._terms(figure.told, [figure.word]) | _drivers((figure.subject,))
            named = frozenset(map(_stem, normal_words(f"{figure.figure} {figure.subject}")))
            yield Tale(race.slug, "career", f"{figure.subject}/{figure.figure}", terms | named)

    def _terms(self, told: Iterable[Told], words: Iterable[Fact[str] | None]) -> frozenset[str]:
        texts = [one.text for one in told]
        texts += [str(word.value) for word in words if word is not None]
        terms: set[str] = set()
        for text in texts:
            concepts, asks, unknown = self._lexicon.meanings(text)
            terms |= {f"={one}" for one in concepts | asks}
            terms |= {_stem(word) for word in unknown}
            terms |= {_stem(word) for word in normal_words(text) if word not in FILLERS}
        return frozenset(terms)


def _must(sentence: Sentence) -> frozenset[str]:
    return frozenset(f"{slot.kind}:{slot.value}" for slot in sentence.slots if slot.kind in _MUST)


def _moments(lap: Fact[int] | None, to_go: Fact[int] | None) -> frozenset[str]:
    laps = {f"lap:{lap.value}"} if lap else set()
    values = (to_go.value, *(one.value for one in to_go.dissent)) if to_go else ()
    return frozenset(laps | {f"to_go:{value}" for value in values})


def _drivers(slugs: Iterable[str]) -> frozenset[str]:
    return frozenset(f"driver:{slug}" for slug in slugs)


def _stem(word: str) -> str:
    """The word without its ending, so that "slid", "slide" and "slides" are nearer."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word

"""What is told of races as searchable tales: each incident, penalty, figure, remark and order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.answers.normal import words as normal_words
from bot.answers.understanding.families import families_of, stem
from bot.answers.understanding.lexicon import Lexicon
from bot.answers.understanding.moments import FINAL
from bot.answers.understanding.numbers import number_at
from bot.answers.wording import distance
from db.provenance import Fact, Told
from db.racing import Race

_CAUSAL = frozenset("because cause caused causing due cost".split())
_PLACES = frozenset(
    "turn turns frontstretch backstretch road wall track speedway inside outside bottom lane box "
    "oval stretch line high low side california florida georgia grass garage".split()
)
_NUMBERED = frozenset({"stage", "turn", "turns", "lap", "no", "and"})
CAUSE, PLACE, NUMBER = "?why", "?where", "?number"


@dataclass(frozen=True, slots=True)
class Tale:
    """One thing told of one race: `part` is the field of `Race`, `slug` its name in there.

    `terms` are stems, "=concept", "~family", "n:3" for numbers, "r:3" for ranks and "driver:slug".
    """

    race: str
    part: str
    slug: str
    terms: frozenset[str]
    caused: frozenset[str] = frozenset()  # terms of what is told to have had a cause
    doer: str = ""  # the driver who does what is told


def tales_of(race: Race, lexicon: Lexicon) -> Iterator[Tale]:
    """All tales of one race."""
    names = frozenset(name for row in race.results for name in row.driver.name.split())

    def tale(
        part: str, slug: str, told: tuple[Told, ...], facts: Iterable[str], doer: str = ""
    ) -> Iterator[Tale]:
        if told:
            texts = [one.text for one in told]
            terms = frozenset(_terms(texts, lexicon, names)) | frozenset(facts)
            effects = [effect for text in texts if (effect := _effect(text))]
            yield Tale(
                race.slug, part, slug, terms, frozenset(_terms(effects, lexicon, names)), doer
            )

    for one in race.incidents:
        words = [fact.value for fact in (one.turn, one.contact, one.damage) if fact]
        kind = [one.what.value] if one.what else []
        facts = _terms([*words, *kind], lexicon) | _moment(one.lap, one.laps_to_go)
        facts |= _stage(race, one.lap, one.laps_to_go)
        caution = {"=caution"} if one.caution else set()
        facts |= _drivers(one.drivers) | caution
        yield from tale("incidents", one.slug, one.told, facts, next(iter(one.drivers), ""))
    for penalty in race.penalties:
        facts = {"=penalty", f"driver:{penalty.driver.slug}"}
        yield from tale("penalties", penalty.slug, penalty.told, facts)
    for remark in race.remarks:
        facts = _moment(remark.lap, remark.laps_to_go) | _drivers((*remark.drivers, remark.subject))
        spoken = {"=say"} if remark.speaker else set()
        yield from tale("remarks", f"{remark.subject}/{remark.slug}", remark.told, facts | spoken)
    for figure in race.career:
        named = set(_terms([figure.figure.replace("-", " ")], lexicon))
        facts = named | _drivers((figure.subject,))
        yield from tale("career", f"{figure.subject}/{figure.figure}", figure.told, facts)
    for order in race.orders:
        moment = _order_moment(order.lap, order.laps_to_go)
        yield from tale("orders", order.scope, order.told, moment)
        for spot in order.spots:
            facts = moment | {f"driver:{spot.driver.slug}"}
            yield from tale("orders", f"{order.scope}/{spot.driver.slug}", spot.told, facts)
    for stop in race.pit_orders:
        yield from tale("pit_orders", stop.scope, stop.told, {"=pit"})
        for spot in stop.spots:
            facts = {"=pit", f"driver:{spot.driver.slug}"}
            yield from tale("pit_orders", f"{stop.scope}/{spot.driver.slug}", spot.told, facts)
    for number, note in enumerate(race.notes):
        yield from tale("notes", str(number), (note,), ())


def _effect(text: str) -> str:
    """What stands before "because": that which has the cause."""
    effect, because, _ = text.partition(" because ")
    return effect if because else ""


def _terms(texts: Iterable[str], lexicon: Lexicon, names: frozenset[str] = frozenset()) -> set[str]:
    """`names` are those of drivers: in a tale, "Day" is no day."""
    terms: set[str] = set()
    for text in texts:
        words = normal_words(text)
        unnamed = " ".join(word for word in text.split() if word.rstrip(".,;:'s") not in names)
        concepts, asks, _ = lexicon.meanings(unnamed)
        terms |= {f"={one}" for one in concepts | asks}
        for at, word in enumerate(words):
            terms |= {stem(word), *families_of(word)}
            terms |= {CAUSE} if word in _CAUSAL else set()
            terms |= {PLACE} if word in _PLACES else set()
            if number := number_at(words, at):
                counts = not number.ranks and (not at or words[at - 1] not in _NUMBERED)
                terms |= {f"n:{number.value}", *([NUMBER] if counts else [])}
                terms |= {f"r:{number.value}"} if number.ranks else set()
                if at and words[at - 1] == "stage":
                    terms.add(f"stage:{number.value}")
            terms |= {"=last"} if word == "final" else set()
            if word == "stage" and at and words[at - 1] in ("final", "last"):
                terms.add(f"stage:{FINAL}")
    return terms


def _drivers(slugs: Iterable[str]) -> set[str]:
    return {f"driver:{slug}" for slug in slugs}


def _moment(lap: Fact[int] | None, to_go: Fact[int] | None) -> set[str]:
    laps = {f"lap:{lap.value}"} if lap else set()
    values = (to_go.value, *(one.value for one in to_go.dissent)) if to_go else ()
    return laps | {f"to_go:{value}" for value in values}


def _stage(race: Race, lap: Fact[int] | None, to_go: Fact[int] | None) -> set[str]:
    """The stage that a lap is of, where the ends of the stages are told."""
    whole = distance(race)
    at = lap.value if lap else whole - to_go.value if whole and to_go else None
    ends = [(one.number, one.last_lap.value) for one in race.stages if one.last_lap]
    if at is None or not ends or at < 1:
        return set()
    return {f"stage:{next((number for number, end in ends if at <= end), FINAL)}"}


def _order_moment(lap: int | None, to_go: int | None) -> set[str]:
    told = {f"lap:{lap}"} if lap is not None else set()
    return told | ({f"to_go:{to_go}"} if to_go is not None else set())

"""The names that sentences are read by, from one almanac: drivers', teams', tracks' and so on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.answers.lookup import Lookup
from bot.answers.normal import words as normal_words
from bot.answers.understanding.lexicon import Lexicon
from bot.answers.understanding.sentence import SlotKind
from db.racing import Race

_MAKES = {
    "chevy": "Chevrolet", "chevys": "Chevrolet", "bowtie": "Chevrolet", "silverado": "Chevrolet",
    "chevrolets": "Chevrolet", "tundra": "Toyota", "toyotas": "Toyota", "yota": "Toyota",
    "fords": "Ford", "f150": "Ford", "mustang": "Ford", "rams": "Ram",
}  # fmt: skip
_COMMON = frozenset(
    "racing motorsports team teams enterprises garage racings race competition group auto first "
    "the company inc llc com and of one brothers performance international".split()
)
_ENDINGS = frozenset(
    "racing motorsports team teams enterprises garage competition group inc llc company".split()
)


def people(lookup: Lookup) -> Mapping[str, frozenset[str]]:
    """The drivers by each word of their names and aliases."""
    found: dict[str, set[str]] = defaultdict(set)
    for driver in lookup.almanac.drivers.values():
        for name in (driver.name, *driver.aliases):
            for word in normal_words(name):
                if len(word) > 2 or name.casefold().startswith(f"{word} "):
                    found[word].add(driver.slug)
    return {word: frozenset(slugs) for word, slugs in found.items()}


def names(lookup: Lookup, lexicon: Lexicon) -> dict[tuple[str, ...], tuple[SlotKind, str]]:
    """Every name but the drivers', by its words."""
    almanac = lookup.almanac
    found: dict[tuple[str, ...], tuple[SlotKind, str]] = {}

    def add(kind: SlotKind, value: str, *texts: str) -> None:
        for text in texts:
            if words := normal_words(text):
                found.setdefault(words, (kind, value))

    for series in almanac.series.values():
        add(SlotKind.SERIES, series.slug, series.name, series.short_name, *series.aliases)
    for track in almanac.tracks.values():
        add(SlotKind.TRACK, track.slug, track.name, track.short_name, *track.aliases)
        add(SlotKind.TRACK, track.slug, *_telling(track.short_name, lexicon))
    for race in almanac.races.values():
        add(SlotKind.RACE, race.slug, race.name)
        for kind, value in _entered(race):
            add(kind, value, value, value.replace("'", ""), *_telling(value, lexicon))
            add(kind, value, *_without_ending(value, lexicon))
        for figure in race.career:
            if figure.subject not in almanac.drivers:
                add(SlotKind.PERSON, figure.subject, figure.subject)
    for driver in almanac.drivers.values():
        add(SlotKind.DRIVER, driver.slug, *driver.nicknames)
    for form, make in _MAKES.items():
        add(SlotKind.MAKE, make, form)
    return found


def _entered(race: Race) -> Iterable[tuple[SlotKind, str]]:
    for entry in race.entries:
        if entry.manufacturer:
            yield SlotKind.MAKE, entry.manufacturer.value
        if entry.team:
            yield SlotKind.TEAM, entry.team.value
        if entry.sponsor:
            yield SlotKind.SPONSOR, entry.sponsor.value
        if entry.crew_chief:
            yield SlotKind.PERSON, entry.crew_chief.value


def _without_ending(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A name of several words without what many end with: "first auto" of First Auto Group."""
    words = normal_words(name)
    while len(words) > 1 and words[-1] in _ENDINGS:
        words = words[:-1]
    means = lexicon.at(words, 0)  # "front row" is a place on the grid
    return () if len(words) == 1 or (means and means[1] == len(words)) else (" ".join(words),)


def _telling(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name that stand for it by themselves."""
    return tuple(
        word
        for word in normal_words(name)
        if len(word) > 3 and word not in _COMMON and not lexicon.is_ordinary(word)
    )

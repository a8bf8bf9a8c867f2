"""What the words of a sentence name and mean: slots, concepts, and words nobody can explain."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class SlotKind(StrEnum):
    """What a slot holds. The value of each is also the name used in phrases: `{driver}`."""

    DRIVER = "driver"  # a slug
    SOMEBODY = "somebody"  # several slugs: a name that fits more than one
    PRONOUN = "pronoun"
    POSITION = "position"
    RANGE = "range"  # two positions, as texts
    TOP = "top"
    LAP = "lap"
    TO_GO = "to_go"
    STAGE = "stage"
    NUMBER = "number"  # a car number, as printed
    COUNT = "count"  # any other number
    TEAM = "team"
    SPONSOR = "sponsor"
    MAKE = "make"
    PERSON = "person"  # named, but no driver
    CLOCK = "clock"  # a time of day, as text
    # the rest say which race is meant
    RACE = "race"
    TRACK = "track"
    SERIES = "series"
    SEASON = "season"
    DAY = "day"
    ZONE = "zone"


CONTEXT = frozenset({SlotKind.RACE, SlotKind.TRACK, SlotKind.SERIES, SlotKind.SEASON, SlotKind.DAY})
"""Slots that say which race is meant, and so fit any question about a race."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Something named in a sentence, by the words from `start` to before `end`."""

    kind: SlotKind
    value: str | int | tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, explained as far as it goes."""

    words: tuple[str, ...]
    slots: tuple[Slot, ...] = ()
    concepts: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()  # question words: who, where, how many …
    unknown: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()  # (typed, read as)

    def of(self, *kinds: SlotKind) -> tuple[Slot, ...]:
        """The slots of some kinds, in the order of the words."""
        return tuple(slot for slot in self.slots if slot.kind in kinds)

    def only(self, slots: Iterable[Slot]) -> "Sentence":
        """The same sentence with other slots."""
        return Sentence(
            self.words, tuple(slots), self.concepts, self.asks, self.unknown, self.corrected
        )

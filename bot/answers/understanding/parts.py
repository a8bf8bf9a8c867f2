"""The parts of a sentence that asks several things, each as a question of its own."""

import re
from collections.abc import Callable

from bot.answers.understanding.roles import OWN
from bot.answers.understanding.sentence import Sentence, SlotKind

MOST_PARTS = 4

_OWN = OWN | {"lap", "points", "status", "crew chief"}
"""What a part asks of the driver of the first, unless it names another."""

_BETWEEN = re.compile(r"(?i)\s*(?:[,;?!+&]+|\s(?:and|plus|y|n|nd)\s)\s*")
_THE_RACE = re.compile(r"(?i)\W*(?:in )?(?:the )?(?:(?:whole |actual |main )?race|overall)\W*")
_THE_WINNER = re.compile(r"(?i)\W*(?:the )?(?:race )?winner\W*")
"""A part that means the race as a whole, beside its stages."""


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a sentence that asks several things."""
    return tuple(part for part in _BETWEEN.split(text) if part.strip(" .:"))


def names_winner(parts: tuple[str, ...]) -> bool:
    """Whether one of several parts is just the winner: "winner & pole sitter"."""
    return 1 < len(parts) <= MOST_PARTS and any(map(_THE_WINNER.fullmatch, parts))


def means_race(parts: tuple[str, ...]) -> bool:
    """Whether a part after the first is the race itself: "who won stage 1 and the race"."""
    return any(_THE_RACE.fullmatch(part) for part in parts[1:])


def spelt_out(parts: tuple[str, ...], read: Callable[[str], Sentence]) -> tuple[str, ...]:
    """The parts, each with what it leaves to the first: the driver, or how the question begins.

    "Heim start, finish" asks of Heim's finish; "who won stage 1, the race" who won the race.
    """
    first = read(parts[0])
    drivers = first.of(SlotKind.DRIVER)
    name = " ".join(first.words[drivers[0].start : drivers[0].end]) if len(drivers) == 1 else ""
    stages = first.of(SlotKind.STAGE)
    opening = " ".join(first.words[: stages[0].start]) if stages else ""
    asks = read(opening) if opening else None
    begins = opening if asks and asks.asks and asks.concepts else ""
    return (parts[0], *(_spelt(part, read(part), name, begins) for part in parts[1:]))


def _spelt(part: str, sentence: Sentence, name: str, opening: str) -> str:
    ofs = sentence.of(SlotKind.DRIVER, SlotKind.SOMEBODY)
    of_driver = sentence.concepts and sentence.concepts <= _OWN and not sentence.asks
    if name and not ofs and (of_driver or sentence.of(SlotKind.PRONOUN)):
        return f"{name} {part}"
    says_which = sentence.of(SlotKind.STAGE) or _THE_RACE.fullmatch(part)
    if opening and not ofs and not sentence.concepts and says_which:
        return f"{opening} {part if sentence.of(SlotKind.STAGE) else 'the race'}"
    return part
